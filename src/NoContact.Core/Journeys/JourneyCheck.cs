using NoContact.Days;
using NoContact.Facts;

namespace NoContact.Journeys;

/// <summary>
/// What is refused because it cannot be right on this journey: each fact by itself, and its place among the others.
/// </summary>
internal sealed class JourneyCheck(FactList facts, DateTimeOffset now, ZoneCatalogue zones, Func<int, string> pathOf)
{
    private readonly FactCheck _check = new(facts, now, zones);

    /// <summary>What is wrong with any of the facts, each seen for itself.</summary>
    public IReadOnlyList<Problem> CheckEach()
    {
        for (var i = 0; i < facts.Facts.Count && !_check.IsEnough; i++)
        {
            var fact = facts.Facts[i];
            _check.Path = pathOf(i);
            if (facts.PositionOf(fact.Id) != i) AddUsedTwice();
            _check.CheckFact(fact);
        }

        return _check.Problems;
    }

    /// <summary>
    /// Which facts come without a breakup, or before the first, once every reference can be followed.
    /// </summary>
    public IReadOnlyList<Problem> CheckDates(Timeline timeline)
    {
        var firstBreakup = timeline.Entries.Find(entry => entry.Fact is Breakup).Fact?.At;
        for (var i = 0; i < facts.Facts.Count && !_check.IsEnough; i++)
        {
            var fact = facts.Facts[i];
            if (!IsTooEarly(fact, firstBreakup) || timeline.IsRetracted(fact)) continue;
            _check.Path = pathOf(i);
            AddTooEarly(firstBreakup);
        }

        return _check.Problems;
    }

    /// <summary>All that is wrong with one fact more, as far as it can be told without folding again.</summary>
    public IReadOnlyList<Problem> CheckNext(Fact fact, DateTimeOffset? firstBreakup)
    {
        _check.Path = pathOf(facts.Facts.Count);
        if (facts.Find(fact.Id) is not null) AddUsedTwice();
        _check.CheckFact(fact);
        if (IsTooEarly(fact, firstBreakup)) AddTooEarly(firstBreakup);
        return _check.Problems;
    }

    /// <summary>All that is wrong with an urge that is only weighed.</summary>
    public IReadOnlyList<Problem> CheckUrge(Urge urge)
    {
        _check.Path = pathOf(facts.Facts.Count);
        _check.CheckWithoutId(urge);
        return _check.Problems;
    }

    private static bool IsTooEarly(Fact fact, DateTimeOffset? firstBreakup)
    {
        var comesAfterBreakup = fact.At >= firstBreakup;
        return !comesAfterBreakup && fact.NeedsBreakup;
    }

    private void AddUsedTwice() => _check.Add("id", "is used twice; every fact has an id of its own");

    private void AddTooEarly(DateTimeOffset? firstBreakup)
    {
        if (firstBreakup is null) _check.Add("at", "comes without a breakup; record the breakup first");
        else _check.Add("at", "lies before the first breakup; check the date, here and of the breakup as corrected");
    }
}
