namespace NoContact.Benchmarks;

/// <summary>Contenders are timed only once they were seen to answer alike.</summary>
internal static class Same
{
    public static void Answer<T>(T ours, T theirs, string contender)
    {
        if (!EqualityComparer<T>.Default.Equals(ours, theirs))
            throw new InvalidOperationException($"{contender} answers {theirs}, ours {ours}.");
    }
}
