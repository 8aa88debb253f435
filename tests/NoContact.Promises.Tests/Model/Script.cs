using FsCheck;
using FsCheck.Fluent;

namespace NoContact.Promises.Model;

/// <summary>What somebody does next. The names say it; <see cref="Session"/> does it.</summary>
public enum Deed
{
    BreakUp, TellOfNow, TellOfThePast, AnswerForSafety, CorrectTheBreakup, Undo, Forget, Move, GoOn,
    GoToAClockChange, PutTheClockBack,
    TakeASecondDevice, Merge, MergeAForgery, ExportAndImport, ImportMore, ImportWithoutStamps, TalkNonsense, LookAround,
}

/// <summary>
/// One command; the seed says how it turns out on the journey as it is then, so that others may be left out.
/// </summary>
public sealed record Step(Deed Deed, int Seed, bool OnSecondDevice);

/// <summary>Up to fifty commands, the first of them mostly a breakup. It shrinks by leaving commands out.</summary>
public sealed record Script(string Zone, TimeOnly DayStartsAt, DateTimeOffset Start, IReadOnlyList<Step> Steps)
{
    public const int Longest = 50;

    public static readonly string[] Zones =
    [
        "Europe/London", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Atlantic/Azores",
        "Asia/Kathmandu", "America/Sao_Paulo",
    ];

    private static readonly TimeOnly[] DayStarts = [TimeOnly.MinValue, TimeOnly.MinValue, new(3, 0), new(23, 30)];

    // Each a few days before clocks change somewhere: Apia leaves a day out, São Paulo, the Azores and Lord Howe put
    // theirs back.
    private static readonly DateTimeOffset[] Starts =
    [
        .. new[] { "2011-12-20T20:00Z", "2018-02-10T12:00Z", "2026-03-20T09:15Z", "2026-10-20T23:45Z" }.Select(Told.At),
    ];

    private static readonly Deed[] Deeds =
    [
        .. Enumerable.Repeat(Deed.TellOfNow, 26),
        .. Enumerable.Repeat(Deed.TellOfThePast, 12),
        .. Enumerable.Repeat(Deed.GoOn, 14),
        .. Enumerable.Repeat(Deed.GoToAClockChange, 2),
        .. Enumerable.Repeat(Deed.AnswerForSafety, 3),
        .. Enumerable.Repeat(Deed.CorrectTheBreakup, 2),
        .. Enumerable.Repeat(Deed.Undo, 5),
        Deed.Forget, Deed.Move, Deed.BreakUp, Deed.TakeASecondDevice, Deed.Merge, Deed.Merge, Deed.MergeAForgery,
        Deed.ExportAndImport, Deed.ImportMore, Deed.TalkNonsense, Deed.TalkNonsense, Deed.PutTheClockBack,
        Deed.LookAround, Deed.LookAround,
    ];

    public static Arbitrary<Script> Any() => Arb.From(Gen.Choose(int.MinValue, int.MaxValue).Select(Of), Shorter);

    public static Script Of(int seed)
    {
        var random = new Random(seed);
        var length = random.Next(1, Longest + 1);
        var steps = Enumerable.Range(0, length)
            .Select(i => new Step(OneDeed(i), random.Next(), random.Next(4) == 0))
            .ToList();
        return new(One(Zones), One(DayStarts), One(Starts), steps);

        Deed OneDeed(int place)
        {
            if (place == 0 && random.Next(20) > 0) return Deed.BreakUp;
            return random.Next(300) == 0 ? Deed.ImportWithoutStamps : One(Deeds);
        }

        T One<T>(T[] of) => of[random.Next(of.Length)];
    }

    public override string ToString() =>
        $"{Zone}, days from {DayStartsAt:HH:mm}, at {Start:O}: "
            + $"{string.Join(", ", Steps.Select(step => $"{step.Deed} {step.Seed}"))}";

    private static IEnumerable<Script> Shorter(Script script)
    {
        for (var length = script.Steps.Count / 2; length > 0; length /= 2)
            for (var from = 0; from < script.Steps.Count; from += length)
                yield return script with { Steps = [.. script.Steps.Take(from), .. script.Steps.Skip(from + length)] };
    }
}
