#!/usr/bin/env bash
# libphonenumber-js 1.13.16 (npm, max) and libphonenumber-csharp 9.0.43, numbers in a text, both ports of one library.
#
# An answer of an AI or a page of help lines is searched for numbers to be shown as buttons. Lines stand in lists, with commas
# or semicolons, short ones among them, or with their hours. All numbers here are real help lines of their country.
# Expected: each long number is found as it is, as the C# port does; nothing in the texts says "ext." or the like.
# Seen: after a comma or semicolon the JavaScript port takes the next digits for an extension: the second line is lost and the
# first one gets "ext. 0800" or "x24"; behind a short number the long one is not found at all. With "or" both are found.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > texts.tsv <<'P'
DE|0800 1110111 oder 0800 1110222
DE|0800 1110111, 0800 1110222
NZ|0800 543 354; 0508 828 865
FR|3114, 09 72 39 40 50
FR|09 72 39 40 50, 3114
IE|116 123, 1800 247 247
US|1-800-799-7233, 988
GB|0808 2000 247, 24 hours a day
P
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
<ItemGroup><PackageReference Include="libphonenumber-csharp" Version="9.0.43" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using PhoneNumbers;
var util = PhoneNumberUtil.GetInstance();
foreach (var line in File.ReadAllLines("texts.tsv").Select(l => l.Split('|')))
    Console.WriteLine($"C# {line[0]} {line[1]} -> " + string.Join(" & ", util.FindNumbers(line[1], line[0]).Select(m => util.Format(m.Number, PhoneNumberFormat.RFC3966))));
P
cat > run.mjs <<'P'
import { findPhoneNumbersInText } from 'libphonenumber-js/max'; import { readFileSync } from 'node:fs';
for (const [country, text] of readFileSync('texts.tsv', 'utf8').trim().split('\n').map(l => l.split('|')))
  console.log(`JS ${country} ${text} -> ${findPhoneNumbersInText(text, country).map(m => m.number.getURI()).join(' & ')}`);
P
npm init -y > npm.log 2>&1 && npm install libphonenumber-js@1.13.16 >> npm.log 2>&1 || { cat npm.log; exit 1; }
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
{ dotnet out/f.dll; node run.mjs; } | tee seen
diff seen - <<'S'
C# DE 0800 1110111 oder 0800 1110222 -> tel:+49-800-1110111 & tel:+49-800-1110222
C# DE 0800 1110111, 0800 1110222 -> tel:+49-800-1110111 & tel:+49-800-1110222
C# NZ 0800 543 354; 0508 828 865 -> tel:+64-800-543-354 & tel:+64-508-828-865
C# FR 3114, 09 72 39 40 50 -> tel:+33-9-72-39-40-50
C# FR 09 72 39 40 50, 3114 -> tel:+33-9-72-39-40-50
C# IE 116 123, 1800 247 247 -> tel:+353-1800-247-247
C# US 1-800-799-7233, 988 -> tel:+1-800-799-7233
C# GB 0808 2000 247, 24 hours a day -> tel:+44-808-200-0247
JS DE 0800 1110111 oder 0800 1110222 -> tel:+498001110111 & tel:+498001110222
JS DE 0800 1110111, 0800 1110222 -> tel:+498001110111;ext=0800
JS NZ 0800 543 354; 0508 828 865 -> tel:+64800543354;ext=0508
JS FR 3114, 09 72 39 40 50 -> 
JS FR 09 72 39 40 50, 3114 -> tel:+33972394050;ext=3114
JS IE 116 123, 1800 247 247 -> 
JS US 1-800-799-7233, 988 -> tel:+18007997233;ext=988
JS GB 0808 2000 247, 24 hours a day -> tel:+448082000247;ext=24
S
