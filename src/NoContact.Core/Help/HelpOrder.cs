using NoContact.Rules;
using static NoContact.Help.HelpKind;
using static NoContact.Rules.Condition;

namespace NoContact.Help;

/// <summary>Who comes first. Every row that fits adds its people behind those above, each once.</summary>
internal static class HelpOrder
{
    private const Condition Danger = ThoughtsOfHarmingThem | ImmediateDanger;
    private const Condition Always = None;

    private static readonly (Condition Any, HelpKind[] Kinds)[] Rows =
    [
        //  any of                                who comes first
        (Danger,                                  [Emergency]),
        (ThoughtsOfSelfHarm,                      [Crisis, Emergency]),
        (ImmediateDanger | AfraidOfThem,          [DomesticAbuse, Emergency]),
        (ThoughtsOfHarmingThem | TheyAreAfraid,   [OwnBehaviour]),
        (Always,                                  [Crisis]),
        (LegalOrder,                              [Emergency, DomesticAbuse, OwnBehaviour]),
        (ImmediateDanger,                         [OwnBehaviour]),
    ];

    /// <summary>
    /// The kinds of help that fit, the first to be called first; under eighteen the children's line second.
    /// </summary>
    public static List<HelpKind> For(Condition conditions)
    {
        var kinds = Rows.Where(row => row.Any == Always || (row.Any & conditions) != 0)
            .SelectMany(row => row.Kinds)
            .Distinct()
            .ToList();
        if (conditions.HasFlag(Under18)) kinds.Insert(1, Children);
        return kinds;
    }
}
