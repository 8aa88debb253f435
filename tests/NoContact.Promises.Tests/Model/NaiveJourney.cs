using NoContact.Facts;
using NoContact.Rules;

namespace NoContact.Promises.Model;

/// <summary>
/// The tiny model: the raw list of facts. Every question is answered by telling the whole story again.
/// </summary>
internal sealed record NaiveJourney(string Zone, TimeOnly DayStartsAt, IReadOnlyList<Fact> Facts)
{
    public NaiveStory Story => new(Zone, DayStartsAt, InOrder());

    /// <summary>The fact as the journey keeps it: the last to be recorded, unless it says otherwise itself.</summary>
    public Fact Stamped(Fact fact, DateTimeOffset now)
    {
        var last = Recorded().Select(entry => entry.Fact.RecordedAt).LastOrDefault();
        return fact with { RecordedAt = fact.RecordedAt ?? (last >= now ? last.Value.AddTicks(1) : now) };
    }

    public NaiveJourney With(params IEnumerable<Fact> facts) => Forgetting([.. Facts, .. facts]);

    /// <summary>
    /// Both lists in one, each fact once; null where one id names two facts, or a fact does not say when it was
    /// recorded.
    /// </summary>
    public NaiveJourney? With(NaiveJourney other)
    {
        var both = Forgetting([.. Facts, .. other.Facts]).Facts.Distinct().ToList();
        if (
            both.Exists(fact => fact.RecordedAt is null)
            || both.Select(fact => fact.Id).Distinct().Count() < both.Count)
            return null;
        var union = this with { Facts = both };
        return union with { Facts = [.. union.Recorded().Select(entry => entry.Fact)] };
    }

    /// <summary>Whether anything in the list cannot be right, or lies after now.</summary>
    public bool IsBadAt(DateTimeOffset now) => IsWrong || Facts.Any(fact => LiesAfter(fact, now));

    /// <summary>
    /// Whether a fact just added cannot be right, by itself or beside the others, or lies after now. Clocks are put
    /// back: what was accepted stays so.
    /// </summary>
    public bool IsBadAt(DateTimeOffset now, Fact added) => IsWrong || LiesAfter(added, now);

    private static bool LiesAfter(Fact fact, DateTimeOffset now) =>
        fact.At > now.AddMinutes(1)
        || (fact is BreakupCorrected correction && correction.HappenedAt > now.AddMinutes(1));

    private bool IsWrong
    {
        get
        {
            if (
                Facts.Select(fact => fact.Id).Distinct().Count() < Facts.Count
                || Facts.Any(fact => IsMalformed(fact) || PointsNowhere(fact)))
                return true;
            var counting = InOrder().Select(entry => entry.Fact).ToList();
            var first = counting.Find(fact => fact is Breakup)?.At ?? DateTimeOffset.MaxValue;
            return counting.Exists(fact => fact.At < first && NeedsABreakup(fact));
        }
    }

    private bool PointsNowhere(Fact fact)
    {
        var target = Facts.FirstOrDefault(other =>
            other.Id
            == fact switch
            {
                Retracted f => f.FactId,
                TextForgotten f => f.FactId,
                BreakupCorrected f => f.FactId,
                _ => null,
            });
        return fact switch
        {
            BreakupCorrected => target is not Breakup,
            Retracted => target is null or Breakup or Retracted or TextForgotten || SaysYesToASafetyQuestion(target),
            TextForgotten => target is null or Breakup or Retracted or TextForgotten,
            _ => false,
        };
    }

    private static bool IsMalformed(Fact fact) => fact switch
    {
        Breakup f => !Enum.IsDefined(f.EndedBy),
        BreakupCorrected f => f.EndedBy is null && f.HappenedAt is null,
        ContactMade f => !Enum.IsDefined(f.Channel),
        ExReachedOut f => !Enum.IsDefined(f.Tone),
        Urge f => f.Intensity is < 0 or > 10,
        ZoneChanged f => f.Zone == "Atlantis/Capital",
        _ => false,
    };

    private static bool SaysYesToASafetyQuestion(Fact fact) => fact
        is ExReachedOut { Tone: Tone.NeverAgain } or ExResponded { Response: ExResponse.NeverAgain }
        || (
            fact is QuestionAnswered { Answer: YesNoUnknown.Yes } answer
            && answer.Question is not (Question.AskedForSpace or Question.Under18));

    private static bool NeedsABreakup(Fact fact) => fact
        is not (
            Breakup
            or BreakupCorrected
            or Mistreatment
            or QuestionAnswered
            or Tie
            or Blocked
            or PlanMade
            or ZoneChanged
            or Retracted
            or TextForgotten);

    private NaiveJourney Forgetting(IReadOnlyList<Fact> facts)
    {
        var forgotten = facts.OfType<TextForgotten>().Select(f => f.FactId).ToHashSet();
        return this with { Facts = [.. facts.Select(fact => forgotten.Contains(fact.Id) ? WithoutText(fact) : fact)] };

        static Fact WithoutText(Fact fact) => fact switch
        {
            Urge urge => urge with { Note = null },
            CardAnswered card => card with { Reason = null },
            PlanMade plan => plan with { Cue = "", Response = "" },
            _ => fact,
        };
    }

    // By date; at one instant, and for whatever asks which came last, as recorded.
    private List<(Fact Fact, int Rank)> InOrder()
    {
        var recorded = Recorded();
        var undone = recorded.Select(entry => entry.Fact).OfType<Retracted>().Select(undo => undo.FactId).ToHashSet();
        var counting = recorded.FindAll(entry => !undone.Contains(entry.Fact.Id));
        var corrections = counting.Select(entry => entry.Fact).OfType<BreakupCorrected>().ToList();
        return
        [
            .. counting
                .Select(entry => (entry.Fact is Breakup breakup ? Corrected(breakup) : entry.Fact, entry.Rank))
                .OrderBy(entry => entry.Item1.At)
                .ThenBy(entry => entry.Rank),
        ];

        Breakup Corrected(Breakup breakup)
        {
            var mine = corrections.FindAll(correction => correction.FactId == breakup.Id);
            return breakup with
            {
                EndedBy = mine.FindLast(correction => correction.EndedBy is not null)?.EndedBy ?? breakup.EndedBy,
                At = mine.FindLast(correction => correction.HappenedAt is not null)?.HappenedAt ?? breakup.At,
            };
        }
    }

    private List<(Fact Fact, int Rank)> Recorded()
    {
        var stamped = Facts.All(fact => fact.RecordedAt is not null);
        var recorded = stamped
            ? Facts.OrderBy(fact => fact.RecordedAt).ThenBy(fact => fact.Id, StringComparer.Ordinal)
            : Facts.AsEnumerable();
        return [.. recorded.Select((fact, i) => (fact, i))];
    }
}
