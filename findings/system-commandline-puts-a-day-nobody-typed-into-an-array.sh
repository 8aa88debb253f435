#!/usr/bin/env bash
# System.CommandLine 2.0.15 (3.0.0 does the same).
#
# "log 2026-03-01 walked home": an argument of days, then one of words. The parser sees that "walked" is no day, hands it on
# to the words and reports no error.
#
# Expected: one day and two words. An array, an IEnumerable and a List hold the same.
# Seen: an array and an IEnumerable keep a place for each word that was handed on, with the type's default in it: 0001-01-01,
# or 0 for a number; a List does not. Where the days may be two at most, "walked" is in neither value.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
<ItemGroup><PackageReference Include="System.CommandLine" Version="2.0.15" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using System.CommandLine;
foreach (var line in new[] { "2026-03-01 2026-03-02", "2026-03-01 walked home" })
{
    Read<DateOnly[], DateOnly>("DateOnly[]", line);
    Read<IEnumerable<DateOnly>, DateOnly>("IEnumerable<DateOnly>", line);
    Read<List<DateOnly>, DateOnly>("List<DateOnly>", line);
}
Read<int[], int>("int[]", "30 60 walked home");
Read<List<int>, int>("List<int>", "30 60 walked home");
Read<List<DateOnly>, DateOnly>("List<DateOnly>, at most 2", "2026-03-01 2026-03-02 walked home", 2);
Read<List<DateOnly>, DateOnly>("List<DateOnly>, at most 2", "2026-03-01 walked home", 2);

static void Read<TMany, T>(string name, string line, int? most = null) where TMany : IEnumerable<T>
{
    var many = new Argument<TMany>("many");
    if (most is { } limit) many.Arity = new(1, limit);
    var words = new Argument<string[]>("words");
    var read = new RootCommand { many, words }.Parse(line);
    var got = string.Join(" ", read.GetValue(many)!.Select(v => v is DateOnly day ? day.ToString("O") : $"{v}"));
    var said = string.Join(" ", read.GetValue(words)!);
    Console.WriteLine($"{line}, as {name}: {read.Errors.Count} errors; {got}; words [{said}]");
}
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
2026-03-01 2026-03-02, as DateOnly[]: 0 errors; 2026-03-01 2026-03-02; words []
2026-03-01 2026-03-02, as IEnumerable<DateOnly>: 0 errors; 2026-03-01 2026-03-02; words []
2026-03-01 2026-03-02, as List<DateOnly>: 0 errors; 2026-03-01 2026-03-02; words []
2026-03-01 walked home, as DateOnly[]: 0 errors; 2026-03-01 0001-01-01 0001-01-01; words [walked home]
2026-03-01 walked home, as IEnumerable<DateOnly>: 0 errors; 2026-03-01 0001-01-01 0001-01-01; words [walked home]
2026-03-01 walked home, as List<DateOnly>: 0 errors; 2026-03-01; words [walked home]
30 60 walked home, as int[]: 0 errors; 30 60 0 0; words [walked home]
30 60 walked home, as List<int>: 0 errors; 30 60; words [walked home]
2026-03-01 2026-03-02 walked home, as List<DateOnly>, at most 2: 0 errors; 2026-03-01 2026-03-02; words [walked home]
2026-03-01 walked home, as List<DateOnly>, at most 2: 0 errors; 2026-03-01; words [home]
S
