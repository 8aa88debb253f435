using System.Text.Json.Serialization;
using NoContact.Facts;
using NoContact.Json;
using NoContact.Samples.Page.Documents;

namespace NoContact.Samples.Browser.Engine;

/// <summary>What is wrong with what was asked, under the number that HTTP has for it.</summary>
internal sealed record Wrong(int Status, string? Title, IReadOnlyList<Problem>? Errors);

/// <summary>A date that is put right.</summary>
internal sealed record Redating(string FactId, DateTimeOffset At);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(InstantConverter), typeof(CalendarDateConverter)]
)]
[JsonSerializable(typeof(CalendarDocument))]
[JsonSerializable(typeof(OwnHelpDocument))]
[JsonSerializable(typeof(LogDocument))]
[JsonSerializable(typeof(IReadOnlyList<CheckInDocument>))]
[JsonSerializable(typeof(Wrong))]
[JsonSerializable(typeof(Redating))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class HomeJson : JsonSerializerContext;
