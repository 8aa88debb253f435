#!/usr/bin/env bash
# System.Text.Json of .NET 10 (SDK 10.0.401), the options AllowDuplicateProperties and PreferredObjectCreationHandling.
#
# Settings with defaults, and a file that changes some of them: populate handling adds what is read to the dictionary that the
# constructor filled, and the strict options refuse a JSON object that has a name twice.
#
# Expected: the two do not meet. {"days":{"weekend":2}} has no name twice, so it changes that default under both.
# Seen: without the strict option it does; with it every default that is overwritten is "a duplicate", and the file cannot be
# read. Only names that have no default are let in. The same default as a property of a class is overwritten under both.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>
P
cat > Program.cs <<'P'
using System.Text.Json;
using System.Text.Json.Serialization;
var populate = new JsonSerializerOptions(JsonSerializerDefaults.Web) { PreferredObjectCreationHandling = JsonObjectCreationHandling.Populate };
var once = new JsonSerializerOptions(populate) { AllowDuplicateProperties = false };
var strict = new JsonSerializerOptions(JsonSerializerDefaults.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, PreferredObjectCreationHandling = JsonObjectCreationHandling.Populate };
foreach (var json in new[] { """{"days":{"weekend":2}}""", """{"days":{"holiday":3}}""", """{"hours":{"weekend":2}}""", """{"days":{"holiday":3,"holiday":4}}""" })
    foreach (var (name, options) in new[] { ("populate", populate), ("populate, no duplicates", once), ("populate, strict", strict) })
    {
        string said;
        try
        {
            var read = JsonSerializer.Deserialize<Settings>(json, options)!;
            said = string.Join(" ", read.Days.Select(d => $"{d.Key}={d.Value}")) + $", hours {read.Hours.Work} {read.Hours.Weekend}";
        }
        catch (JsonException e) { said = e.Message.Split(" Path")[0]; }
        Console.WriteLine($"{json} {name}: {said}");
    }
class Settings { public Dictionary<string, int> Days { get; } = new() { ["work"] = 1, ["weekend"] = 1 }; public Hours Hours { get; } = new(); }
class Hours { public int Work { get; set; } = 1; public int Weekend { get; set; } = 1; }
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
{"days":{"weekend":2}} populate: work=1 weekend=2, hours 1 1
{"days":{"weekend":2}} populate, no duplicates: Duplicate properties not allowed during deserialization.
{"days":{"weekend":2}} populate, strict: Duplicate properties not allowed during deserialization.
{"days":{"holiday":3}} populate: work=1 weekend=1 holiday=3, hours 1 1
{"days":{"holiday":3}} populate, no duplicates: work=1 weekend=1 holiday=3, hours 1 1
{"days":{"holiday":3}} populate, strict: work=1 weekend=1 holiday=3, hours 1 1
{"hours":{"weekend":2}} populate: work=1 weekend=1, hours 1 2
{"hours":{"weekend":2}} populate, no duplicates: work=1 weekend=1, hours 1 2
{"hours":{"weekend":2}} populate, strict: work=1 weekend=1, hours 1 2
{"days":{"holiday":3,"holiday":4}} populate: work=1 weekend=1 holiday=4, hours 1 1
{"days":{"holiday":3,"holiday":4}} populate, no duplicates: Duplicate properties not allowed during deserialization.
{"days":{"holiday":3,"holiday":4}} populate, strict: Duplicate properties not allowed during deserialization.
S
