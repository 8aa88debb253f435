using NoContact.Facts;
using NoContact.Rules;
using NoContact.Testing;

namespace NoContact.Promises.Model;

/// <summary>
/// The tiny model: the raw list of facts. Every question is answered by telling the whole story again.
/// </summary>
internal sealed record NaiveJourney(string Zone, TimeOnly DayStartsAt, IReadOnlyList<Fact> Facts)
{
    public NaiveStory StoryAt(DateTimeOffset now) => new(Zone, DayStartsAt, InOrder(), now);

    /// <summary>The fact as the journey keeps it: the last to be recorded, unless it says otherwise itself.</summary>
    public Fact Stamped(Fact fact, DateTimeOffset now)
    {
        var last = Recorded().Select(entry => entry.Fact.RecordedAt).LastOrDefault();
        var behind = InOrder().LastOrDefault();
        var isNow = fact.At >= now.AddMinutes(-1) && fact.At <= now.AddMinutes(1);
        var stamped = fact with { RecordedAt = fact.RecordedAt ?? (last >= now ? last.Value.AddTicks(1) : now) };
        if (behind.Fact is null || !isNow || behind.At <= now || behind.At <= fact.At) return stamped;
        var asList = Facts.Any(other => other.RecordedAt is null);
        var later = asList
            || behind.Fact.RecordedAt < stamped.RecordedAt
            || (behind.Fact.RecordedAt == stamped.RecordedAt && string.CompareOrdinal(behind.Fact.Id, stamped.Id) < 0);
        return later ? stamped with { After = behind.Fact.Id } : stamped;
    }

    public NaiveJourney With(params IEnumerable<Fact> facts) => Forgetting([.. Facts, .. facts]);

    /// <summary>
    /// Both lists in one, each fact once; null where one id names two facts, or a fact does not say when it was
    /// recorded.
    /// </summary>
    public NaiveJourney? With(NaiveJourney other)
    {
        var both = Forgetting([.. Facts, .. other.Facts]).Facts;
        if (both.Any(fact => fact.RecordedAt is null)) return null;
        both =
        [
            .. both.GroupBy(fact => fact with { RecordedAt = null })
                .Select(same => same.Key with { RecordedAt = same.Min(fact => fact.RecordedAt) }),
        ];
        if (both.Select(fact => fact.Id).Distinct().Count() < both.Count) return null;
        var union = this with { Facts = both };
        return union with { Facts = [.. union.Recorded().Select(entry => entry.Fact)] };
    }

    /// <summary>Whether anything in the list is damaged: of what is kept, nothing else is refused.</summary>
    public bool IsDamaged =>
        Facts.Select(fact => fact.Id).Distinct().Count() < Facts.Count
        || Facts.Any(fact => (IsMalformed(fact) && !IsUndone(fact)) || HasAWordOfNoList(fact) || PointsNowhere(fact));

    /// <summary>Whether a fact just told live cannot be right, by itself or beside the others.</summary>
    public bool Refuses(Fact told, Fact kept, DateTimeOffset now)
    {
        var with = With(kept);
        return with.IsDamaged
            || (told is Retracted undo && StaysYes(Facts.First(fact => fact.Id == undo.FactId), now.AddMinutes(1)))
            || told is ZoneChanged { Zone: "Atlantis/Capital" }
            || (AnyFact.UrgeOf(told) is { } urge && Facts.OfType<Urge>().All(other => other.Id != urge))
            || new[] { told.At, told.RecordedAt, (told as BreakupCorrected)?.HappenedAt }.Any(at =>
                at > now.AddMinutes(1))
            || (NeedsABreakup(told) && !Breakups().Any(first => first <= with.PlaceOf(kept)));
    }

    // A safety yes is undone only where it is in doubt and the same yes, rightly dated, stands besides.
    private bool StaysYes(Fact target, DateTimeOffset now)
    {
        if (!SaysYesToASafetyQuestion(target)) return false;
        var all = InOrder();
        var first = all.Find(entry => entry.Fact is Breakup);
        var place = all.Find(entry => entry.Fact.Id == target.Id);
        if (!InDoubt(target, place.Fact is null ? target.At : place.At)) return true;
        var rightly = all.FindAll(entry => !InDoubt(entry.Fact, entry.At));
        return !rightly.Exists(yes =>
            QuestionOf(yes.Fact) == QuestionOf(target)
            && !rightly.Exists(no =>
                no.Fact is QuestionAnswered { Answer: YesNoUnknown.No } answer
                && answer.Question == QuestionOf(target)
                && no.At >= yes.At
                && no.Rank > yes.Rank));

        bool InDoubt(Fact fact, DateTimeOffset at) =>
            fact.At > now || (NeedsABreakup(fact) && (first.Fact is null || at < first.At));
    }

    // In force, as told and as corrected.
    private IEnumerable<DateTimeOffset> Breakups() =>
        InOrder()
            .Where(entry => entry.Fact is Breakup)
            .SelectMany(entry => new[] { entry.At, Facts.First(fact => fact.Id == entry.Fact.Id).At });

    private DateTimeOffset PlaceOf(Fact fact) => InOrder().Find(entry => entry.Fact.Id == fact.Id).At;

    private bool IsUndone(Fact fact) => UndoneAmong(Facts).Contains(fact.Id);

    // What would take the last yes to a safety question takes none.
    private static HashSet<string> UndoneAmong(IReadOnlyList<Fact> facts)
    {
        var named = facts.OfType<Retracted>().Select(undo => undo.FactId).ToHashSet();
        return named.Where(id => facts.FirstOrDefault(fact => fact.Id == id) is not { } fact
            || QuestionOf(fact) is not { } question
            || facts.Any(other => QuestionOf(other) == question && !named.Contains(other.Id))).ToHashSet();
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
            Retracted => target is null or Retracted or TextForgotten || IsTheOnlyYes(target),
            TextForgotten => target is null or TextForgotten,
            _ => false,
        };
    }

    // A safety yes is undone only where the same yes is said besides.
    private bool IsTheOnlyYes(Fact target) =>
        SaysYesToASafetyQuestion(target)
        && !Facts.Any(other => other.Id != target.Id && QuestionOf(other) == QuestionOf(target));

    private static Question? QuestionOf(Fact fact)
    {
        if (!SaysYesToASafetyQuestion(fact)) return null;
        return fact is QuestionAnswered answer ? answer.Question : Question.NeverContactAgain;
    }

    private static bool IsMalformed(Fact fact) => fact is Urge { Intensity: < 0 or > 10 };

    private static bool HasAWordOfNoList(Fact fact) => fact switch
    {
        Breakup f => !Enum.IsDefined(f.EndedBy),
        BreakupCorrected f => f.EndedBy is null && f.HappenedAt is null,
        ContactMade f => !Enum.IsDefined(f.Channel),
        ExReachedOut f => !Enum.IsDefined(f.Tone),
        _ => false,
    };

    private static bool SaysYesToASafetyQuestion(Fact fact) => fact
        is ExReachedOut { Tone: Tone.NeverAgain } or ExResponded { Response: ExResponse.NeverAgain }
        || (
            fact is QuestionAnswered { Answer: YesNoUnknown.Yes } answer
            && answer.Question is not (Question.AskedForSpace or Question.Under18));

    public static bool NeedsABreakup(Fact fact) => fact
        is not (
            ContactMade { Accidental: true }
            or Breakup
            or BreakupCorrected
            or Mistreatment
            or QuestionAnswered
            or Tie
            or Blocked
            or PlanMade
            or CalmNote
            or TrustedPerson
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
            Retracted undo => undo with { Why = "" },
            PlanMade plan => plan with { Cue = "", Response = "" },
            CalmNote { Text: not null } note => note with { Text = "" },
            TrustedPerson { Name: not null } person => person with { Name = "", Contact = null },
            _ => fact,
        };
    }

    // By date, or right behind what it was told after; at one instant, and for whatever asks which came last, as
    // recorded.
    private List<(Fact Fact, DateTimeOffset At, int Rank)> InOrder()
    {
        var recorded = Recorded();
        var undone = UndoneAmong([.. recorded.Select(entry => entry.Fact)]);
        var counting = recorded.FindAll(entry => !undone.Contains(entry.Fact.Id));
        var corrections = counting.Select(entry => entry.Fact).OfType<BreakupCorrected>().ToList();
        var places = new Dictionary<string, DateTimeOffset>();
        var placed = new List<(Fact Fact, DateTimeOffset At, int Rank)>();
        foreach (var (fact, rank) in counting)
        {
            var counts = fact is Breakup breakup ? Corrected(breakup) : fact;
            var behind = fact.After is null ? default : places.GetValueOrDefault(fact.After);
            places[fact.Id] = behind > counts.At ? behind : counts.At;
            placed.Add((counts, places[fact.Id], rank));
        }

        return [.. placed.OrderBy(entry => entry.At).ThenBy(entry => entry.Rank)];

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
