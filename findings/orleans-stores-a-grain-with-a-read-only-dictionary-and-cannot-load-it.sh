#!/usr/bin/env bash
# Microsoft.Orleans.Server 10.4.2.
#
# Help lines by region in a grain's state. What stores the state asks the silo's IGrainStorageSerializer, JSON by default.
#
# Expected: what cannot be loaded is refused when it is stored. Orleans has codecs for all of these types,
# immutable lists and sets are stored and loaded well, and its other serializer for storage can do them all.
# Seen: a dictionary that is read-only, immutable, sorted and immutable, or frozen, and a BitArray, are stored without a word
# and work until the grain is deactivated. From then on each load throws: the grain cannot be activated, what it had
# stored is there and out of reach. Behind an interface the same data is loaded or not, by what was in it.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="Microsoft.Orleans.Server" Version="10.4.2" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using System.Collections; using System.Collections.Frozen; using System.Collections.Immutable; using System.Collections.ObjectModel;
using Microsoft.Extensions.DependencyInjection; using Microsoft.Extensions.Hosting; using Orleans.Serialization; using Orleans.Storage;
using var silo = new HostBuilder().UseOrleans(o => o.UseLocalhostClustering()).Build();
var usual = silo.Services.GetRequiredService<IGrainStorageSerializer>();
var other = new OrleansGrainStorageSerializer(silo.Services.GetRequiredService<Serializer>());
Console.WriteLine($"by default: {usual.GetType().Name}");
var lines = new Dictionary<string, string> { ["de"] = "116111" };
Try(lines);
Try(ImmutableList.Create("116111"));
Try(ImmutableHashSet.Create("116111"));
Try(new ReadOnlyDictionary<string, string>(lines));
Try(lines.ToImmutableDictionary());
Try(lines.ToImmutableSortedDictionary());
Try(lines.ToFrozenDictionary());
Try(new BitArray(7, true));
Try<IReadOnlyDictionary<string, string>>(lines, " with a Dictionary");
Try<IReadOnlyDictionary<string, string>>(lines.AsReadOnly(), " with a ReadOnlyDictionary");
void Try<T>(T value, string what = "") where T : IEnumerable
{
    string Way(IGrainStorageSerializer serializer)
    {
        BinaryData stored;
        try { stored = serializer.Serialize(new State<T> { Lines = value }); } catch (Exception e) { return $"not stored ({e.GetType().Name})"; }
        try { return $"stored and loaded {serializer.Deserialize<State<T>>(stored).Lines!.Cast<object>().First()}"; } catch (Exception e) { return $"stored, not loaded ({e.GetType().Name})"; }
    }
    Console.WriteLine($"{typeof(T).Name.Split('`')[0]}{what}: {Way(usual)}; other serializer: {Way(other)}");
}
[GenerateSerializer] public class State<T> { [Id(0)] public T? Lines { get; set; } }
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
by default: JsonGrainStorageSerializer
Dictionary: stored and loaded [de, 116111]; other serializer: stored and loaded [de, 116111]
ImmutableList: stored and loaded 116111; other serializer: stored and loaded 116111
ImmutableHashSet: stored and loaded 116111; other serializer: stored and loaded 116111
ReadOnlyDictionary: stored, not loaded (JsonSerializationException); other serializer: stored and loaded [de, 116111]
ImmutableDictionary: stored, not loaded (JsonSerializationException); other serializer: stored and loaded [de, 116111]
ImmutableSortedDictionary: stored, not loaded (JsonSerializationException); other serializer: stored and loaded [de, 116111]
FrozenDictionary: stored, not loaded (JsonSerializationException); other serializer: stored and loaded [de, 116111]
BitArray: stored, not loaded (JsonSerializationException); other serializer: stored and loaded True
IReadOnlyDictionary with a Dictionary: stored and loaded [de, 116111]; other serializer: stored and loaded [de, 116111]
IReadOnlyDictionary with a ReadOnlyDictionary: stored, not loaded (JsonSerializationException); other serializer: stored and loaded [de, 116111]
S
