#!/usr/bin/env bash
# RulesEngine 6.0.1, one engine and one workflow asked with inputs of different types.
#
# An anonymous object is the shortest input there is. The rule is "entry.days >= 7"; the number is an int in
# one call and a double in the next. Likewise a list of texts and a list of numbers, and two types of one's own.
#
# Expected: the engine compiles the rule for each type of input, as it does for Whole and Part, which have two names.
# Seen: the types are told apart by their short name only, which leaves type arguments out. The first one wins; the
# second input gets False for a true rule, with the reason only in ExceptionMessage. The order of the calls decides.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="RulesEngine" Version="6.0.1" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using RulesEngine.Models;
async Task Run(string title, string expression, params object[] entries)
{
    var engine = new RulesEngine.RulesEngine([new Workflow { WorkflowName = "w", Rules = [new Rule { RuleName = "r", Expression = expression }] }]);
    var said = new List<string>();
    foreach (var entry in entries)
    {
        var result = (await engine.ExecuteAllRulesAsync("w", new RuleParameter("entry", entry)))[0];
        said.Add(result.IsSuccess + (result.ExceptionMessage.Contains("Unable to cast") ? " (unable to cast)" : result.ExceptionMessage));
    }
    Console.WriteLine($"{title}: {string.Join(", ", said)}");
}
await Run("own types", "entry.days >= 7", new Whole(10), new Part(10.5));
await Run("anonymous, int first", "entry.days >= 7", new { days = 10 }, new { days = 10.5 });
await Run("anonymous, double first", "entry.days >= 7", new { days = 10.5 }, new { days = 10 });
await Run("lists", "entry.Count > 0", new List<string> { "a" }, new List<int> { 1 });
public record Whole(int days);
public record Part(double days);
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
own types: True, True
anonymous, int first: True, False (unable to cast)
anonymous, double first: True, False (unable to cast)
lists: True, False (unable to cast)
S
