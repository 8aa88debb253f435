#!/usr/bin/env bash
# libphonenumber-csharp 9.0.43, FindNumbers with each leniency, on texts that the same library formatted.
#
# A text about help is searched for numbers; a strict leniency keeps dates and order numbers out. Its description asks for digits
# grouped as they can be in the country, and warns that less is found outside of +1.
# Expected: a valid number in the library's own national format is found by every leniency, most of all by the strictest.
# Seen: numbers with groups in the national format only are found by VALID and by neither of the strict ones: Lifeline of
# Australia (13 11 14), a free number of Nepal, the 444 numbers of Turkey, a city's 14 0xx line in the Netherlands. Written
# with no groups they are found by all. Beyond Blue (1300 224 636, the control) is found by all, in another grouping too.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
<ItemGroup><PackageReference Include="libphonenumber-csharp" Version="9.0.43" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using PhoneNumbers; using static PhoneNumbers.PhoneNumberUtil;
var util = GetInstance();
string Found(string text, string country) => string.Join(", ", new[] { Leniency.VALID, Leniency.STRICT_GROUPING, Leniency.EXACT_GROUPING }
    .Select(l => $"{l} {util.FindNumbers($"Call {text} now.", country, l, 1000).Count()}"));
foreach (var (country, digits) in new[] { ("AU", "1300224636"), ("AU", "131114"), ("NP", "16600101234"), ("TR", "4441444"), ("NL", "14020") })
{
    var number = util.Parse(digits, country);
    var own = util.Format(number, PhoneNumberFormat.NATIONAL);
    Console.WriteLine($"{country} {own}, valid {util.IsValidNumber(number)}: {Found(own, country)}; {digits}: {Found(digits, country)}");
}
Console.WriteLine($"AU 1300 22 4636: {Found("1300 22 4636", "AU")}");
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
AU 1300 224 636, valid True: VALID 1, STRICT_GROUPING 1, EXACT_GROUPING 1; 1300224636: VALID 1, STRICT_GROUPING 1, EXACT_GROUPING 1
AU 13 11 14, valid True: VALID 1, STRICT_GROUPING 0, EXACT_GROUPING 0; 131114: VALID 1, STRICT_GROUPING 1, EXACT_GROUPING 1
NP 1660-01-01234, valid True: VALID 1, STRICT_GROUPING 0, EXACT_GROUPING 0; 16600101234: VALID 1, STRICT_GROUPING 1, EXACT_GROUPING 1
TR 444 1 444, valid True: VALID 1, STRICT_GROUPING 0, EXACT_GROUPING 0; 4441444: VALID 1, STRICT_GROUPING 1, EXACT_GROUPING 1
NL 14 020, valid True: VALID 1, STRICT_GROUPING 0, EXACT_GROUPING 0; 14020: VALID 1, STRICT_GROUPING 1, EXACT_GROUPING 1
AU 1300 22 4636: VALID 1, STRICT_GROUPING 1, EXACT_GROUPING 0
S
