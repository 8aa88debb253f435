#!/usr/bin/env bash
# Microsoft.SemanticKernel.Core 1.82.0: a prompt with <message> elements in it.
#
# Somebody has a prompt of plain instructions, which the model gets. They put the user's text into a <message role="user">,
# as the documentation shows, to keep both apart.
#
# Expected: the words around the element stay in the chat (as a message of their own), or the prompt is refused.
# Seen: the model gets the element only. "Never give medical advice." above it and "Answer in two sentences." below it are
# gone, with no error. The same words without any element, or in elements of their own, arrive.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="Microsoft.SemanticKernel.Core" Version="1.82.0" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
var builder = Kernel.CreateBuilder();
builder.Services.AddSingleton<IChatCompletionService>(new Model());
var kernel = builder.Build();
foreach (var (title, prompt) in new[]
{
    ("words only", "Never give medical advice. The user says: {{$said}} Answer in two sentences."),
    ("words around", "Never give medical advice. <message role=\"user\">{{$said}}</message> Answer in two sentences."),
    ("all in elements", "<message role=\"system\">Never give medical advice.</message><message role=\"user\">{{$said}}</message><message role=\"system\">Answer in two sentences.</message>"),
})
    Console.WriteLine($"{title}: {await kernel.InvokePromptAsync<string>(prompt, new() { ["said"] = "I miss them." })}");
class Model : IChatCompletionService
{
    public IReadOnlyDictionary<string, object?> Attributes { get; } = new Dictionary<string, object?>();
    public Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(ChatHistory chat, PromptExecutionSettings? s = null, Kernel? k = null, CancellationToken c = default) =>
        Task.FromResult<IReadOnlyList<ChatMessageContent>>([new(AuthorRole.Assistant, string.Join(" ", chat.Select(m => $"[{m.Role}: {m.Content}]")))]);
    public IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(ChatHistory chat, PromptExecutionSettings? s = null, Kernel? k = null, CancellationToken c = default) => throw new NotSupportedException();
}
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
words only: [user: Never give medical advice. The user says: I miss them. Answer in two sentences.]
words around: [user: I miss them.]
all in elements: [system: Never give medical advice.] [user: I miss them.] [system: Answer in two sentences.]
S
