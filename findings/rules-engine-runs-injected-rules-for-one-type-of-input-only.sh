#!/usr/bin/env bash
# RulesEngine 6.0.1, WorkflowsToInject.
#
# The workflow "mine" has one rule and injects the workflow "shared", which has one rule too. Both rules are fine for
# an int and for a double.
#
# Expected: each call runs the two rules, whatever type of number comes in; an update of "shared" counts from then on;
# the workflow object that I handed over stays as I wrote it.
# Seen: each call copies the injected rules once more into my object. A first input of another type then throws on the
# double name, from a call that turns rule errors into results; an update of "shared" is never seen by "mine".
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="RulesEngine" Version="6.0.1" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using RulesEngine.Models;
Workflow Shared(int least) => new() { WorkflowName = "shared", Rules = [new Rule { RuleName = "s", Expression = $"days >= {least}" }] };
async Task Run(string title, bool inject, params object[] inputs)
{
    Rule[] own = [new Rule { RuleName = "m", Expression = "days >= 1" }];
    var mine = new Workflow { WorkflowName = "mine", Rules = inject ? own : [.. own, .. Shared(2).Rules], WorkflowsToInject = inject ? ["shared"] : null };
    var engine = new RulesEngine.RulesEngine([Shared(2), mine]);
    foreach (var input in inputs)
    {
        string said;
        if (input is Workflow update) { engine.AddOrUpdateWorkflow(update); said = "updated"; }
        else try
        {
            var results = await engine.ExecuteAllRulesAsync("mine", new RuleParameter("days", input));
            said = string.Join(", ", results.Select(r => $"{r.Rule.RuleName} {r.IsSuccess}"));
        }
        catch (ArgumentException e) { said = e.Message; }
        Console.WriteLine($"{title}, {input.GetType().Name}: {said}; rules in my object {mine.Rules.Count()}");
    }
}
await Run("copied by hand", false, 10, 10, 10.5);
await Run("injected", true, 10, 10, 10.5);
await Run("injected", true, 10, Shared(100), 10);
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
copied by hand, Int32: m True, s True; rules in my object 2
copied by hand, Int32: m True, s True; rules in my object 2
copied by hand, Double: m True, s True; rules in my object 2
injected, Int32: m True, s True; rules in my object 3
injected, Int32: m True, s True; rules in my object 4
injected, Double: An item with the same key has already been added. Key: s; rules in my object 5
injected, Int32: m True, s True; rules in my object 3
injected, Workflow: updated; rules in my object 3
injected, Int32: m True, s True; rules in my object 4
S
