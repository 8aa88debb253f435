#!/usr/bin/env bash
# ModelContextProtocol.Core 2.4.0, McpServer.ElicitAsync<T>.
#
# The method makes the form that a person is asked to fill in from a class, and reads the answer into that class.
# The protocol's forms have "required", and descriptions, limits and defaults for each field.
#
# Expected: the form says what the class says, as the schema of a tool that takes the same class does.
# Seen: the form keeps names and types only. A "required" member is not required in the form, so an answer that is valid
# for the form, and that a person has sent off, is refused by the method; without "required" a blank date is year 1.
# An accepted answer without content counts as accepted with nothing in it, though IsAccepted is documented to mean
# that Content was filled.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="ModelContextProtocol.Core" Version="2.4.0" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using System.ComponentModel; using System.ComponentModel.DataAnnotations; using System.IO.Pipelines; using System.Text.Json;
using ModelContextProtocol; using ModelContextProtocol.Client; using ModelContextProtocol.Protocol; using ModelContextProtocol.Server;
string form = ""; ElicitResult answer = new();
async Task<string> Ask<T>(McpServer server)
{
    try { var said = await server.ElicitAsync<T>("?"); return $"accepted {said.IsAccepted}, content {JsonSerializer.Serialize(said.Content)}"; }
    catch (JsonException e) { return $"{nameof(JsonException)}: {e.Message.Split(':')[0]}"; }
}
var (up, down) = (new Pipe(), new Pipe());
var server = McpServer.Create(new StreamServerTransport(up.Reader.AsStream(), down.Writer.AsStream()), new() { ToolCollection =
[
    McpServerTool.Create((McpServer s) => Ask<Start>(s), new() { Name = "required" }),
    McpServerTool.Create((McpServer s) => Ask<Plain>(s), new() { Name = "plain" }),
    McpServerTool.Create((Start start) => "", new() { Name = "tool" }),
] });
_ = server.RunAsync();
await using var client = await McpClient.CreateAsync(new StreamClientTransport(up.Writer.AsStream(), down.Reader.AsStream()), new()
{
    Capabilities = new() { Elicitation = new() { Form = new() } },
    Handlers = new() { ElicitationHandler = (asked, _) => { form = JsonSerializer.Serialize(asked!.RequestedSchema, McpJsonUtilities.DefaultOptions); return new(answer); } },
});
foreach (var (tool, content) in new (string, Dictionary<string, JsonElement>?)[] { ("required", []), ("plain", []), ("plain", null) })
{
    answer = new() { Action = "accept", Content = content };
    var result = await client.CallToolAsync(tool);
    Console.WriteLine($"form: {form}\n  answer {(content is null ? "without content" : "{}")} => {((TextContentBlock)result.Content[0]).Text}");
}
Console.WriteLine("tool: " + (await client.ListToolsAsync()).Single(t => t.Name == "tool").JsonSchema.GetProperty("properties").GetProperty("start").GetRawText());
class Start { public required DateTimeOffset Since { get; set; } [Description("Days without contact to aim for"), Range(1, 365)] public required int Days { get; set; } }
class Plain { public DateTimeOffset Since { get; set; } }
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
form: {"type":"object","properties":{"since":{"type":"string","format":"date-time"},"days":{"type":"integer"}}}
  answer {} => JsonException: JSON deserialization for type 'Start' was missing required properties including
form: {"type":"object","properties":{"since":{"type":"string","format":"date-time"}}}
  answer {} => accepted True, content {"Since":"0001-01-01T00:00:00+00:00"}
form: {"type":"object","properties":{"since":{"type":"string","format":"date-time"}}}
  answer without content => accepted True, content null
tool: {"type":"object","properties":{"since":{"type":"string","format":"date-time"},"days":{"description":"Days without contact to aim for","type":"integer","minimum":1,"maximum":365}},"required":["since","days"]}
S
