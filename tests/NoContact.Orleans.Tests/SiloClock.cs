using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Time.Testing;

namespace NoContact.Orleans;

/// <summary>A clock that shows what the test says. Timers run as ever, because a silo lives by its own.</summary>
internal sealed class SiloClock() : FakeTimeProvider(Told.Now)
{
    [SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "A silo lives by its own timers.")]
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        TimeProvider.System.CreateTimer(callback, state, dueTime, period);
}
