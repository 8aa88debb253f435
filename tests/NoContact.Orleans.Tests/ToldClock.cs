namespace NoContact.Orleans;

/// <summary>A clock that shows what the test says; timers run as ever.</summary>
internal sealed class ToldClock : TimeProvider
{
    private long _ticks = Told.Now.UtcTicks;

    public DateTimeOffset Now
    {
        get => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);
        set => Interlocked.Exchange(ref _ticks, value.UtcTicks);
    }

    public override DateTimeOffset GetUtcNow() => Now;
}
