#!/usr/bin/env bash
# Humanizer 3.0.10, with the culture given, in three of the languages it has.
#
# How long from a fixed moment: to what is to come, and to what has been.
#
# Expected: a phrase for what is to come does not begin as one for what has been; and a language that has a phrase has it for
# every number. English is for languages that are not there.
# Seen: in Greek one second, minute, hour, month or year ahead begins with "before" and ends with "from now", as in "before one
# month from now"; two of them are right. In Lithuanian 10 to 20 days ahead are in English, in Croatian 2 to 4 and 22 to 24; a
# day less or more is in the language, and so is the past.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="Humanizer" Version="3.0.10" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using System.Globalization;
using Humanizer;
var from = new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);
foreach (var (months, hours) in new[] { (1, 0), (-1, 0), (2, 0), (-2, 0), (0, 1), (0, -1) })
    Console.WriteLine($"el, {months} months {hours} hours: {Said(from.AddMonths(months).AddHours(hours), "el")}");
foreach (var (language, days) in new[] { ("lt", new[] { 9, 10, 11, 19, 20, 21, -11 }), ("hr", [2, 4, 5, 21, 22, 24, 25, -2]) })
    foreach (var n in days)
        Console.WriteLine($"{language}, {n} days: {Said(from.AddDays(n), language)}");
string Said(DateTime at, string language) => at.Humanize(utcDate: true, dateToCompareAgainst: from, culture: new CultureInfo(language));
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
el, 1 months 0 hours: πριν από έναν μήνα από τώρα
el, -1 months 0 hours: πριν από έναν μήνα
el, 2 months 0 hours: 2 μήνες από τώρα
el, -2 months 0 hours: πριν από 2 μήνες
el, 0 months 1 hours: πρίν από μία ώρα από τώρα
el, 0 months -1 hours: πριν από μία ώρα
lt, 9 days: po 9 dienų
lt, 10 days: 10 days from now
lt, 11 days: 11 days from now
lt, 19 days: 19 days from now
lt, 20 days: 20 days from now
lt, 21 days: po 21 dienos
lt, -11 days: prieš 11 dienų
hr, 2 days: 2 days from now
hr, 4 days: 4 days from now
hr, 5 days: za 5 dana
hr, 21 days: za 21 dana
hr, 22 days: 22 days from now
hr, 24 days: 24 days from now
hr, 25 days: za 25 dana
hr, -2 days: prije 2 dana
S
