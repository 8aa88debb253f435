using System.Buffers;
using System.Text.Json;
using NoContact.Chart;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Promises.Exhaustive;

namespace NoContact.Promises.Threads;

/// <summary>One question to an engine; the answer comes as JSON, so that two can be compared byte for byte.</summary>
internal sealed record Call(int Number)
{
    private const int Kinds = 10;
    private const int Journeys = 25;

    /// <summary>So many calls on, the same is asked of the same journey in another variant.</summary>
    public const int Alike = Kinds * Journeys;

    private static readonly Reachable[] Tellings = [.. Reachable.Some(50)];
    private static readonly IReadOnlyList<string> Languages = NoContact.Languages.Phrases.BuiltIn;

    /// <summary>The journeys every thread shares, as documents.</summary>
    public static readonly JourneyDocument[] Documents =
    [
        .. Tellings
            .Where(told => told.Journey.Circumstances.Breakup is not null)
            .Take(Journeys)
            .Select(told => new JourneyDocument
    {
        Zone = told.Journey.Zone,
        Facts = [.. told.Journey.Facts.Select(fact => fact with { RecordedAt = fact.At })],
    })];

    private static readonly Urge[] Urges = [.. Tellings.Select(told => told.Urge)];

    private int Kind => Number % Kinds;

    private int Which => Number / Kinds % Journeys;

    private int Variant => Number / Alike;

    public byte[] Answer(NoContactEngine engine, IBreakupStateMachine machine, Journey[] journeys)
    {
        var (journey, urge, now) = (journeys[Which], Urges[(Which + Variant) % Urges.Length], Reachable.Now);
        return Kind switch
        {
            0 or 1 => Bytes(
                machine.Fire((BreakupState)Variant, (BreakupTrigger)(Which % 15), (ChartGuards)(Number % 4)).ToString()
            ),
            2 => Bytes(StreakDocument.From(engine.Streak(journey, now)).ToString()),
            3 => Recorded(
                engine,
                journey,
                new ContactMade
                {
                    Id = Id,
                    At = now,
                    RecordedAt = now,
                    Channel = Channel.Text,
                    Purpose = (Purpose)(Variant % 3),
                }),
            4 => Recorded(
                engine,
                journey,
                new QuestionAnswered
                {
                    Id = Id,
                    At = now,
                    RecordedAt = now,
                    Question = Question.LegalOrder,
                    Answer = YesNoUnknown.Yes,
                }),
            5 => Of(engine.Load(Documents[Which], now)),
            6 => Of(
                engine.Merge(
                    journey,
                    engine.Load(Documents[Which] with { Facts = [.. Documents[Which].Facts, Tie] }, now),
                    now)),
            7 => Json(output => WireJson.Write(output, engine.WhatIf(journey, urge, now))),
            8 => Json(output => WireJson.Write(output, engine.Answer(journey, urge, now))),
            _ => Json(output =>
                WireJson.Write(output, engine.InLanguage(Languages[Variant % 3]).Answer(journey, urge, now))),
        };
    }

    private string Id => $"call{Number}";

    private Tie Tie => new() { Id = Id, At = Reachable.Now, RecordedAt = Reachable.Now, Kind = TieKind.Money };

    private static byte[] Recorded(NoContactEngine engine, Journey journey, Fact fact) =>
        Of(engine.Record(journey, fact, Reachable.Now).Journey);

    private static byte[] Of(Journey journey) => [.. JourneyJson.Write(journey), .. Bytes(journey.State.ToString())];

    private static byte[] Json(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return output.WrittenSpan.ToArray();
    }

    private static byte[] Bytes(string text) => JsonSerializer.SerializeToUtf8Bytes(text);
}
