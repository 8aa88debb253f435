using NoContact.Days;
using NoContact.Facts;

namespace NoContact.Journeys;

/// <summary>Which facts may be undone: of the safety yeses one that is said a second time.</summary>
/// <param name="facts">The journey's facts.</param>
/// <param name="toldAt">When the undo is told; null for what is kept.</param>
internal sealed class UndoCheck(FactList facts, DateTimeOffset? toldAt)
{
    private bool? _hasUnread;
    private Dictionary<Question, bool>? _stands;
    private Timeline? _timeline;

    private Timeline Timeline => _timeline ??= Timeline.From(facts.Facts);

    /// <summary>Whether a fact may be undone.</summary>
    public bool MayBeUndone(Fact fact)
    {
        if (fact.WhyItStays is null) return true;
        if (fact.SafetyYes is not { } question) return false;
        if (_hasUnread ??= facts.Facts.Any(other => other is UnreadFact)) return true; // That may be the same yes.
        if (toldAt is { } now && !IsInDoubt(fact, PlaceOf(fact), now)) return false;
        _stands ??= [];
        if (!_stands.TryGetValue(question, out var stands)) _stands[question] = stands = Stands(question);
        return stands;
    }

    // Told, the same yes must stand, rightly dated. Kept, it was told once, and need only be said.
    private bool Stands(Question question)
    {
        if (toldAt is not { } now) return facts.Facts.Count(fact => fact.SafetyYes == question) > 1;
        var answers = default(AnswerHistory);
        foreach (var (fact, at, rank) in Timeline.Entries)
        {
            if (IsInDoubt(fact, at, now)) continue;
            if (fact.SafetyYes == question) answers = answers.Then(YesNoUnknown.Yes, rank);
            else if (fact is QuestionAnswered answered && answered.Question == question)
                answers = answers.Then(answered.Answer, rank);
        }

        return answers.InForce == YesNoUnknown.Yes;
    }

    private DateTimeOffset PlaceOf(Fact fact)
    {
        if (fact.After is null) return fact.At;
        var entry = Timeline.Entries.Find(entry => entry.Fact.Id == fact.Id);
        return entry.Fact is null ? fact.At : entry.At;
    }

    private bool IsInDoubt(Fact fact, DateTimeOffset at, DateTimeOffset now) =>
        Clocks.IsAhead(fact.At, now) || (fact.NeedsBreakup && !(at >= Timeline.FirstBreakupAt));
}
