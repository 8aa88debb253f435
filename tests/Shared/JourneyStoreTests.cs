using NoContact.Keeping;
using NoContact.Testing;

namespace NoContact;

/// <summary>What every store keeps to, whatever it is kept in.</summary>
public abstract class JourneyStoreTests
{
    protected abstract IJourneyStore Store { get; }

    [SkippableTheory]
    [MemberData(nameof(JourneyStoreClause.Rows), MemberType = typeof(JourneyStoreClause))]
    public Task It_keeps_to_what_every_store_keeps_to(JourneyStoreClause clause) => clause.ShouldHoldForAsync(Store);
}
