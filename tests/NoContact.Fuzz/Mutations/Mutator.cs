namespace NoContact.Fuzz.Mutations;

/// <summary>Makes the next input of one that is kept: by its JSON pieces where it has any, else by its bytes.</summary>
internal sealed class Mutator(Random random, List<byte[]> corpus, IReadOnlyList<byte[]> words)
{
    private const int Longest = 64 * 1024;

    public byte[] Next()
    {
        // What was kept last is the least known.
        var parent = random.Next(2) == 0 ? corpus[random.Next(corpus.Count)] : corpus[^(1 + random.Next(Math.Min(20, corpus.Count)))];
        var next = parent;
        for (var times = 1 + random.Next(3); times > 0; times--)
        {
            var other = corpus[random.Next(corpus.Count)];
            next = random.Next(5) == 0 ? ByteChanges.Change(next, other, words, random) : JsonChanges.Change(next, other, words, random);
            if (next.Length > Longest) next = next[..Longest];
        }

        return next;
    }
}
