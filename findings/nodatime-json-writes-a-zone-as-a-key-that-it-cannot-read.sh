#!/usr/bin/env bash
# NodaTime.Serialization.SystemTextJson 1.4.0 with NodaTime 3.3.7, dictionaries with a NodaTime type as the key.
#
# Reminders by day, by time of day, by length of a break, by zone: each is written to JSON and read again, once as values in a
# list and once as keys of a dictionary.
#
# Expected: what is written as a key is read as a key, as it is with a value. A type that cannot be a key says so when it is
# written, before anything is stored; Interval and DateInterval, which are objects in JSON, do that.
# Seen: a time zone is written as a key without a word, and no such JSON can be read: "expected String, got PropertyName". The
# same name as a value is read, and so are the other types here as keys, a moment with its zone among them.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
<ItemGroup><PackageReference Include="NodaTime" Version="3.3.7" /><PackageReference Include="NodaTime.Serialization.SystemTextJson" Version="1.4.0" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using System.Text.Json; using NodaTime; using NodaTime.Serialization.SystemTextJson;
var options = new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
string Again<T>(T given, Func<T, bool> same)
{
    string json;
    try { json = JsonSerializer.Serialize(given, options); } catch (Exception e) { return $"not written, {e.GetType().Name}"; }
    try { return $"{json} read again {same(JsonSerializer.Deserialize<T>(json, options)!)}"; }
    catch (Exception e) { return $"{json} not read, {e.GetType().Name}: {e.InnerException?.Message}"; }
}
void Show<T>(T one) where T : notnull => Console.WriteLine($"{typeof(T).Name}\n  value {Again(new List<T> { one }, l => l[0].Equals(one))}\n  key   {Again(new Dictionary<T, int> { [one] = 1 }, d => d.ContainsKey(one))}");
Show(new LocalDate(2026, 3, 1));
Show(new LocalTime(8, 30));
Show(Duration.FromDays(30));
Show(Instant.FromUtc(2026, 3, 1, 7, 30));
Show(new LocalDateTime(2026, 3, 1, 8, 30).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Berlin"]));
Show(new DateInterval(new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 30)));
Show<DateTimeZone>(DateTimeZoneProviders.Tzdb["Europe/Berlin"]);
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
LocalDate
  value ["2026-03-01"] read again True
  key   {"2026-03-01":1} read again True
LocalTime
  value ["08:30:00"] read again True
  key   {"08:30:00":1} read again True
Duration
  value ["720:00:00"] read again True
  key   {"720:00:00":1} read again True
Instant
  value ["2026-03-01T07:30:00Z"] read again True
  key   {"2026-03-01T07:30:00Z":1} read again True
ZonedDateTime
  value ["2026-03-01T08:30:00+01 Europe/Berlin"] read again True
  key   {"2026-03-01T08:30:00+01 Europe/Berlin":1} read again True
DateInterval
  value [{"Start":"2026-03-01","End":"2026-03-30"}] read again True
  key   not written, JsonException
DateTimeZone
  value ["Europe/Berlin"] read again True
  key   {"Europe/Berlin":1} not read, JsonException: Unexpected token parsing time zone. Expected String, got PropertyName.
S
