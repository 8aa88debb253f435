namespace NoContact.Promises.Exhaustive;

/// <summary>What a proof found wrong: there must be nothing, else all of it is named, at full length.</summary>
internal static class Findings
{
    public static void None(IEnumerable<string> findings)
    {
        var all = string.Join(Environment.NewLine, findings);
        Assert.True(all.Length == 0, all);
    }
}
