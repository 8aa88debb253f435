#!/usr/bin/env bash
# FluentValidation 12.2.0.
#
# Its built-in messages are in dozens of languages. Norwegian is there as nb and nn, Chinese by country; Irish, Maltese and
# Armenian are not there.
#
# Expected: English in place of a language it does not have, as its documentation of GetString says, whether the culture is a
# language or a language in a country.
# Seen: with a country it is English ("ga-IE"). With the language alone ("ga", "no", "zh") the rule fails with an empty message,
# so a form marks the field and says nothing, and an exception lists nothing.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="FluentValidation" Version="12.2.0" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using System.Globalization;
using FluentValidation;
var rules = new InlineValidator<Entry>();
rules.RuleFor(e => e.Text).NotEmpty();
foreach (var name in new[] { "de", "de-AT", "nb", "nb-NO", "no", "zh", "zh-TW", "ga", "ga-IE", "mt", "mt-MT", "hy", "hy-AM" })
{
    CultureInfo.CurrentUICulture = new(name);
    Console.WriteLine($"{name}: \"{rules.Validate(new Entry("")).Errors.Single().ErrorMessage}\"");
}
record Entry(string Text);
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
de: "'Text' darf nicht leer sein."
de-AT: "'Text' darf nicht leer sein."
nb: "'Text' kan ikke være tom."
nb-NO: "'Text' kan ikke være tom."
no: ""
zh: ""
zh-TW: "'Text' 不能為空。"
ga: ""
ga-IE: "'Text' must not be empty."
mt: ""
mt-MT: "'Text' must not be empty."
hy: ""
hy-AM: "'Text' must not be empty."
S
