using NoContact.Chart;
using NoContact.Days;
using NoContact.Facts;

namespace NoContact.Journeys;

/// <summary>Makes journeys: of a list of facts, of a journey and one fact more, of two journeys that are one.</summary>
internal sealed class JourneyBuilder(IBreakupStateMachine chart, NoContactPolicy policy, ZoneCatalogue zones)
{
    private static readonly Problem BadIdentity =
        new("$.identity", $"must be of 1–{JourneyStart.LongestIdentity} letters of a–z, digits, - and _");

    private static readonly Problem UnknownZone = new("$.zone", FactCheck.UnknownZone);

    /// <summary>A new journey, without facts.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="identity">What tells it from every other; null takes a new one.</param>
    /// <param name="now">When it begins.</param>
    /// <exception cref="BadInputException">A zone nobody knows.</exception>
    public Journey Begin(string zone, string? identity, DateTimeOffset now)
    {
        RequireZone(zone);
        var start = new JourneyStart(zone, identity ?? UniqueIds.New(now));
        ThrowIfAny(Check(start));
        return Fold(start, new FactList([]), now);
    }

    /// <summary>What was accepted once and is kept. No clock, no machine and no limit refuses it again.</summary>
    /// <exception cref="BadInputException">What is damaged: a value in no list, an id used twice, say.</exception>
    public Journey Load(JourneyStart start, IEnumerable<Fact> facts, DateTimeOffset now)
    {
        var list = new FactList(facts);
        ThrowIfAny([.. Check(start), .. Check(list, toldAt: null)]);
        return Fold(start, list, now);
    }

    /// <summary>A history as it is told, in a case.</summary>
    /// <exception cref="BadInputException">A zone or a fact that cannot be right.</exception>
    public Journey Replay(string zone, IEnumerable<Fact> facts, DateTimeOffset now)
    {
        var list = new FactList(facts);
        ThrowIfAny(CheckHistory(zone, list, now));
        return Fold(new(zone, Identity: null), list, now);
    }

    /// <summary>
    /// What cannot be right in a history as it is told; where nobody knows when, dates are not looked at.
    /// </summary>
    public IReadOnlyList<Problem> CheckHistory(string zone, FactList facts, DateTimeOffset? now)
    {
        var problems = Check(facts, now);
        return zones.Calendar(zone, policy.DayStartsAt) is null ? [UnknownZone, .. problems] : problems;
    }

    /// <summary>The journey as it stands at an instant: what lay ahead when it was folded may have come.</summary>
    public Journey At(Journey journey, DateTimeOffset now) =>
        journey.IsFoldedFor(now) ? journey : Fold(journey.Start, journey.Log, now);

    /// <summary>The journey as it stood, of the facts dated and recorded by then.</summary>
    public Journey AsOf(Journey journey, DateTimeOffset instant)
    {
        var known = journey.Facts.Where(fact => fact.At <= instant && (fact.RecordedAt ?? fact.At) <= instant).ToList();
        var ids = known.Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal);
        return Fold(journey.Start, new FactList(known.Where(fact => NamesNothingBut(fact, ids))), instant);
    }

    /// <summary>One fact more, told live.</summary>
    /// <returns>The journey with it, and the fact as it is kept.</returns>
    /// <exception cref="BadInputException">A fact that cannot be right.</exception>
    public (Journey After, Fact Kept) Record(Journey journey, Fact told, DateTimeOffset now)
    {
        var kept = Stamp(journey, told, now);
        CheckNext(journey, told, kept, now);
        if (journey.Facts.Count >= Journey.MaxFacts && !told.IsTakenWhenFull)
            throw new BadInputException("$", Journey.TooManyFacts);
        return (Append(journey, kept, now), kept);
    }

    /// <summary>Refuses a fact that cannot be right, told live.</summary>
    /// <exception cref="BadInputException">What is wrong with it.</exception>
    public void Check(Journey journey, Fact told, DateTimeOffset now) =>
        CheckNext(journey, told, Stamp(journey, told, now), now);

    /// <summary>One fact more. In order it is a single step; anything else folds the whole list again.</summary>
    public Journey Append(Journey journey, Fact fact, DateTimeOffset now)
    {
        var facts = journey.Log.Add(fact);
        if (!ComesLast(journey, fact, now)) return Fold(journey.Start, facts, now);
        var circumstances = journey.Circumstances.Clone();
        FoldNext(journey, fact, circumstances, now);
        return new(journey.Start, facts, fact, circumstances, now);
    }

    /// <summary>
    /// Where a fact more would lead. The journey's list stays as it is, so an imagined fact never stands in a real
    /// one's place.
    /// </summary>
    public Journey Imagine(Journey journey, Fact imagined, DateTimeOffset now)
    {
        var fact = Stamp(journey, imagined, now);
        if (!ComesLast(journey, fact, now))
            return Fold(journey.Start, new FactList([.. journey.Facts, fact]), now);
        var circumstances = journey.Circumstances.CloneAside();
        FoldNext(journey, fact, circumstances, now);
        return new(journey.Start, journey.Log, journey.LastRecorded, circumstances, now);
    }

    /// <summary>
    /// Two devices of one journey: every fact of both, once; null, with the reason, where they are not.
    /// </summary>
    public Journey? Merge(Journey a, Journey b, DateTimeOffset now, out string? whyNot)
    {
        Fact[] both = [.. a.Facts, .. b.Facts];
        whyNot = WhyNotOne(a, b, both);
        if (whyNot is not null) return null;
        var union = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var fact in WithoutForgottenText(both))
        {
            if (union.TryAdd(fact.Id, fact)) continue;
            var other = union[fact.Id];
            if (fact != other with { RecordedAt = fact.RecordedAt })
            {
                whyNot = $"Two different facts have the id {fact.Id}.";
                return null;
            }

            union[fact.Id] = FirstWritten(fact, other);
        }

        var inRecordingOrder = union.Values.Order(Comparer<Fact>.Create(Timeline.CompareRecorded));
        return Load(a.Start with { Identity = a.Identity ?? b.Identity }, inRecordingOrder, now);
    }

    private static string? WhyNotOne(Journey a, Journey b, Fact[] both)
    {
        if (a.StartZone != b.StartZone) return "These are two journeys: they began in two zones.";
        if (a.Identity is not null && b.Identity is not null && a.Identity != b.Identity)
            return "These are two journeys, of two people perhaps.";

        // Without it, nothing tells which of two answers came later, and an old no might clear a yes.
        return both.FirstOrDefault(fact => fact.RecordedAt is null) is { } unstamped
            ? $"Only facts with a recordedAt can be merged; fact {unstamped.Id} has none."
            : null;
    }

    // Recorded twice, the earlier counts; one instant can be written with two offsets. Whichever device comes first,
    // the same writing stays.
    private static Fact FirstWritten(Fact a, Fact b)
    {
        var byRecording = a.RecordedAt!.Value.CompareTo(b.RecordedAt!.Value);
        var order = byRecording != 0 ? byRecording : OffsetsOf(a).CompareTo(OffsetsOf(b));
        return order <= 0 ? a : b;
    }

    private static (TimeSpan? HappenedAt, TimeSpan At, TimeSpan? RecordedAt) OffsetsOf(Fact fact) =>
        ((fact as BreakupCorrected)?.HappenedAt?.Offset, fact.At.Offset, fact.RecordedAt?.Offset);

    // Two facts recorded in one instant, or after a clock was put back, stay in the order in which they were recorded.
    private static DateTimeOffset NextRecordedAt(Journey journey, DateTimeOffset now)
    {
        var last = journey.LastRecorded?.RecordedAt;
        var comesTooLate = last >= now && last < DateTimeOffset.MaxValue;
        return comesTooLate ? last!.Value.AddTicks(1) : now;
    }

    private void RequireZone(string zone)
    {
        if (zones.Calendar(zone, policy.DayStartsAt) is null) ThrowIfAny([UnknownZone]);
    }

    private static IReadOnlyList<Problem> Check(JourneyStart start) =>
        start.Identity is null || JourneyStart.IsIdentity(start.Identity) ? [] : [BadIdentity];

    private IReadOnlyList<Problem> Check(FactList facts, DateTimeOffset? toldAt) =>
        new JourneyCheck(facts, toldAt, zones, i => $"$.facts[{i}]").CheckAll();

    private Journey Fold(JourneyStart start, FactList facts, DateTimeOffset now)
    {
        if (facts.Facts.Any(fact => fact is TextForgotten)) facts = new FactList(WithoutForgottenText(facts.Facts));
        var timeline = Timeline.From(facts.Facts);
        var fold = new Fold(chart, policy, zones, now, timeline.FirstBreakupAt);
        return new(start, facts, timeline.LastRecorded, fold.FoldAll(start.Zone, timeline.Entries), now);
    }

    private void FoldNext(Journey journey, Fact fact, Circumstances standing, DateTimeOffset now)
    {
        var at = PlaceOf(journey, fact);
        var firstBreakup = standing.FirstBreakupAt ?? (fact is Breakup ? at : null);
        new Fold(chart, policy, zones, now, firstBreakup).Apply(standing, new(fact, at, journey.Facts.Count + 1));
    }

    // Where a clock was ahead, the stamp lies ahead too, so that the order in which facts were recorded stays: what was
    // told is checked, and not the stamp.
    private void CheckNext(Journey journey, Fact told, Fact kept, DateTimeOffset now)
    {
        var check = new JourneyCheck(journey.Log, now, zones, _ => "$");
        var fact = kept with { RecordedAt = told.RecordedAt };
        ThrowIfAny(check.CheckNext(fact, PlaceOf(journey, kept), journey.Circumstances.FirstBreakupAt));
    }

    /// <summary>The fact as it is kept: with an id, a stamp, and behind what lies ahead if it is dated now.</summary>
    private static Fact Stamp(Journey journey, Fact fact, DateTimeOffset now)
    {
        var kept = fact with
        {
            Id = fact.Id.Length > 0 ? fact.Id : UniqueIds.New(now),
            RecordedAt = fact.RecordedAt ?? NextRecordedAt(journey, now),
        };
        return kept with { After = ComesBehind(journey, kept, now) };
    }

    // What is told live and dated now comes last, also where a clock was ahead and was put right.
    private static string? ComesBehind(Journey journey, Fact fact, DateTimeOffset now)
    {
        var last = journey.Circumstances.LastFolded;
        var isDatedNow = (fact.At - now).Duration() <= Clocks.Skew;
        if (!isDatedNow || last.At <= now || last.At <= fact.At) return null;
        var listsOrder = journey.Facts.Any(recorded => recorded.RecordedAt is null);
        var isRecordedLater = listsOrder || Timeline.CompareRecorded(journey.Log.Find(last.Id)!, fact) < 0;
        return isRecordedLater ? last.Id : null;
    }

    private static DateTimeOffset PlaceOf(Journey journey, Fact fact)
    {
        var last = journey.Circumstances.LastFolded;
        return fact.After == last.Id && last.At > fact.At ? last.At : fact.At;
    }

    private static bool NamesNothingBut(Fact fact, HashSet<string> ids) => fact switch
    {
        Retracted undo => ids.Contains(undo.FactId),
        BreakupCorrected correction => ids.Contains(correction.FactId),
        TextForgotten forgotten => ids.Contains(forgotten.FactId),
        _ => true,
    };

    private static void ThrowIfAny(IReadOnlyList<Problem> problems)
    {
        if (problems.Count > 0) throw new BadInputException(problems);
    }

    private static bool ComesLast(Journey journey, Fact fact, DateTimeOffset now)
    {
        if (fact.ReachesBack || !journey.IsFoldedFor(now)) return false;
        var isFirstBreakup = fact is Breakup && journey.Circumstances.FirstBreakupAt is null;
        if (isFirstBreakup) return false;
        if (PlaceOf(journey, fact) < journey.Circumstances.LastFolded.At) return false;
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
