#!/usr/bin/env bash
# ModelContextProtocol 2.4.0 (NuGet) as the server, @modelcontextprotocol/sdk 1.32.2 (npm) as the client.
#
# A tool takes and gives a time of day for a daily reminder (TimeOnly). The server writes its schemas itself: a string with
# format "time", which in JSON Schema is the full time of RFC 3339, so with an offset or Z.
#
# Expected: what the server gives fits the schema it gave, and it takes what fits its schema.
# Seen: it gives "08:30:00", which the client refuses against the server's schema, and it refuses "08:30:00Z", which fits
# it. No time of day fits both. The call itself has run by then. A DateTime without an offset ends like that too; a
# DateOnly and a DateTimeOffset do not.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="ModelContextProtocol.Core" Version="2.4.0" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using ModelContextProtocol.Server;
var given = new DateTimeOffset(2026, 3, 1, 8, 30, 0, TimeSpan.FromHours(1));
await McpServer.Create(new StdioServerTransport("s"), new() { ToolCollection =
[
    Gives("DateOnly", new DateOnly(2026, 3, 1)), Gives("DateTimeOffset", given), Gives("DateTime", given.DateTime), Gives("TimeOnly", new TimeOnly(8, 30)),
    McpServerTool.Create((TimeOnly at) => $"read as {at:o}", new() { Name = "remind" }),
] }).RunAsync();
static McpServerTool Gives<T>(string name, T at) => McpServerTool.Create(() => new Reminder<T>(at), new() { Name = name, UseStructuredContent = true });
record Reminder<T>(T At);
P
cat > client.mjs <<'P'
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv';
const client = new Client({ name: 'c', version: '1' });
await client.connect(new StdioClientTransport({ command: 'dotnet', args: ['out/f.dll'] }));
const { tools } = await client.listTools();
for (const name of ['DateOnly', 'DateTimeOffset', 'DateTime', 'TimeOnly']) {
  const { outputSchema } = tools.find(t => t.name === name);
  const said = await client.callTool({ name, arguments: {} }).then(r => `given ${r.structuredContent.at}`, e => e.message);
  console.log(`${name}, format ${outputSchema.properties.at.format}: ${said}`);
}
const valid = new AjvJsonSchemaValidator().getValidator(tools.find(t => t.name === 'remind').inputSchema);
for (const at of ['08:30:00', '08:30:00Z', '08:30:00+01:00']) {
  const answer = await client.callTool({ name: 'remind', arguments: { at } });
  console.log(`remind ${at}: fits the schema ${valid({ at }).valid}, server: ${answer.isError ? 'refused' : answer.content[0].text}`);
}
await client.close();
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund --save-exact @modelcontextprotocol/sdk@1.32.2 > npm.log 2>&1 || { cat npm.log; exit 1; }
node client.mjs | tee seen
diff seen - <<'S'
DateOnly, format date: given 2026-03-01
DateTimeOffset, format date-time: given 2026-03-01T08:30:00+01:00
DateTime, format date-time: MCP error -32602: Structured content does not match the tool's output schema: data/at must match format "date-time"
TimeOnly, format time: MCP error -32602: Structured content does not match the tool's output schema: data/at must match format "time"
remind 08:30:00: fits the schema false, server: read as 08:30:00.0000000
remind 08:30:00Z: fits the schema true, server: refused
remind 08:30:00+01:00: fits the schema true, server: refused
S
