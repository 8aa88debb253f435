#!/usr/bin/env bash
# System.Net.ServerSentEvents 10.0.15 (NuGet), eventsource-parser 4.1.3 (npm).
#
# A server keeps a stream alive with a named event that has no data, as "event: ping" and a blank line.
#
# Expected: the HTML standard (server-sent events, dispatching an event) says what a blank line does when there is no data:
# nothing is dispatched and the type buffer is emptied. So the next event has no name and is a "message", and so is one whose
# name is empty.
# Seen: the .NET parser hands the name on to the next event that has data, over comments and blank lines; a reader that looks
# for "message" misses it. An empty name stays an empty type. The npm parser does what the standard says.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="System.Net.ServerSentEvents" Version="10.0.15" /></ItemGroup></Project>
P
cat > streams.json <<'P'
{
  "name, then data": "event: ping\ndata: a\n\ndata: b\n\n",
  "name alone, then data": "event: ping\n\ndata: b\n\n",
  "name alone, a comment, then data": "event: ping\n\n: still here\n\ndata: b\n\n",
  "empty name": "event:\ndata: b\n\n"
}
P
cat > Program.cs <<'P'
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;
foreach (var (name, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText("streams.json"))!)
{
    var events = SseParser.Create(new MemoryStream(Encoding.UTF8.GetBytes(text))).Enumerate();
    Console.WriteLine($".NET, {name}: {string.Join(", ", events.Select(e => $"type '{e.EventType}' data '{e.Data}'"))}");
}
P
cat > read.mjs <<'P'
import { readFileSync } from 'node:fs';
import { createParser } from 'eventsource-parser';
for (const [name, text] of Object.entries(JSON.parse(readFileSync('streams.json', 'utf8')))) {
  const seen = [];
  createParser({ onEvent: e => seen.push(`type '${e.event ?? 'message'}' data '${e.data}'`) }).feed(text);
  console.log(`npm, ${name}: ${seen.join(', ')}`);
}
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund --save-exact eventsource-parser@4.1.3 > npm.log 2>&1 || { cat npm.log; exit 1; }
{ dotnet out/f.dll; node read.mjs; } | tee seen
diff seen - <<'S'
.NET, name, then data: type 'ping' data 'a', type 'message' data 'b'
.NET, name alone, then data: type 'ping' data 'b'
.NET, name alone, a comment, then data: type 'ping' data 'b'
.NET, empty name: type '' data 'b'
npm, name, then data: type 'ping' data 'a', type 'message' data 'b'
npm, name alone, then data: type 'message' data 'b'
npm, name alone, a comment, then data: type 'message' data 'b'
npm, empty name: type 'message' data 'b'
S
