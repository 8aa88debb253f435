#!/usr/bin/env bash
# Jint 4.18.0 (NuGet) and temporal-polyfill 1.0.8 (npm).
#
# Temporal can be asked for the next change of the clock: getTimeZoneTransition('next') gives its first moment.
#
# Expected: a second before that moment the offset is another one. Berlin changes on 29 March 2026 at 01:00 UTC, New York on
# 8 March 2026 at 07:00 UTC, Kathmandu never again.
# Seen: Jint adds the offset of the zone to a moment that is in UTC already: Berlin is one or two hours late, New York five or four hours
# early, and the offset is the same before and at the moment. Where the clock goes back a second is missing too. For Dublin it
# lists a change at the end of a year, where nothing happens.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > ask.js <<'P'
(() => {
  const lines = [];
  for (const zone of ['Europe/Berlin', 'America/New_York', 'Europe/Dublin', 'Asia/Kathmandu']) {
    let here = Temporal.Instant.from('2026-01-15T12:00Z').toZonedDateTimeISO(zone);
    for (let i = 0; i < 3 && here; i++) {
      here = here.getTimeZoneTransition('next');
      lines.push(zone + ': ' + (here ? `${here.toInstant()}, offset before and at it: ${here.subtract({ seconds: 1 }).offset} ${here.offset}` : 'no change'));
    }
  }
  return lines.join('\n');
})()
P
echo "import { Temporal } from 'temporal-polyfill'; import fs from 'fs'; globalThis.Temporal = Temporal; console.log((0, eval)(fs.readFileSync('ask.js', 'utf8')));" > ask.mjs
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="Jint" Version="4.18.0" /></ItemGroup></Project>
P
echo 'using Jint; Console.WriteLine(new Engine().Evaluate(File.ReadAllText("ask.js")).AsString());' > Program.cs
npm init -y > npm.log 2>&1 && npm install temporal-polyfill@1.0.8 >> npm.log 2>&1 || { cat npm.log; exit 1; }
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
{ node ask.mjs | sed 's/^/polyfill: /'; dotnet out/f.dll | sed 's/^/Jint: /'; } | tee seen
diff seen - <<'S'
polyfill: Europe/Berlin: 2026-03-29T01:00:00Z, offset before and at it: +01:00 +02:00
polyfill: Europe/Berlin: 2026-10-25T01:00:00Z, offset before and at it: +02:00 +01:00
polyfill: Europe/Berlin: 2027-03-28T01:00:00Z, offset before and at it: +01:00 +02:00
polyfill: America/New_York: 2026-03-08T07:00:00Z, offset before and at it: -05:00 -04:00
polyfill: America/New_York: 2026-11-01T06:00:00Z, offset before and at it: -04:00 -05:00
polyfill: America/New_York: 2027-03-14T07:00:00Z, offset before and at it: -05:00 -04:00
polyfill: Europe/Dublin: 2026-03-29T01:00:00Z, offset before and at it: +00:00 +01:00
polyfill: Europe/Dublin: 2026-10-25T01:00:00Z, offset before and at it: +01:00 +00:00
polyfill: Europe/Dublin: 2027-03-28T01:00:00Z, offset before and at it: +00:00 +01:00
polyfill: Asia/Kathmandu: no change
Jint: Europe/Berlin: 2026-03-29T02:00:00Z, offset before and at it: +02:00 +02:00
Jint: Europe/Berlin: 2026-10-25T02:59:59Z, offset before and at it: +01:00 +01:00
Jint: Europe/Berlin: 2027-03-28T02:00:00Z, offset before and at it: +02:00 +02:00
Jint: America/New_York: 2026-03-08T02:00:00Z, offset before and at it: -05:00 -05:00
Jint: America/New_York: 2026-11-01T01:59:59Z, offset before and at it: -04:00 -04:00
Jint: America/New_York: 2027-03-14T02:00:00Z, offset before and at it: -05:00 -05:00
Jint: Europe/Dublin: 2026-03-29T00:59:59Z, offset before and at it: +00:00 +00:00
Jint: Europe/Dublin: 2026-10-25T02:00:00Z, offset before and at it: +00:00 +00:00
Jint: Europe/Dublin: 2026-12-31T23:59:59Z, offset before and at it: +00:00 +00:00
Jint: Asia/Kathmandu: no change
S
