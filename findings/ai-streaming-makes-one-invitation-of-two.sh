#!/usr/bin/env bash
# Microsoft.Extensions.AI 10.11.0 (its abstractions): a streamed answer put together with ToChatResponseAsync.
# Ical.Net 5.2.4 reads the attachments.
#
# The answer is two invitations, a file each (DataContent, text/calendar). The same client gives it streamed and at once.
#
# Expected: two attachments both ways; putting together joins the pieces of a text, and each of these is a whole file.
# Seen: streamed, the two are one file with two calendars in it, even as they come in one update, and Ical.Net refuses to
# load it. The same with any two files of one text/ type that have no name. Two images, two of application/json and two
# that have names stay two.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="Microsoft.Extensions.AI.Abstractions" Version="10.11.0" /><PackageReference Include="Ical.Net" Version="5.2.4" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using System.Text;
using Ical.Net;
using Microsoft.Extensions.AI;
foreach (var (type, named) in new[] { ("text/calendar", false), ("text/calendar", true), ("text/vcard", false), ("application/json", false), ("image/png", false) })
{
    IChatClient client = new Model(type, named);
    Console.WriteLine($"two {type}{(named ? " with names" : "")}: at once {Shown(await client.GetResponseAsync("go"))}; streamed {Shown(await client.GetStreamingResponseAsync("go").ToChatResponseAsync())}");
}
static string Shown(ChatResponse answer)
{
    var files = answer.Messages.SelectMany(m => m.Contents).OfType<DataContent>().ToList();
    return $"{files.Count} files{(files[0].MediaType == "text/calendar" ? $" ({string.Join(", ", files.Select(Event))})" : "")}";
}
static string Event(DataContent file)
{
    try { return Calendar.Load(Encoding.UTF8.GetString(file.Data.Span))!.Events.Single().Summary!; }
    catch (InvalidOperationException e) { return $"refused: {e.Message}"; }
}
class Model(string type, bool named) : IChatClient
{
    ChatMessage Said => new(ChatRole.Assistant, [File("walk"), File("call")]);
    DataContent File(string what) => new(Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:{what}\r\nDTSTART:20260301T200000\r\nSUMMARY:{what}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"), type) { Name = named ? what : null };
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> m, ChatOptions? o = null, CancellationToken s = default) => Task.FromResult(new ChatResponse(Said));
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> m, ChatOptions? o = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken s = default)
    {
        await Task.Yield();
        foreach (var update in new ChatResponse(Said).ToChatResponseUpdates()) yield return update;
    }
    public object? GetService(Type t, object? key = null) => null;
    public void Dispose() { }
}
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
two text/calendar: at once 2 files (walk, call); streamed 1 files (refused: Sequence contains more than one element)
two text/calendar with names: at once 2 files (walk, call); streamed 2 files (walk, call)
two text/vcard: at once 2 files; streamed 1 files
two application/json: at once 2 files; streamed 2 files
two image/png: at once 2 files; streamed 2 files
S
