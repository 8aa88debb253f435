#!/usr/bin/env bash
# fhirpath 5.2.2 (npm) and Hl7.Fhir.R4 6.8.0 (NuGet, Firely), both engines for FHIRPath.
#
# FHIR lets a moment have any number of digits after the seconds; .NET writes half a second as .5 and not as .500.
#
# Expected: .5 is .500 and is later than .060. The specification takes seconds and what follows as one decimal number.
# Seen: fhirpath of JavaScript takes the digits as a count of milliseconds. So .5 is 5 of them: it is not .500, lies before .060,
# and a second later it has become .005. The result of Firely's own addition is one of the values that is read so.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > cases <<'P'
@2026-03-14T10:00:00.5Z = @2026-03-14T10:00:00.500Z
@2026-03-14T10:00:00.5Z > @2026-03-14T10:00:00.060Z
@2026-03-14T10:00:00.12Z > @2026-03-14T10:00:00.100Z
@2026-03-14T10:00:00.500Z > @2026-03-14T10:00:00.060Z
@2026-03-14T10:00:00.5Z + 1 second = @2026-03-14T10:00:01.500Z
@2026-03-14T10:00:00.500Z + 1 second = @2026-03-14T10:00:01.500Z
@T10:00:00.5 = @T10:00:00.500
(@2026-03-14T10:00:00.500Z + 1 second).toString()
(@2026-03-14T10:00:00.5Z + 1 second).toString()
P
cat > ask.mjs <<'P'
import fs from 'fs'; import fhirpath from 'fhirpath';
for (const asked of fs.readFileSync('cases', 'utf8').trim().split('\n')) console.log('JavaScript: ' + asked + ' ' + fhirpath.evaluate({}, asked).join());
P
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><NoWarn>$(NoWarn);NU1603</NoWarn></PropertyGroup>
<ItemGroup><PackageReference Include="Hl7.Fhir.R4" Version="6.8.0" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using Hl7.Fhir.ElementModel; using Hl7.FhirPath; using Hl7.Fhir.Model;
foreach (var asked in File.ReadAllLines("cases")) Console.WriteLine($".NET: {asked} {new Patient().ToPocoNode().Scalar(asked)}");
P
npm init -y > npm.log 2>&1 && npm install fhirpath@5.2.2 >> npm.log 2>&1 || { cat npm.log; exit 1; }
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
export TZ=UTC
{ node ask.mjs; dotnet out/f.dll; } | tee seen
diff seen - <<'S'
JavaScript: @2026-03-14T10:00:00.5Z = @2026-03-14T10:00:00.500Z false
JavaScript: @2026-03-14T10:00:00.5Z > @2026-03-14T10:00:00.060Z false
JavaScript: @2026-03-14T10:00:00.12Z > @2026-03-14T10:00:00.100Z false
JavaScript: @2026-03-14T10:00:00.500Z > @2026-03-14T10:00:00.060Z true
JavaScript: @2026-03-14T10:00:00.5Z + 1 second = @2026-03-14T10:00:01.500Z false
JavaScript: @2026-03-14T10:00:00.500Z + 1 second = @2026-03-14T10:00:01.500Z true
JavaScript: @T10:00:00.5 = @T10:00:00.500 false
JavaScript: (@2026-03-14T10:00:00.500Z + 1 second).toString() 2026-03-14T10:00:01.500-00:00
JavaScript: (@2026-03-14T10:00:00.5Z + 1 second).toString() 2026-03-14T10:00:01.005-00:00
.NET: @2026-03-14T10:00:00.5Z = @2026-03-14T10:00:00.500Z True
.NET: @2026-03-14T10:00:00.5Z > @2026-03-14T10:00:00.060Z True
.NET: @2026-03-14T10:00:00.12Z > @2026-03-14T10:00:00.100Z True
.NET: @2026-03-14T10:00:00.500Z > @2026-03-14T10:00:00.060Z True
.NET: @2026-03-14T10:00:00.5Z + 1 second = @2026-03-14T10:00:01.500Z True
.NET: @2026-03-14T10:00:00.500Z + 1 second = @2026-03-14T10:00:01.500Z True
.NET: @T10:00:00.5 = @T10:00:00.500 True
.NET: (@2026-03-14T10:00:00.500Z + 1 second).toString() 2026-03-14T10:00:01.5+00:00
.NET: (@2026-03-14T10:00:00.5Z + 1 second).toString() 2026-03-14T10:00:01.5+00:00
S
