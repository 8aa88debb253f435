#!/usr/bin/env bash
# QRCoder 1.8.1 (NuGet) writes the contact of a QR code, ical.js 2.2.1 (npm) reads it.
#
# The contact of a help line: a street with a semicolon ("back door" behind it).
# Expected: the reader has the values that were given: RFC 6350 (3.4) has "\;" for a semicolon in a value, and the same
# library puts a backslash before it in the MATMSG form of mails.
# Seen: ContactData writes the street as it is. The back door is the city and the city the region.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="QRCoder" Version="1.8.1" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using static QRCoder.PayloadGenerator;
Write("plain", "Main St");
Write("semicolon", "Main St; back door");
Console.WriteLine($"a mail of the same library: {new Mail("a@b.example", "Hi; you", "", Mail.MailEncoding.MATMSG)}");
static void Write(string name, string street) => File.WriteAllText($"{name}.vcf", new ContactData(
    ContactData.ContactOutputType.VCard4, "Ana", "Bo", street: street, city: "Springfield", stateRegion: "North").ToString());
P
cat > read.mjs <<'P'
import { readFileSync } from 'node:fs'; import ICAL from 'ical.js';
for (const name of ['plain', 'semicolon']) {
  const [, properties] = ICAL.parse(readFileSync(`${name}.vcf`, 'utf8'));
  const [, , street, city, region] = properties.find(p => p[0] === 'adr')[3];
  console.log(`${name}: street [${street}], city [${city}], region [${region}]`);
}
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund --save-exact ical.js@2.2.1 > npm.log 2>&1 || { cat npm.log; exit 1; }
{ dotnet out/f.dll; node read.mjs; } | tee seen
diff seen - <<'S'
a mail of the same library: MATMSG:TO:a@b.example;SUB:Hi\; you;BODY:;;
plain: street [Main St ], city [Springfield], region [North]
semicolon: street [Main St], city [ back door ], region [Springfield]
S
