#!/usr/bin/env bash
# JmesPath.Net 1.1.0 (NuGet), jmespath 0.16.0 and @jmespath-community/jmespath 1.3.0 (npm).
#
# The same JSON and the same expressions; the data has one number written with a fraction of zero, as some writers do.
#
# Expected: a number equals a number of the same value, whichever way it is written or worked out. JSON has one kind of number, and
# JMESPath compares by value.
# Seen: for .NET 2.0 is not 2: a mean of whole numbers equals no whole number, a person of mood 2.0 is not found, also within a list
# or an object. Yet the same two are <= and >= each other; the sum, max and floor do equal a whole number.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > data.json <<'P'
{ "moods": [1, 2, 3], "days": [{ "day": "Mo", "mood": 2 }, { "day": "Tu", "mood": 2.0 }, { "day": "We", "mood": 3 }] }
P
cat > cases <<'P'
avg(moods) == `2`
avg(moods) >= `2` && avg(moods) <= `2`
sum(moods) == `6`
days[?mood == `2`].day
days[?mood != `2`].day
days[?mood >= `2` && mood <= `2`].day
days[1] == {day: 'Tu', mood: `2`}
to_number('2.0') == to_number('2')
contains(days[1:2].mood, `2`)
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
avg(moods) == `2`: true | true | false
avg(moods) >= `2` && avg(moods) <= `2`: true | true | true
sum(moods) == `6`: true | true | true
days[?mood == `2`].day: ["Mo","Tu"] | ["Mo","Tu"] | ["Mo"]
days[?mood != `2`].day: ["We"] | ["We"] | ["Tu","We"]
days[?mood >= `2` && mood <= `2`].day: ["Mo","Tu"] | ["Mo","Tu"] | ["Mo","Tu"]
days[1] == {day: 'Tu', mood: `2`}: true | true | false
to_number('2.0') == to_number('2'): true | true | false
contains(days[1:2].mood, `2`): true | true | false
S
