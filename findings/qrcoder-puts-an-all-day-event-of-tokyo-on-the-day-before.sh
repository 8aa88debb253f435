#!/usr/bin/env bash
# QRCoder 1.8.1 (NuGet) writes the event of a QR code, Ical.Net 5.2.4 (NuGet) and ical.js 2.2.1 (npm) read it.
#
# Somebody plans the whole 1 March for themselves: midnight to midnight at their offset, allDayEvent: true.
# Expected: DTSTART;VALUE=DATE:20260301 at each offset: a day has no offset, and RFC 5545 (3.8.2.4) wants VALUE=DATE said,
# as the property is a date with a time unless it says otherwise.
# Seen: at an offset east of Greenwich it is 28 February, for the moment was made UTC before its time was cut off; west of it
# and for a DateTime it is right. No event says VALUE=DATE, so ical.js refuses every one of them; one with a time it reads.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="QRCoder" Version="1.8.1" /><PackageReference Include="Ical.Net" Version="5.2.4" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using static QRCoder.PayloadGenerator;
var day = new DateTime(2026, 3, 1);
Write("no offset", new CalendarEvent("Day", null, null, day, day.AddDays(1), true, CalendarEvent.EventEncoding.iCalComplete));
foreach (var hours in new[] { -5, 0, 1, 9 })
{
    var start = new DateTimeOffset(day, TimeSpan.FromHours(hours));
    Write($"{hours} hours", new CalendarEvent("Day", null, null, start, start.AddDays(1), true, CalendarEvent.EventEncoding.iCalComplete));
    if (hours == 9) Write("9 hours, 20-21h", new CalendarEvent("Day", null, null, start.AddHours(20), start.AddHours(21), false, CalendarEvent.EventEncoding.iCalComplete));
}
static void Write(string title, CalendarEvent made)
{
    var read = Ical.Net.Calendar.Load(made.ToString())!.Events[0];
    Console.WriteLine($"{title}: {made.ToString().Split('\n').Single(l => l.StartsWith("DTSTART")).Trim()}, Ical.Net reads {read.Start!.Value:yyyy-MM-dd HH:mm}, all day {read.IsAllDay}");
    File.WriteAllText($"{title}.ics", made.ToString());
}
P
cat > read.mjs <<'P'
import { readFileSync } from 'node:fs'; import ICAL from 'ical.js';
for (const title of ['no offset', '-5 hours', '0 hours', '1 hours', '9 hours', '9 hours, 20-21h']) {
  const event = new ICAL.Component(ICAL.parse(readFileSync(`${title}.ics`, 'utf8'))).getFirstSubcomponent('vevent');
  try { console.log(`${title}: ical.js reads ${event.getFirstPropertyValue('dtstart')}`); } catch (e) { console.log(`${title}: ical.js says ${e.message}`); }
}
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund --save-exact ical.js@2.2.1 > npm.log 2>&1 || { cat npm.log; exit 1; }
{ dotnet out/f.dll; node read.mjs; } | tee seen
diff seen - <<'S'
no offset: DTSTART:20260301, Ical.Net reads 2026-03-01 00:00, all day True
-5 hours: DTSTART:20260301, Ical.Net reads 2026-03-01 00:00, all day True
0 hours: DTSTART:20260301, Ical.Net reads 2026-03-01 00:00, all day True
1 hours: DTSTART:20260228, Ical.Net reads 2026-02-28 00:00, all day True
9 hours: DTSTART:20260228, Ical.Net reads 2026-02-28 00:00, all day True
9 hours, 20-21h: DTSTART:20260301T110000Z, Ical.Net reads 2026-03-01 11:00, all day False
no offset: ical.js says invalid date-time value: "2026-03-01T::"
-5 hours: ical.js says invalid date-time value: "2026-03-01T::"
0 hours: ical.js says invalid date-time value: "2026-03-01T::"
1 hours: ical.js says invalid date-time value: "2026-02-28T::"
9 hours: ical.js says invalid date-time value: "2026-02-28T::"
9 hours, 20-21h: ical.js reads 2026-03-01T11:00:00Z
S
