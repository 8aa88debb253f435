#!/usr/bin/env bash
# MemoryPack 1.22.0.
#
# The length of a streak in nanoseconds as BigInteger, one of the types that MemoryPack has a formatter for.
#
# Expected: what is read is what was written, or the type is refused. Int128, which also holds this number, works.
# Seen: it writes the zeros behind the number in place of the number: every BigInteger of up to 255 bytes is read as 0,
# 1 and -1 too, in a member, a list, as the key of a dictionary. The formatter reads well, and a number of more than 255
# bytes, which goes another way, is written well.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="MemoryPack" Version="1.22.0" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using System.Numerics; using MemoryPack;
var streak = new BigInteger(90) * 24 * 60 * 60 * 1_000_000_000;
T Back<T>(T value) => MemoryPackSerializer.Deserialize<T>(MemoryPackSerializer.Serialize(value))!;
Console.WriteLine($"streak of 90 days: {streak}, read {Back(streak)}, as Int128 {Back((Int128)streak)}");
foreach (var number in new BigInteger[] { 1, -1, 255, long.MinValue }) Console.WriteLine($"{number}: read {Back(number)}");
Console.WriteLine($"in a member: {Back(new Entry { Nanoseconds = streak, Text = "day 90" })}");
Console.WriteLine($"in a list: {string.Join(", ", Back(new List<BigInteger> { 1, streak }))}");
Console.WriteLine($"as a key: {string.Join(", ", Back(new Dictionary<BigInteger, string> { [streak] = "day 90" }))}");
Console.WriteLine($"bytes of the number, written by hand: read {MemoryPackSerializer.Deserialize<BigInteger>(MemoryPackSerializer.Serialize(streak.ToByteArray()))}");
foreach (var bytes in new[] { 255, 256 })
{
    var number = (BigInteger.One << (bytes * 8 - 1)) - 1;
    Console.WriteLine($"number of {number.GetByteCount()} bytes: the same {Back(number) == number}");
}
[MemoryPackable] public partial record Entry { public BigInteger Nanoseconds { get; set; } public string Text { get; set; } = ""; }
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
streak of 90 days: 7776000000000000, read 0, as Int128 7776000000000000
1: read 0
-1: read 0
255: read 0
-9223372036854775808: read 0
in a member: Entry { Nanoseconds = 0, Text = day 90 }
in a list: 0, 0
as a key: [0, day 90]
bytes of the number, written by hand: read 7776000000000000
number of 255 bytes: the same False
number of 256 bytes: the same True
S
