#!/usr/bin/env bash
# fhirpath 5.2.2 (npm) and Hl7.Fhir.R4 6.8.0 (NuGet, Firely), both engines for FHIRPath.
#
# FHIRPath has two ways to compare lists: = heeds the order, ~ (equivalent) does not.
#
# Expected: a question where one may tick several boxes is compared by ~, so that the order of the ticks does not matter. The
# specification says so: as many items, each with an equivalent one, in any order.
# Seen: ~ of fhirpath of JavaScript heeds the order all the same, and !~ is true for the same answers. It does forgive case.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > cases <<'P'
item.answer.value ~ ('sleep' | 'food')
item.answer.value ~ ('SLEEP' | 'Food')
item.answer.value ~ ('food' | 'sleep')
item.answer.value !~ ('food' | 'sleep')
item.answer.value = ('food' | 'sleep')
(1 | 2 | 3) ~ (3 | 1 | 2)
(@2026-03-14 | @2026-03-15) ~ (@2026-03-15 | @2026-03-14)
P
cat > answers.json <<'P'
{ "resourceType": "QuestionnaireResponse", "status": "completed", "item": [{ "linkId": "1", "answer": [{ "valueString": "sleep" }, { "valueString": "food" }] }] }
P
cat > ask.mjs <<'P'
import fs from 'fs'; import fhirpath from 'fhirpath'; import r4 from 'fhirpath/fhir-context/r4/index.js';
const said = JSON.parse(fs.readFileSync('answers.json'));
for (const asked of fs.readFileSync('cases', 'utf8').trim().split('\n')) console.log(`JavaScript: ${asked} ${fhirpath.evaluate(said, asked, {}, r4).join()}`);
P
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><NoWarn>$(NoWarn);NU1603</NoWarn></PropertyGroup>
<ItemGroup><PackageReference Include="Hl7.Fhir.R4" Version="6.8.0" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using Hl7.Fhir.ElementModel; using Hl7.FhirPath; using Hl7.Fhir.Model; using Hl7.Fhir.Serialization;
var said = FhirJsonDeserializer.DEFAULT.Deserialize<QuestionnaireResponse>(File.ReadAllText("answers.json")).ToPocoNode();
foreach (var asked in File.ReadAllLines("cases")) Console.WriteLine($".NET: {asked} {said.Scalar(asked)}");
P
npm init -y > npm.log 2>&1 && npm install fhirpath@5.2.2 >> npm.log 2>&1 || { cat npm.log; exit 1; }
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
{ node ask.mjs; dotnet out/f.dll; } | tee seen
diff seen - <<'S'
JavaScript: item.answer.value ~ ('sleep' | 'food') true
JavaScript: item.answer.value ~ ('SLEEP' | 'Food') true
JavaScript: item.answer.value ~ ('food' | 'sleep') false
JavaScript: item.answer.value !~ ('food' | 'sleep') true
JavaScript: item.answer.value = ('food' | 'sleep') false
JavaScript: (1 | 2 | 3) ~ (3 | 1 | 2) false
JavaScript: (@2026-03-14 | @2026-03-15) ~ (@2026-03-15 | @2026-03-14) false
.NET: item.answer.value ~ ('sleep' | 'food') True
.NET: item.answer.value ~ ('SLEEP' | 'Food') True
.NET: item.answer.value ~ ('food' | 'sleep') True
.NET: item.answer.value !~ ('food' | 'sleep') False
.NET: item.answer.value = ('food' | 'sleep') False
.NET: (1 | 2 | 3) ~ (3 | 1 | 2) True
.NET: (@2026-03-14 | @2026-03-15) ~ (@2026-03-15 | @2026-03-14) True
S
