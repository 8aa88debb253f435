#!/usr/bin/env bash
# Microsoft.SemanticKernel.Core 1.82.0: a function made of a method, called as a model calls it.
#
# A reminder at a time of day, on a day. The schema says string with format "time" or "date". The same argument comes by the
# kernel's own way (the parts of a streamed call, FunctionCallContent.InvokeAsync) and by the one of Microsoft.Extensions.AI
# (AsAIFunction, as FunctionInvokingChatClient does it).
#
# Expected: what fits the schema is taken, as a DateTimeOffset and a TimeSpan are, and as .NET itself reads both from text.
# Seen: by the own way no TimeOnly and no DateOnly can be given, nullable or not: the text is not JSON and no converter is
# asked. In a list or in a record the same texts are taken, and as an AIFunction all of them.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><NoWarn>$(NoWarn);SKEXP0001</NoWarn></PropertyGroup>
<ItemGroup><PackageReference Include="Microsoft.SemanticKernel.Core" Version="1.82.0" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
await Call("DateTimeOffset", (DateTimeOffset v) => $"{v:s}", "\"2026-03-01T08:30:00+01:00\"");
await Call("TimeSpan", (TimeSpan v) => $"{v:c}", "\"08:30:00\"");
await Call("TimeOnly", (TimeOnly v) => $"{v:t}", "\"08:30:00\"");
await Call("TimeOnlyOrNull", (TimeOnly? v) => $"{v:t}", "\"08:30:00\"");
await Call("DateOnly", (DateOnly v) => $"{v:o}", "\"2026-03-01\"");
await Call("DateOnlys", (DateOnly[] v) => $"{v[0]:o}", "[\"2026-03-01\"]");
await Call("Reminder", (Reminder v) => $"{v.At:t}", "{\"At\":\"08:30:00\"}");
static async Task Call(string name, Delegate method, string json)
{
    var kernel = new Kernel();
    var function = KernelFunctionFactory.CreateFromMethod(method, name);
    kernel.Plugins.AddFromFunctions("p", [function]);
    var parts = new FunctionCallContentBuilder();
    parts.Append(new StreamingChatMessageContent(AuthorRole.Assistant, null) { Items = [new StreamingFunctionCallUpdateContent("1", $"p-{name}", $$"""{"v":{{json}}}""")] });
    var own = await Said(async () => (await parts.Build()[0].InvokeAsync(kernel)).Result);
    var other = await Said(async () => await function.AsAIFunction(kernel).InvokeAsync(new() { ["v"] = JsonElement.Parse(json) }));
    Console.WriteLine($"{name}, schema {Format(function.Metadata.Parameters[0].Schema!.RootElement)}: own way {own}, as AIFunction {other}");
}
static string Format(JsonElement schema) => schema.TryGetProperty("format", out var format) ? $"{format}" : $"{schema.GetProperty("type")}";
static async Task<string> Said(Func<Task<object?>> call)
{
    try { return $"{await call()}"; }
    catch (Exception e) { return $"refused ({e.GetType().Name})"; }
}
record Reminder(TimeOnly At);
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
DateTimeOffset, schema date-time: own way 2026-03-01T08:30:00, as AIFunction 2026-03-01T08:30:00
TimeSpan, schema string: own way 08:30:00, as AIFunction 08:30:00
TimeOnly, schema time: own way refused (ArgumentException), as AIFunction 08:30
TimeOnlyOrNull, schema time: own way refused (ArgumentException), as AIFunction 08:30
DateOnly, schema date: own way refused (ArgumentException), as AIFunction 2026-03-01
DateOnlys, schema array: own way 2026-03-01, as AIFunction 2026-03-01
Reminder, schema object: own way 08:30, as AIFunction 08:30
S
