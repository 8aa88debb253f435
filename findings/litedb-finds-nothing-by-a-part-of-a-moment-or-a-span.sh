#!/usr/bin/env bash
# LiteDB 5.0.21, queries by a part of a stored value; one entry, with a DateTime, a DateTimeOffset and a TimeSpan.
#
# LiteDB translates Year and the like of a DateTime, and refuses a member that it cannot translate (DayOfYear).
# Expected: the same for DateTimeOffset and TimeSpan, which it stores as a date and a number: an answer or a refusal.
# Seen: their members are taken for a path into the document, where there is nothing: every such query answers
# that there is no entry, with no word of it. In memory each of these lambdas is true of that entry.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
<ItemGroup><PackageReference Include="LiteDB" Version="5.0.21" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using System.Linq.Expressions; using LiteDB;
using var database = new LiteDatabase(new MemoryStream());
var entries = database.GetCollection<Entry>("entries");
var moment = new DateTime(2026, 6, 15, 12, 0, 0, DateTimeKind.Utc);
entries.Insert(new Entry { Id = 1, Date = moment, At = moment, Calm = TimeSpan.FromDays(9) });
var entry = entries.FindById(1);
void Ask(string title, Expression<Func<Entry, bool>> query)
{
    string found; try { found = $"{entries.Count(query)}"; } catch (NotSupportedException) { found = "refused"; }
    Console.WriteLine($"{title}: store {found}, memory {(query.Compile()(entry) ? 1 : 0)}");
}
var day = new DateTimeOffset(moment).AddDays(-1);
Ask("Date.Year == 2026", e => e.Date.Year == 2026);
Ask("Date.DayOfYear > 1", e => e.Date.DayOfYear > 1);
Ask("At > day", e => e.At > day);
Ask("At.Year == 2026", e => e.At.Year == 2026);
Ask("At.Month == 6", e => e.At.Month == 6);
Ask("At.UtcDateTime.Year == 2026", e => e.At.UtcDateTime.Year == 2026);
Ask("Calm > TimeSpan.Zero", e => e.Calm > TimeSpan.Zero);
Ask("Calm.TotalDays > 7", e => e.Calm.TotalDays > 7);
Ask("Calm.Days == 9", e => e.Calm.Days == 9);

public class Entry { public int Id { get; set; } public DateTime Date { get; set; } public DateTimeOffset At { get; set; } public TimeSpan Calm { get; set; } }
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
Date.Year == 2026: store 1, memory 1
Date.DayOfYear > 1: store refused, memory 1
At > day: store 1, memory 1
At.Year == 2026: store 0, memory 1
At.Month == 6: store 0, memory 1
At.UtcDateTime.Year == 2026: store 0, memory 1
Calm > TimeSpan.Zero: store 1, memory 1
Calm.TotalDays > 7: store 0, memory 1
Calm.Days == 9: store 0, memory 1
S
