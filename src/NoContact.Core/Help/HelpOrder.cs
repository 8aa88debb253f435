using NoContact.Rules;
using static NoContact.Rules.Condition;

namespace NoContact.Help;

/// <summary>Who comes first. Every row that fits adds its people behind those above, each once.</summary>
internal static class HelpOrder
{
    private const Condition Danger = ThoughtsOfHarmingThem | ImmediateDanger;
    private const Condition Always = None;

    private static readonly (Condition Any, string[] Ids)[] Rows =
    [
        //  any of                                who comes first
        (Danger,                                  ["emergency"]),
        (ThoughtsOfSelfHarm,                      ["crisis-line", "emergency"]),
        (ImmediateDanger | AfraidOfThem,          ["domestic-abuse", "emergency"]),
        (ThoughtsOfHarmingThem | TheyAreAfraid,   ["own-behaviour"]),
        (Always,                                  ["crisis-line"]),
        (LegalOrder,                              ["emergency", "domestic-abuse", "own-behaviour"]),
        (ImmediateDanger,                         ["own-behaviour"]),
        (Always,                                  ["find-a-helpline"]),
    ];

    /// <summary>
    /// The kinds of help that fit, the first to be called first; under eighteen the children's line second.
    /// </summary>
    public static List<string> For(Condition conditions)
    {
        var ids = Rows.Where(row => row.Any == Always || (row.Any & conditions) != 0)
            .SelectMany(row => row.Ids)
            .Distinct()
            .ToList();
        if (conditions.HasFlag(Under18)) ids.Insert(1, "child-helpline");
        return ids;
    }
}
