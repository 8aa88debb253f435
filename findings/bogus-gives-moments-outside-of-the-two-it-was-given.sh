#!/usr/bin/env bash
# Bogus 35.6.5, Date.BetweenOffset with two different offsets, seed 1, a thousand moments for each pair.
#
# A moment with an offset is one point in time; the offset is how it is written. Test data for "between the last
# message (written in one zone) and the reminder (written in another)" has such pairs; so has each clock change.
#
# Expected: each moment lies between the two.
# Seen: the two are compared by their clock faces, and the first one's offset is put on the result. An hour between
# two zones becomes eight and most moments come after the end; four hours between two equal faces become nothing.
# The same two moments written with one offset are right.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
<ItemGroup><PackageReference Include="Bogus" Version="35.6.5" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using Bogus;
void Try(string title, DateTimeOffset start, DateTimeOffset end)
{
    var random = new Faker { Random = new Randomizer(1) };
    var moments = Enumerable.Range(0, 1000).Select(_ => random.Date.BetweenOffset(start, end)).ToList();
    Console.WriteLine($"{title}, {start:HH:mm zzz} to {end:HH:mm zzz}, {(end - start).TotalHours} h: outside {moments.Count(m => m < start || m > end)}, last {(moments.Max() - start).TotalHours:0.0} h after the start, different {moments.Distinct().Count() > 1}");
}
DateTimeOffset At(int day, int hour, int offset) => new(2026, 3, day, hour, 0, 0, TimeSpan.FromHours(offset));
foreach (var (start, end) in new[] { (At(28, 22, -5), At(29, 6, 2)), (At(28, 8, 2), At(28, 8, -2)) })
{
    Try("one offset", start.ToUniversalTime(), end.ToUniversalTime());
    Try("two offsets", start, end);
}
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
one offset, 03:00 +00:00 to 04:00 +00:00, 1 h: outside 0, last 1.0 h after the start, different True
two offsets, 22:00 -05:00 to 06:00 +02:00, 1 h: outside 874, last 8.0 h after the start, different True
one offset, 06:00 +00:00 to 10:00 +00:00, 4 h: outside 0, last 4.0 h after the start, different True
two offsets, 08:00 +02:00 to 08:00 -02:00, 4 h: outside 0, last 0.0 h after the start, different False
S
