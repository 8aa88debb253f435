using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using NoContact.Chart;
using NoContact.Effects;
using NoContact.Facts;
using NoContact.Json;
using NoContact.Keeping;
using NoContact.Verdicts;
using Orleans.Serialization;

namespace NoContact.Orleans;

/// <summary>Silos of two versions understand one another while one after the other is replaced.</summary>
public sealed class SerializationTests : IDisposable
{
    private static readonly Refusal Refused = new(
        BreakupTrigger.PlanAmends,
        BreakupState.Holding,
        ChartGuards.AmendsPermitted,
        "no");

    private readonly ServiceProvider _services = new ServiceCollection().AddSerializer().BuildServiceProvider();

    public void Dispose() => _services.Dispose();

    // Written by 0.1.0. A line is never changed: a silo that sends it may still be there.
    [Fact]
    public void What_0_1_0_sends_is_read_and_sent_the_same_for_ever()
    {
        Holds("20E840057B7DE0", new FactJson("{}"u8.ToArray()), read => read.Utf8.Length == 2);
        Holds("20E840057B7DE0", new UrgeJson("{}"u8.ToArray()), read => read.Utf8.Length == 2);
        Holds(
            "20E8080305011D41057B7D09030DC101C101E0",
            new JourneyReply(ReplyStatus.Answered, 7, "{}"u8.ToArray(), Verdict.WaitFirst),
            read => (read.Version, read.Utf8.Length, read.Verdict) == (7, 2, Verdict.WaitFirst));
        Holds(
            "20E8080311011D4101C10121E808032909030909030541056E6FE0C101E0",
            new JourneyReply(ReplyStatus.Refused, 7, Refusal: Refused),
            read => read.Refusal == Refused);
        Holds(
            "20E820000321E84009242E617441156973206D697373696E67E0E0E0",
            new BadInputException("$.at", "is missing"),
            read => read.Problems.Single() == new Problem("$.at", "is missing"));
        Holds(
            "20E840036A218000A2DF66A18EDE08810068C46108000000E02180002E66AEA18EDE08810068C46108000000E0E0",
            new PlannedJourney("j", Told.Now, Told.Now.AddMinutes(2)),
            read => read == new PlannedJourney("j", Told.Now, Told.Now.AddMinutes(2)));
        Holds("20E8400D62726F6B656EE0", new DamagedJourneyException("broken"), read => read.Message == "broken");
    }

    [Fact]
    public void Everything_that_crosses_has_a_name_that_outlives_its_type()
    {
        var types = typeof(IJourneyGrain)
            .Assembly.GetTypes()
            .Where(type =>
                type.GetCustomAttribute<GenerateSerializerAttribute>() is not null
                || (type.IsInterface && type.IsAssignableTo(typeof(IGrain))))
            .ToList();

        Assert.Equal(11, types.Count);
        Assert.All(
            types,
            type =>
                Assert.StartsWith(
                    "NoContact.", type.GetCustomAttribute<AliasAttribute>()?.Alias, StringComparison.Ordinal));
        Assert.All(
            types.Where(type => type.IsInterface).SelectMany(type => type.GetMethods()),
            method => Assert.NotNull(method.GetCustomAttribute<AliasAttribute>()));
    }

    [Fact]
    public void Everything_that_crosses_comes_over_whole()
    {
        var fact = new Watched { Id = "w", At = Told.Now };
        Assert.Equal(JourneyJson.WriteFact(fact), RoundTrip((FactJson)fact).Utf8.ToArray());
        var answer = RoundTrip(new JourneyReply(ReplyStatus.Answered, 7, "{}"u8.ToArray(), Verdict.WaitFirst));
        Assert.Equal(
            (7, Verdict.WaitFirst, "{}"),
            (answer.Version, answer.Verdict, System.Text.Encoding.UTF8.GetString(answer.Utf8.Span)));
        foreach (var status in Enum.GetValues<ReplyStatus>())
            Assert.Equal(status, RoundTrip(new JourneyReply(status)).Status);
        Assert.Equal(Refused, RoundTrip(new JourneyReply(ReplyStatus.Refused, 7, Refusal: Refused)).Refusal);
        Assert.Equal(
            [new Problem("$.at", "is missing")],
            RoundTrip(new BadInputException("$.at", "is missing")).Problems);
        Assert.Equal("broken", RoundTrip(new DamagedJourneyException("broken")).Message);
    }

    [Fact]
    public void A_silo_of_yesterday_passes_over_what_one_of_tomorrow_adds_and_one_of_tomorrow_does_without()
    {
        var tomorrow = _services.GetRequiredService<Serializer<AnswerOfTomorrow>>();
        var today = _services.GetRequiredService<Serializer<JourneyReplySurrogate>>();

        var read = today.Deserialize(
            tomorrow.SerializeToArray(
                new(ReplyStatus.Answered, 7, "{}"u8.ToArray(), Verdict.WaitFirst, null, null, "more")));
        var unread = tomorrow.Deserialize(
            today.SerializeToArray(new(ReplyStatus.Answered, 7, "{}"u8.ToArray(), Verdict.WaitFirst, null, null)));

        Assert.Equal((7, Verdict.WaitFirst), (read.Version, read.Verdict));
        Assert.Equal((7, Verdict.WaitFirst, null), (unread.Version, unread.Verdict, unread.More));
    }

    private T RoundTrip<T>(T value)
    {
        var serializer = _services.GetRequiredService<Serializer<T>>();
        return serializer.Deserialize(serializer.SerializeToArray(value))!;
    }

    private void Holds<T>(string hex, T value, Predicate<T> reads)
    {
        var serializer = _services.GetRequiredService<Serializer<T>>();
        var written = Convert.ToHexString(serializer.SerializeToArray(value));
        Assert.True(hex == written, $"{typeof(T).Name} is written as {written}");
        Assert.True(reads(serializer.Deserialize(Convert.FromHexString(hex))!), hex);
    }

    /// <summary>A reply with a member more.</summary>
    [GenerateSerializer, Alias("NoContact.JourneyReply.OfTomorrow")]
    internal readonly record struct AnswerOfTomorrow(
        [property: Id(0)] ReplyStatus Status,
        [property: Id(1)] int Version,
        [property: Id(2)] ReadOnlyMemory<byte> Utf8,
        [property: Id(3)] Verdict? Verdict,
        [property: Id(4)] Refusal? Refusal,
        [property: Id(5)] string[]? Unused,
        [property: Id(6)] string? More);
}
