#!/usr/bin/env bash
# PublicHoliday 3.17.0, its list of a year against its answer for a day, in five countries, 2026 and 2027.
#
# "No reminder on a holiday" can be asked both ways: PublicHolidays(year) or IsPublicHoliday(day) and IsWorkingDay(day).
# Expected: one answer. Germany (the control) has it.
# Seen: Serbia's list has western Easter, its answer the Orthodox one, so both sets of days are wrong in one of the two;
# Slovenia works on Easter Monday when that is in March, Sweden does not know All Saints' on 31 October, and Mexico's
# list has 1 October each year. Mondays and Fridays among them are working days for IsWorkingDay.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
<ItemGroup><PackageReference Include="PublicHoliday" Version="3.17.0" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using PublicHoliday;
foreach (var country in new IPublicHolidays[] { new GermanPublicHoliday(), new SerbianPublicHoliday(), new SloveniaPublicHoliday(), new SwedenPublicHoliday(), new MexicoPublicHoliday() })
{
    var days = Enumerable.Range(0, 730).Select(n => new DateTime(2026, 1, 1).AddDays(n)).ToList();
    var listed = new[] { 2026, 2027 }.SelectMany(country.PublicHolidays).Select(d => d.Date).ToHashSet();
    Console.WriteLine($"{country.GetType().Name}: {listed.Count} listed, {days.Count(country.IsPublicHoliday)} answered");
    foreach (var day in days.Where(d => listed.Contains(d) != country.IsPublicHoliday(d)))
        Console.WriteLine($"  {day:yyyy-MM-dd ddd}: listed {listed.Contains(day)}, holiday {country.IsPublicHoliday(day)}, working day {country.IsWorkingDay(day)}");
}
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
GermanPublicHoliday: 18 listed, 18 answered
SerbianPublicHoliday: 22 listed, 21 answered
  2026-04-03 Fri: listed True, holiday False, working day True
  2026-04-05 Sun: listed True, holiday False, working day False
  2026-04-06 Mon: listed True, holiday False, working day True
  2026-04-10 Fri: listed False, holiday True, working day False
  2026-04-12 Sun: listed False, holiday True, working day False
  2026-04-13 Mon: listed False, holiday True, working day False
  2027-03-26 Fri: listed True, holiday False, working day True
  2027-03-28 Sun: listed True, holiday False, working day False
  2027-03-29 Mon: listed True, holiday False, working day True
  2027-04-30 Fri: listed False, holiday True, working day False
  2027-05-03 Mon: listed False, holiday True, working day False
SloveniaPublicHoliday: 26 listed, 25 answered
  2027-03-29 Mon: listed True, holiday False, working day True
SwedenPublicHoliday: 32 listed, 31 answered
  2026-10-31 Sat: listed True, holiday False, working day False
MexicoPublicHoliday: 16 listed, 14 answered
  2026-10-01 Thu: listed True, holiday False, working day True
  2027-10-01 Fri: listed True, holiday False, working day True
S
