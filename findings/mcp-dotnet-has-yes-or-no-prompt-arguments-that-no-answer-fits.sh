#!/usr/bin/env bash
# ModelContextProtocol.Core 2.4.0, prompts with typed parameters.
#
# The protocol's prompt arguments are a map of strings. A C# prompt may have parameters of other types, and the list of
# prompts offers them as arguments like any other.
#
# Expected: the string a client must send is read as the parameter's type: "5" as a number, "2026-03-01" as a date,
# "Monday" as an enum, "true" as a bool.
# Seen: numbers, dates and enums are read, a bool is not: "true", "false" and all else end as an internal error, so the
# prompt cannot be used from a client that keeps to the protocol. Only a JSON true works, which the C# client does send.
# An optional number left blank in a client's form ("") ends the same way.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="ModelContextProtocol.Core" Version="2.4.0" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using System.IO.Pipelines; using ModelContextProtocol; using ModelContextProtocol.Client; using ModelContextProtocol.Protocol; using ModelContextProtocol.Server;
var (up, down) = (new Pipe(), new Pipe());
var server = McpServer.Create(new StreamServerTransport(up.Reader.AsStream(), down.Writer.AsStream()), new() { PromptCollection =
[
    McpServerPrompt.Create((int days) => $"read as {days}", new() { Name = "number" }),
    McpServerPrompt.Create((DateOnly day) => $"read as {day:o}", new() { Name = "date" }),
    McpServerPrompt.Create((DayOfWeek day) => $"read as {day}", new() { Name = "enum" }),
    McpServerPrompt.Create((bool gentle) => $"read as {gentle}", new() { Name = "bool" }),
    McpServerPrompt.Create((int? days = null) => $"read as {days}", new() { Name = "optional" }),
] });
_ = server.RunAsync();
await using var client = await McpClient.CreateAsync(new StreamClientTransport(up.Writer.AsStream(), down.Reader.AsStream()));
var named = (await client.ListPromptsAsync()).ToDictionary(p => p.Name, p => p.ProtocolPrompt.Arguments!.Single().Name);
foreach (var (prompt, value) in new (string, object)[] { ("number", "5"), ("date", "2026-03-01"), ("enum", "Monday"), ("bool", "true"), ("bool", "false"), ("bool", "True"), ("bool", "1"), ("bool", true), ("optional", "5"), ("optional", "") })
{
    string said;
    try { said = ((TextContentBlock)(await client.GetPromptAsync(prompt, new Dictionary<string, object?> { [named[prompt]] = value })).Messages[0].Content).Text; }
    catch (McpProtocolException e) { said = $"refused, {e.ErrorCode}"; }
    Console.WriteLine($"{prompt}, {(value is string ? $"\"{value}\"" : $"JSON {value}")}: {said}");
}
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
number, "5": read as 5
date, "2026-03-01": read as 2026-03-01
enum, "Monday": read as Monday
bool, "true": refused, InternalError
bool, "false": refused, InternalError
bool, "True": refused, InternalError
bool, "1": refused, InternalError
bool, JSON True: read as True
optional, "5": read as 5
optional, "": refused, InternalError
S
