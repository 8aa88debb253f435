using System.Text.Json;
using NoContact.Facts;
using NoContact.Languages;
using NoContact.Testing;
using NoContact.Verdicts;

namespace NoContact.Journeys;

public class FactInWordsTests
{
    private static readonly DateTimeOffset At = Told.At("2026-03-02T12:00:00Z");

    private static readonly Fact[] Given =
    [
        new Breakup { Id = "breakup", At = At, EndedBy = EndedBy.Ex },
        new Blocked { Id = "block", At = At, By = Party.Ex, Lifted = true },
        new Urge { Id = "urge", At = At, Intensity = 7, Channel = Channel.Text, Note = "canary" },
        new UrgePassed { Id = "passed", At = At, Helped = "distraction" },
        new UrgePassed { Id = "by-host", At = At, Helped = "canary" },
        new UrgeStayed { Id = "stayed", At = At, UrgeId = "urge", Helped = "your-person" },
        new CalmNote { Id = "note", At = At, Text = "canary" },
        new TrustedPerson { Id = "person", At = At, Name = "canary", Contact = "canary" },
        new TrustedPerson { Id = "nobody", At = At, Ended = true },
        new ContactMade
        {
            Id = "chance", At = At, Channel = Channel.Call, Purpose = Purpose.Personal, Accidental = true,
        },
        new PlanMade { Id = "plan", At = At, Cue = "canary", Response = "canary", Channel = Channel.Email },
        new CardAnswered
        {
            Id = "card", At = At, Verdict = Verdict.WaitFirst, Response = CardResponse.Followed, Reason = "canary",
        },
        new BreakupCorrected { Id = "corrected", At = At, FactId = "breakup", HappenedAt = At.AddHours(-1) },
        new Retracted { Id = "undo", At = At, FactId = "chance", Why = "canary" },
    ];

    [Theory]
    [InlineData("breakup", "The breakup, They did")]
    [InlineData("block", "A block, by them, lifted")]
    [InlineData("urge", "An urge, Nothing, I only feel it, strength 7 of 10")]
    [InlineData("passed", "The urge passed, doing something that fills your head")]
    [InlineData("by-host", "The urge passed")]
    [InlineData("stayed", "The urge stayed, calling your person")]
    [InlineData("note", "A note for hard hours")]
    [InlineData("person", "Somebody you trust")]
    [InlineData("nobody", "Somebody you trust, over")]
    [InlineData("chance", "I was in touch, By chance or by mistake: a wrong number, meeting in the street, Call")]
    [InlineData("plan", "An if-then plan, Email")]
    [InlineData("card", "What I did with an answer, Wait first, followed")]
    [InlineData("undo", "An undo, → I was in touch")]
    public void A_fact_is_told_by_its_name_and_what_it_says(string id, string words) =>
        Assert.Equal(words, Describe(id, Phrases.English).ToString());

    [Fact]
    public void A_time_is_told_by_the_clock_where_the_person_lives()
    {
        var corrected = Describe("corrected", Phrases.English, zone: "Pacific/Auckland");

        var local = Told.At("2026-03-03T00:00:00+13:00");
        var date = Phrases.English.Date(DateOnly.FromDateTime(local.DateTime));
        Assert.Equal([$"{date}, {Phrases.English.Time(local)}"], corrected.Details);
    }

    [Fact]
    public void A_fact_is_told_in_any_language()
    {
        var told = Phrases.BuiltIn.Select(language => Describe("block", Phrases.InLanguage(language)).ToString());

        Assert.Equal(Phrases.BuiltIn.Count, told.Distinct().Count());
    }

    [Fact]
    public void No_text_that_a_person_wrote_is_among_the_words_of_any_kind()
    {
        var journey = Told.Engine.Load(new() { Zone = "Europe/London", Facts = OneOfEachKind.All }, AnyJourney.Now);
        var texts = OneOfEachKind.All.SelectMany(WrittenTexts).ToList();

        Assert.NotEmpty(texts);
        Assert.All(journey.Facts, fact =>
        {
            var words = journey.Describe(fact, Phrases.English).ToString();
            Assert.DoesNotContain(texts, text => words.Contains(text, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Every_value_that_a_fact_can_have_has_its_word()
    {
        var enums = typeof(Fact).Assembly.GetExportedTypes()
            .Where(type => type.IsEnum && type.Namespace == typeof(Fact).Namespace);
        var word = typeof(FactInWordsTests).GetMethod(
            nameof(WordsOf), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;

        Assert.All(enums, type => Assert.NotEmpty((string[])word.MakeGenericMethod(type).Invoke(null, null)!));
    }

    private static string[] WordsOf<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Phrases.English.Word)];

    // What WithoutText takes away.
    private static IEnumerable<string> WrittenTexts(Fact fact)
    {
        var with = JsonSerializer.SerializeToElement(fact, fact.GetType());
        var without = JsonSerializer.SerializeToElement(fact.WithoutText(), fact.GetType());
        return with.EnumerateObject()
            .Where(field => field.Value.ValueKind == JsonValueKind.String)
            .Where(field => !IsLeft(field))
            .Select(field => field.Value.GetString()!);

        bool IsLeft(JsonProperty field) =>
            without.TryGetProperty(field.Name, out var left) && left.GetString() == field.Value.GetString();
    }

    private static FactInWords Describe(string id, Phrases phrases, string zone = "Europe/London")
    {
        var journey = Told.Engine.Load(new() { Zone = zone, Facts = Given }, At.AddDays(1));
        return journey.Describe(journey.Facts.Single(fact => fact.Id == id), phrases);
    }
}
