#!/usr/bin/env bash
# ModelContextProtocol.Core 2.4.0, McpServer.ElicitAsync<T>.
#
# Its documentation says that members whose type a form cannot have are ignored when the form is made.
#
# Expected: a class with a text and one other member asks for the text and leaves the other member as it is.
# Seen: nothing is asked and an exception is raised, for an optional number, a time of day, an id or a list beside the
# text; for a time of day and an id it is an ArgumentException about a "format" that the caller never gave.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="ModelContextProtocol.Core" Version="2.4.0" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using System.IO.Pipelines; using System.Text.Json; using ModelContextProtocol.Client; using ModelContextProtocol.Protocol; using ModelContextProtocol.Server;
var asked = 0;
async Task<string> Ask<T>(McpServer server)
{
    try { return $"accepted {(await server.ElicitAsync<Form<T>>("?")).IsAccepted}"; }
    catch (Exception e) { return e.GetType().Name; }
}
var (up, down) = (new Pipe(), new Pipe());
var server = McpServer.Create(new StreamServerTransport(up.Reader.AsStream(), down.Writer.AsStream()), new() { ToolCollection =
[
    McpServerTool.Create((McpServer s) => Ask<int>(s), new() { Name = "int" }),
    McpServerTool.Create((McpServer s) => Ask<DateOnly>(s), new() { Name = "DateOnly" }),
    McpServerTool.Create((McpServer s) => Ask<TimeSpan>(s), new() { Name = "TimeSpan" }),
    McpServerTool.Create((McpServer s) => Ask<int?>(s), new() { Name = "int-or-none" }),
    McpServerTool.Create((McpServer s) => Ask<TimeOnly>(s), new() { Name = "TimeOnly" }),
    McpServerTool.Create((McpServer s) => Ask<Guid>(s), new() { Name = "Guid" }),
    McpServerTool.Create((McpServer s) => Ask<List<string>>(s), new() { Name = "List" }),
] });
_ = server.RunAsync();
await using var client = await McpClient.CreateAsync(new StreamClientTransport(up.Writer.AsStream(), down.Reader.AsStream()), new()
{
    Capabilities = new() { Elicitation = new() { Form = new() } },
    Handlers = new() { ElicitationHandler = (_, _) => { asked++; return new(new ElicitResult { Action = "accept", Content = new Dictionary<string, JsonElement>() }); } },
});
foreach (var tool in new[] { "int", "DateOnly", "TimeSpan", "int-or-none", "TimeOnly", "Guid", "List" })
{
    asked = 0;
    var result = await client.CallToolAsync(tool);
    Console.WriteLine($"text and {tool}: asked {asked}, {((TextContentBlock)result.Content[0]).Text}");
}
class Form<T> { public string Text { get; set; } = ""; public T Other { get; set; } = default!; }
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
text and int: asked 1, accepted True
text and DateOnly: asked 1, accepted True
text and TimeSpan: asked 0, McpProtocolException
text and int-or-none: asked 0, McpProtocolException
text and TimeOnly: asked 0, ArgumentException
text and Guid: asked 0, ArgumentException
text and List: asked 0, McpProtocolException
S
