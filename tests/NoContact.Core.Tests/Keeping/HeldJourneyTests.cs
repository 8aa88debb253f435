using NoContact.Facts;
using NoContact.Testing;
using NoContact.Verdicts;

namespace NoContact.Keeping;

public class HeldJourneyTests
{
    private const string Id = "mine";

    private static readonly Urge Longing = new()
    {
        At = Told.Now, Intensity = 5, Channel = Channel.Text, Intent = Intent.StartConversation,
        Sober = YesNoUnknown.Yes,
    };

    private readonly TroubledStore _store = new();

    [Fact]
    public async Task A_journey_that_was_asked_for_is_not_read_again()
    {
        var keeper = await Begin(Told.Holding());

        for (var i = 0; i < 5; i++) await keeper.EvaluateAsync(Id, Longing);
        await keeper.GetAsync(Id);
        await keeper.RecordAsync(Id, new Watched { At = Told.Now });
        await keeper.EvaluateAsync(Id, Longing);

        Assert.Equal(1, _store.Loads);
    }

    [Fact]
    public async Task What_another_process_wrote_is_seen_at_once()
    {
        var keeper = await Begin(Told.Holding(EndedBy.Me).AllClear());
        Assert.Equal(Verdict.YoursToInitiate, (await keeper.EvaluateAsync(Id, Longing)).Verdict);
        var another = new JourneyKeeper(Told.Engine, _store);

        await another.RecordAsync(
            Id, new QuestionAnswered { At = Told.Now, Question = Question.LegalOrder, Answer = YesNoUnknown.Yes });

        Assert.Equal(Verdict.DoNotContact, (await keeper.EvaluateAsync(Id, Longing)).Verdict);
    }

    [Fact]
    public async Task What_was_erased_is_not_answered_from_memory_whoever_erased_it()
    {
        var keeper = await Begin(Told.Holding());
        await keeper.GetAsync(Id);

        await new JourneyKeeper(Told.Engine, _store).EraseAsync(Id);

        Assert.Equal(ReplyStatus.NotFound, (await keeper.GetAsync(Id)).Status);
        Assert.Equal(ReplyStatus.NotFound, (await keeper.RecordAsync(Id, new Watched { At = Told.Now })).Status);
    }

    [Fact]
    public async Task A_fact_told_on_an_older_journey_is_kept_behind_what_another_process_told()
    {
        var keeper = await Begin(Told.Holding(EndedBy.Me).AllClear());
        var before = (await keeper.GetAsync(Id)).Version;
        await new JourneyKeeper(Told.Engine, _store).RecordAsync(
            Id, new QuestionAnswered { At = Told.Now, Question = Question.LegalOrder, Answer = YesNoUnknown.Yes });

        var kept = await keeper.RecordAsync(Id, new Watched { At = Told.Now });

        Assert.Equal((ReplyStatus.Recorded, before + 2), (kept.Status, kept.Version));
        Assert.Equal(Verdict.DoNotContact, (await keeper.EvaluateAsync(Id, Longing)).Verdict);
    }

    [Fact]
    public async Task A_refusal_is_never_that_of_an_older_journey()
    {
        var keeper = await Begin(Told.BrokenUp());
        await Start();
        Assert.Equal(ReplyStatus.Refused, (await Start()).Status);

        await new JourneyKeeper(Told.Engine, _store).RecordAsync(
            Id, new ContactMade { At = Told.Now, Channel = Channel.Text, Purpose = Purpose.Personal });

        Assert.Equal(ReplyStatus.Recorded, (await Start()).Status);

        ValueTask<JourneyReply> Start() => keeper.RecordAsync(Id, new NoContactStarted { At = Told.Now });
    }

    [Fact]
    public async Task What_was_asked_for_longest_ago_makes_room()
    {
        // Two such journeys fit, a third does not.
        var keeper = new JourneyKeeper(Told.Engine, _store, heldBytes: 20_000);
        foreach (var id in new[] { "a", "b", "c" }) await keeper.BeginAsync(id, Told.Holding().Document, Told.Now);

        foreach (var id in new[] { "a", "b", "a", "c", "a", "b" }) await keeper.GetAsync(id);

        Assert.Equal(4, _store.Loads); // Each once, and b again: c had pushed it out.
    }

    [Fact]
    public async Task A_long_text_counts_and_one_that_fits_nowhere_is_not_held()
    {
        var keeper = new JourneyKeeper(Told.Engine, _store, heldBytes: 100_000);
        var story = Told.Holding().Then(new CalmNote { At = Told.Now, Text = new string('x', 60_000) });
        await keeper.BeginAsync(Id, story.Document, Told.Now);

        await keeper.GetAsync(Id);
        await keeper.GetAsync(Id);

        Assert.Equal(2, _store.Loads);
    }

    [Fact]
    public async Task A_bound_of_nothing_holds_nothing()
    {
        var keeper = new JourneyKeeper(Told.Engine, _store, heldBytes: 0);
        await keeper.BeginAsync(Id, Told.Holding().Document, Told.Now);

        await keeper.GetAsync(Id);
        await keeper.GetAsync(Id);

        Assert.Equal(2, _store.Loads);
        Assert.Throws<ArgumentOutOfRangeException>(() => new JourneyKeeper(Told.Engine, _store, heldBytes: -1));
    }

    [Fact]
    public async Task Many_at_once_lose_no_fact()
    {
        var keeper = await Begin(Told.Holding());
        var before = await _store.GetVersionAsync(Id);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++) await keeper.RecordAsync(Id, new Watched { At = Told.Now });
        })));

        Assert.Equal(before + 200, await _store.GetVersionAsync(Id));
    }

    private async Task<JourneyKeeper> Begin(JourneyStory story)
    {
        var keeper = new JourneyKeeper(Told.Engine, _store);
        await keeper.BeginAsync(Id, story.Document, Told.Now);
        return keeper;
    }
}
