#!/usr/bin/env bash
# Quartz 4.7.3 (NuGet), RecurrenceTrigger, with rrule 2.8.1 (npm) as the second opinion.
#
# "Each month on the day it happened", from 31 January 2026; "each year", from 29 February 2024; 09:00 in UTC.
# Expected: a rule without BYMONTHDAY takes the day from the start, and a day that a month lacks is left out and not
# counted (RFC 5545, 3.3.10). Saying the day that the start has, BYMONTHDAY=31, changes nothing.
# Seen: without it, Quartz puts the reminder on the last day of a short month, and COUNT ends months earlier; with it,
# Quartz leaves the month out as the other does. The same with the year.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
<ItemGroup><PackageReference Include="Quartz" Version="4.7.3" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using System.Globalization; using Quartz; using Quartz.Extensibility;
foreach (var line in File.ReadLines("rules"))
{
    var (start, rule) = (DateTimeOffset.ParseExact(line[..16], "yyyyMMdd'T'HHmmss'Z'", null, DateTimeStyles.AssumeUniversal), line[17..]);
    var trigger = (IOperableTrigger)TriggerBuilder.Create().StartAt(start)
        .WithRecurrenceSchedule(rule, schedule => schedule.InTimeZone(TimeZoneInfo.Utc)).Build();
    var days = new List<string>();
    for (var next = trigger.ComputeFirstFireTimeUtc(null); next is { } day && days.Count < 9; next = trigger.NextFireTimeUtc)
    {
        days.Add($"{day:yyyy-MM-dd}");
        trigger.Triggered(null);
    }
    Console.WriteLine($"Quartz {rule}: {string.Join(' ', days)}");
}
P
cat > rules <<'R'
20260131T090000Z FREQ=MONTHLY;COUNT=5
20260131T090000Z FREQ=MONTHLY;COUNT=5;BYMONTHDAY=31
20240229T090000Z FREQ=YEARLY;COUNT=4
20240229T090000Z FREQ=YEARLY;COUNT=4;BYMONTH=2;BYMONTHDAY=29
R
cat > read.mjs <<'P'
import r from 'rrule'; import fs from 'fs';
for (const line of fs.readFileSync('rules', 'utf8').trim().split('\n')) {
  const [start, rule] = line.split(' ');
  console.log(`rrule ${rule}: ${r.rrulestr(`DTSTART:${start}\nRRULE:${rule}`).all().map(d => d.toISOString().slice(0, 10)).join(' ')}`);
}
P
npm init -y > npm.log 2>&1 && npm install rrule@2.8.1 >> npm.log 2>&1 || { cat npm.log; exit 1; }
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
{ dotnet out/f.dll; node read.mjs; } | tee seen
diff seen - <<'S'
Quartz FREQ=MONTHLY;COUNT=5: 2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31
Quartz FREQ=MONTHLY;COUNT=5;BYMONTHDAY=31: 2026-01-31 2026-03-31 2026-05-31 2026-07-31 2026-08-31
Quartz FREQ=YEARLY;COUNT=4: 2024-02-29 2025-02-28 2026-02-28 2027-02-28
Quartz FREQ=YEARLY;COUNT=4;BYMONTH=2;BYMONTHDAY=29: 2024-02-29 2028-02-29 2032-02-29 2036-02-29
rrule FREQ=MONTHLY;COUNT=5: 2026-01-31 2026-03-31 2026-05-31 2026-07-31 2026-08-31
rrule FREQ=MONTHLY;COUNT=5;BYMONTHDAY=31: 2026-01-31 2026-03-31 2026-05-31 2026-07-31 2026-08-31
rrule FREQ=YEARLY;COUNT=4: 2024-02-29 2028-02-29 2032-02-29 2036-02-29
rrule FREQ=YEARLY;COUNT=4;BYMONTH=2;BYMONTHDAY=29: 2024-02-29 2028-02-29 2032-02-29 2036-02-29
S
