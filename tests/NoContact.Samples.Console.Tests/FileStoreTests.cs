using NoContact.Keeping;
using NoContact.Samples.Console.Journal;

namespace NoContact.Samples.Console;

/// <summary>The console's files keep to what every store keeps to.</summary>
public sealed class FileStoreTests : JourneyStoreTests, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nocontact-").FullName;

    public FileStoreTests() => Store = new FileJourneyStore(_folder, Wiring.Clock);

    protected override IJourneyStore Store { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
