using NoContact.Days;
using NoContact.Facts;

namespace NoContact.Journeys;

/// <summary>
/// What is refused because it cannot be right on this journey: each fact by itself, and its place among the others.
/// </summary>
/// <param name="facts">The journey's facts.</param>
/// <param name="toldAt">When they are told; null for what is kept, of which only the shape is checked.</param>
/// <param name="zones">The zones that are known.</param>
/// <param name="pathOf">The JSON path of a fact by its place.</param>
internal sealed class JourneyCheck(
    FactList facts,
    DateTimeOffset? toldAt,
    ZoneCatalogue zones,
    Func<int, string> pathOf)
{
    private static readonly FactList NoFacts = new([]);

    private readonly FactCheck _check = new(facts, toldAt, zones, new UndoCheck(facts, toldAt).MayBeUndone);

    /// <summary>What is wrong with any of the facts.</summary>
    public IReadOnlyList<Problem> CheckAll()
    {
        var isTooMuch = toldAt is not null && facts.Facts.Count > Journey.MaxFacts;
        if (isTooMuch) return [new("$.facts", Journey.TooManyFacts)];
        var undone = facts.FindUndone();
        var isMaybeUndone = MayBeAmongUnread("retracted");
        var firstBreakup = EarliestBreakup();
        for (var i = 0; i < facts.Facts.Count && !_check.IsEnough; i++)
        {
            var fact = facts.Facts[i];
            _check.Path = pathOf(i);
            _check.IsUndone = isMaybeUndone || (undone.Contains(fact.Id) && _check.MayBeUndone(fact));
            if (facts.PositionOf(fact.Id) != i) AddUsedTwice();
            _check.CheckFact(fact);
            if (toldAt is not null && !_check.IsUndone) CheckDate(fact, fact.At, firstBreakup);
        }

        return _check.Problems;
    }

    /// <summary>All that is wrong with one fact more, told live.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="at">Where it comes among the others.</param>
    /// <param name="firstBreakup">When the first breakup in force was, as corrected; null where there is none.</param>
    public IReadOnlyList<Problem> CheckNext(Fact fact, DateTimeOffset at, DateTimeOffset? firstBreakup)
    {
        _check.Path = pathOf(facts.Facts.Count);
        if (facts.Find(fact.Id) is not null) AddUsedTwice();
        _check.CheckFact(fact);
        var isEarly = fact.NeedsBreakup && at < firstBreakup;
        CheckDate(fact, at, isEarly ? Earlier(firstBreakup, EarliestAsTold(facts.FindUndone())) : firstBreakup);
        return _check.Problems;
    }

    /// <summary>All that is wrong with an urge that is only weighed.</summary>
    public static IReadOnlyList<Problem> CheckUrge(Urge urge, ZoneCatalogue zones)
    {
        var check = new FactCheck(NoFacts, toldAt: null, zones, _ => false);
        check.RequireKnownYear(urge.At, "at");
        urge.Check(check);
        return check.Problems;
    }

    private void AddUsedTwice() => _check.Add("id", "is used twice; every fact has an id of its own");

    private void CheckDate(Fact fact, DateTimeOffset at, DateTimeOffset? firstBreakup)
    {
        if (!fact.NeedsBreakup || at >= firstBreakup) return;
        if (firstBreakup is null) _check.Add("at", "comes without a breakup; record the breakup first");
        else _check.Add("at", "lies before the first breakup; check the date, here and of the breakup as corrected");
    }

    // In a case any breakup counts, undone or not, as it was told and as it was corrected.
    private DateTimeOffset? EarliestBreakup()
    {
        if (MayBeAmongUnread("breakup") || MayBeAmongUnread("breakupCorrected")) return DateTimeOffset.MinValue;
        return facts.Facts.OfType<BreakupCorrected>()
            .Where(correction => facts.Find(correction.FactId) is Breakup)
            .Aggregate(EarliestAsTold([]), (first, correction) => Earlier(first, correction.HappenedAt));
    }

    // What cannot be read may be what the others need: nothing is held against them for its sake.
    private bool MayBeAmongUnread(string kind) => facts.Facts.OfType<UnreadFact>().Any(fact => fact.MayBe(kind));

    private DateTimeOffset? EarliestAsTold(HashSet<string> but) =>
        facts.Facts.OfType<Breakup>()
            .Where(breakup => !but.Contains(breakup.Id))
            .Aggregate((DateTimeOffset?)null, (first, breakup) => Earlier(first, breakup.At));

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b ?? a : a;
}
