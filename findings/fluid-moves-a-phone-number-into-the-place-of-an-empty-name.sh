#!/usr/bin/env bash
# Fluid.Core 2.41.1 and DotLiquid 2.3.260 (NuGet) beside liquidjs 10.30.1 (npm): one template for all three.
#
# A contact is text with commas: first name, last name, phone, note. The last name is empty. The template splits it and
# writes each part at its place; the second one keeps the empty line between two paragraphs.
#
# Expected: four parts, the second one empty, as Liquid's split is that of Ruby, which leaves out empty parts at the end only.
# Seen: Fluid and DotLiquid leave out each empty part, so the phone number is the last name, the note is the number to call,
# and two paragraphs are one. liquidjs keeps them.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="Fluid.Core" Version="2.41.1" /><PackageReference Include="DotLiquid" Version="2.3.260" /></ItemGroup></Project>
P
cat > templates.txt <<'P'
{% assign c = "Ana,Bo,+15550100,night" | split: "," %}{{ c.size }} parts, last name [{{ c[1] }}], call [{{ c[2] }}], note [{{ c[3] }}]
{% assign c = "Ana,,+15550100,night" | split: "," %}{{ c.size }} parts, last name [{{ c[1] }}], call [{{ c[2] }}], note [{{ c[3] }}]
{% assign l = "I left.;;I am well." | split: ";" %}{{ l.size }} lines, [{{ l | join: "] [" }}]
P
cat > Program.cs <<'P'
using Fluid;
foreach (var text in File.ReadLines("templates.txt"))
{
    Console.WriteLine($"Fluid: {new FluidParser().Parse(text).Render(new TemplateContext())}");
    Console.WriteLine($"DotLiquid: {DotLiquid.Template.Parse(text).Render()}");
}
P
cat > render.mjs <<'P'
import { readFileSync } from 'node:fs'; import { Liquid } from 'liquidjs';
for (const text of readFileSync('templates.txt', 'utf8').trim().split('\n')) console.log(`liquidjs: ${new Liquid().parseAndRenderSync(text)}`);
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund --save-exact liquidjs@10.30.1 > npm.log 2>&1 || { cat npm.log; exit 1; }
{ dotnet out/f.dll; node render.mjs; } | tee seen
diff seen - <<'S'
Fluid: 4 parts, last name [Bo], call [+15550100], note [night]
DotLiquid: 4 parts, last name [Bo], call [+15550100], note [night]
Fluid: 3 parts, last name [+15550100], call [night], note []
DotLiquid: 3 parts, last name [+15550100], call [night], note []
Fluid: 2 lines, [I left.] [I am well.]
DotLiquid: 2 lines, [I left.] [I am well.]
liquidjs: 4 parts, last name [Bo], call [+15550100], note [night]
liquidjs: 4 parts, last name [], call [+15550100], note [night]
liquidjs: 3 lines, [I left.] [] [I am well.]
S
