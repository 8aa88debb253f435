#!/usr/bin/env bash
# MimeKit 4.18.2 (NuGet) writes a message, MimeKit itself, mailparser 3.14.2 and postal-mime 4.0.0 (npm) read it.
#
# A message sent at 20:00 in St. John's (Newfoundland, -03:30) and one in the Marquesas (-09:30): zones that people live in.
#
# Expected: the zone is a sign and four digits, "-0330", as RFC 5322, section 3.3 has it, and each reader gets that moment.
# Seen: the header has the sign twice, "-03-30". MimeKit reads its own header as three minutes west of Greenwich, and both
# others are a day and more late. Half an hour east (+05:30) and whole hours west (-03:00) are right.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="MimeKit" Version="4.18.2" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using MimeKit;
foreach (var minutes in new[] { 330, -180, -210, -570 })
{
    var sent = new DateTimeOffset(2026, 3, 1, 20, 0, 0, TimeSpan.FromMinutes(minutes));
    var message = new MimeMessage { Date = sent, Subject = "s", Body = new TextPart("plain") { Text = "t" } };
    message.WriteTo($"{minutes}.eml");
    var read = MimeMessage.Load($"{minutes}.eml");
    Console.WriteLine($"sent {sent.UtcDateTime:s}Z, header {read.Headers["Date"]}, MimeKit reads {read.Date.UtcDateTime:s}Z");
}
P
cat > read.mjs <<'P'
import { readFileSync } from 'node:fs'; import PostalMime from 'postal-mime'; import { simpleParser } from 'mailparser';
for (const minutes of [330, -180, -210, -570]) {
  const text = readFileSync(`${minutes}.eml`, 'utf8');
  console.log(`${minutes} minutes: mailparser reads ${(await simpleParser(text)).date.toISOString()}, postal-mime ${(await PostalMime.parse(text)).date}`);
}
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund --save-exact mailparser@3.14.2 postal-mime@4.0.0 > npm.log 2>&1 || { cat npm.log; exit 1; }
{ dotnet out/f.dll; TZ=UTC node read.mjs; } | tee seen
diff seen - <<'S'
sent 2026-03-01T14:30:00Z, header Sun, 01 Mar 2026 20:00:00 +0530, MimeKit reads 2026-03-01T14:30:00Z
sent 2026-03-01T23:00:00Z, header Sun, 01 Mar 2026 20:00:00 -0300, MimeKit reads 2026-03-01T23:00:00Z
sent 2026-03-01T23:30:00Z, header Sun, 01 Mar 2026 20:00:00 -03-30, MimeKit reads 2026-03-01T20:03:00Z
sent 2026-03-02T05:30:00Z, header Sun, 01 Mar 2026 20:00:00 -09-30, MimeKit reads 2026-03-01T20:09:00Z
330 minutes: mailparser reads 2026-03-01T14:30:00.000Z, postal-mime 2026-03-01T14:30:00.000Z
-180 minutes: mailparser reads 2026-03-01T23:00:00.000Z, postal-mime 2026-03-01T23:00:00.000Z
-210 minutes: mailparser reads 2026-03-03T02:00:00.000Z, postal-mime 2026-03-03T02:00:00.000Z
-570 minutes: mailparser reads 2026-03-03T02:00:00.000Z, postal-mime 2026-03-03T02:00:00.000Z
S
