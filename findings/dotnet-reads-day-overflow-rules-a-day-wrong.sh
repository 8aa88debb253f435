#!/usr/bin/env bash
# .NET 10's TimeZoneInfo on Linux, beside NodaTime 3.3.7.
#
# Zone files end with a rule for all later years. In some the hour of a change is past 24, or before 0, so that it falls
# on another day than the rule names: Israel changes on the Friday before the last Sunday in March, written as
# "Thursday, hour 26". zic's fat files list the changes until 2037 and need the rule only after; its slim files, which
# many systems ship, need it from the last change of law on.
#
# Expected: TimeZoneInfo and NodaTime agree on such a year, as they do on Berlin's.
# Seen (10.0): Jerusalem, Nuuk and Cairo are wrong for 24 hours a year, Santiago for 48. The offset
# is an hour off then, so an instant within an hour of midnight gets the wrong date.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="NodaTime" Version="3.3.7" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using NodaTime;
foreach (var name in new[] { "Europe/Berlin", "Asia/Jerusalem", "America/Nuuk", "Africa/Cairo", "America/Santiago" })
{
    var (system, noda, hours) = (TimeZoneInfo.FindSystemTimeZoneById(name), DateTimeZoneProviders.Tzdb[name], 0);
    for (var at = new DateTime(2040, 1, 1, 0, 30, 0, DateTimeKind.Utc); at.Year == 2040; at = at.AddHours(1))
        if (system.GetUtcOffset(at) != noda.GetUtcOffset(Instant.FromDateTimeUtc(at)).ToTimeSpan()) hours++;
    Console.WriteLine($"{name} {hours}");
}
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
echo ".NET $(dotnet --version), hours of 2040 on which the two differ:"
dotnet out/f.dll | tee seen
diff seen - <<'S'
Europe/Berlin 0
Asia/Jerusalem 24
America/Nuuk 24
Africa/Cairo 24
America/Santiago 48
S
