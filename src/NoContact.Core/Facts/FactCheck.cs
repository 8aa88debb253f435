using NoContact.Days;

namespace NoContact.Facts;

/// <summary>Collects what is wrong with a fact by itself: a fact that cannot be right, whatever happened.</summary>
/// <remarks>Each kind names its fields as JSON does, so that no C# name ever shows in a problem's path.</remarks>
/// <param name="journey">The journey's facts.</param>
/// <param name="toldAt">When it was told; null for what was accepted once and is kept: of that no date and no zone is
/// checked again, so that no clock and no machine ever shuts a person out.</param>
/// <param name="zones">The zones that are known.</param>
/// <param name="mayBeUndone">Whether a fact may be undone.</param>
internal sealed class FactCheck(
    FactList journey,
    DateTimeOffset? toldAt,
    ZoneCatalogue zones,
    Func<Fact, bool> mayBeUndone)
{
    public const string UnknownZone =
        "is not a time zone this system knows; use an IANA name such as \"Europe/London\"";

    /// <summary>What is told did not happen before: typed with two digits, a year is of the first century.</summary>
    public static readonly DateTimeOffset Earliest = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const int LongestId = 200;

    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    public bool IsEnough => _problems.Count >= BadInputException.MaxProblems;

    /// <summary>The JSON path of the fact that is looked at.</summary>
    public string Path { get; set; } = "$";

    /// <summary>Whether the fact that is looked at was undone: then only its shape and its lists are checked.</summary>
    public bool IsUndone { get; set; }

    /// <summary>All that a fact says of itself.</summary>
    public void CheckFact(Fact fact)
    {
        if (fact.Id.Length is 0 or > LongestId) Add("id", $"must have 1 to {LongestId} characters");
        RequireWholeText(fact.Id, "id");
        RequirePast(fact.At, "at");
        RequirePast(fact.RecordedAt, "recordedAt");
        fact.Check(this);
    }

    public void Add(string field, string message) => _problems.Add(new($"{Path}.{field}", message));

    public void RequireListed<T>(T value, string field)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value)) Add(field, "is not in its list of values");
    }

    public void RequireListed<T>(T? value, string field)
        where T : struct, Enum
    {
        if (value is { } given) RequireListed(given, field);
    }

    public void RequireListed<T>(IReadOnlyList<T> values, string field)
        where T : struct, Enum
    {
        foreach (var value in values) RequireListed(value, field);
    }

    public void RequireNoMoreThanThereAre<T>(IReadOnlyList<T> values, string field)
        where T : struct, Enum
    {
        if (values.Count > Values<T>.Count) Add(field, "names more than there are");
    }

    // A time of day is written to the minute, and what is written must read back the same.
    public void RequireWholeMinute(TimeOnly? time, string field)
    {
        var isWhole = time is not { } given || given.Ticks % TimeSpan.TicksPerMinute == 0;
        if (!isWhole) Add(field, "must be a time of day to the minute");
    }

    // Half a surrogate pair cannot be written as UTF-8: it would read back as another text, and as another id.
    public void RequireWholeText(string? text, string field)
    {
        if (text is null) return;
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                Add(field, "holds half a character: a surrogate without its other half");
                return;
            }
        }
    }

    public void RequirePast(DateTimeOffset? instant, string field)
    {
        if (toldAt is not { } now || IsUndone || instant is not { } given) return;
        if (Clocks.IsAhead(given, now)) Add(field, "lies after now");
        RequireKnownYear(given, field);
    }

    public void RequireKnownYear(DateTimeOffset instant, string field)
    {
        if (instant < Earliest) Add(field, "lies before 1900; check the year");
    }

    public void RequireZone(string zone, string field)
    {
        var isTold = toldAt is not null && !IsUndone;
        if (isTold && zones.Calendar(zone, TimeOnly.MinValue) is null) Add(field, UnknownZone);
    }

    public void RequireFromZeroToTen(int value, string field)
    {
        if (!IsUndone && value is < 0 or > 10) Add(field, "must be a whole number from 0 to 10");
    }

    public void RequireThere(string? text, string field)
    {
        if (text is null) Add(field, "is missing; only where it is ended may it be left out");
    }

    /// <summary>
    /// Told, an urge that is named is one of this journey. Kept, it may be missing: nobody is shut out for a name.
    /// </summary>
    public void RequireUrge(string? urgeId)
    {
        RequireWholeText(urgeId, "urgeId");
        if (urgeId is null || toldAt is null || IsUndone) return;
        if (journey.Find(urgeId) is not (Urge or UnreadFact)) Add("urgeId", "must name an urge of this journey");
    }

    public void RequireBreakup(string factId)
    {
        if (journey.Find(factId) is not (Breakup or UnreadFact)) Add("factId", "must name a breakup of this journey");
    }

    /// <summary>The fact that is named is there and may be undone.</summary>
    public void RequireRetractable(string factId) =>
        RequireTarget(factId, target => MayBeUndone(target) ? null : target.WhyItStays);

    /// <summary>Whether a fact may be undone.</summary>
    public bool MayBeUndone(Fact fact) => mayBeUndone(fact);

    /// <summary>The fact that is named is there, and nothing speaks against naming it.</summary>
    /// <param name="factId">The id that is named.</param>
    /// <param name="objection">Why that fact cannot be named; null where it can.</param>
    public void RequireTarget(string factId, Func<Fact, string?> objection)
    {
        var target = journey.Find(factId);
        var problem = target is null ? "names no fact of this journey" : objection(target);
        if (problem is not null) Add("factId", problem);
    }

    // Enum.GetValues makes an array each time, and this is asked of every urge.
    private static class Values<T>
        where T : struct, Enum
    {
        public static readonly int Count = Enum.GetValues<T>().Length;
    }
}
