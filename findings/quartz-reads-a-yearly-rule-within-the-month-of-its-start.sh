#!/usr/bin/env bash
# Quartz 4.7.3 (NuGet), RecurrenceTrigger, with rrule 2.8.1 (npm) as the second opinion.
#
# A recurrence trigger takes a rule (RRULE) of RFC 5545. The start is Wednesday, 4 March 2026, 09:00, in UTC.
# Expected: in a yearly rule that names no month, days of the week and of the month are counted over the whole year
# (RFC 5545, 3.3.10, the table and its note 2; the RFC's own example 20MO is the 20th Monday of the year),
# and with BYYEARDAY the months limit.
# Seen: days are looked for in the month of the start only, the 20th Monday is taken by the builder and fails when the
# first moment is asked for, and BYMONTH is not looked at beside BYYEARDAY. With a month named it is right.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
<ItemGroup><PackageReference Include="Quartz" Version="4.7.3" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using Quartz; using Quartz.Extensibility;
foreach (var rule in File.ReadLines("rules"))
{
    var trigger = (IOperableTrigger)TriggerBuilder.Create().StartAt(new DateTimeOffset(2026, 3, 4, 9, 0, 0, TimeSpan.Zero))
        .WithRecurrenceSchedule(rule, schedule => schedule.InTimeZone(TimeZoneInfo.Utc)).Build();
    var days = new List<string>();
    try
    {
        var next = trigger.ComputeFirstFireTimeUtc(null);
        for (; next is { } day && days.Count < 3; next = trigger.GetFireTimeAfter(day)) days.Add($"{day:yyyy-MM-dd}");
    }
    catch (Exception e) { days.Add(e.GetType().Name); }
    Console.WriteLine($"Quartz {rule}: {string.Join(' ', days)}");
}
P
cat > rules <<'R'
FREQ=YEARLY;BYMONTH=12;BYDAY=-1SU
FREQ=YEARLY;BYDAY=-1SU
FREQ=YEARLY;BYDAY=20MO
FREQ=YEARLY;BYDAY=MO;BYSETPOS=1
FREQ=YEARLY;BYMONTHDAY=13;BYDAY=FR
FREQ=YEARLY;BYYEARDAY=100,200;BYMONTH=4
R
cat > read.mjs <<'P'
import r from 'rrule'; import fs from 'fs';
for (const rule of fs.readFileSync('rules', 'utf8').trim().split('\n')) {
  const days = r.rrulestr(`DTSTART:20260304T090000Z\nRRULE:${rule}`).all((_, i) => i < 3);
  console.log(`rrule  ${rule}: ${days.map(d => d.toISOString().slice(0, 10)).join(' ')}`);
}
P
npm init -y > npm.log 2>&1 && npm install rrule@2.8.1 >> npm.log 2>&1 || { cat npm.log; exit 1; }
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
{ dotnet out/f.dll; node read.mjs; } | LC_ALL=C sort -k2,2 -k1,1 | tee seen
diff seen - <<'S'
rrule  FREQ=YEARLY;BYDAY=-1SU: 2026-12-27 2027-12-26 2028-12-31
rrule  FREQ=YEARLY;BYDAY=20MO: 2026-05-18 2027-05-17 2028-05-15
rrule  FREQ=YEARLY;BYDAY=MO;BYSETPOS=1: 2027-01-04 2028-01-03 2029-01-01
rrule  FREQ=YEARLY;BYMONTH=12;BYDAY=-1SU: 2026-12-27 2027-12-26 2028-12-31
rrule  FREQ=YEARLY;BYMONTHDAY=13;BYDAY=FR: 2026-03-13 2026-11-13 2027-08-13
rrule  FREQ=YEARLY;BYYEARDAY=100,200;BYMONTH=4: 2026-04-10 2027-04-10 2028-04-09
Quartz FREQ=YEARLY;BYDAY=-1SU: 2026-03-29 2027-03-28 2028-03-26
Quartz FREQ=YEARLY;BYDAY=20MO: ArgumentOutOfRangeException
Quartz FREQ=YEARLY;BYDAY=MO;BYSETPOS=1: 2027-03-01 2028-03-06 2029-03-05
Quartz FREQ=YEARLY;BYMONTH=12;BYDAY=-1SU: 2026-12-27 2027-12-26 2028-12-31
Quartz FREQ=YEARLY;BYMONTHDAY=13;BYDAY=FR: 2026-03-13 2037-03-13 2043-03-13
Quartz FREQ=YEARLY;BYYEARDAY=100,200;BYMONTH=4: 2026-04-10 2026-07-19 2027-04-10
S
