using NoContact.Days;
using NoContact.Languages;

namespace NoContact.Facts;

/// <summary>Collects, in one language, what a fact says beside its name.</summary>
internal sealed class FactDetails(Phrases phrases, FactList journey, DayCalendar calendar)
{
    private readonly List<string> _details = [];

    public IReadOnlyList<string> Details => _details;

    public void Add(string key, params ReadOnlySpan<object?> values) => _details.Add(phrases.Format(key, values));

    public void AddWord<T>(T? value)
        where T : struct, Enum
    {
        if (value is { } given) AddWord(given);
    }

    public void AddWord<T>(T value)
        where T : struct, Enum => _details.Add(phrases.Word(value));

    public void AddDate(DateOnly date) => _details.Add(phrases.Date(date));

    /// <summary>An instant, as the clock where the person lives shows it.</summary>
    public void AddTime(DateTimeOffset instant)
    {
        var local = calendar.LocalTime(instant);
        _details.Add($"{phrases.Date(DateOnly.FromDateTime(local.DateTime))}, {phrases.Time(local)}");
    }

    public void AddZone(string zone) => _details.Add(zone);

    /// <summary>The name of a step, where it is one of ours: a host may have steps of its own.</summary>
    public void AddStep(string stepId)
    {
        var key = $"step-name.{stepId}";
        if (phrases.Has(key)) Add(key);
    }

    /// <summary>The name of another fact, which this one is about.</summary>
    public void AddFact(string factId)
    {
        if (journey.Find(factId) is { } fact) _details.Add($"→ {phrases[$"fact.{fact.KindName}"]}");
    }
}
