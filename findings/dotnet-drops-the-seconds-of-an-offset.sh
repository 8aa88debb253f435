#!/usr/bin/env bash
# .NET 10's TimeZoneInfo on Linux, beside NodaTime 3.3.7.
#
# Liberia's clocks stood 44 minutes and 30 seconds behind UTC until 7 January 1972.
#
# Expected: both say so. Seen: TimeZoneInfo says 44 minutes, so half a minute of each day has another date by it.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="NodaTime" Version="3.3.7" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using NodaTime;
var at = new DateTime(1971, 6, 1, 12, 0, 0, DateTimeKind.Utc);
Console.WriteLine($"TimeZoneInfo {TimeZoneInfo.FindSystemTimeZoneById("Africa/Monrovia").GetUtcOffset(at)}");
Console.WriteLine($"NodaTime {DateTimeZoneProviders.Tzdb["Africa/Monrovia"].GetUtcOffset(Instant.FromDateTimeUtc(at)).ToTimeSpan()}");
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
echo ".NET $(dotnet --version)"
dotnet out/f.dll | tee seen
diff seen - <<'S'
TimeZoneInfo -00:44:00
NodaTime -00:44:30
S
