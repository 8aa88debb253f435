#!/usr/bin/env bash
# xunit.v3.assert 4.0.2 (NuGet), .NET 10.
#
# A test checks the arguments of a tool call, which arrive as a JsonElement, with Assert.Equivalent.
#
# Expected: values that differ are not equivalent, the more so with strict: true; where a type cannot be compared, the test
# fails (as it does even for the same JSON with Assert.Equal).
# Seen: only the kind of a JsonElement is compared. Any object is equivalent to any other, 3114 to 113, also as a member of
# something else and also when strict. The same goes for bytes in a ReadOnlyMemory, a StringBuilder and for Half and Int128,
# while decimal, BigInteger and TimeOnly are compared. Such a check passes for whatever the tool was asked.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="xunit.v3.assert" Version="4.0.2" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using System.Numerics; using System.Text; using System.Text.Json; using System.Text.Json.Nodes; using Xunit;
JsonElement Json(string text) => JsonElement.Parse(text);
string Said(Action check) { try { check(); return "passes"; } catch (Exception) { return "fails"; } }
void Show(string title, object one, object other) => Console.WriteLine($"{title}: Equivalent {Said(() => Assert.Equivalent(one, other))}, strict {Said(() => Assert.Equivalent(one, other, strict: true))}, Equal {Said(() => Assert.Equal(one, other))}");
Show("JsonElement, same", Json("""{"line":3114}"""), Json("""{"line":3114}"""));
Show("JsonElement, other value", Json("""{"line":3114}"""), Json("""{"line":113}"""));
Show("JsonElement, other names", Json("""{"line":3114}"""), Json("""{"text":"x"}"""));
Show("JsonElement, numbers", Json("3114"), Json("113"));
Show("JsonElement, number and text", Json("3114"), Json("\"3114\""));
Show("JsonElement in a call", new { Tool = "call", Arguments = Json("""{"line":3114}""") }, new { Tool = "call", Arguments = Json("{}") });
Show("JsonNode, other value", JsonNode.Parse("""{"line":3114}""")!, JsonNode.Parse("""{"line":113}""")!);
Show("ReadOnlyMemory", new ReadOnlyMemory<byte>([1]), new ReadOnlyMemory<byte>([2]));
Show("StringBuilder", new StringBuilder("yes"), new StringBuilder("nay"));
Show("Half", (Half)1, (Half)2);
Show("Int128", (Int128)1, (Int128)2);
Show("BigInteger", (BigInteger)1, (BigInteger)2);
Show("decimal", 1m, 2m);
Show("TimeOnly", new TimeOnly(7, 0), new TimeOnly(8, 0));
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
JsonElement, same: Equivalent passes, strict passes, Equal fails
JsonElement, other value: Equivalent passes, strict passes, Equal fails
JsonElement, other names: Equivalent passes, strict passes, Equal fails
JsonElement, numbers: Equivalent passes, strict passes, Equal fails
JsonElement, number and text: Equivalent fails, strict fails, Equal fails
JsonElement in a call: Equivalent passes, strict passes, Equal fails
JsonNode, other value: Equivalent fails, strict fails, Equal fails
ReadOnlyMemory: Equivalent passes, strict passes, Equal fails
StringBuilder: Equivalent passes, strict passes, Equal fails
Half: Equivalent passes, strict passes, Equal fails
Int128: Equivalent passes, strict passes, Equal fails
BigInteger: Equivalent fails, strict fails, Equal fails
decimal: Equivalent fails, strict fails, Equal fails
TimeOnly: Equivalent fails, strict fails, Equal fails
S
