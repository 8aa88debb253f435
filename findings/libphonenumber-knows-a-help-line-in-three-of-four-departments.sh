#!/usr/bin/env bash
# libphonenumber-csharp 9.0.43, its data of short numbers.
#
# 3114 (suicide) and 3919 (violence against women) are France's lines, in its overseas departments too; both are free.
# 113 is the Dutch suicide line.
#
# Expected: who validates help lines with it gets one answer for all departments, and no price on 3919.
# Seen: Réunion (RE) has neither number, Guadeloupe, Martinique and Guiana have both; 3919 is "premium rate" in the
# departments that have it; 113 in the Netherlands is possible and not valid.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="libphonenumber-csharp" Version="9.0.43" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using PhoneNumbers;
var (parse, shorts) = (PhoneNumberUtil.GetInstance(), ShortNumberInfo.GetInstance());
foreach (var (number, region) in new[] { ("3114", "FR"), ("3114", "GP"), ("3114", "MQ"), ("3114", "GF"), ("3114", "RE"), ("3919", "GP"), ("3919", "RE"), ("113", "NL") })
{
    var said = parse.Parse(number, region);
    Console.WriteLine($"{number} {region} {shorts.IsPossibleShortNumberForRegion(said, region)} {shorts.IsValidShortNumberForRegion(said, region)} {shorts.GetExpectedCostForRegion(said, region)}");
}
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
echo "number, region, possible, valid, cost:"
dotnet out/f.dll | tee seen
diff seen - <<'S'
3114 FR True True TOLL_FREE
3114 GP True True TOLL_FREE
3114 MQ True True TOLL_FREE
3114 GF True True TOLL_FREE
3114 RE False False UNKNOWN_COST
3919 GP True True PREMIUM_RATE
3919 RE False False UNKNOWN_COST
113 NL True False UNKNOWN_COST
S
