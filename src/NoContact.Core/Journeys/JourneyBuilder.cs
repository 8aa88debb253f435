using NoContact.Chart;
using NoContact.Days;
using NoContact.Facts;
using NoContact.Json;

namespace NoContact.Journeys;

/// <summary>Makes journeys: of a list of facts, of a journey and one fact more, of two journeys that are one.</summary>
internal sealed class JourneyBuilder(IBreakupStateMachine chart, NoContactPolicy policy, ZoneCatalogue zones)
{
    /// <exception cref="BadInputException">A zone or a fact that cannot be right.</exception>
    public Journey Of(string zone, IEnumerable<Fact> facts, DateTimeOffset now)
    {
        if (zones.Calendar(zone, policy.DayStartsAt) is null) throw new BadInputException("$.zone", FactCheck.UnknownZone);
        return Checked(zone, Bounded(facts), now);
    }

    /// <summary>The fact with an id and a stamp, where it has none.</summary>
    /// <remarks>Two facts recorded in one instant, or after a clock was put back, stay in the order in which they were recorded.</remarks>
    public static Fact Stamped(Journey journey, Fact fact, DateTimeOffset now) => fact with
    {
        Id = fact.Id.Length > 0 ? fact.Id : Guid.CreateVersion7(now).ToString("N"),
        RecordedAt = fact.RecordedAt ?? (journey.LastRecorded?.RecordedAt is { } last && last >= now && last < DateTimeOffset.MaxValue ? last.AddTicks(1) : now),
    };

    /// <summary>One fact more. In order it is a single step; anything else folds the whole list again.</summary>
    /// <exception cref="BadInputException">A fact that cannot be right.</exception>
    public Journey Append(Journey journey, Fact fact, DateTimeOffset now)
    {
        if (journey.Facts.Count >= Journey.MostFacts) throw new BadInputException("$", FactCheck.TooManyFacts);
        CheckNext(journey, fact, now);
        var log = journey.Log.Add(fact);
        return ComesLast(journey, fact) ? new(journey.StartZone, log, fact, journey.Calendar, After(journey, fact, journey.Circumstances.Clone())) : Refolded(journey, log);
    }

    /// <summary>Where a fact more would lead. The journey's log stays as it is, so an imagined fact never stands in a real one's place.</summary>
    /// <exception cref="BadInputException">A fact that cannot be right.</exception>
    public Journey Imagine(Journey journey, Fact fact, DateTimeOffset now)
    {
        CheckNext(journey, fact, now);
        return ComesLast(journey, fact)
            ? new(journey.StartZone, journey.Log, journey.LastRecorded, journey.Calendar, After(journey, fact, journey.Circumstances.CloneAside()))
            : Refolded(journey, new FactList([.. journey.Facts, fact]));
    }

    /// <summary>Two devices of one journey: every fact of both, once.</summary>
    /// <exception cref="ArgumentException">They are not one journey, or a fact does not say when it was recorded.</exception>
    /// <exception cref="BadInputException">Each is right by itself, but not together.</exception>
    public Journey Merge(Journey a, Journey b, DateTimeOffset now)
    {
        if (a.StartZone != b.StartZone) throw new ArgumentException($"These are two journeys: one began in {a.StartZone}, the other in {b.StartZone}.", nameof(b));
        Fact[] both = [.. a.Facts, .. b.Facts];

        // Without it, nothing tells which of two answers came later, and an old no might clear a yes.
        if (both.FirstOrDefault(fact => fact.RecordedAt is null) is { } unstamped)
            throw new ArgumentException($"Only facts with a recordedAt can be merged; fact {unstamped.Id} has none.", nameof(b));

        var union = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var fact in WithoutForgottenText(both))
        {
            if (union.TryAdd(fact.Id, fact)) continue;
            if (union[fact.Id] != fact) throw new ArgumentException($"Two different facts have the id {fact.Id}.", nameof(b));
            union[fact.Id] = Either(fact, union[fact.Id]);
        }

        return Checked(a.StartZone, Bounded(union.Values.Order(Comparer<Fact>.Create(Timeline.CompareRecorded))), now);
    }

    // One instant can be written with two offsets. Whichever device comes first, the same writing stays.
    private static Fact Either(Fact a, Fact b) => JourneyJson.WriteFact(a).AsSpan().SequenceCompareTo(JourneyJson.WriteFact(b)) <= 0 ? a : b;

    // An imagined fact is not counted: a full journey is answered like any other.
    private static FactList Bounded(IEnumerable<Fact> facts)
    {
        var log = new FactList(facts);
        return log.Facts.Count <= Journey.MostFacts ? log : throw new BadInputException("$.facts", FactCheck.TooManyFacts);
    }

    private Journey Checked(string startZone, FactList log, DateTimeOffset now)
    {
        var check = new FactCheck(log, now, zones, i => $"$.facts[{i}]");
        Throw(check.OfEach());
        return Folded(startZone, log, check);
    }

    private Journey Folded(string startZone, FactList log, FactCheck check)
    {
        if (log.Facts.Any(fact => fact is TextForgotten)) log = new FactList(WithoutForgottenText(log.Facts));
        var timeline = Timeline.Of(log.Facts);
        Throw(check.OfDates(timeline));
        var zone = (timeline.Entries.FindLast(entry => entry.Fact is ZoneChanged).Fact as ZoneChanged)?.Zone ?? startZone;
        var calendar = zones.Calendar(zone, policy.DayStartsAt)!;
        var circumstances = new Fold(chart, calendar, policy.ConversationDays).Of(timeline.Entries);
        return new(startZone, log, timeline.LastRecorded, calendar, circumstances);
    }

    private void CheckNext(Journey journey, Fact fact, DateTimeOffset now)
    {
        Throw(new FactCheck(journey.Log, now, zones, _ => "$").OfNext(fact, journey.Circumstances.FirstBreakupAt));
    }

    private static void Throw(IReadOnlyList<Problem> problems)
    {
        if (problems.Count > 0) throw new BadInputException(problems);
    }

    private Circumstances After(Journey journey, Fact fact, Circumstances circumstances)
    {
        new Fold(chart, journey.Calendar, policy.ConversationDays).Apply(circumstances, fact, journey.Facts.Count + 1);
        return circumstances;
    }

    // What was accepted once is right by itself; but with one fact more the first breakup may be another.
    private Journey Refolded(Journey journey, FactList log) =>
        Folded(journey.StartZone, log, new FactCheck(log, DateTimeOffset.MaxValue, zones, i => i == log.Facts.Count - 1 ? "$" : $"$.facts[{i}]"));

    private static bool ComesLast(Journey journey, Fact fact) =>
        fact is not (Retracted or BreakupCorrected or TextForgotten or ZoneChanged)
        && fact.At >= journey.Circumstances.LastFoldedAt
        && (journey.LastRecorded, fact) switch
        {
            (null or { RecordedAt: null }, _) => true, // Where one fact has none, the list's order counts.
            ({ RecordedAt: not null } last, { RecordedAt: not null }) => Timeline.CompareRecorded(last, fact) < 0,
            _ => false,
        };

    private static IEnumerable<Fact> WithoutForgottenText(IReadOnlyList<Fact> facts)
    {
        var forgotten = facts.OfType<TextForgotten>().Select(f => f.FactId).ToHashSet(StringComparer.Ordinal);
        return facts.Select(fact => forgotten.Contains(fact.Id) ? fact.WithoutText() : fact);
    }
}
