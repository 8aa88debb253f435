#!/usr/bin/env bash
# Microsoft.AspNetCore.JsonPatch.SystemTextJson 10.0.15, beside Microsoft.AspNetCore.JsonPatch 10.0.15 (NuGet), .NET 10.
#
# A journal that counts its days by their state, by day and by hour: maps whose keys are an enum, a date and a time.
#
# Expected: a patch that is built from an expression can be applied to the type it was built for, and a name that stands in
# the document can be a step of a path (RFC 6902, RFC 6901), as it is with the older package for Newtonsoft.Json.
# Seen: every path into the map by state is refused: the one that Replace and Add make themselves, the name in the document
# (also one by a naming policy) and the number. Maps by date, time and number are fine.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="Microsoft.AspNetCore.JsonPatch.SystemTextJson" Version="10.0.15" /><PackageReference Include="Microsoft.AspNetCore.JsonPatch" Version="10.0.15" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using System.Text.Json; using System.Text.Json.Serialization;
using Patch = Microsoft.AspNetCore.JsonPatch.SystemTextJson.JsonPatchDocument<Journal>; using Older = Microsoft.AspNetCore.JsonPatch.JsonPatchDocument<Journal>;
var plain = new JsonSerializerOptions(JsonSerializerDefaults.Web);
var named = new JsonSerializerOptions(plain) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };
void Apply(string title, Patch patch, JsonSerializerOptions options)
{
    var (journal, refused) = (new Journal(), false);
    patch.ApplyTo(journal, e => refused = true);
    Console.WriteLine($"{title} {patch.Operations[0].path}: {(refused ? "refused" : JsonSerializer.Serialize(journal, options))}");
}
Console.WriteLine("document " + JsonSerializer.Serialize(new Journal(), plain));
Console.WriteLine("with names " + JsonSerializer.Serialize(new Journal(), named));
Apply("built", new Patch().Replace(x => x.ByState[State.Kept], 2), plain);
Apply("built", new Patch().Add(x => x.ByState[State.Broken], 2), plain);
foreach (var (options, path) in new[] { (plain, "byState/Kept"), (named, "byState/kept"), (named, "byState/Kept"), (plain, "byState/0"), (plain, "byDay/2026-11-30"), (plain, "byTime/22:30:00"), (plain, "byHour/22") })
    Apply("read", JsonSerializer.Deserialize<Patch>($$"""[{"op":"replace","path":"/{{path}}","value":2}]""", options)!, options);
var (same, older) = (new Journal(), new Older().Replace(x => x.ByState[State.Kept], 2));
older.ApplyTo(same);
Console.WriteLine($"older package, built {older.Operations[0].path}: {JsonSerializer.Serialize(same, plain)}");
enum State { Kept, Broken }
class Journal
{
    public Dictionary<State, int> ByState { get; set; } = new() { [State.Kept] = 1 };
    public Dictionary<DateOnly, int> ByDay { get; set; } = new() { [new(2026, 11, 30)] = 1 };
    public Dictionary<TimeOnly, int> ByTime { get; set; } = new() { [new(22, 30)] = 1 };
    public Dictionary<int, int> ByHour { get; set; } = new() { [22] = 1 };
}
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
document {"byState":{"Kept":1},"byDay":{"2026-11-30":1},"byTime":{"22:30:00":1},"byHour":{"22":1}}
with names {"byState":{"kept":1},"byDay":{"2026-11-30":1},"byTime":{"22:30:00":1},"byHour":{"22":1}}
built /ByState/Kept: refused
built /ByState/Broken: refused
read /byState/Kept: refused
read /byState/kept: refused
read /byState/Kept: refused
read /byState/0: refused
read /byDay/2026-11-30: {"byState":{"Kept":1},"byDay":{"2026-11-30":2},"byTime":{"22:30:00":1},"byHour":{"22":1}}
read /byTime/22:30:00: {"byState":{"Kept":1},"byDay":{"2026-11-30":1},"byTime":{"22:30:00":2},"byHour":{"22":1}}
read /byHour/22: {"byState":{"Kept":1},"byDay":{"2026-11-30":1},"byTime":{"22:30:00":1},"byHour":{"22":2}}
older package, built /ByState/Kept: {"byState":{"Kept":2},"byDay":{"2026-11-30":1},"byTime":{"22:30:00":1},"byHour":{"22":1}}
S
