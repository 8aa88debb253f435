using NoContact.Testing;

namespace NoContact;

/// <summary>What every store with check-ins keeps to besides.</summary>
public abstract class CheckInStoreTests : JourneyStoreTests
{
    [Theory]
    [MemberData(nameof(JourneyStoreClause.RowsOfCheckIns), MemberType = typeof(JourneyStoreClause))]
    public Task It_keeps_to_what_every_store_with_check_ins_keeps_to(JourneyStoreClause clause) =>
        clause.ShouldHoldForAsync(Store);
}
