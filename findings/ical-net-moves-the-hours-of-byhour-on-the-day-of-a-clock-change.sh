#!/usr/bin/env bash
# Ical.Net 5.2.4.
#
# A reminder twice a day at local hours: RRULE:FREQ=DAILY;BYHOUR=1,9 in Europe/Berlin, over both clock changes of 2026.
# The control is the same 9 o'clock reminder as a rule of its own that starts at 9.
#
# Expected: 09:00 on the wall clock every day. BYHOUR names hours of local time, and DTSTART is in that zone (RFC 5545 3.3.10).
# Seen: every hour but the one of DTSTART is counted in elapsed hours from it, so on the day of the change 9 o'clock is
# 10:00 in spring and 08:00 in autumn. The result says 10:00 too: no note, no exception, and the next day is right again.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
<ItemGroup><PackageReference Include="Ical.Net" Version="5.2.4" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using Ical.Net;
void Show(string start, string rule)
{
    string[] text = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//a//b//EN", "BEGIN:VEVENT", "UID:1", "DTSTAMP:20260101T000000Z",
        $"DTSTART;TZID=Europe/Berlin:{start}", $"RRULE:{rule}", "END:VEVENT", "END:VCALENDAR", ""];
    var all = Calendar.Load(string.Join("\r\n", text))!.GetOccurrences().Select(o => $"{o.Period.StartTime.Value:dd'th' HH:mm}");
    Console.WriteLine($"{rule} from {start}: {string.Join(", ", all)}");
}
Show("20260328T010000", "FREQ=DAILY;BYHOUR=1,9;COUNT=6");
Show("20260328T090000", "FREQ=DAILY;COUNT=3");
Show("20261024T010000", "FREQ=DAILY;BYHOUR=1,9;COUNT=6");
Show("20261024T090000", "FREQ=DAILY;COUNT=3");
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
FREQ=DAILY;BYHOUR=1,9;COUNT=6 from 20260328T010000: 28th 01:00, 28th 09:00, 29th 01:00, 29th 10:00, 30th 01:00, 30th 09:00
FREQ=DAILY;COUNT=3 from 20260328T090000: 28th 09:00, 29th 09:00, 30th 09:00
FREQ=DAILY;BYHOUR=1,9;COUNT=6 from 20261024T010000: 24th 01:00, 24th 09:00, 25th 01:00, 25th 08:00, 26th 01:00, 26th 09:00
FREQ=DAILY;COUNT=3 from 20261024T090000: 24th 09:00, 25th 09:00, 26th 09:00
S
