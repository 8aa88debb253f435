#!/usr/bin/env bash
# NCalcSync 7.4.0 (NuGet).
#
# A rule compares a parameter with a value written in quotes. The culture is set to the invariant one, so no machine differs.
#
# Expected: what NCalc does for numbers, weekdays and booleans: the written value counts by what it means. Or an error is raised.
# Seen: a date is turned into a text and the two are compared by their letters. 31 January 2024 lies before 1 December 2023 and before
# 2023-02-01, and is not 2024-01-31. A time of day of 10:00 lies before 9:00. No error is raised. Between # it is right.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="NCalcSync" Version="7.4.0" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using System.Globalization; using NCalc;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
foreach (var asked in new[] { "day < '12/01/2023'", "day < '2023-02-01'", "day > '2024-01-30'", "day = '2024-01-31'", "day in ('2024-01-31')", "moment = '01/31/2024'",
    "moment < '12/01/2023'", "moment > #12/01/2023#", "moment = #01/31/2024#", "time < '9:00'", "time > '09:00'", "count > '9'", "weekday = 'Wednesday'", "met = 'true'" })
{
    var rule = new Expression(asked);
    (rule.Parameters["day"], rule.Parameters["moment"], rule.Parameters["time"]) = (new DateOnly(2024, 1, 31), new DateTime(2024, 1, 31), new TimeSpan(10, 0, 0));
    (rule.Parameters["count"], rule.Parameters["weekday"], rule.Parameters["met"]) = (10, DayOfWeek.Wednesday, true);
    Console.WriteLine(asked + ": " + rule.Evaluate());
}
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
day < '12/01/2023': True
day < '2023-02-01': True
day > '2024-01-30': False
day = '2024-01-31': False
day in ('2024-01-31'): False
moment = '01/31/2024': False
moment < '12/01/2023': True
moment > #12/01/2023#: True
moment = #01/31/2024#: True
time < '9:00': True
time > '09:00': True
count > '9': True
weekday = 'Wednesday': True
met = 'true': True
S
