using NoContact.Chart;
using NoContact.Days;
using NoContact.Facts;

namespace NoContact.Journeys;

/// <summary>Makes journeys: of a list of facts, of a journey and one fact more, of two journeys that are one.</summary>
internal sealed class JourneyBuilder(IBreakupStateMachine chart, NoContactPolicy policy, ZoneCatalogue zones)
{
    /// <exception cref="BadInputException">A zone or a fact that cannot be right.</exception>
    public Journey Build(string zone, IEnumerable<Fact> facts, DateTimeOffset now)
    {
        if (zones.Calendar(zone, policy.DayStartsAt) is null)
            throw new BadInputException("$.zone", FactCheck.UnknownZone);
        return CheckAndFold(zone, RequireBounded(facts), now);
    }

    /// <summary>The fact with an id and a stamp, where it has none.</summary>
    public static Fact Stamp(Journey journey, Fact fact, DateTimeOffset now) => fact with
    {
        Id = fact.Id.Length > 0 ? fact.Id : Guid.CreateVersion7(now).ToString("N"),
        RecordedAt = fact.RecordedAt ?? NextRecordedAt(journey, now),
    };

    /// <summary>One fact more. In order it is a single step; anything else folds the whole list again.</summary>
    /// <exception cref="BadInputException">A fact that cannot be right.</exception>
    public Journey Append(Journey journey, Fact fact, DateTimeOffset now)
    {
        if (journey.Facts.Count >= Journey.MostFacts) throw new BadInputException("$", Journey.TooManyFacts);
        CheckNext(journey, fact, now);
        var facts = journey.Log.Add(fact);
        if (!ComesLast(journey, fact)) return Refold(journey, facts);
        var circumstances = journey.Circumstances.Clone();
        FoldNext(journey, fact, circumstances);
        return new(journey.StartZone, facts, fact, journey.Calendar, circumstances);
    }

    /// <summary>
    /// Where a fact more would lead. The journey's list stays as it is, so an imagined fact never stands in a real
    /// one's place.
    /// </summary>
    /// <exception cref="BadInputException">A fact that cannot be right.</exception>
    public Journey Imagine(Journey journey, Fact fact, DateTimeOffset now)
    {
        CheckNext(journey, fact, now);
        if (!ComesLast(journey, fact)) return Refold(journey, new FactList([.. journey.Facts, fact]));
        var circumstances = journey.Circumstances.CloneAside();
        FoldNext(journey, fact, circumstances);
        return new(journey.StartZone, journey.Log, journey.LastRecorded, journey.Calendar, circumstances);
    }

    /// <summary>Two devices of one journey: every fact of both, once.</summary>
    /// <exception cref="ArgumentException">They are not one journey, or a fact does not say when it was
    /// recorded.</exception>
    /// <exception cref="BadInputException">Each is right by itself, but not together.</exception>
    public Journey Merge(Journey a, Journey b, DateTimeOffset now)
    {
        if (a.StartZone != b.StartZone)
        {
            var zones = $"one began in {a.StartZone}, the other in {b.StartZone}";
            throw new ArgumentException($"These are two journeys: {zones}.", nameof(b));
        }

        Fact[] both = [.. a.Facts, .. b.Facts];

        // Without it, nothing tells which of two answers came later, and an old no might clear a yes.
        if (both.FirstOrDefault(fact => fact.RecordedAt is null) is { } unstamped)
            throw new ArgumentException(
                $"Only facts with a recordedAt can be merged; fact {unstamped.Id} has none.",
                nameof(b));

        var union = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var fact in WithoutForgottenText(both))
        {
            if (union.TryAdd(fact.Id, fact)) continue;
            if (union[fact.Id] != fact)
                throw new ArgumentException($"Two different facts have the id {fact.Id}.", nameof(b));
            union[fact.Id] = FirstWritten(fact, union[fact.Id]);
        }

        var inRecordingOrder = union.Values.Order(Comparer<Fact>.Create(Timeline.CompareRecorded));
        return CheckAndFold(a.StartZone, RequireBounded(inRecordingOrder), now);
    }

    // One instant can be written with two offsets. Whichever device comes first, the same writing stays.
    private static Fact FirstWritten(Fact a, Fact b) => OffsetsOf(a).CompareTo(OffsetsOf(b)) <= 0 ? a : b;

    private static (TimeSpan? HappenedAt, TimeSpan At, TimeSpan? RecordedAt) OffsetsOf(Fact fact) =>
        ((fact as BreakupCorrected)?.HappenedAt?.Offset, fact.At.Offset, fact.RecordedAt?.Offset);

    // Two facts recorded in one instant, or after a clock was put back, stay in the order in which they were recorded.
    private static DateTimeOffset NextRecordedAt(Journey journey, DateTimeOffset now)
    {
        var last = journey.LastRecorded?.RecordedAt;
        var comesTooLate = last >= now && last < DateTimeOffset.MaxValue;
        return comesTooLate ? last!.Value.AddTicks(1) : now;
    }

    // An imagined fact is not counted: a full journey is answered like any other.
    private static FactList RequireBounded(IEnumerable<Fact> facts)
    {
        var list = new FactList(facts);
        if (list.Facts.Count > Journey.MostFacts) throw new BadInputException("$.facts", Journey.TooManyFacts);
        return list;
    }

    private Journey CheckAndFold(string startZone, FactList facts, DateTimeOffset now)
    {
        var check = new JourneyCheck(facts, now, zones, i => $"$.facts[{i}]");
        ThrowIfAny(check.CheckEach());
        return Fold(startZone, facts, check);
    }

    private Journey Fold(string startZone, FactList facts, JourneyCheck check)
    {
        if (facts.Facts.Any(fact => fact is TextForgotten)) facts = new FactList(WithoutForgottenText(facts.Facts));
        var timeline = Timeline.From(facts.Facts);
        ThrowIfAny(check.CheckDates(timeline));
        var moved = timeline.Entries.FindLast(entry => entry.Fact is ZoneChanged).Fact as ZoneChanged;
        var calendar = zones.Calendar(moved?.Zone ?? startZone, policy.DayStartsAt)!;
        var circumstances = new Fold(chart, calendar, policy.ConversationDays).FoldAll(timeline.Entries);
        return new(startZone, facts, timeline.LastRecorded, calendar, circumstances);
    }

    // What was accepted once is right by itself; but with one fact more the first breakup may be another.
    private Journey Refold(Journey journey, FactList facts)
    {
        var last = facts.Facts.Count - 1;
        var check = new JourneyCheck(facts, DateTimeOffset.MaxValue, zones, i => i == last ? "$" : $"$.facts[{i}]");
        return Fold(journey.StartZone, facts, check);
    }

    private void FoldNext(Journey journey, Fact fact, Circumstances standing) =>
        new Fold(chart, journey.Calendar, policy.ConversationDays).Apply(standing, fact, journey.Facts.Count + 1);

    private void CheckNext(Journey journey, Fact fact, DateTimeOffset now)
    {
        var check = new JourneyCheck(journey.Log, now, zones, _ => "$");
        ThrowIfAny(check.CheckNext(fact, journey.Circumstances.FirstBreakupAt));
    }

    private static void ThrowIfAny(IReadOnlyList<Problem> problems)
    {
        if (problems.Count > 0) throw new BadInputException(problems);
    }

    private static bool ComesLast(Journey journey, Fact fact)
    {
        if (fact.ReachesBack || fact.At < journey.Circumstances.LastFoldedAt) return false;
        var countsTheListsOrder = journey.LastRecorded is null or { RecordedAt: null };
        if (countsTheListsOrder) return true;
        return fact.RecordedAt is not null && Timeline.CompareRecorded(journey.LastRecorded!, fact) < 0;
    }

    private static IEnumerable<Fact> WithoutForgottenText(IReadOnlyList<Fact> facts)
    {
        var forgotten = facts.OfType<TextForgotten>().Select(f => f.FactId).ToHashSet(StringComparer.Ordinal);
        return facts.Select(fact => forgotten.Contains(fact.Id) ? fact.WithoutText() : fact);
    }
}
