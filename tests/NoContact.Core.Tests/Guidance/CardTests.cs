using System.Text;
using NoContact.Effects;
using NoContact.Facts;
using NoContact.Help;
using NoContact.Languages;

namespace NoContact.Guidance;

/// <summary>
/// What is said on some sixty evenings, in every language, as two readers read it aloud: the card, what stands beneath
/// it, how it is going, and what would follow. A changed word shows in review.
/// </summary>
public class CardTests
{
    private const string Folder = "tests/NoContact.Core.Tests/Guidance/Cards";

    public static TheoryData<string> Languages => [.. Phrases.BuiltIn];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_cards_are_those_that_were_read_aloud(string language)
    {
        var text = new StringBuilder();
        foreach (var evening in Evenings.All) Tell(evening.In(language), text);

        HeldText.Holds($"{Folder}/{language}.txt", text.ToString());
    }

    [Fact]
    public void There_are_sixty_evenings_and_more() => Assert.InRange(Evenings.All.Count, 60, int.MaxValue);

    [Fact]
    public void A_card_has_fewer_than_sixty_words_and_an_answer_half_of_what_it_had()
    {
        var advices = Evenings.All.Select(evening => evening.Advice).OfType<Advice>().ToList();
        int[] lengths = [.. advices.Select(advice => Spoken.All(advice).Sum(Spoken.Words)).Order()];

        Assert.All(advices, advice => Assert.InRange(Spoken.OnCard(advice.Card).Sum(Spoken.Words), 10, 59));
        Assert.InRange(lengths[lengths.Length / 2], 60, 219);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Nothing_is_said_twice(string language)
    {
        foreach (var advice in Evenings.All.Select(evening => evening.In(language).Advice).OfType<Advice>())
        {
            var twice = Spoken.All(advice).SelectMany(Spoken.Sentences).GroupBy(sentence => sentence)
                .Where(same => same.Count() > 1)
                .Select(same => same.Key);
            Assert.Empty(twice);
        }
    }

    [Fact]
    public void Every_paragraph_of_the_article_is_said_on_some_evening()
    {
        int[] headings = [1, 5, 10, 15, 34, 52, 56];
        const int appealToTrust = 51;
        var said = Evenings
            .All.Select(evening => evening.Advice)
            .OfType<Advice>()
            .SelectMany(Spoken.Passages)
            .ToHashSet();

        Assert.Empty(Enumerable.Range(1, 63).Except(headings).Except([appealToTrust]).Except(said));
    }

    private static void Tell(Evening evening, StringBuilder text)
    {
        var (engine, phrases) = (evening.Engine, evening.Engine.Phrases);
        text.AppendLine($"==== {evening.Name}\n");
        if (evening.Advice is { } advice) TellAnswer(advice, phrases, text);
        var progress = engine.Progress(evening.Journey, evening.Now);
        // In a crisis nothing is said of how it is going.
        if (!evening.IsCrisis)
            Bullets("how it is going", [.. progress.Kindness.Select(line => line.Text), .. People(progress.Resources)]);
        var isImaginable = evening.Journey.Circumstances.Breakup is not null && !evening.IsCrisis;
        if (isImaginable) TellWhatIf(engine.WhatIf(evening.Journey, Text(evening.Now), evening.Now));
        if (Again(evening) is { Words.Count: > 0 } recorded)
            Bullets("recorded", [.. recorded.Words.Select(line => line.Text), .. People(recorded.Resources)]);
        text.AppendLine();

        void TellWhatIf(WhatIfResult imagined) => Bullets(
            "what if I write to them",
            imagined.Card is { } card
                ? [.. Spoken.OnCard(card)]
                : [.. imagined.Forecast.Outcomes.Select(outcome => outcome.Text), imagined.Forecast.Note]);

        void Bullets(string title, IReadOnlyList<string> lines)
        {
            if (lines.Count > 0) text.AppendLine($"{title}:\n  {string.Join("\n  ", lines)}");
        }
    }

    // The last thing that happened, told again.
    private static RecordResult? Again(Evening evening)
    {
        if (evening.Journey.Facts is not [.., (ContactMade or ExReachedOut) and var last]) return null;
        return last.At > evening.Now
            ? null
            : evening.Engine.Record(evening.Journey, last with { Id = "again", RecordedAt = null }, evening.Now);
    }

    private static ContactMade Text(DateTimeOffset at) =>
        new() { At = at, Channel = Channel.Text, Purpose = Purpose.Personal };

    private static void TellAnswer(Advice advice, Phrases phrases, StringBuilder text)
    {
        var card = advice.Card;
        text.AppendLine($"[{phrases.Word(card.Verdict)}] {card.Headline}\n");
        if (card.HeadlineInEnglish is { } english) text.AppendLine($"({english})\n");
        foreach (var reason in card.Reasons) text.AppendLine(reason.Text);
        if (card.Deed is { } deed) text.AppendLine($"→ {deed.Text}");
        foreach (var person in People(card.People)) text.AppendLine($"☎ {person}");
        if (card.AskAgainAt is { } later)
            text.AppendLine(phrases.Format("card.look-again", phrases.Time(advice.Journey.InZone(later))));
        text.AppendLine();
        Section("section.why", advice.Reasons.Select(reason => reason.Text));
        Section("section.steps", advice.Steps.Select(step => step.Text));
            Section("section.forecast", Spoken.Foretold(advice));
        Section("section.questions", advice.AskYourself.Select(question => question.Text));
        Section("section.encouragements", advice.Encouragements.Select(sentence => sentence.Text));
        Section("section.people", People(advice.Resources));
        text.AppendLine();

        void Section(string title, IEnumerable<string> lines)
        {
            string[] all = [.. lines];
            if (all.Length > 0) text.AppendLine($"{phrases[title]}:\n  {string.Join("\n  ", all)}");
        }
    }

    private static IEnumerable<string> People(IReadOnlyList<Resource> people) =>
        people.Select(person => string.Join(" ", new[] { person.Contact, person.Name, person.Text }.OfType<string>()));
}
