#!/usr/bin/env bash
# Jint 4.18.0 (NuGet), beside Node.js.
#
# On 25 October 2026 the hour from 02:00 comes twice in Paris. A reminder at 02:30 is read by a script from a text without an offset.
#
# Expected: the first of the two. ECMAScript says so for Date (the offset from before the change), and so does Temporal.
# Seen: Date of Jint takes the second one, an hour later than Date of Node.js and than Temporal of Jint itself. So the two differ within
# one script, and setting the hour of a moment in the first 02:30 to what it is moves it. In the hour that is missing in March all agree.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > ask.js <<'P'
(() => {
  const said = {
    'Date, text': new Date('2026-10-25T02:30'), 'Date, numbers': new Date(2026, 9, 25, 2, 30),
    'Date, the first 02:30 set to its own hour': new Date(new Date('2026-10-25T00:30Z').setHours(2)),
    'Date, an hour earlier': new Date('2026-10-25T01:30'), 'Date, an hour later': new Date('2026-10-25T03:30'),
    'Date, March': new Date('2026-03-29T02:30'),
  };
  if (typeof Temporal === 'object') {
    said['Temporal, text'] = new Date(Temporal.PlainDateTime.from('2026-10-25T02:30').toZonedDateTime('Europe/Paris').epochMilliseconds);
    said['Temporal, March'] = new Date(Temporal.PlainDateTime.from('2026-03-29T02:30').toZonedDateTime('Europe/Paris').epochMilliseconds);
  }
  return Object.keys(said).map(x => x + ': ' + said[x].toISOString()).join('\n');
})()
P
echo "console.log((0, eval)(require('fs').readFileSync('ask.js', 'utf8')));" > ask.cjs
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="Jint" Version="4.18.0" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using Jint;
var engine = new Engine(x => x.LocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")));
Console.WriteLine(engine.Evaluate(File.ReadAllText("ask.js")).AsString());
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
{ TZ=Europe/Paris node ask.cjs | grep -v Temporal | sed 's/^/Node.js: /'; dotnet out/f.dll | sed 's/^/Jint: /'; } | tee seen
diff seen - <<'S'
Node.js: Date, text: 2026-10-25T00:30:00.000Z
Node.js: Date, numbers: 2026-10-25T00:30:00.000Z
Node.js: Date, the first 02:30 set to its own hour: 2026-10-25T00:30:00.000Z
Node.js: Date, an hour earlier: 2026-10-24T23:30:00.000Z
Node.js: Date, an hour later: 2026-10-25T02:30:00.000Z
Node.js: Date, March: 2026-03-29T01:30:00.000Z
Jint: Date, text: 2026-10-25T01:30:00.000Z
Jint: Date, numbers: 2026-10-25T01:30:00.000Z
Jint: Date, the first 02:30 set to its own hour: 2026-10-25T01:30:00.000Z
Jint: Date, an hour earlier: 2026-10-24T23:30:00.000Z
Jint: Date, an hour later: 2026-10-25T02:30:00.000Z
Jint: Date, March: 2026-03-29T01:30:00.000Z
Jint: Temporal, text: 2026-10-25T00:30:00.000Z
Jint: Temporal, March: 2026-03-29T01:30:00.000Z
S
