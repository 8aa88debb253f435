using System.Numerics;
using NoContact.Article;
using NoContact.Verdicts;

namespace NoContact.Rules;

/// <summary>A rule of a rulebook: the rows of one id, or a host's predicate.</summary>
public sealed class Rule
{
    private readonly RuleRow[] _rows;

    internal Rule(int place, RuleRow[] rows)
        : this(place, rows[0].RuleId, rows[0].Tier, rows[0].Sources)
    {
        _rows = rows;
        Rows = Array.AsReadOnly(rows);
        SpeaksUpTo = rows[0].SpeaksUpTo;
    }

    internal Rule(int place, HostRule host)
        : this(place, host.Id, host.Tier, [host.Source])
    {
        Host = host;
        SpeaksUpTo = Verdict.NoContactOver;
    }

    private Rule(int place, string id, RuleTier tier, IReadOnlyList<Source> sources)
    {
        _rows = [];
        Place = place;
        Id = id;
        Tier = tier;
        Source = sources[0];
        OtherSources = [.. sources.Skip(1)];
    }

    /// <summary>Its id, in kebab-case.</summary>
    public string Id { get; }

    /// <summary>Its tier.</summary>
    public RuleTier Tier { get; }

    /// <summary>Where it comes from, first of all.</summary>
    public Source Source { get; }

    /// <summary>What else it stands on; may be empty.</summary>
    public IReadOnlyList<Source> OtherSources { get; }

    /// <summary>The rows it is made of: it holds where one of them does. Empty for a rule of the host's own.</summary>
    public IReadOnlyList<RuleRow> Rows { get; } = [];

    /// <summary>The host's rule; null where it is the article's.</summary>
    public HostRule? Host { get; }

    /// <summary>Its place among the rules of its rulebook.</summary>
    internal int Place { get; }

    internal Verdict SpeaksUpTo { get; }

    /// <summary>What a trace can say of it, as whoever writes traces keeps it here.</summary>
    internal WrittenEntries? Written { get; set; }

    /// <summary>
    /// What it gives, seen that it holds; of several rows that do, the most restrictive counts. Null where it only
    /// speaks.
    /// </summary>
    internal Verdict? VerdictIn(Condition conditions)
    {
        if (Host is not null) return Host.Verdict;
        if (_rows.Length == 1) return _rows[0].Verdict;
        Verdict? strictest = null;
        foreach (var row in _rows)
        {
            if (!row.Holds(conditions) || row.Verdict is not { } given) continue;
            strictest = Verdict.Stricter(given, strictest ?? given);
        }

        return strictest;
    }

    /// <summary>
    /// Why it did not hold: of its rows, the one that came closest. A host's predicate gives no reason.
    /// </summary>
    internal (Condition Missing, Condition Against) WhyNot(Condition conditions)
    {
        var closest = default((Condition Missing, Condition Against));
        var distance = int.MaxValue;
        foreach (var row in _rows)
        {
            var why = row.WhyNot(conditions);
            var far = BitOperations.PopCount((ulong)(why.Missing | why.Against));
            if (far >= distance) continue;
            closest = why;
            distance = far;
        }

        return closest;
    }
}
