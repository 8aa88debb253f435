namespace NoContact.Keeping;

public class InMemoryStoreTests : JourneyStoreTests
{
    protected override IJourneyStore Store { get; } = new InMemoryJourneyStore();
}
