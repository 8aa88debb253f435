#!/usr/bin/env bash
# Microsoft.Orleans.Serialization 10.4.2.
#
# Help lines by region, looked up without regard to case; a grain hands them out. Between silos a value is serialized, in
# one silo it is copied.
#
# Expected: a lookup finds after the call what it found before. Orleans keeps the comparer of its other dictionaries:
# mutable, sorted, concurrent, immutable and frozen.
# Seen: ReadOnlyDictionary alone, which AsReadOnly makes, loses it, on both ways and without an exception: "DE" is there
# before the call and not after it.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="Microsoft.Orleans.Serialization" Version="10.4.2" /><PackageReference Include="Microsoft.Extensions.DependencyInjection" Version="10.0.14" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using System.Collections.Concurrent; using System.Collections.Frozen; using System.Collections.Immutable; using System.Collections.ObjectModel; using Microsoft.Extensions.DependencyInjection; using Orleans.Serialization;
using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
var (serializer, copier) = (services.GetRequiredService<Serializer>(), services.GetRequiredService<DeepCopier>());
var any = StringComparer.OrdinalIgnoreCase;
var lines = new Dictionary<string, string>(any) { ["de"] = "116111" };
Show(lines);
Show(new SortedDictionary<string, string>(lines, any));
Show(new ConcurrentDictionary<string, string>(lines, any));
Show(lines.ToImmutableDictionary(any));
Show(lines.ToImmutableSortedDictionary(any));
Show(lines.ToFrozenDictionary(any));
Show(lines.AsReadOnly());
void Show<T>(T given) where T : IReadOnlyDictionary<string, string>
{
    var (sent, copied) = (serializer.Deserialize<T>(serializer.SerializeToArray(given)), copier.Copy(given));
    Console.WriteLine($"{typeof(T).Name.Split('`')[0]}: has DE {given.ContainsKey("DE")}, serialized {sent.ContainsKey("DE")}, copied {copied.ContainsKey("DE")}");
}
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
Dictionary: has DE True, serialized True, copied True
SortedDictionary: has DE True, serialized True, copied True
ConcurrentDictionary: has DE True, serialized True, copied True
ImmutableDictionary: has DE True, serialized True, copied True
ImmutableSortedDictionary: has DE True, serialized True, copied True
FrozenDictionary: has DE True, serialized True, copied True
ReadOnlyDictionary: has DE True, serialized False, copied False
S
