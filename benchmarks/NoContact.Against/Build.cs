namespace NoContact.Against;

/// <summary>A build of the samples, published: an earlier one, or today's.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Folder">Holds <c>console</c> and <c>service</c>.</param>
internal sealed record Build(string Name, string Folder)
{
    public string Console => Path.Combine(Folder, "console", "NoContact.Samples.Console.dll");

    public string Service => Path.Combine(Folder, "service", "NoContact.Samples.MinimalApi.dll");
}
