#!/usr/bin/env bash
# Fluid.Core 2.41.1 (NuGet) beside liquidjs 10.30.1 (npm): the filter modulo of Liquid.
#
# Hours since the last message, shown as days and hours: 30.5 hours are 1 day and 6.5 hours.
#
# Expected: the remainder keeps the fraction, as plus, minus and times do, and as Liquid's own documentation has it (a
# number with a fraction gives a remainder with that fraction).
# Seen: Fluid makes both numbers whole first and rounds as it does so, to the even one at a half: 30.5 hours leave 6,
# 31.5 leave 8, 5.5 by 2 leaves 0, and a remainder by 1, the fraction itself, is always 0.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="Fluid.Core" Version="2.41.1" /></ItemGroup></Project>
P
cat > templates.txt <<'P'
30.5 by 24: {{ 30.5 | modulo: 24 }}, 31.5 by 24: {{ 31.5 | modulo: 24 }}
5.5 by 2: {{ 5.5 | modulo: 2 }}, 2.75 by 1: {{ 2.75 | modulo: 1 }}, 5 by 1.5: {{ 5 | modulo: 1.5 }}
30.5 less 24: {{ 30.5 | minus: 24 }}, 30 by 24: {{ 30 | modulo: 24 }}
P
cat > Program.cs <<'P'
using System.Globalization;
using Fluid;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
foreach (var text in File.ReadLines("templates.txt"))
    Console.WriteLine($"Fluid {new FluidParser().Parse(text).Render(new TemplateContext())}");
P
cat > render.mjs <<'P'
import { readFileSync } from 'node:fs'; import { Liquid } from 'liquidjs';
for (const text of readFileSync('templates.txt', 'utf8').trim().split('\n')) console.log(`liquidjs ${new Liquid().parseAndRenderSync(text)}`);
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund --save-exact liquidjs@10.30.1 > npm.log 2>&1 || { cat npm.log; exit 1; }
{ dotnet out/f.dll; node render.mjs; } | tee seen
diff seen - <<'S'
Fluid 30.5 by 24: 6, 31.5 by 24: 8
Fluid 5.5 by 2: 0, 2.75 by 1: 0, 5 by 1.5: 1
Fluid 30.5 less 24: 6.5, 30 by 24: 6
liquidjs 30.5 by 24: 6.5, 31.5 by 24: 7.5
liquidjs 5.5 by 2: 1.5, 2.75 by 1: 0.75, 5 by 1.5: 0.5
liquidjs 30.5 less 24: 6.5, 30 by 24: 6
S
