#!/usr/bin/env bash
# MimeKit 4.18.2 (NuGet) reads a message, beside mailparser 3.14.2 and postal-mime 4.0.0 (npm).
#
# Plain text with format=flowed: lines that end in a space go on in the next one.
# Expected: the "-- " above the name stays a line of its own, quoted or not, although it ends in a space: RFC 3676, section
# 4.3, makes it the exception, neither fixed nor flowed. Who cuts signatures off (a journal that takes mail) looks for it.
# Seen: MimeKit's TextBody, and its HTML of it, have "-- Ana" in one line; its own way to flowed text writes "--" without
# the space, which is no separator. mailparser keeps the line; postal-mime keeps it until it is quoted ("> -- > Bob").
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="MimeKit" Version="4.18.2" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using MimeKit;
using MimeKit.Text;
foreach (var name in new[] { "plain", "quoted" })
    Console.WriteLine($"{name}: MimeKit {Shown(MimeMessage.Load($"{name}.eml").TextBody)}");
Console.WriteLine($"to HTML: {Shown(new FlowedToHtml { HeaderFormat = HeaderFooterFormat.Text, OutputHtmlFragment = true }.Convert("See you.\r\n-- \r\nAna\r\n"))}");
Console.WriteLine($"to flowed: {Shown(new TextToFlowed().Convert("See you.\r\n-- \r\nAna\r\n"))}");
static string Shown(string text) => string.Join(" / ", text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(l => $"[{l}]"));
P
cat > read.mjs <<'P'
import { readFileSync } from 'node:fs'; import PostalMime from 'postal-mime'; import { simpleParser } from 'mailparser';
const shown = text => text.replace(/\n+$/, '').split('\n').map(l => `[${l}]`).join(' / ');
for (const name of ['plain', 'quoted']) {
  const eml = readFileSync(`${name}.eml`);
  console.log(`${name}: mailparser ${shown((await simpleParser(eml)).text)}`);
  console.log(`${name}: postal-mime ${shown((await PostalMime.parse(eml)).text)}`);
}
P
mail() { printf 'From: a@b.example\r\nSubject: s\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n%b' "$2" > "$1.eml"; }
mail plain 'I walked a \r\nlot today.\r\n-- \r\nAna\r\n'
mail quoted '> Thank you.\r\n> -- \r\n> Bob\r\nGladly.\r\n'
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund --save-exact mailparser@3.14.2 postal-mime@4.0.0 > npm.log 2>&1 || { cat npm.log; exit 1; }
{ dotnet out/f.dll; node read.mjs; } | tee seen
diff seen - <<'S'
plain: MimeKit [I walked a lot today.] / [-- Ana]
quoted: MimeKit [> Thank you.] / [> -- Bob] / [Gladly.]
to HTML: [<p>See you.</p>] / [<p>-- Ana</p>]
to flowed: [See you.] / [--] / [Ana]
plain: mailparser [I walked a lot today.] / [-- ] / [Ana]
plain: postal-mime [I walked a lot today.] / [-- ] / [Ana]
quoted: mailparser [> Thank you.] / [> -- ] / [> Bob] / [Gladly.]
quoted: postal-mime [> Thank you.] / [> -- > Bob] / [Gladly.]
S
