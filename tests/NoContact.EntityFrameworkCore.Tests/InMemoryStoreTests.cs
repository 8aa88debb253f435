using NoContact.Stores;

namespace NoContact.EntityFrameworkCore;

public class InMemoryStoreTests : JourneyStoreTests
{
    protected override IJourneyStore Store { get; } = new InMemoryJourneyStore();
}
