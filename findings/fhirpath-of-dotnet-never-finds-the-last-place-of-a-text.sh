#!/usr/bin/env bash
# Hl7.Fhir.R4 6.8.0 (NuGet, Firely) and fhirpath 5.2.2 (npm), both engines for FHIRPath.
#
# lastIndexOf gives the place (from 0) where a text is found last, and -1 where it is not in the other.
#
# Expected: 'a/b/c'.lastIndexOf('/') is 3, and it is -1 only where indexOf is -1 too.
# Seen: in .NET indexOf looks within one text, and lastIndexOf for the text as a whole in a list, here of one text. So it is 0 or -1,
# although contains and indexOf find what is asked for. A rule that cuts a name behind its last slash keeps all of it.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > cases <<'P'
'a/b/c'.contains('/')
'a/b/c'.indexOf('/')
'a/b/c'.lastIndexOf('/')
'a/b/c'.lastIndexOf('c')
'a/b/a'.lastIndexOf('a')
'a'.lastIndexOf('a')
'a/b/c'.substring('a/b/c'.lastIndexOf('/') + 1)
P
cat > ask.mjs <<'P'
import fs from 'fs'; import fhirpath from 'fhirpath';
for (const asked of fs.readFileSync('cases', 'utf8').trim().split('\n')) console.log(asked + ': ' + fhirpath.evaluate({}, asked).join());
P
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><NoWarn>$(NoWarn);NU1603</NoWarn></PropertyGroup>
<ItemGroup><PackageReference Include="Hl7.Fhir.R4" Version="6.8.0" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using Hl7.Fhir.ElementModel; using Hl7.FhirPath; using Hl7.Fhir.Model;
foreach (var asked in File.ReadAllLines("cases")) Console.WriteLine(new Patient().ToPocoNode().Scalar(asked)?.ToString()!.ToLowerInvariant());
P
npm init -y > npm.log 2>&1 && npm install fhirpath@5.2.2 >> npm.log 2>&1 || { cat npm.log; exit 1; }
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
node ask.mjs > javascript; dotnet out/f.dll > dotnet
echo "expression: JavaScript | .NET"
paste -d'|' javascript dotnet | sed 's/|\([^|]*\)$/ | \1/' | tee seen
diff seen - <<'S'
'a/b/c'.contains('/'): true | true
'a/b/c'.indexOf('/'): 1 | 1
'a/b/c'.lastIndexOf('/'): 3 | -1
'a/b/c'.lastIndexOf('c'): 4 | -1
'a/b/a'.lastIndexOf('a'): 4 | -1
'a'.lastIndexOf('a'): 0 | 0
'a/b/c'.substring('a/b/c'.lastIndexOf('/') + 1): c | a/b/c
S
