#!/usr/bin/env bash
# RulesEngine 6.0.1, AddOrUpdateWorkflow on a workflow that has already run.
#
# The old version has a global parameter "floor" (30). The new version has no global parameter; its rule has a local
# parameter "goal" (7). Each version is asked about ten days.
#
# Expected: after the update only the new version counts: 10 >= 7 holds. RulesEngine recompiles an updated workflow.
# Seen: the removed global is still handed in, in front of the local one, and the rule reads 30 where it says "goal";
# the result lists goal 7 and says that 10 >= 7 fails. With the old name kept for the local parameter, the rule fails
# for ever on a double key. RemoveWorkflow before the update, or a new engine, is right.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="RulesEngine" Version="6.0.1" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using RulesEngine.Models;
ScopedParam Param(string name, int value) => new() { Name = name, Expression = $"{value}" };
Workflow Old() => new() { WorkflowName = "w", GlobalParams = [Param("floor", 30)], Rules = [new Rule { RuleName = "r", Expression = "days >= floor" }] };
Workflow New(string name) => new() { WorkflowName = "w", Rules = [new Rule { RuleName = "r", Expression = $"days >= {name}", LocalParams = [Param(name, 7)] }] };
var engine = new RulesEngine.RulesEngine();
async Task Run(string title, Workflow workflow)
{
    engine.AddOrUpdateWorkflow(workflow);
    var result = (await engine.ExecuteAllRulesAsync("w", new RuleParameter("days", 10)))[0];
    Console.WriteLine($"{title}: {result.IsSuccess} [{string.Join(", ", result.Inputs.Select(i => $"{i.Key} {i.Value}"))}] {result.ExceptionMessage}".TrimEnd());
}
await Run("old", Old());
await Run("updated", New("goal"));
await Run("updated, name kept", New("floor"));
engine.RemoveWorkflow("w");
await Run("removed and added", New("goal"));
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
old: False [days 10, floor 30]
updated: False [days 10, floor 30, goal 7]
updated, name kept: False [] Error while executing rule : r - An item with the same key has already been added. Key: floor
removed and added: True [days 10, goal 7]
S
