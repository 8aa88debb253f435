using FsCheck;
using FsCheck.Fluent;

namespace NoContact.Promises.Time;

/// <summary>
/// A zone of no place on earth: any offset, and clocks put forward or back by any amount on any days, by rules that
/// change over the years.
/// </summary>
public sealed record OddZone(int Seed)
{
    public static Arbitrary<OddZone> Any() =>
        Gen.Choose(int.MinValue, int.MaxValue).Select(seed => new OddZone(seed)).ToArbitrary();

    public TimeZoneInfo Info
    {
        get
        {
            var random = new Random(Seed);
            var standard = random.Next(-13 * 60, (13 * 60) + 1);
            var rules = Enumerable.Range(2019, random.Next(1, 4)).Select(year =>
            {
                // Together they stay within 14 hours of UTC, as every zone does.
                var (least, most) = (
                    Math.Max(-14 * 60, (-14 * 60) - standard),
                    Math.Min(14 * 60, (14 * 60) - standard));
                var summer =
                    random.Next(3) == 0
                        ? Math.Clamp(30 * random.Next(-2, 3), least, most)
                        : random.Next(least, most + 1);
                return TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
                    new(year, 1, 1),
                    new(year, 12, 31),
                    TimeSpan.FromMinutes(summer),
                    Day(random.Next(2, 6)),
                    Day(random.Next(7, 12)));
            });
            return TimeZoneInfo.CreateCustomTimeZone(
                $"Odd/{Seed}",
                TimeSpan.FromMinutes(standard),
                "odd",
                "odd",
                "odd",
                [.. rules]);

            TimeZoneInfo.TransitionTime Day(int month) =>
                TimeZoneInfo.TransitionTime.CreateFixedDateRule(
                    new(1, 1, 1, random.Next(24), random.Next(60), random.Next(60)), month, random.Next(1, 29));
        }
    }
}
