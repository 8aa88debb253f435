#!/usr/bin/env bash
# cloudevents 10.0.0 (npm) and CloudNative.CloudEvents.SystemTextJson 2.9.0 (NuGet), the two SDKs of CloudEvents 1.0.
#
# The answer to "still no contact today?" is the data of an event of type application/json, sent in both modes over HTTP.
#
# Expected: the data that was sent. Any JSON value can be data: the event format says that the "data" member is that value,
# and the body in binary mode is JSON of its own. The .NET SDK has all of them right between two .NET programs.
# Seen: the JavaScript SDK reads no (false), 0 and "" in structured mode as an event without data, those that it sent
# itself too. In binary mode it reads no as the text "false", which counts as yes in a condition, and numbers as texts. An
# answer inside of an object or a list is fine in both.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="CloudNative.CloudEvents.SystemTextJson" Version="2.9.0" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using System.Net.Mime; using System.Text; using CloudNative.CloudEvents; using CloudNative.CloudEvents.SystemTextJson;
var formatter = new JsonEventFormatter();
CloudEvent New(object? data) => new() { Id = "1", Source = new Uri("urn:x"), Type = "answer", DataContentType = "application/json", Data = data };
foreach (var answer in new object[] { true, false, 1, 0, "", "later", new { kept = false }, new[] { false } })
{
    var (structured, binary) = (formatter.EncodeStructuredModeMessage(New(answer), out _), formatter.EncodeBinaryModeEventData(New(answer)));
    var (one, two) = (formatter.DecodeStructuredModeMessage(structured, new ContentType("application/cloudevents+json"), null), New(null));
    formatter.DecodeBinaryModeEventData(binary, two);
    Console.WriteLine($"{Encoding.UTF8.GetString(structured.Span)}\t{Encoding.UTF8.GetString(binary.Span)}\t{one.Data?.ToString() == two.Data?.ToString()} {two.Data}");
}
P
cat > js.cjs <<'P'
const { HTTP, CloudEvent } = require('cloudevents'), fs = require('fs'), show = x => x === undefined ? 'nothing' : JSON.stringify(x);
const binary = { 'ce-id': '1', 'ce-source': 'urn:x', 'ce-type': 'answer', 'ce-specversion': '1.0', 'content-type': 'application/json' };
for (const line of fs.readFileSync('sent', 'utf8').trimEnd().split('\n')) {
  const [structured, body, dotnet] = line.split('\t');
  const own = HTTP.structured(new CloudEvent({ id: '1', source: 'urn:x', type: 'answer', datacontenttype: 'application/json', data: JSON.parse(body) }));
  const read = [{ headers: { 'content-type': 'application/cloudevents+json' }, body: structured }, own, { headers: binary, body }].map(m => show(HTTP.toEvent(m).data));
  console.log(`${body}: .NET ${dotnet}; JavaScript structured ${read[0]}, its own ${read[1]}, binary ${read[2]}`);
}
P
npm init -y > npm.log 2>&1 && npm install cloudevents@10.0.0 >> npm.log 2>&1 || { cat npm.log; exit 1; }
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll > sent
node js.cjs | tee seen
diff seen - <<'S'
true: .NET True True; JavaScript structured true, its own true, binary "true"
false: .NET True False; JavaScript structured nothing, its own nothing, binary "false"
1: .NET True 1; JavaScript structured 1, its own 1, binary "1"
0: .NET True 0; JavaScript structured nothing, its own nothing, binary "0"
"": .NET True ; JavaScript structured nothing, its own nothing, binary ""
"later": .NET True later; JavaScript structured "later", its own "later", binary "later"
{"kept":false}: .NET True {"kept":false}; JavaScript structured {"kept":false}, its own {"kept":false}, binary {"kept":false}
[false]: .NET True [false]; JavaScript structured [false], its own [false], binary [false]
S
