namespace NoContact.Load;

/// <summary>Bounded, on loopback, and it stops by itself: see scripts/load-the-api.</summary>
internal static class Start // The sample's own start is called Program.
{
    public static async Task Main()
    {
        await Evaluations.CompareWithABareEndpoint();
        await Evaluations.Overload();
        await Writes.Overload();
    }
}
