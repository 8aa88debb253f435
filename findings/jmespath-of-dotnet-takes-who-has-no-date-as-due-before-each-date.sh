#!/usr/bin/env bash
# JmesPath.Net 1.1.0 (NuGet), jmespath 0.16.0 and @jmespath-community/jmespath 1.3.0 (npm).
#
# A list of reminders; some have no date yet. The expression takes those that are due before a day written as text.
#
# Expected: who has no date is not due. JMESPath says that < gives null for what is no number; readers that order texts
# too (as many asked for) leave out the rest.
# Seen: .NET takes a null and a member that is missing as less than each text, so both are due, and as equal to none. With a
# number there it gives null, as it should. The three readers find three lists; jmespath of JavaScript is wrong for numbers instead.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > data.json <<'P'
{ "reminders": [{ "n": "a", "due": "2026-03-01", "try": 1 }, { "n": "b", "due": "2026-04-01", "try": 5 }, { "n": "c", "due": null, "try": null }, { "n": "d" }] }
P
cat > cases <<'P'
reminders[?due < '2026-03-15'].n
reminders[?due <= '2026-03-15'].n
reminders[?due > '2026-03-15'].n
reminders[?'2026-03-15' > due].n
reminders[?due == '2026-03-01'].n
reminders[?try < `3`].n
reminders[?try > `3`].n
P
cat > ask.mjs <<'P'
import fs from 'fs'; import jmespath from 'jmespath'; import * as community from '@jmespath-community/jmespath';
const data = JSON.parse(fs.readFileSync('data.json'));
for (const asked of fs.readFileSync('cases', 'utf8').trim().split('\n')) console.log(asked + ': ' + [jmespath, community].map(x => JSON.stringify(x.search(data, asked))).join(' | '));
P
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="JmesPath.Net" Version="1.1.0" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
foreach (var asked in File.ReadAllLines("cases")) Console.WriteLine(new DevLab.JmesPath.JmesPath().Transform(File.ReadAllText("data.json"), asked));
P
npm init -y > npm.log 2>&1 && npm install jmespath@0.16.0 @jmespath-community/jmespath@1.3.0 >> npm.log 2>&1 || { cat npm.log; exit 1; }
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
node ask.mjs > javascript; dotnet out/f.dll > dotnet
echo "expression: jmespath | community | .NET"
paste -d'|' javascript dotnet | sed 's/|\([^|]*\)$/ | \1/' | tee seen
diff seen - <<'S'
reminders[?due < '2026-03-15'].n: ["a"] | [] | ["a","c","d"]
reminders[?due <= '2026-03-15'].n: ["a"] | [] | ["a","c","d"]
reminders[?due > '2026-03-15'].n: ["b"] | [] | ["b"]
reminders[?'2026-03-15' > due].n: ["a"] | [] | ["a","c","d"]
reminders[?due == '2026-03-01'].n: ["a"] | ["a"] | ["a"]
reminders[?try < `3`].n: ["a","c","d"] | ["a"] | ["a"]
reminders[?try > `3`].n: ["b"] | ["b"] | ["b"]
S
