namespace NoContact.Keeping;

public class InMemoryStoreTests : CheckInStoreTests
{
    protected override IJourneyStore Store { get; } = new InMemoryJourneyStore();
}
