#!/usr/bin/env bash
# NodaTime 3.3.7 with NodaTime.Serialization.SystemTextJson 1.4.0 (writes), @js-temporal/polyfill 0.5.1 from npm (reads).
#
# A pause of 1.5 seconds, and one of 90 seconds made from milliseconds, sent as JSON from .NET to a page.
#
# Expected: the page reads what was sent, or refuses it. NodaTime's manual says that this form is not quite ISO 8601.
# Seen: the converter that ConfigureForNodaTime sets up writes milliseconds with a small s, and Temporal takes designators
# in either case, so 1.5 seconds are 25 minutes and 90 seconds are 25 hours on the page. Only when seconds and milliseconds
# meet in one value is it refused. NodaTime's NormalizingIsoPeriodConverter writes what both understand.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
<ItemGroup><PackageReference Include="NodaTime" Version="3.3.7" /><PackageReference Include="NodaTime.Serialization.SystemTextJson" Version="1.4.0" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using System.Text.Json; using NodaTime; using NodaTime.Serialization.SystemTextJson;
var usual = new JsonSerializerOptions().ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
var iso = new JsonSerializerOptions(); iso.Converters.Add(NodaConverters.NormalizingIsoPeriodConverter);
foreach (var options in new[] { usual, iso })
    foreach (var period in new[] { Period.FromMilliseconds(1500), Period.FromMilliseconds(90_000), Period.FromSeconds(1) + Period.FromMilliseconds(500) })
        Console.WriteLine(JsonSerializer.Serialize(period, options));
P
cat > read.mjs <<'P'
import { Temporal } from '@js-temporal/polyfill'; import fs from 'fs';
for (const line of fs.readFileSync('periods', 'utf8').trim().split('\n')) {
  let said; try { said = Temporal.Duration.from(JSON.parse(line)).total('seconds') + ' seconds'; } catch (e) { said = e.name; }
  console.log(`${line}: ${said}`);
}
P
npm init -y > npm.log 2>&1 && npm install @js-temporal/polyfill@0.5.1 >> npm.log 2>&1 || { cat npm.log; exit 1; }
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll > periods
node read.mjs | tee seen
diff seen - <<'S'
"PT1500s": 1500 seconds
"PT90000s": 90000 seconds
"PT1S500s": RangeError
"PT1.5S": 1.5 seconds
"PT1M30S": 90 seconds
"PT1.5S": 1.5 seconds
S
