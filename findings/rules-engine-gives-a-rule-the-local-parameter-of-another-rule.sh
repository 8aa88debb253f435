#!/usr/bin/env bash
# RulesEngine 6.0.1, local parameters that call static methods of registered types.
#
# Two rules each have a local parameter "goal"; one asks Streak.Goal (7 days), the other Pause.Goal (30 days).
# The names of the two classes differ, the names of the two methods do not.
#
# Expected: a local parameter belongs to its rule, so ten days meet the first goal and miss the second.
# Seen: whichever rule stands first lends its goal to the other, without any message. The same calls written
# straight into the expressions are right. (A cache has the text of the call without its class as a key.)
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="RulesEngine" Version="6.0.1" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using RulesEngine.Models;
Rule Local(string name) => new() { RuleName = name, Expression = "days >= goal", LocalParams = [new ScopedParam { Name = "goal", Expression = $"{name}.Goal(days)" }] };
Rule Inline(string name) => new() { RuleName = name, Expression = $"days >= {name}.Goal(days)" };
async Task Run(string title, params Rule[] rules)
{
    var settings = new ReSettings { CustomTypes = [typeof(Streak), typeof(Pause)] };
    var engine = new RulesEngine.RulesEngine([new Workflow { WorkflowName = "w", Rules = rules }], settings);
    foreach (var result in await engine.ExecuteAllRulesAsync("w", new RuleParameter("days", 10)))
        Console.WriteLine($"{title}: {result.Rule.RuleName} {result.IsSuccess} goal {result.Inputs.GetValueOrDefault("goal", "-")} message '{result.ExceptionMessage}'");
}
await Run("inline", Inline("Streak"), Inline("Pause"));
await Run("local, streak first", Local("Streak"), Local("Pause"));
await Run("local, pause first", Local("Pause"), Local("Streak"));
public static class Streak { public static int Goal(int days) => 7; }
public static class Pause { public static int Goal(int days) => 30; }
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
inline: Streak True goal - message ''
inline: Pause False goal - message ''
local, streak first: Streak True goal 7 message ''
local, streak first: Pause True goal 7 message ''
local, pause first: Pause False goal 30 message ''
local, pause first: Streak False goal 30 message ''
S
