using System.Globalization;
using System.Runtime.CompilerServices;
using NoContact.Days;
using NoContact.Facts;

namespace NoContact.Journeys;

/// <summary>The door: what is refused because it cannot be right, whatever happened.</summary>
internal sealed class FactCheck(FactList log, DateTimeOffset now, ZoneCatalogue zones, Func<int, string> pathOf)
{
    public const string UnknownZone = "is not a time zone this system knows; use an IANA name such as \"Europe/London\"";
    public static readonly string TooManyFacts = string.Create(CultureInfo.InvariantCulture, $"has more than {Journey.MostFacts:N0} facts, which is the most a journey holds");
    private const string NotListed = "is not in its list of values";
    private const int LongestId = 200;

    // Two clocks never agree to the second.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    private static readonly int Motives = Enum.GetValues<Motive>().Length;
    private static readonly int Signs = Enum.GetValues<Distress>().Length;

    private readonly List<Problem> _problems = [];
    private int _position;

    private bool IsEnough => _problems.Count >= BadInputException.MostProblems;

    /// <summary>What is wrong with any of the facts, each seen for itself.</summary>
    public IReadOnlyList<Problem> OfEach()
    {
        for (_position = 0; _position < log.Facts.Count && !IsEnough; _position++)
        {
            var fact = log.Facts[_position];
            if (log.PositionOf(fact.Id) != _position) Add("id", "is used twice; every fact has an id of its own");
            Check(fact);
        }

        return _problems;
    }

    /// <summary>Which facts come without a breakup, or before the first, once every reference can be followed.</summary>
    public IReadOnlyList<Problem> OfDates(Timeline timeline)
    {
        var first = timeline.Entries.Find(entry => entry.Fact is Breakup).Fact?.At;
        for (_position = 0; _position < log.Facts.Count && !IsEnough; _position++)
        {
            var fact = log.Facts[_position];
            if (!(fact.At >= first) && NeedsBreakup(fact) && !timeline.IsRetracted(fact)) AddTooEarly(first);
        }

        return _problems;
    }

    /// <summary>All that is wrong with one fact more, as far as it can be told without folding again.</summary>
    public IReadOnlyList<Problem> OfNext(Fact fact, DateTimeOffset? firstBreakup)
    {
        _position = log.Facts.Count;
        if (log.PositionOf(fact.Id) >= 0) Add("id", "is used twice; every fact has an id of its own");
        Check(fact);
        if (NeedsBreakup(fact) && !(fact.At >= firstBreakup)) AddTooEarly(firstBreakup);
        return _problems;
    }

    /// <summary>All that is wrong with an urge that is only weighed.</summary>
    public IReadOnlyList<Problem> OfUrge(Urge urge)
    {
        _position = log.Facts.Count;
        if (IsFuture(urge.At)) Add("at", "lies after now");
        CheckUrge(urge);
        return _problems;
    }

    private void Check(Fact fact)
    {
        if (fact.Id.Length is 0 or > LongestId) Add("id", $"must have 1 to {LongestId} characters");
        Whole(fact.Id, "id");
        if (IsFuture(fact.At)) Add("at", "lies after now");
        switch (fact)
        {
            case Breakup f: Listed(f.EndedBy); break;
            case BreakupCorrected f: CheckCorrection(f); break;
            case Mistreatment f: Listed(f.Kind); break;
            case QuestionAnswered f: Listed(f.Question); Listed(f.Answer); break;
            case Tie f: Listed(f.Kind); break;
            case Blocked f: Listed(f.By); break;
            case ContactMade f: Listed(f.Channel); Listed(f.Purpose); break;
            case ExResponded f: Listed(f.Response); break;
            case ExReachedOut f: Listed(f.Channel); Listed(f.Tone); break;
            case Urge f: CheckUrge(f); break;
            case UrgePassed f: Whole(f.Helped, "helped"); break;
            case PlanMade f: Whole(f.Cue, "cue"); Whole(f.Response, "response"); Optional(f.Motive, "motive"); Optional(f.Channel, "channel"); ToTheMinute(f.From, "from"); ToTheMinute(f.Until, "until"); break;
            case CardAnswered f: Listed(f.Verdict); Listed(f.Response); Whole(f.Reason, "reason"); break;
            case ZoneChanged f: if (zones.Calendar(f.Zone, TimeOnly.MinValue) is null) Add("zone", UnknownZone); break;
            case Retracted f: CheckTarget(f.FactId, undo: true); Whole(f.Why, "why"); break;
            case TextForgotten f: CheckTarget(f.FactId, undo: false); break;
        }
    }

    private void CheckUrge(Urge urge)
    {
        if (urge.Intensity is < 0 or > 10) Add("intensity", "must be a whole number from 0 to 10");
        if (urge.Motives.Count > Motives) Add("motives", "names more than there are");
        if (urge.Distress.Count > Signs) Add("distress", "names more than there are");
        Whole(urge.Note, "note");
        Listed(urge.Intent);
        Listed(urge.Channel);
        Listed(urge.Sober);
        foreach (var motive in urge.Motives) Listed(motive, "motives");
        foreach (var distress in urge.Distress) Listed(distress, "distress");
    }

    private void CheckCorrection(BreakupCorrected correction)
    {
        if (correction.EndedBy is { } endedBy) Listed(endedBy, "endedBy");
        if (correction is { EndedBy: null, HappenedAt: null }) Add("endedBy", "is missing: a correction says endedBy, happenedAt or both");
        if (correction.HappenedAt is { } happenedAt && IsFuture(happenedAt)) Add("happenedAt", "lies after now");
        if (Find(correction.FactId) is not Breakup) Add("factId", "must name a breakup of this journey");
    }

    private void CheckTarget(string id, bool undo)
    {
        switch (Find(id))
        {
            case null: Add("factId", "names no fact of this journey"); break;
            case Breakup: Add("factId", "names a breakup, which is corrected with breakupCorrected"); break;
            case Retracted or TextForgotten: Add("factId", "names an undo or a forgetting, which stay"); break;
            case { } target when undo && IsSafetyYes(target): Add("factId", "names a safety answer of yes, which is only ever answered no"); break;
        }
    }

    private void AddTooEarly(DateTimeOffset? firstBreakup) => Add("at", firstBreakup is null
        ? "comes without a breakup; record the breakup first"
        : "lies before the first breakup; check the date, here and of the breakup as corrected");

    private void Listed<T>(T value, [CallerArgumentExpression(nameof(value))] string expression = "")
        where T : struct, Enum
    {
        if (Enum.IsDefined(value)) return;
        var name = expression[(expression.IndexOf('.', StringComparison.Ordinal) + 1)..];
        Add(char.ToLowerInvariant(name[0]) + name[1..], NotListed);
    }

    private void Optional<T>(T? value, string field)
        where T : struct, Enum
    {
        if (value is { } given && !Enum.IsDefined(given)) Add(field, NotListed);
    }

    // A time of day is written to the minute, and what is written must read back the same.
    private void ToTheMinute(TimeOnly? time, string field)
    {
        if (time is { } given && given.Ticks % TimeSpan.TicksPerMinute != 0) Add(field, "must be a time of day to the minute");
    }

    // Half a surrogate pair cannot be written as UTF-8: it would read back as another text, and as another id.
    private void Whole(string? text, string field)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text!.Length; i++)
        {
            if (char.IsSurrogatePair(text, i)) i++;
            else if (char.IsSurrogate(text[i]))
            {
                Add(field, "holds half a character: a surrogate without its other half");
                return;
            }
        }
    }

    private void Add(string field, string message) => _problems.Add(new($"{pathOf(_position)}.{field}", message));

    private Fact? Find(string id) => log.PositionOf(id) is var at and >= 0 ? log.Facts[at] : null;

    private bool IsFuture(DateTimeOffset at) => at.UtcTicks - now.UtcTicks > Skew.Ticks;

    private static bool IsSafetyYes(Fact fact) => fact
        is QuestionAnswered { Question: <= Question.TheyAreAfraid, Answer: YesNoUnknown.Yes }
        or ExResponded { Response: ExResponse.NeverAgain }
        or ExReachedOut { Tone: Tone.NeverAgain };

    private static bool NeedsBreakup(Fact fact) => fact
        is NoContactStarted or Urge or UrgePassed or ContactMade or ExResponded or ExReachedOut or LeftUnanswered
        or AmendsPlanned or AmendsDropped or Reconciled or MovedOn or AgreedToTalk or Watched or CardAnswered;
}
