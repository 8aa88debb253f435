#!/usr/bin/env bash
# ModelContextProtocol.Core 2.4.0 (2.3.0 beside it as the control).
#
# The protocol lets each block of content say whom it is for and how much it matters ("annotations"), and a link to a
# resource have icons. An app marks what only the person should see with it.
#
# Expected: a tool can answer with such a block, as it can with 2.3.0 and with the same block without them.
# Seen: with 2.4.0 the server ends such a call as an error, for a text, a link and an image alike, and the client, when
# another server answers with such a block, raises InvalidOperationException (a TypeInfoResolver it cannot insert). The
# public McpJsonUtilities.DefaultOptions write and read the block well, so a test that only serializes it is green.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="ModelContextProtocol.Core" Version="$(Mcp)" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using System.IO.Pipelines; using System.Text; using System.Text.Json; using System.Text.Json.Nodes; using ModelContextProtocol; using ModelContextProtocol.Client; using ModelContextProtocol.Protocol; using ModelContextProtocol.Server;
var forPerson = new Annotations { Audience = [Role.User] };
var blocks = new Dictionary<string, ContentBlock>
{
    ["text"] = new TextContentBlock { Text = "hi" }, ["text-for-user"] = new TextContentBlock { Text = "hi", Annotations = forPerson },
    ["link"] = new ResourceLinkBlock { Uri = "journal://1", Name = "entry" }, ["link-with-icon"] = new ResourceLinkBlock { Uri = "journal://1", Name = "entry", Icons = [new() { Source = "data:," }] },
    ["image-for-user"] = new ImageContentBlock { Data = "AQ=="u8.ToArray(), MimeType = "image/png", Annotations = forPerson },
};
var (up, down) = (new Pipe(), new Pipe());
var server = McpServer.Create(new StreamServerTransport(up.Reader.AsStream(), down.Writer.AsStream()), new() { ToolCollection = [.. blocks.Select(b => McpServerTool.Create(() => b.Value, new() { Name = b.Key }))] });
_ = server.RunAsync();
await using (var client = await McpClient.CreateAsync(new StreamClientTransport(up.Writer.AsStream(), down.Reader.AsStream())))
    foreach (var name in blocks.Keys)
        Console.WriteLine($"server, {name}|{await Try(async () => (await client.CallToolAsync(name)).Content.Count)}");
Console.WriteLine("options, text-for-user|" + await Try(async () => JsonSerializer.Deserialize<ContentBlock>(JsonSerializer.Serialize(blocks["text-for-user"], McpJsonUtilities.DefaultOptions), McpJsonUtilities.DefaultOptions)!.Annotations!.Audience!.Count));
foreach (var block in new[] { """{"type":"text","text":"hi"}""", """{"type":"text","text":"hi","annotations":{"audience":["user"]}}""" })
{
    (up, down) = (new Pipe(), new Pipe());
    _ = Other(up.Reader.AsStream(), down.Writer.AsStream(), block);
    await using var client = await McpClient.CreateAsync(new StreamClientTransport(up.Writer.AsStream(), down.Reader.AsStream()), new() { ProtocolVersion = "2025-11-25" });
    Console.WriteLine($"client, {block}|{await Try(async () => (await client.CallToolAsync("t")).Content.Count)}");
}
static async Task<string> Try(Func<Task<int>> call) { try { return $"{await call()}"; } catch (Exception e) { return e.GetType().Name; } }
static async Task Other(Stream asked, Stream said, string block) // Another server: lines of JSON, no SDK.
{
    using var lines = new StreamReader(asked);
    while (await lines.ReadLineAsync() is { } line)
        if (JsonNode.Parse(line)! is var request && request["id"] is { } id)
            await said.WriteAsync(Encoding.UTF8.GetBytes($"{{\"jsonrpc\":\"2.0\",\"id\":{id.ToJsonString()},\"result\":" + ((string)request["method"]! == "initialize"
                ? """{"protocolVersion":"2025-11-25","capabilities":{"tools":{}},"serverInfo":{"name":"other","version":"1"}}""" : $"{{\"content\":[{block}]}}") + "}\n"));
}
P
for version in 2.3.0 2.4.0
do
    rm -rf obj out; dotnet build -v q -p:Mcp=$version -o out > build.log 2>&1 || { cat build.log; exit 1; }
    dotnet out/f.dll > $version
done
paste -d '|' 2.3.0 <(cut -d '|' -f 2 2.4.0) | tee seen
diff seen - <<'S'
server, text|1|1
server, text-for-user|1|McpProtocolException
server, link|1|1
server, link-with-icon|1|McpProtocolException
server, image-for-user|1|McpProtocolException
options, text-for-user|1|1
client, {"type":"text","text":"hi"}|1|1
client, {"type":"text","text":"hi","annotations":{"audience":["user"]}}|1|InvalidOperationException
S
