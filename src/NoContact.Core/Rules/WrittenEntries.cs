namespace NoContact.Rules;

/// <summary>
/// The three entries of a trace that a rule can have, written out: a trace is copied and not written.
/// </summary>
internal sealed record WrittenEntries(byte[] Missed, byte[] Held, byte[] Decides)
{
    public ReadOnlySpan<byte> Get(bool held, bool decides)
    {
        if (decides) return Decides;
        return held ? Held : Missed;
    }
}
