#!/usr/bin/env bash
# Stateless 5.20.1, a trigger with a synchronous and an asynchronous guard in one state.
#
# "send" leads to Sent if a synchronous guard holds and to Asked (a person is asked) if an asynchronous one holds.
# That is how one adds a check in a store beside an old check. CanFire is for synchronous guards and is left out.
#
# Expected: GetPermittedTriggersAsync and FireAsync look at the same guards. Where both guards hold, FireAsync refuses
# to choose, as it does for two guards of one kind.
# Seen: if only the asynchronous guard holds, the trigger is listed and FireAsync throws that no transition is
# permitted. If both hold, it takes the synchronous one and does not say that there were two.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="Stateless" Version="5.20.1" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using Stateless;
async Task Run(string title, bool firstAsync, bool secondAsync, bool first, bool second)
{
    var machine = new StateMachine<string, string>("Draft");
    var draft = machine.Configure("Draft");
    if (firstAsync) draft.PermitIfAsync("send", "Sent", () => Task.FromResult(first)); else draft.PermitIf("send", "Sent", () => first);
    if (secondAsync) draft.PermitIfAsync("send", "Asked", () => Task.FromResult(second)); else draft.PermitIf("send", "Asked", () => second);
    var listed = string.Join(",", await machine.GetPermittedTriggersAsync());
    var said = "";
    try { await machine.FireAsync("send"); } catch (InvalidOperationException e) { said = e.Message.Split('.')[0]; }
    Console.WriteLine($"{title}, guards {first} {second}: listed '{listed}', then {machine.State} {said}".TrimEnd());
}
foreach (var (title, one, two) in new[] { ("sync + sync", false, false), ("async + async", true, true), ("sync + async", false, true) })
    foreach (var first in new[] { false, true })
        await Run(title, one, two, first, true);
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
sync + sync, guards False True: listed 'send', then Asked
sync + sync, guards True True: listed 'send', then Draft Multiple permitted exit transitions are configured from state 'Draft' for trigger 'send'
async + async, guards False True: listed 'send', then Asked
async + async, guards True True: listed 'send', then Draft Multiple permitted exit transitions are configured from state 'Draft' for trigger 'send'
sync + async, guards False True: listed 'send', then Draft No valid leaving transitions are permitted from state 'Draft' for trigger 'send'
sync + async, guards True True: listed 'send,send', then Sent
S
