using NoContact.Verdicts;

namespace NoContact.Orleans;

/// <summary>What a journey answers, ready to be sent on.</summary>
/// <param name="Version">How many facts it has.</param>
/// <param name="Utf8">The answer as JSON.</param>
/// <param name="Verdict">The verdict, where an urge was weighed.</param>
[GenerateSerializer, Immutable, Alias("NoContact.JourneyAnswer")]
public sealed record JourneyAnswer([property: Id(0)] int Version, [property: Id(1)] ReadOnlyMemory<byte> Utf8, [property: Id(2)] Verdict? Verdict = null);
