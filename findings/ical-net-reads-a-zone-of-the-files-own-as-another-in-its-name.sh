#!/usr/bin/env bash
# Ical.Net 5.2.4.
#
# A file with a zone of its own: a TZID that is no database name, with the VTIMEZONE that defines it. Such names are free
# text (RFC 5545 3.8.3.1), and "(UTC+01:00) ..." is how Windows shows its zones.
#
# Expected: 09:00 at the offset that the file gives, or at least the exception that an unknown name gets (last line).
# Seen: the VTIMEZONE is not looked at; the first database name that is a part of the text wins, without a word.
# "(UTC+01:00) ..." is UTC, and "Berlin (CEST)" is EST, five hours west of Greenwich, for three of the letters of CEST.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
<ItemGroup><PackageReference Include="Ical.Net" Version="5.2.4" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using Ical.Net;
foreach (var (zone, offset) in new[] { ("(UTC+01:00) Amsterdam", "+0100"), ("GMT+0100", "+0100"), ("Berlin (CEST)", "+0200"), ("Berlin", "+0200") })
{
    string[] text = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//a//b//EN", "BEGIN:VTIMEZONE", $"TZID:{zone}", "BEGIN:STANDARD",
        "DTSTART:19700101T000000", $"TZOFFSETFROM:{offset}", $"TZOFFSETTO:{offset}", "END:STANDARD", "END:VTIMEZONE", "BEGIN:VEVENT", "UID:1",
        "DTSTAMP:20260101T000000Z", $"DTSTART;TZID=\"{zone}\":20260715T090000", "END:VEVENT", "END:VCALENDAR", ""];
    string said;
    try { said = $"{Calendar.Load(string.Join("\r\n", text))!.Events[0].Start!.AsUtc:HH:mm}Z"; } catch (Exception e) { said = e.GetType().Name; }
    Console.WriteLine($"{zone}, {offset}: 09:00 is {said}");
}
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
(UTC+01:00) Amsterdam, +0100: 09:00 is 09:00Z
GMT+0100, +0100: 09:00 is 09:00Z
Berlin (CEST), +0200: 09:00 is 14:00Z
Berlin, +0200: 09:00 is ArgumentException
S
