#!/usr/bin/env bash
# Microsoft.Extensions.AI 10.11.0: DistributedCachingChatClient in front of a model.
#
# The same words are asked in three screens: without tools, with a tool that reads, with one that counts.
#
# Expected: three questions, three answers: its documentation says that messages and options are serialized to make the key,
# and the tools are what decides between an answer in words and a call.
# Seen: the model is asked once. Who has the tool gets the words of who had none, and who has none or only the reading one gets
# a call of the tool that counts, which is not there. Tool mode, instructions, temperature and the extra properties do count.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="Microsoft.Extensions.AI" Version="10.11.0" /><PackageReference Include="Microsoft.Extensions.Caching.Memory" Version="10.0.0" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
AITool read = AIFunctionFactory.Create((int entry) => "text", "read"), count = AIFunctionFactory.Create(() => "3", "count");
await Ask("tools", new(), new() { Tools = [read] }, new() { Tools = [count] });
await Ask("tools, the other way round", new() { Tools = [count] }, new() { Tools = [read] }, new());
await Ask("tool mode", new() { Tools = [count], ToolMode = ChatToolMode.Auto }, new() { Tools = [count], ToolMode = ChatToolMode.RequireAny });
await Ask("instructions", new() { Instructions = "a" }, new() { Instructions = "b" });
await Ask("temperature", new() { Temperature = 0 }, new() { Temperature = 1 });
await Ask("extra properties", new() { AdditionalProperties = new() { ["who"] = "a" } }, new() { AdditionalProperties = new() { ["who"] = "b" } });
static async Task Ask(string title, params ChatOptions[] each)
{
    var model = new Model();
    var client = model.AsBuilder().UseDistributedCache(new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()))).Build();
    var said = new List<string>();
    foreach (var options in each)
        said.Add((await client.GetResponseAsync("How many days is it now?", options)).Messages[0].Contents[0] is FunctionCallContent call ? $"calls {call.Name}" : "words");
    Console.WriteLine($"{title}: {each.Length} questions, asked {model.Asked}, said {string.Join(", ", said)}");
}
class Model : IChatClient
{
    public int Asked;
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken stop = default)
    {
        Asked++;
        AIContent said = options?.Tools?.FirstOrDefault() is { } tool ? new FunctionCallContent("1", tool.Name) : new TextContent("I cannot do that here.");
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [said])));
    }
    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> m, ChatOptions? o = null, CancellationToken s = default) => throw new NotSupportedException();
    public object? GetService(Type type, object? key = null) => null;
    public void Dispose() { }
}
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
tools: 3 questions, asked 1, said words, words, words
tools, the other way round: 3 questions, asked 1, said calls count, calls count, calls count
tool mode: 2 questions, asked 2, said calls count, calls count
instructions: 2 questions, asked 2, said words, words
temperature: 2 questions, asked 2, said words, words
extra properties: 2 questions, asked 2, said words, words
S
