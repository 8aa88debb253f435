#!/usr/bin/env bash
# Microsoft.Extensions.TimeProvider.Testing 10.11.0, FakeTimeProvider set with an offset.
#
# 08:00 +02:00 and 06:00 +00:00 are one moment. A test of a reminder at a local time naturally starts the clock at
# the first. The zone here is a fixed one, two hours ahead, so that no zone data matters.
#
# Expected: GetUtcNow has the offset zero, as its documentation says, and GetLocalNow names the same moment. A clock
# that is set one minute on has a minute elapsed and fires a timer of thirty seconds.
# Seen: the given offset stays in GetUtcNow, and GetLocalNow adds the zone to it: two hours late, 10:00 for 08:00.
# Set one minute on in UTC, two hours less have elapsed and the timer keeps still. The same moment in UTC is right.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
<ItemGroup><PackageReference Include="Microsoft.Extensions.TimeProvider.Testing" Version="10.11.0" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using Microsoft.Extensions.Time.Testing;
var zone = TimeZoneInfo.CreateCustomTimeZone("Two", TimeSpan.FromHours(2), "Two", "Two");
var eight = new DateTimeOffset(2026, 6, 1, 8, 0, 0, TimeSpan.FromHours(2));
foreach (var start in new[] { eight.ToUniversalTime(), eight })
{
    var clock = new FakeTimeProvider(start);
    clock.SetLocalTimeZone(zone);
    var (utc, local, fired, stamp) = (clock.GetUtcNow(), clock.GetLocalNow(), false, clock.GetTimestamp());
    Console.WriteLine($"start {start:HH:mm zzz}, one moment {start == eight}");
    Console.WriteLine($"  utc {utc:HH:mm zzz}, local {local:HH:mm zzz}, local is late by {local - utc:hh\\:mm}");
    using var timer = clock.CreateTimer(_ => fired = true, null, TimeSpan.FromSeconds(30), Timeout.InfiniteTimeSpan);
    clock.SetUtcNow(eight.ToUniversalTime().AddMinutes(1));
    Console.WriteLine($"  one minute on: utc {clock.GetUtcNow():HH:mm zzz}, elapsed {clock.GetElapsedTime(stamp)}, timer fired {fired}");
}
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
start 06:00 +00:00, one moment True
  utc 06:00 +00:00, local 08:00 +02:00, local is late by 00:00
  one minute on: utc 06:01 +00:00, elapsed 00:01:00, timer fired True
start 08:00 +02:00, one moment True
  utc 08:00 +02:00, local 10:00 +02:00, local is late by 02:00
  one minute on: utc 06:01 +00:00, elapsed -01:59:00, timer fired False
S
