#!/usr/bin/env bash
# Ical.Net 5.2.4.
#
# Three alarms made in code on an event from 9 to 10, written with CalendarSerializer and read back: five minutes before
# the end (Trigger.Related), at a fixed instant (Trigger.DateTime), and ten minutes before the start.
#
# Expected: RELATED=END and VALUE=DATE-TIME are written (RFC 5545 3.8.6.3), so that the file means what the object means.
# Seen: the first is written without RELATED, and rings an hour early; the second is written as "TRIGGER:" with nothing
# after it, and never rings. Poll on the object before writing has both right, and a file that
# has the two parameters keeps them when it is read and written again. No exception in either.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
<ItemGroup><PackageReference Include="Ical.Net" Version="5.2.4" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using Ical.Net; using Ical.Net.CalendarComponents; using Ical.Net.DataTypes; using Ical.Net.Serialization;
void Show(string title, CalendarEvent e)
{
    Console.WriteLine(title);
    foreach (var alarm in e.Alarms)
    {
        var rings = alarm.Poll(null).Select(o => $"{o.DateTime!.AsUtc:HH:mm}Z");
        Console.WriteLine($"  {alarm.Description}: {string.Join(",", rings.DefaultIfEmpty("never"))}");
    }
}
var start = new CalDateTime(2026, 1, 5, 9, 0, 0, "UTC");
var made = new CalendarEvent { Start = start, Duration = Duration.FromHours(1) };
made.Alarms.Add(new Alarm { Action = "DISPLAY", Description = "5 before the end", Trigger = new Trigger { Duration = Duration.FromMinutes(-5), Related = TriggerRelation.End } });
made.Alarms.Add(new Alarm { Action = "DISPLAY", Description = "at 7", Trigger = new Trigger { DateTime = new CalDateTime(2026, 1, 5, 7, 0, 0, "UTC") } });
made.Alarms.Add(new Alarm { Action = "DISPLAY", Description = "10 before the start", Trigger = new Trigger { Duration = Duration.FromMinutes(-10) } });
var calendar = new Calendar(); calendar.Events.Add(made);
var text = new CalendarSerializer().SerializeToString(calendar)!;
void Lines(string ics) => Console.WriteLine(string.Join("\n", ics.Split("\r\n").Where(l => l.StartsWith("TRIGGER")).Select(l => "  " + l)));
Show("made in code:", made);
Console.WriteLine("written:"); Lines(text);
Show("read back:", Calendar.Load(text)!.Events[0]);
var right = text.Replace("TRIGGER:-PT5M", "TRIGGER;RELATED=END:-PT5M").Replace("TRIGGER:\r\n", "TRIGGER;VALUE=DATE-TIME:20260105T070000Z\r\n");
Console.WriteLine("a file with the parameters, read and written:"); Lines(new CalendarSerializer().SerializeToString(Calendar.Load(right)!)!);
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
made in code:
  5 before the end: 09:55Z
  at 7: 07:00Z
  10 before the start: 08:50Z
written:
  TRIGGER:-PT5M
  TRIGGER:
  TRIGGER:-PT10M
read back:
  5 before the end: 08:55Z
  at 7: never
  10 before the start: 08:50Z
a file with the parameters, read and written:
  TRIGGER;RELATED=END:-PT5M
  TRIGGER;VALUE=DATE-TIME:20260105T070000Z
  TRIGGER:-PT10M
S
