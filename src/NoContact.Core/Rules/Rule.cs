using System.Numerics;
using NoContact.Article;
using NoContact.Json;
using NoContact.Verdicts;

namespace NoContact.Rules;

/// <summary>A rule as it is weighed: the rows of one id, or a host's predicate.</summary>
internal sealed class Rule
{
    private readonly RuleRow[] _rows = [];
    private readonly byte[]?[] _json = new byte[3][];

    public Rule(int place, RuleRow[] rows) : this(place, rows[0].Rule, rows[0].Tier, rows[0].Sources) => (_rows, SpeaksUpTo) = (rows, rows[0].SpeaksUpTo);

    public Rule(int place, HostRule host) : this(place, host.Id, host.Tier, [host.Source]) => (Host, SpeaksUpTo) = (host, Verdict.NoContactOver);

    private Rule(int place, string id, RuleTier tier, IReadOnlyList<Source> sources) =>
        (Place, Id, Tier, Source, OtherSources) = (place, id, tier, sources[0], [.. sources.Skip(1)]);

    /// <summary>Its place among the rules of its rulebook.</summary>
    public int Place { get; }

    public string Id { get; }

    public RuleTier Tier { get; }

    public Source Source { get; }

    public IReadOnlyList<Source> OtherSources { get; }

    public Verdict SpeaksUpTo { get; }

    /// <summary>The host's rule; null where it is the article's.</summary>
    public HostRule? Host { get; }

    /// <summary>What it gives, seen that it holds; of several rows that do, the most restrictive counts. Null where it only speaks.</summary>
    public Verdict? VerdictIn(Condition conditions)
    {
        if (Host is not null) return Host.Verdict;
        if (_rows.Length == 1) return _rows[0].Verdict;
        Verdict? verdict = null;
        foreach (var row in _rows)
            if (row.Holds(conditions) && !(row.Verdict >= verdict)) verdict = row.Verdict;
        return verdict;
    }

    /// <summary>Its entry of a trace, encoded once.</summary>
    public ReadOnlySpan<byte> Json(bool held, bool decides) => _json[decides ? 2 : held ? 1 : 0] ??= RuleTraceConverter.Entry(this, held, decides);

    /// <summary>Why it did not hold: of its rows, the one that came closest. A host's predicate gives no reason.</summary>
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
