namespace NoContact.Fuzz.Mutations;

/// <summary>Makes the next input of one that is kept: by its JSON pieces where it has any, else by its bytes.</summary>
/// <param name="random">Chance.</param>
/// <param name="corpus">What is kept.</param>
/// <param name="accepted">What of it the parser took: deep code is behind the door.</param>
/// <param name="words">What a change may put in.</param>
internal sealed class Mutator(Random random, List<byte[]> corpus, List<byte[]> accepted, IReadOnlyList<byte[]> words)
{
    private const int Longest = 64 * 1024;

    public byte[] Next()
    {
        var parents = random.Next(4) > 0 && accepted.Count > 0 ? accepted : corpus;

        // What was kept last is the least known.
        var parent =
            random.Next(2) == 0
                ? parents[random.Next(parents.Count)]
                : parents[^(1 + random.Next(Math.Min(20, parents.Count)))];
        var next = parent;
        for (var times = 1 + random.Next(3); times > 0; times--)
        {
            var other = corpus[random.Next(corpus.Count)];
            next =
                random.Next(8) == 0
                    ? ByteChanges.Change(next, other, words, random)
                    : JsonChanges.Change(next, other, words, random);
            if (next.Length > Longest) next = next[..Longest];
        }

        return next;
    }
}
