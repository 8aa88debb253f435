#!/usr/bin/env bash
# fhirpath 5.2.2 (npm) and Hl7.Fhir.R4 6.8.0 (NuGet, Firely), both engines for FHIRPath.
#
# A moment has its own offset; the expressions here hold no clock. The script only sets the zone of the machine.
#
# Expected: 24 December 00:30 at +01:00 and a day is 25 December 00:30 at +01:00 on every machine: the specification adds to the
# calendar fields of the value, and the last day of the month is the only one that moves.
# Seen: fhirpath of JavaScript first moves the moment into the zone of the machine and adds there. Where that is UTC, the day after
# 24 December is 24 December, and no day at all is 23 December. A month from 30 January is 28 February and not 29. In a zone with a
# change of the clock a day has 23 hours, although the value is in UTC. Firely's engine gives what is expected.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > cases <<'P'
@2027-12-24T00:30:00+01:00 + 1 day
@2027-12-24T00:30:00+01:00.toDate()
(@2027-12-24T00:30:00+01:00 + 1 day).toDate()
(@2027-12-24T00:30:00+01:00 + 0 days).toDate()
@2028-01-30T23:30:00-05:00 + 1 month = @2028-02-29T23:30:00-05:00
@2028-01-30T23:30:00-05:00 + 1 month = @2028-02-28T23:30:00-05:00
@2028-03-25T12:00:00Z + 1 day = @2028-03-26T12:00:00Z
P
cat > ask.mjs <<'P'
import fs from 'fs'; import fhirpath from 'fhirpath';
for (const asked of fs.readFileSync('cases', 'utf8').trim().split('\n')) console.log(`JavaScript in ${process.env.TZ}: ${asked}: ${fhirpath.evaluate({}, asked).join()}`);
P
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><NoWarn>$(NoWarn);NU1603</NoWarn></PropertyGroup>
<ItemGroup><PackageReference Include="Hl7.Fhir.R4" Version="6.8.0" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using Hl7.Fhir.ElementModel; using Hl7.FhirPath; using Hl7.Fhir.Model;
foreach (var asked in File.ReadAllLines("cases")) Console.WriteLine($".NET: {asked}: {new Patient().ToPocoNode().Scalar(asked)}");
P
npm init -y > npm.log 2>&1 && npm install fhirpath@5.2.2 >> npm.log 2>&1 || { cat npm.log; exit 1; }
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
{ TZ=UTC node ask.mjs; TZ=Europe/Paris node ask.mjs; TZ=UTC dotnet out/f.dll; } | tee seen
diff seen - <<'S'
JavaScript in UTC: @2027-12-24T00:30:00+01:00 + 1 day: 2027-12-24T23:30:00-00:00
JavaScript in UTC: @2027-12-24T00:30:00+01:00.toDate(): 2027-12-24
JavaScript in UTC: (@2027-12-24T00:30:00+01:00 + 1 day).toDate(): 2027-12-24
JavaScript in UTC: (@2027-12-24T00:30:00+01:00 + 0 days).toDate(): 2027-12-23
JavaScript in UTC: @2028-01-30T23:30:00-05:00 + 1 month = @2028-02-29T23:30:00-05:00: false
JavaScript in UTC: @2028-01-30T23:30:00-05:00 + 1 month = @2028-02-28T23:30:00-05:00: true
JavaScript in UTC: @2028-03-25T12:00:00Z + 1 day = @2028-03-26T12:00:00Z: true
JavaScript in Europe/Paris: @2027-12-24T00:30:00+01:00 + 1 day: 2027-12-25T00:30:00+01:00
JavaScript in Europe/Paris: @2027-12-24T00:30:00+01:00.toDate(): 2027-12-24
JavaScript in Europe/Paris: (@2027-12-24T00:30:00+01:00 + 1 day).toDate(): 2027-12-25
JavaScript in Europe/Paris: (@2027-12-24T00:30:00+01:00 + 0 days).toDate(): 2027-12-24
JavaScript in Europe/Paris: @2028-01-30T23:30:00-05:00 + 1 month = @2028-02-29T23:30:00-05:00: false
JavaScript in Europe/Paris: @2028-01-30T23:30:00-05:00 + 1 month = @2028-02-28T23:30:00-05:00: true
JavaScript in Europe/Paris: @2028-03-25T12:00:00Z + 1 day = @2028-03-26T12:00:00Z: false
.NET: @2027-12-24T00:30:00+01:00 + 1 day: 2027-12-25T00:30:00+01:00
.NET: @2027-12-24T00:30:00+01:00.toDate(): 2027-12-24+01:00
.NET: (@2027-12-24T00:30:00+01:00 + 1 day).toDate(): 2027-12-25+01:00
.NET: (@2027-12-24T00:30:00+01:00 + 0 days).toDate(): 2027-12-24+01:00
.NET: @2028-01-30T23:30:00-05:00 + 1 month = @2028-02-29T23:30:00-05:00: True
.NET: @2028-01-30T23:30:00-05:00 + 1 month = @2028-02-28T23:30:00-05:00: False
.NET: @2028-03-25T12:00:00Z + 1 day = @2028-03-26T12:00:00Z: True
S
