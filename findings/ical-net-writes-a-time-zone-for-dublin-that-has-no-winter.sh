#!/usr/bin/env bash
# Ical.Net 5.2.4 (writes), ical.js 2.2.1 from npm (reads).
#
# A winter and a summer event at noon, with Ical.Net's own VTIMEZONE for their zone, as its AddTimeZone makes it. ical.js
# takes the offset from that component, which is what it is for; Ical.Net takes it from the time zone database by name.
#
# Expected: both mean the same instant, since the file is Ical.Net's own.
# Seen: for Europe/Dublin the component has two STANDARD parts and both say +0100: Ireland has no winter in it, and every
# winter event is read an hour early. Irish standard time is the summer's, and winter is a negative daylight saving, of
# which the component is given the base offset. London, with the same clocks, is right.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
<ItemGroup><PackageReference Include="Ical.Net" Version="5.2.4" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using Ical.Net; using Ical.Net.CalendarComponents; using Ical.Net.DataTypes; using Ical.Net.Serialization;
foreach (var city in new[] { "London", "Dublin" })
{
    var calendar = new Calendar();
    calendar.AddTimeZone($"Europe/{city}", new DateTime(2022, 1, 1), false);
    foreach (var month in new[] { 1, 7 })
        calendar.Events.Add(new CalendarEvent { Start = new CalDateTime(2026, month, 15, 12, 0, 0, $"Europe/{city}") });
    File.WriteAllText($"{city}.ics", new CalendarSerializer().SerializeToString(calendar));
    Console.WriteLine($"{city}, Ical.Net: {string.Join(", ", calendar.Events.Select(e => $"{e.Start!.Value:MM-dd HH:mm} is {e.Start.AsUtc:HH:mm}Z"))}");
}
P
cat > read.mjs <<'P'
import ICAL from 'ical.js'; import fs from 'fs';
for (const city of ['London', 'Dublin']) {
  const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(city + '.ics', 'utf8')));
  ICAL.TimezoneService.reset();
  ICAL.TimezoneService.register(calendar.getFirstSubcomponent('vtimezone'));
  const offsets = calendar.getFirstSubcomponent('vtimezone').getAllSubcomponents().map(p => p.name + ' ' + p.getFirstPropertyValue('tzoffsetto'));
  const starts = calendar.getAllSubcomponents('vevent').map(e => e.getFirstPropertyValue('dtstart')).sort((a, b) => a.compare(b));
  const said = starts.map(s => `${s.toString().slice(5, 16).replace('T', ' ')} is ${s.toJSDate().toISOString().slice(11, 16)}Z`);
  console.log(`${city}, ical.js: ${said.join(', ')} (${offsets.sort().join(', ')})`);
}
P
npm init -y > npm.log 2>&1 && npm install ical.js@2.2.1 >> npm.log 2>&1 || { cat npm.log; exit 1; }
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
{ dotnet out/f.dll; node read.mjs; } | tee seen
diff seen - <<'S'
London, Ical.Net: 01-15 12:00 is 12:00Z, 07-15 12:00 is 11:00Z
Dublin, Ical.Net: 01-15 12:00 is 12:00Z, 07-15 12:00 is 11:00Z
London, ical.js: 01-15 12:00 is 12:00Z, 07-15 12:00 is 11:00Z (daylight +01:00, standard +00:00)
Dublin, ical.js: 01-15 12:00 is 11:00Z, 07-15 12:00 is 11:00Z (standard +01:00, standard +01:00)
S
