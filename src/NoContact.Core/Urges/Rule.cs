using System.Numerics;
using NoContact.Article;
using NoContact.Journeys;

namespace NoContact.Urges;

/// <summary>A rule as it is weighed: the rows of one id, or a host's predicate.</summary>
internal sealed class Rule
{
    private readonly RuleRow[] _rows = [];
    private readonly HostRule? _host;

    public Rule(RuleRow[] rows) => (_rows, Id, Tier, Sources, SpeaksUpTo) = (rows, rows[0].Rule, rows[0].Tier, rows[0].Sources, rows[0].SpeaksUpTo);

    public Rule(HostRule host) => (_host, Id, Tier, Sources, SpeaksUpTo) = (host, host.Id, host.Tier, [host.Source], Verdict.NoContactOver);

    public string Id { get; }

    public RuleTier Tier { get; }

    public IReadOnlyList<Source> Sources { get; }

    public Verdict SpeaksUpTo { get; }

    /// <summary>Whether it has a verdict to give, and does not only speak.</summary>
    public bool Weighs => _host is null ? _rows.Any(row => row.Verdict is not null) : _host.Verdict is not null;

    /// <summary>Whether it holds, and what it gives; of several rows that hold, the most restrictive counts.</summary>
    public (bool Held, Verdict? Verdict) Weigh(Condition conditions, in Situation situation)
    {
        if (_host is not null) return _host.Holds(situation) ? (true, _host.Verdict) : (false, null);
        var held = false;
        Verdict? verdict = null;
        foreach (var row in _rows)
        {
            if (!row.Holds(conditions)) continue;
            held = true;
            if (verdict is null || row.Verdict < verdict) verdict = row.Verdict;
        }

        return (held, verdict);
    }

    /// <summary>Why it did not hold: of its rows, the one that came closest.</summary>
    public (Condition Missing, Condition Against) WhyNot(Condition conditions)
    {
        var (closest, distance) = (default((Condition Missing, Condition Against)), int.MaxValue);
        foreach (var row in _rows)
        {
            var why = row.WhyNot(conditions);
            var far = BitOperations.PopCount((ulong)(why.Missing | why.Against));
            if (far < distance) (closest, distance) = (why, far);
        }

        return closest;
    }
}
