#!/usr/bin/env bash
# Cel 0.3.3 (NuGet) and @bufbuild/cel 0.6.1 (npm), both engines for CEL.
#
# Answers as a map. CEL has macros that go through a map: all, exists, exists_one, filter and map.
#
# Expected: each of them goes through the keys, as CEL says. And exists is its condition joined by "or", so that an item for which it
# is true outweighs one for which it has an error, as it does for || in this engine too.
# Seen: in .NET filter and map are given pairs of a key and a value. So map gives pairs, and the conditions that all and exists take
# raise an exception there. exists raises the error of one item although it is true for another.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > cases <<'P'
answers.exists(k, k == 'name')
answers.all(k, k.startsWith('n'))
answers.exists_one(k, answers[k] == 'Ana')
answers.map(k, k)
answers.filter(k, k == 'name')
answers.map(k, answers[k])
10 / 0 == 5 || 10 / 2 == 5
[0, 2].exists(x, 10 / x == 5)
[0, 2].all(x, 10 / x == 1)
P
cat > ask.mjs <<'P'
import fs from 'fs'; import { run } from '@bufbuild/cel';
for (const asked of fs.readFileSync('cases', 'utf8').trim().split('\n')) {
  const said = run(asked, { answers: { name: 'Ana', note: 'tired' } });
  console.log(asked + ': ' + (typeof said === 'object' ? [...said].join(' and ') : said));
}
P
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="Cel" Version="0.3.3" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
var data = new Dictionary<string, object?> { ["answers"] = new Dictionary<string, object?> { ["name"] = "Ana", ["note"] = "tired" } };
foreach (var asked in File.ReadAllLines("cases"))
    try
    {
        var said = new Cel.CelEnvironment(null, "").Compile(asked)(data);
        Console.WriteLine(said is System.Collections.IEnumerable list ? string.Join(" and ", list.Cast<object>()) : said!.ToString()!.ToLowerInvariant());
    }
    catch (Exception x) { Console.WriteLine(x.GetType().Name); }
P
npm init -y > npm.log 2>&1 && npm install @bufbuild/cel@0.6.1 >> npm.log 2>&1 || { cat npm.log; exit 1; }
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
node ask.mjs > javascript; dotnet out/f.dll > dotnet
echo "expression: JavaScript | .NET"
paste -d'|' javascript dotnet | sed 's/|\([^|]*\)$/ | \1/' | tee seen
diff seen - <<'S'
answers.exists(k, k == 'name'): true | true
answers.all(k, k.startsWith('n')): true | true
answers.exists_one(k, answers[k] == 'Ana'): true | true
answers.map(k, k): name and note | [name, Ana] and [note, tired]
answers.filter(k, k == 'name'): name | CelNoSuchOverloadException
answers.map(k, answers[k]): Ana and tired | CelNoSuchOverloadException
10 / 0 == 5 || 10 / 2 == 5: true | true
[0, 2].exists(x, 10 / x == 5): true | CelDivideByZeroException
[0, 2].all(x, 10 / x == 1): false | false
S
