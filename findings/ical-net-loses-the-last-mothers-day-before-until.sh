#!/usr/bin/env bash
# Ical.Net 5.2.4.
#
# Mother's day until 2026: the second Sunday of May, UNTIL the date of the last one, as calendar programs write it.
#
# Expected: UNTIL is inclusive (RFC 5545 3.3.10), so UNTIL=20260510 and COUNT=4 describe the same four days; an UNTIL
# later in 2026 changes nothing.
# Seen: 2026 is lost with UNTIL on the day and up to two days after it. The search stops at UNTIL plus a day, compared
# with the day of the month of DTSTART (the 14th), though the second Sunday can be the 8th. The first Tuesday in May, and
# "every Friday" written as a yearly rule, end early too; the last one loses three months.
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
        $"DTSTART;VALUE=DATE:{start}", $"RRULE:{rule}", "END:VEVENT", "END:VCALENDAR", ""];
    var all = Calendar.Load(string.Join("\r\n", text))!.GetOccurrences().Select(o => o.Period.StartTime.Date).ToList();
    Console.WriteLine($"{rule}: {all.Count}, last {all[^1]:yyyy-MM-dd}");
}
Show("20230514", "FREQ=YEARLY;BYMONTH=5;BYDAY=2SU;COUNT=4");
Show("20230514", "FREQ=YEARLY;BYMONTH=5;BYDAY=2SU;UNTIL=20260510");
Show("20230514", "FREQ=YEARLY;BYMONTH=5;BYDAY=2SU;UNTIL=20260512");
Show("20230514", "FREQ=YEARLY;BYMONTH=5;BYDAY=2SU;UNTIL=20260513");
Show("20250506", "FREQ=YEARLY;BYMONTH=5;BYDAY=1TU;COUNT=3");
Show("20250506", "FREQ=YEARLY;BYMONTH=5;BYDAY=1TU;UNTIL=20270504");
Show("20241122", "FREQ=YEARLY;BYDAY=FR;COUNT=19");
Show("20241122", "FREQ=YEARLY;BYDAY=FR;UNTIL=20250328");
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
FREQ=YEARLY;BYMONTH=5;BYDAY=2SU;COUNT=4: 4, last 2026-05-10
FREQ=YEARLY;BYMONTH=5;BYDAY=2SU;UNTIL=20260510: 3, last 2025-05-11
FREQ=YEARLY;BYMONTH=5;BYDAY=2SU;UNTIL=20260512: 3, last 2025-05-11
FREQ=YEARLY;BYMONTH=5;BYDAY=2SU;UNTIL=20260513: 4, last 2026-05-10
FREQ=YEARLY;BYMONTH=5;BYDAY=1TU;COUNT=3: 3, last 2027-05-04
FREQ=YEARLY;BYMONTH=5;BYDAY=1TU;UNTIL=20270504: 2, last 2026-05-05
FREQ=YEARLY;BYDAY=FR;COUNT=19: 19, last 2025-03-28
FREQ=YEARLY;BYDAY=FR;UNTIL=20250328: 6, last 2024-12-27
S
