using NoContact.Testing;

namespace NoContact.Json;

public class ConformanceTests
{
    [Theory]
    [MemberData(nameof(ConformanceCase.Rows), MemberType = typeof(ConformanceCase))]
    public void The_engine_conforms_to_each_case(ConformanceCase given) => given.ShouldHoldFor(Told.Engine);
}
