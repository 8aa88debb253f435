#!/usr/bin/env bash
# libphonenumber-csharp 9.0.43, PhoneNumberToTimeZonesMapper, with NodaTime 3.3.7 and the time zone data inside it.
#
# "Remind at 20:00 where the person is, or do not call at night", from the phone number and with no other question.
# Expected: a single zone for a country with a single one may have another name (Minsk's is Moscow's) but has the same clock:
# the documentation speaks of the zones that the number belongs to, and there is an answer for "unknown".
# Seen: South Sudan is an hour off all year, Nicaragua, Algeria and Libya the whole summer of the zone they are given,
# Morocco in winter and in Ramadan. Belarus and Tunisia (the controls) are right all year.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
<ItemGroup><PackageReference Include="libphonenumber-csharp" Version="9.0.43" /><PackageReference Include="NodaTime" Version="3.3.7" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using NodaTime; using NodaTime.TimeZones; using PhoneNumbers;
var (util, mapper, zones) = (PhoneNumberUtil.GetInstance(), PhoneNumberToTimeZonesMapper.GetInstance(), DateTimeZoneProviders.Tzdb);
var days = Enumerable.Range(0, 365).Select(n => Instant.FromUtc(2025, 1, 1, 12, 0) + Duration.FromDays(n)).ToList();
foreach (var country in new[] { "BY", "TN", "SS", "NI", "DZ", "LY", "MA" })
{
    var number = util.GetExampleNumberForType(country, PhoneNumberType.MOBILE);
    var (given, own) = (mapper.GetTimeZonesForNumber(number), TzdbDateTimeZoneSource.Default.ZoneLocations!.Where(l => l.CountryCode == country).Select(l => l.ZoneId).ToList());
    var (a, b) = (zones[given.Single()], zones[own.Single()]);
    var off = days.Where(d => a.GetUtcOffset(d) != b.GetUtcOffset(d)).ToList();
    Console.WriteLine($"{country} {util.Format(number, PhoneNumberFormat.E164)}: {a.Id} for {b.Id}, {off.Count} days of 2025 off" + (off.Count == 0 ? "" : $", first {off[0].InUtc().Date:uuuu-MM-dd} ({a.GetUtcOffset(off[0])} for {b.GetUtcOffset(off[0])})"));
}
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
BY +375294911911: Europe/Moscow for Europe/Minsk, 0 days of 2025 off
TN +21620123456: Africa/Tunis for Africa/Tunis, 0 days of 2025 off
SS +211977123456: Africa/Nairobi for Africa/Juba, 365 days of 2025 off, first 2025-01-01 (+03 for +02)
NI +50581234567: America/Chicago for America/Managua, 238 days of 2025 off, first 2025-03-09 (-05 for -06)
DZ +213551234567: Europe/Paris for Africa/Algiers, 210 days of 2025 off, first 2025-03-30 (+02 for +01)
LY +218912345678: Europe/Bucharest for Africa/Tripoli, 210 days of 2025 off, first 2025-03-30 (+03 for +02)
MA +212650123456: Atlantic/Canary for Africa/Casablanca, 127 days of 2025 off, first 2025-01-01 (+00 for +01)
S
