using System.Text.RegularExpressions;
using NoContact.Verdicts;
using static NoContact.Rules.Condition;

namespace NoContact.Rules;

/// <summary>What a rulebook must be: unique ids, a source on each rule, and no row that can never hold.</summary>
internal static partial class RulebookCheck
{
    // Of each line at most one can hold.
    private static readonly Condition[] Exclusive =
    [
        BrokenUp | ContactBroken | BackTogether | HasMovedOn,
        EndedByEx | EndedByMe | EndedMutually | EndingUnknown,
        ToStartConversation | ToReply | ToApologize | ToHandlePracticalMatter | ToAskThroughOthers | ToWatchThem,
        ToStartConversation | ToApologize | ToAskThroughOthers | ToWatchThem | PracticalTie,
        SaidNeverAgain | NeverAgainUnknown | AmendsPermitted,
        AmendsMade | AmendsPermitted,
    ];

    /// <summary>All that is wrong, a line each, by the rule's id.</summary>
    public static IEnumerable<string> Problems(IReadOnlyList<RuleRow> rows, IReadOnlyList<HostRule> hostRules)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Sources.Count == 0) yield return Bad(row.RuleId, "has no source");
            if (!CanHold(row)) yield return Bad(row.RuleId, "has a row that can never hold");

            // Of several rows the most restrictive counts, and of several exceptions the least: a row is weighed by
            // itself only where the two are the same.
            if (!ids.Add(row.RuleId) && row.Tier == RuleTier.Exception)
                yield return Bad(row.RuleId, "is an exception of several rows; make them rules of their own");
        }

        foreach (var rule in hostRules)
        {
            if (string.IsNullOrWhiteSpace(rule.Id)) yield return Bad("(empty)", "needs an id");
            else if (!KebabCase().IsMatch(rule.Id))
                yield return Bad(rule.Id, "has an id that is not in kebab-case, such as acme-night");
            else if (!ids.Add(rule.Id)) yield return Bad(rule.Id, "has an id that another rule has");
            if (rule.Source is null) yield return Bad(rule.Id, "has no source");
            if (rule.Holds is null) yield return Bad(rule.Id, "does not say when it holds");
            if (string.IsNullOrWhiteSpace(rule.Text)) yield return Bad(rule.Id, "has no text");
            if (rule.Tier == RuleTier.Baseline || !Enum.IsDefined(rule.Tier))
                yield return Bad(rule.Id, "cannot be a baseline; a host's rule speaks, restricts or lifts");
            if (rule.Verdict is { } verdict && !Enum.IsDefined(verdict))
                yield return Bad(rule.Id, "gives no known verdict");
            var onlySpeaks = rule.Tier == RuleTier.Reason;
            if (onlySpeaks != (rule.Verdict is null))
                yield return Bad(rule.Id, "must give a verdict, unless its tier is Reason: then none");
            if (rule.Tier == RuleTier.Exception && rule.Verdict is { } lifted && lifted.IsAtMost(Weighing.Baseline))
                yield return Bad(rule.Id, "lifts nothing: an exception gives more than HoldNoContact");
        }
    }

    private static bool CanHold(RuleRow row) =>
        Options(row.Any).Any(option => AreTogetherPossible(row.All | option) && ((row.All | option) & row.None) == 0);

    private static bool AreTogetherPossible(Condition conditions) =>
        Array.TrueForAll(Exclusive, group => AtMostOne(conditions & group));

    private static IEnumerable<Condition> Options(Condition any)
    {
        if (any == None) return [None];
        return Enum.GetValues<Condition>().Where(condition => condition != None && any.HasFlag(condition));
    }

    private static bool AtMostOne(Condition conditions) => ulong.PopCount((ulong)conditions) <= 1;

    private static string Bad(string rule, string what) => $"Rule '{rule}' {what}.";

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex KebabCase();
}
