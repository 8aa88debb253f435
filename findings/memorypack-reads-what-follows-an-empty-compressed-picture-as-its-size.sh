#!/usr/bin/env bash
# MemoryPack 1.22.0.
#
# Entries with a picture that is kept compressed: [BrotliFormatter] on a byte array. Most entries have no picture.
#
# Expected: no picture and an empty one are read as they were written, as with the same attribute's formatters for texts and
# for objects, and as an array of bytes without the attribute.
# Seen: for both it writes one number and reads two, so the next member is taken for the size of the picture and all others
# move up. Most often the entry cannot be read at all. After an empty picture, where the next member is 0 and numbers follow,
# nothing fails: in a list of two entries the first has the numbers of its neighbours, the second is lost. The version
# tolerant layout, which knows where each member ends, does not help.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
<ItemGroup><PackageReference Include="MemoryPack" Version="1.22.0" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using MemoryPack;
foreach (var size in new int?[] { 300, 0, null })
{
    var picture = size is null ? null : new byte[size.Value];
    Show("plain", new Plain { Picture = picture, Days = 7 }, e => $"{Bytes(e.Picture)}, {e.Slips} slips, {e.Days} days");
    Show("compressed", new Entry { Picture = picture, Days = 7, Text = "day 7" }, e => $"{Bytes(e.Picture)}, {e.Slips} slips, {e.Days} days, {e.Text}");
    Show("compressed, version tolerant", new Tolerant { Picture = picture, Days = 7 }, e => $"{Bytes(e.Picture)}, {e.Slips} slips, {e.Days} days");
    Show("compressed text and object", new Other { Text = size is null ? null : new string('x', size.Value), Inner = size is null ? null : new Plain { Days = size.Value } }, e => $"{e.Text?.Length.ToString() ?? "no"} letters, {e.Inner?.Days.ToString() ?? "no"} days");
    Show("list of two", new List<Numbers> { new() { Picture = picture, Days = 7, Best = 8 }, new() { Picture = picture, Days = 90, Best = 91 } }, l => string.Join("; ", l.Select(e => $"{Bytes(e.Picture)}, {e.Slips} slips, {e.Days} days, best {e.Best}")));
}
string Bytes(byte[]? picture) => picture is null ? "no picture" : $"{picture.Length} bytes";
void Show<T>(string what, T given, Func<T, string> say)
{
    var bytes = MemoryPackSerializer.Serialize(given);
    string read;
    try { read = say(MemoryPackSerializer.Deserialize<T>(bytes)!); } catch (Exception) { read = "not read"; }
    Console.WriteLine($"{what}: {say(given)} -> {(read == say(given) ? "the same" : read)}");
}
[MemoryPackable] public partial class Plain { public byte[]? Picture { get; set; } public int Slips { get; set; } public int Days { get; set; } }
[MemoryPackable] public partial class Entry { [BrotliFormatter] public byte[]? Picture { get; set; } public int Slips { get; set; } public int Days { get; set; } public string Text { get; set; } = ""; }
[MemoryPackable(GenerateType.VersionTolerant)] public partial class Tolerant { [MemoryPackOrder(0), BrotliFormatter] public byte[]? Picture { get; set; } [MemoryPackOrder(1)] public int Slips { get; set; } [MemoryPackOrder(2)] public int Days { get; set; } }
[MemoryPackable] public partial class Other { [BrotliStringFormatter] public string? Text { get; set; } [BrotliFormatter<Plain>] public Plain? Inner { get; set; } }
[MemoryPackable] public partial class Numbers { [BrotliFormatter] public byte[]? Picture { get; set; } public int Slips { get; set; } public int Days { get; set; } public int Best { get; set; } }
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
plain: 300 bytes, 0 slips, 7 days -> the same
compressed: 300 bytes, 0 slips, 7 days, day 7 -> the same
compressed, version tolerant: 300 bytes, 0 slips, 7 days -> the same
compressed text and object: 300 letters, 300 days -> the same
list of two: 300 bytes, 0 slips, 7 days, best 8; 300 bytes, 0 slips, 90 days, best 91 -> the same
plain: 0 bytes, 0 slips, 7 days -> the same
compressed: 0 bytes, 0 slips, 7 days, day 7 -> not read
compressed, version tolerant: 0 bytes, 0 slips, 7 days -> not read
compressed text and object: 0 letters, 0 days -> the same
list of two: 0 bytes, 0 slips, 7 days, best 8; 0 bytes, 0 slips, 90 days, best 91 -> 0 bytes, 7 slips, 8 days, best 4; no picture, 0 slips, 0 days, best 0
plain: no picture, 0 slips, 7 days -> the same
compressed: no picture, 0 slips, 7 days, day 7 -> not read
compressed, version tolerant: no picture, 0 slips, 7 days -> not read
compressed text and object: no letters, no days -> the same
list of two: no picture, 0 slips, 7 days, best 8; no picture, 0 slips, 90 days, best 91 -> not read
S
