#!/usr/bin/env bash
# bunit 2.15.2 on .NET 10, Change<T> on inputs with @bind.
#
# Change takes a value of any type, and turns a number, a bool or a DateTimeOffset into what @bind reads back.
#
# Expected: Change(new TimeOnly(9, 15)) on <input type="time" @bind> sets the bound TimeOnly, likewise DateOnly on
# type="date" and DateTime on type="datetime-local"; so does the text 09:15, which is what a person types.
# Seen: nothing happens and nothing is thrown: the bound value stays, the after-handler is not called. A test that
# expects "no reminder is sent" passes for the wrong reason. The texts that the inputs themselves render are taken.
# (In a browser Blazor's script adds the missing seconds; the culture is the invariant one here.)
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk.Razor"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
<ItemGroup><PackageReference Include="bunit" Version="2.15.2" /></ItemGroup></Project>
P
cat > Form.razor <<'P'
@namespace App
@using Microsoft.AspNetCore.Components.Web
<input id="time" type="time" @bind="time" @bind:after="Count" />
<input id="date" type="date" @bind="date" @bind:after="Count" />
<input id="moment" type="datetime-local" @bind="moment" @bind:after="Count" />
<input id="number" type="number" @bind="number" @bind:after="Count" />
@code {
    TimeOnly time = new(8, 0); DateOnly date = new(2026, 3, 1); DateTime moment = new(2026, 3, 1, 8, 0, 0); int number = 1, calls;
    void Count() => calls++;
    public string Now => FormattableString.Invariant($"{time:HH:mm} {date:yyyy-MM-dd} {moment:yyyy-MM-ddTHH:mm} {number}, calls {calls}");
}
P
cat > Program.cs <<'P'
using App;
using Bunit;
void Try<T>(string id, T value, string shown)
{
    using var context = new BunitContext();
    var form = context.Render<Form>();
    form.Find($"#{id}").Change(value);
    Console.WriteLine($"{id} {typeof(T).Name} {shown}: {form.Instance.Now}");
}
Try("number", 7, "7");
Try("time", "09:15:00", "09:15:00");
Try("time", "09:15", "09:15");
Try("time", new TimeOnly(9, 15), "");
Try("date", "2027-05-06", "2027-05-06");
Try("date", new DateOnly(2027, 5, 6), "");
Try("moment", "2027-05-06T09:15:00", "2027-05-06T09:15:00");
Try("moment", new DateTime(2027, 5, 6, 9, 15, 0), "");
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
number Int32 7: 08:00 2026-03-01 2026-03-01T08:00 7, calls 1
time String 09:15:00: 09:15 2026-03-01 2026-03-01T08:00 1, calls 1
time String 09:15: 08:00 2026-03-01 2026-03-01T08:00 1, calls 0
time TimeOnly : 08:00 2026-03-01 2026-03-01T08:00 1, calls 0
date String 2027-05-06: 08:00 2027-05-06 2026-03-01T08:00 1, calls 1
date DateOnly : 08:00 2026-03-01 2026-03-01T08:00 1, calls 0
moment String 2027-05-06T09:15:00: 08:00 2026-03-01 2027-05-06T09:15 1, calls 1
moment DateTime : 08:00 2026-03-01 2026-03-01T08:00 1, calls 0
S
