#!/usr/bin/env bash
# LiteDB 5.0.21, a TimeOnly in a document (a reminder's time of day, the time of an entry).
#
# LiteDB has no converter for TimeOnly and stores it by its members, as it does with DateOnly, which comes back whole.
# Expected: what is written is read (or the type is refused). The document does hold the seconds and the ticks.
# Seen: on the way back only hour and minute are put in, so seconds and all below are zero, with no word of it:
# in a class, in a record, and where the value is nullable. A query by the second finds what cannot be read.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
<ItemGroup><PackageReference Include="LiteDB" Version="5.0.21" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using LiteDB;
using var database = new LiteDatabase(new MemoryStream());
var time = new TimeOnly(21, 30, 45, 678);
var entries = database.GetCollection<Entry>("entries");
entries.Insert(new Entry { Id = 1, Day = new DateOnly(2026, 3, 29), Time = time, Until = time, Span = time.ToTimeSpan() });
var stored = database.GetCollection("entries").FindById(1)["Time"].AsDocument;
Console.WriteLine($"stored: {stored["Hour"].AsInt32}:{stored["Minute"].AsInt32}:{stored["Second"].AsInt32}.{stored["Millisecond"].AsInt32}");
var entry = entries.FindById(1);
Console.WriteLine($"class: day {entry.Day:yyyy-MM-dd}, span {entry.Span:c}, time {entry.Time:O}, nullable {entry.Until:O}");
var records = database.GetCollection<Reminder>("reminders");
records.Insert(new Reminder(1, time));
Console.WriteLine($"record: {records.FindById(1).Time:O}");
Console.WriteLine($"with a second of 45: {entries.Count(e => e.Time.Second == 45)} in the store, {entries.FindAll().Count(e => e.Time.Second == 45)} of those read");

public class Entry { public int Id { get; set; } public DateOnly Day { get; set; } public TimeOnly Time { get; set; } public TimeOnly? Until { get; set; } public TimeSpan Span { get; set; } }
public record Reminder(int Id, TimeOnly Time);
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
stored: 21:30:45.678
class: day 2026-03-29, span 21:30:45.6780000, time 21:30:00.0000000, nullable 21:30:00.0000000
record: 21:30:00.0000000
with a second of 45: 1 in the store, 0 of those read
S
