#!/usr/bin/env bash
# Stateless 5.20.1, PermitReentry of a superstate, fired in its substate.
#
# A streak is "NoContact"; "Slipped" is a substate of it. "restart" re-enters NoContact. The state is kept by the app
# and each completed transition is written to its journal.
#
# Expected: OnTransitionCompleted comes at the very end, so the state is NoContact by then; the journal can say that
# the way led from Slipped to NoContact. A plain Permit does both.
# Seen: with the re-entry every callback, the completed one too, still finds the state Slipped, and every one after
# OnExit of Slipped is told that the way led from NoContact to NoContact: where it came from is nowhere to be had.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="Stateless" Version="5.20.1" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using Stateless;
async Task Run(string trigger, bool wait)
{
    var state = "Slipped";
    var machine = new StateMachine<string, string>(() => state, next => state = next);
    machine.Configure("NoContact").PermitReentry("restart").Permit("stop", "Over").OnEntry(way => Say("entry", way));
    machine.Configure("Slipped").SubstateOf("NoContact").OnExit(way => Say("exit", way));
    machine.Configure("Over").OnEntry(way => Say("entry", way));
    machine.OnTransitionCompleted(way => Say("completed", way));
    Console.WriteLine($"{trigger}{(wait ? " async" : "")}");
    if (wait) await machine.FireAsync(trigger); else machine.Fire(trigger);
    Console.WriteLine($"  after: state {state}");
    void Say(string what, StateMachine<string, string>.Transition way) => Console.WriteLine($"  {what}: {way.Source} -> {way.Destination}, state {state}");
}
await Run("stop", false);
await Run("restart", false);
await Run("restart", true);
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
stop
  exit: Slipped -> Over, state Slipped
  entry: Slipped -> Over, state Over
  completed: Slipped -> Over, state Over
  after: state Over
restart
  exit: Slipped -> NoContact, state Slipped
  entry: NoContact -> NoContact, state Slipped
  completed: NoContact -> NoContact, state Slipped
  after: state NoContact
restart async
  exit: Slipped -> NoContact, state Slipped
  entry: NoContact -> NoContact, state Slipped
  completed: NoContact -> NoContact, state Slipped
  after: state NoContact
S
