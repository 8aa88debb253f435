#!/usr/bin/env bash
# Hl7.Fhir.R4 6.8.0 (NuGet, Firely) and fhirpath 5.2.2 (npm), both engines for FHIRPath.
#
# toDate() cuts the day out of a moment. A day has no offset in FHIRPath.
#
# Expected: what is written as 14 March at noon is on 14 March by toDate(), whatever its offset: equal to @2026-03-14, neither before
# nor after. So it is for JavaScript.
# Seen: the day of .NET keeps the offset of the moment and is written with it. At +01:00 it is not equal to 14 March but before it,
# at -05:00 and in UTC equality is unknown (a rule with it does not hold). Without an offset, or after "+ 0 days", all is well.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
for offset in +01:00 -05:00 Z ''; do
  for rest in '.toString()' ' = @2026-03-14' ' < @2026-03-14' ' ~ @2026-03-14'; do echo "@2026-03-14T12:00:00$offset.toDate()$rest"; done
done > cases
echo "(@2026-03-14T12:00:00+01:00.toDate() + 0 days) = @2026-03-14" >> cases
cat > ask.mjs <<'P'
import fs from 'fs'; import fhirpath from 'fhirpath';
for (const asked of fs.readFileSync('cases', 'utf8').trim().split('\n')) console.log(`${asked}: ${fhirpath.evaluate({}, asked).join() || 'unknown'}`);
P
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><NoWarn>$(NoWarn);NU1603</NoWarn></PropertyGroup>
<ItemGroup><PackageReference Include="Hl7.Fhir.R4" Version="6.8.0" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using Hl7.Fhir.ElementModel; using Hl7.FhirPath; using Hl7.Fhir.Model;
foreach (var asked in File.ReadAllLines("cases")) Console.WriteLine((new Patient().ToPocoNode().Scalar(asked)?.ToString() ?? "unknown").ToLowerInvariant());
P
npm init -y > npm.log 2>&1 && npm install fhirpath@5.2.2 >> npm.log 2>&1 || { cat npm.log; exit 1; }
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
export TZ=UTC
node ask.mjs > javascript; dotnet out/f.dll > dotnet
echo "expression: JavaScript, .NET"
paste -d, javascript dotnet | sed 's/,/, /' | tee seen
diff seen - <<'S'
@2026-03-14T12:00:00+01:00.toDate().toString(): 2026-03-14, 2026-03-14+01:00
@2026-03-14T12:00:00+01:00.toDate() = @2026-03-14: true, false
@2026-03-14T12:00:00+01:00.toDate() < @2026-03-14: false, true
@2026-03-14T12:00:00+01:00.toDate() ~ @2026-03-14: true, false
@2026-03-14T12:00:00-05:00.toDate().toString(): 2026-03-14, 2026-03-14-05:00
@2026-03-14T12:00:00-05:00.toDate() = @2026-03-14: true, unknown
@2026-03-14T12:00:00-05:00.toDate() < @2026-03-14: false, unknown
@2026-03-14T12:00:00-05:00.toDate() ~ @2026-03-14: true, false
@2026-03-14T12:00:00Z.toDate().toString(): 2026-03-14, 2026-03-14+00:00
@2026-03-14T12:00:00Z.toDate() = @2026-03-14: true, unknown
@2026-03-14T12:00:00Z.toDate() < @2026-03-14: false, unknown
@2026-03-14T12:00:00Z.toDate() ~ @2026-03-14: true, false
@2026-03-14T12:00:00.toDate().toString(): 2026-03-14, 2026-03-14
@2026-03-14T12:00:00.toDate() = @2026-03-14: true, true
@2026-03-14T12:00:00.toDate() < @2026-03-14: false, false
@2026-03-14T12:00:00.toDate() ~ @2026-03-14: true, true
(@2026-03-14T12:00:00+01:00.toDate() + 0 days) = @2026-03-14: true, true
S
