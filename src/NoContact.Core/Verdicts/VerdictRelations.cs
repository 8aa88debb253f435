namespace NoContact.Verdicts;

/// <summary>
/// How verdicts compare, by name. That a lower number is the stricter one is known here and nowhere else.
/// </summary>
/// <remarks>Every verdict is exactly one of <c>BarsContact</c>, <c>AsksToWait</c> and <c>PermitsContact</c>.</remarks>
public static class VerdictRelations
{
    extension(Verdict verdict)
    {
        /// <summary>Somebody may be in danger: people come first.</summary>
        public bool IsCrisis => verdict == Verdict.GetSupportNow;

        /// <summary>No contact at all, and waiting changes nothing of that.</summary>
        public bool BarsContact => verdict is Verdict.GetSupportNow or Verdict.DoNotContact;

        /// <summary>Not now. It is worth asking again later.</summary>
        public bool AsksToWait => verdict is Verdict.HoldNoContact or Verdict.WaitFirst;

        /// <summary>Some contact is open, if only about the practical matter.</summary>
        public bool PermitsContact => verdict > Verdict.WaitFirst;

        /// <summary>Whether it permits no more than the other: it is the stricter of the two, or the same.</summary>
        /// <param name="other">The other.</param>
        public bool IsAtMost(Verdict other) => verdict <= other;

        /// <summary>Of two the one that permits less.</summary>
        /// <param name="a">One.</param>
        /// <param name="b">The other.</param>
        public static Verdict Stricter(Verdict a, Verdict b) => a.IsAtMost(b) ? a : b;

        /// <summary>Of two the one that permits more.</summary>
        /// <param name="a">One.</param>
        /// <param name="b">The other.</param>
        public static Verdict Laxer(Verdict a, Verdict b) => a.IsAtMost(b) ? b : a;
    }
}
