#!/usr/bin/env bash
# Ical.Net 5.2.4.
#
# Birthdays and anniversaries are all-day events, and calendars put their reminder at an hour: nine hours before midnight
# (TRIGGER:-PT9H) or at 9 on the day (TRIGGER:PT9H). A second alarm, one day before, is in the same event.
#
# Expected: 15:00 the day before. An alarm of an event with a DATE counts from 00:00 of that day (RFC 5545 3.6.6).
# Seen: PollAlarms throws for the whole event, so the alarm that it could tell is not told either. The same reminder on a
# timed event at midnight is fine, and so is the alarm of whole days alone.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
<ItemGroup><PackageReference Include="Ical.Net" Version="5.2.4" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using Ical.Net;
void Show(string start, params string[] triggers)
{
    string[] text = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//a//b//EN", "BEGIN:VEVENT", "UID:1", "DTSTAMP:20260101T000000Z", $"DTSTART{start}",
        .. triggers.SelectMany(t => new[] { "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:a", $"TRIGGER:{t}", "END:VALARM" }), "END:VEVENT", "END:VCALENDAR", ""];
    string said;
    try { said = string.Join(", ", Calendar.Load(string.Join("\r\n", text))!.Events[0].PollAlarms().Select(a => $"{a.DateTime!.Value:yyyy-MM-dd HH:mm}")); }
    catch (Exception e) { said = e.GetType().Name; }
    Console.WriteLine($"{start} {string.Join(" and ", triggers)}: {said}");
}
Show(":20260310T000000", "-P1D", "-PT9H");
Show(";VALUE=DATE:20260310", "-P1D");
Show(";VALUE=DATE:20260310", "-P1D", "-PT9H");
Show(";VALUE=DATE:20260310", "PT9H");
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
:20260310T000000 -P1D and -PT9H: 2026-03-09 00:00, 2026-03-09 15:00
;VALUE=DATE:20260310 -P1D: 2026-03-09 00:00
;VALUE=DATE:20260310 -P1D and -PT9H: InvalidOperationException
;VALUE=DATE:20260310 PT9H: InvalidOperationException
S
