#!/usr/bin/env bash
# Quartz 4.7.3 (NuGet), RecurrenceTrigger with BYWEEKNO, with .NET's ISOWeek as the second opinion.
#
# Each line lists the first four moments of a yearly rule by week number and what ISO week each of these days is in.
# Expected: RFC 5545, 3.3.10: weeks are those of ISO 8601, and week 1 has at least four days in the year: Monday,
# 31 December 2029 is the Monday of week 1 of 2030. 2026 has a week 53; the next such year is 2032.
# Seen: days of week 1 that lie in December are dropped, so 2030, 2031 and 2032 have no such Monday; the very same days
# come instead as week 53 of years that have 52 weeks, and as the last week (-1), from which they push the right one out.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
<ItemGroup><PackageReference Include="Quartz" Version="4.7.3" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using System.Globalization; using Quartz; using Quartz.Extensibility;
foreach (var week in new[] { 20, 1, 53, -1 })
{
    var rule = $"FREQ=YEARLY;BYWEEKNO={week};BYDAY=MO";
    var trigger = (IOperableTrigger)TriggerBuilder.Create().StartAt(new DateTimeOffset(2026, 3, 4, 9, 0, 0, TimeSpan.Zero))
        .WithRecurrenceSchedule(rule, schedule => schedule.InTimeZone(TimeZoneInfo.Utc)).Build();
    var days = new List<string>();
    for (var next = trigger.ComputeFirstFireTimeUtc(null); next is { } day && days.Count < 4; next = trigger.GetFireTimeAfter(day))
        days.Add($"{day:yyyy-MM-dd} (week {ISOWeek.GetWeekOfYear(day.Date)} of {ISOWeek.GetYear(day.Date)})");
    Console.WriteLine($"{rule}: {string.Join(", ", days)}");
}
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO: 2026-05-11 (week 20 of 2026), 2027-05-17 (week 20 of 2027), 2028-05-15 (week 20 of 2028), 2029-05-14 (week 20 of 2029)
FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO: 2027-01-04 (week 1 of 2027), 2028-01-03 (week 1 of 2028), 2029-01-01 (week 1 of 2029), 2033-01-03 (week 1 of 2033)
FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO: 2026-12-28 (week 53 of 2026), 2029-12-31 (week 1 of 2030), 2030-12-30 (week 1 of 2031), 2031-12-29 (week 1 of 2032)
FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO: 2026-12-28 (week 53 of 2026), 2027-12-27 (week 52 of 2027), 2028-12-25 (week 52 of 2028), 2029-12-31 (week 1 of 2030)
S
