using System.Xml.Linq;
using NoContact.Facts;
using NoContact.Guidance;
using NoContact.Testing;
using NoContact.Verdicts;

namespace NoContact.Languages;

public class LanguageTests
{
    // The same word in both languages, a name, or a format.
    private static readonly string[] MayBeTheSame =
    [
        "de: format.time", "es: format.time", "de: answer.no", "es: answer.no", "es: yesNoUnknown.no",
        "fr: format.time", "fr: count.minutes.one", "fr: count.minutes.other",
        "it: format.time", "it: format.percent", "it: answer.no", "it: yesNoUnknown.no", "it: channel.email",
        "nl: format.time", "nl: format.percent",
        "pt-BR: format.time", "pt-BR: format.percent",
    ];

    public static TheoryData<string> Translations => [.. Phrases.BuiltIn.Where(language => language != "en")];

    public static IEnumerable<object[]> EveryPhrase =>
        from language in Phrases.BuiltIn
        where language != "en"
        from key in Phrases.English.Keys.Order(StringComparer.Ordinal)
        select new object[] { language, key };

    [Theory]
    [MemberData(nameof(Translations))]
    public void A_language_has_the_keys_of_English(string language) =>
        Assert.Equal(
            Phrases.English.Keys.Order(StringComparer.Ordinal),
            Phrases.InLanguage(language).Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(EveryPhrase))]
    public void A_phrase_is_translated_keeps_its_placeholders_and_says_nothing_forbidden(string language, string key)
    {
        var (english, phrase) = (Phrases.English[key], Phrases.InLanguage(language)[key]);

        Assert.Equal(Phrases.Placeholders(english), Phrases.Placeholders(phrase));
        if (!MayBeTheSame.Contains($"{language}: {key}")) Assert.NotEqual(english, phrase);
        if (key != "format.percent")
            Assert.DoesNotContain(
                NeverSaid.In(language),
                words => phrase.Contains(words, StringComparison.OrdinalIgnoreCase));
        if (key.StartsWith("headline.", StringComparison.Ordinal)) Assert.InRange(phrase.Length, 10, 139);
    }

    [Theory]
    [InlineData("en", 1, "1 day")]
    [InlineData("en", 0, "0 days")]
    [InlineData("de", 1, "1 Tag")]
    [InlineData("de", 12, "12 Tage")]
    [InlineData("es", 1, "1 día")]
    [InlineData("es", 2, "2 días")]
    [InlineData("fr", 0, "0 jour")]
    [InlineData("fr", 1, "1 jour")]
    [InlineData("fr", 2, "2 jours")]
    [InlineData("it", 0, "0 giorni")]
    [InlineData("it", 1, "1 giorno")]
    [InlineData("nl", 0, "0 dagen")]
    [InlineData("nl", 1, "1 dag")]
    [InlineData("pt-BR", 0, "0 dia")]
    [InlineData("pt-BR", 1, "1 dia")]
    [InlineData("pt-BR", 12, "12 dias")]
    public void Counts_know_their_plural(string language, int count, string expected) =>
        Assert.Equal(expected, Phrases.InLanguage(language).Count("days", count));

    [Theory]
    [InlineData("en", "29 Mar 2026", "84%")]
    [InlineData("de", "29.3.2026", "84\u00a0%")]
    [InlineData("es", "29/3/2026", "84\u00a0%")]
    [InlineData("fr", "29/03/2026", "84\u00a0%")]
    [InlineData("it", "29/3/2026", "84%")]
    [InlineData("nl", "29-3-2026", "84%")]
    [InlineData("pt-BR", "29/03/2026", "84%")]
    public void Dates_and_shares_are_written_the_languages_way(string language, string date, string share) =>
        Assert.Equal(
            (date, share),
            (Phrases.InLanguage(language).Date(new(2026, 3, 29)), Phrases.InLanguage(language).Percent(0.835)));

    [Theory]
    [InlineData("de-AT", "de")]
    [InlineData("ES", "es")]
    [InlineData("en-GB", "en")]
    [InlineData("de-CH", "de")]
    [InlineData("es-MX", "es")]
    [InlineData("fr-CA", "fr")]
    [InlineData("nl-BE", "nl")]
    [InlineData("pt", "pt-BR")]
    [InlineData("pt-PT", "pt-BR")]
    [InlineData("pt_BR", "pt-BR")]
    public void A_region_is_served_by_its_language(string tag, string language) =>
        Assert.Equal(language, Told.Engine.InLanguage(tag).Phrases.Language);

    // A trimmed app leaves out what it switches off; what is listed is then what is there.
    [Fact]
    public void Every_language_but_the_original_can_be_left_out_by_a_host_that_trims()
    {
        using var rules = typeof(Phrases).Assembly.GetManifestResourceStream("ILLink.Substitutions.xml")!;
        var removed = XDocument.Load(rules).Root!.Elements().Select(assembly => (
            (string)assembly.Attribute("feature")!,
            (string)assembly.Element("resource")!.Attribute("name")!));

        Assert.Equal(
            Phrases.BuiltIn.Except(["en"])
                .Select(tag => ($"NoContact.Languages.{tag}", $"NoContact.Languages.Phrases.{tag}.resources")),
            removed);
    }

    [Fact]
    public void An_unknown_language_is_refused_with_those_there_are()
    {
        var refused = Assert.Throws<ArgumentException>(() => Told.Engine.InLanguage("sv"));

        Assert.StartsWith(
            $"There are no phrases in 'sv'. There are: {string.Join(", ", Phrases.BuiltIn)}.",
            refused.Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => NoContactEngine.Create(options => options.Language = "xx"));
    }

    [Theory]
    [InlineData("de_DE")]
    [InlineData("DE-at")]
    [InlineData("de_Latn_CH")]
    public void A_language_is_known_as_a_system_writes_it_and_as_a_browser_does(string tag) =>
        Assert.Equal("de", Told.Engine.InLanguage(tag).Phrases.Language);

    [Fact]
    public void An_engine_in_another_language_or_under_other_numbers_is_cheap_to_ask_for_again()
    {
        Cost(() => Told.Engine.InLanguage("de"));
        Cost(() => Told.Engine.WithPolicy(Told.Engine.Policy with { GoalDays = 10 }));

        Assert.InRange(Cost(() => Told.Engine.InLanguage("de")), 1, 2_000);
        Assert.InRange(Cost(() => Told.Engine.WithPolicy(Told.Engine.Policy with { GoalDays = 10 })), 1, 4_000);

        static long Cost(Func<NoContactEngine> ask)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            ask();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void The_verdict_is_the_same_in_every_language_and_the_words_are_not()
    {
        var answers = Told
            .Engine.Languages.Select(language =>
                (Told.Holding() with { Engine = Told.Engine.InLanguage(language) }).Urge(motives: [Motive.Hope]))
            .ToList();

        Assert.Single(answers.Select(advice => advice.Verdict).Distinct());
        Assert.Equal(Phrases.BuiltIn.Count, answers.Select(advice => advice.Headline).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void Crisis_texts_that_await_review_have_the_English_line_beneath(string language)
    {
        var english = Told.Holding().Urge(distress: [Distress.ThoughtsOfSelfHarm]);
        var advice = (Told.Holding() with { Engine = Told.Engine.InLanguage(language) }).Urge(
            distress: [Distress.ThoughtsOfSelfHarm]);

        Assert.True(Phrases.InLanguage(language).CrisisTextsAwaitReview);
        Assert.Equal(english.Headline, advice.Card.HeadlineInEnglish);
        Assert.All(
            advice.Reasons.Zip(english.Reasons),
            pair => Assert.Equal(pair.Second.Text, pair.First.TextInEnglish));
        Assert.All(
            advice.Steps.Zip(english.Steps),
            pair => Assert.Equal(pair.Second.Text, pair.First.TextInEnglish));
        Assert.All(
            advice.Resources.Zip(english.Resources),
            pair => Assert.Equal(pair.Second.Text, pair.First.TextInEnglish));
        Assert.DoesNotContain('\n', string.Concat(advice.Steps.Select(step => step.Text)));
        Assert.Null(english.Card.HeadlineInEnglish);
    }

    [Fact]
    public void A_hosts_general_headline_goes_before_the_particular_one_of_another_language()
    {
        const string hold = "Håll ut.";
        var swedish = new Phrases("sv", new Dictionary<string, string> { ["headline.holdNoContact"] = hold });

        Assert.Equal(hold, In(swedish, told => told.Urge(Intent.None)).Headline);
        Assert.Equal(hold, In(swedish.With(new Dictionary<string, string> { ["section.why"] = "x" }), told =>
            told.Urge(Intent.None)).Headline);
        Assert.Equal("En känsla.", In(
            swedish.With(new Dictionary<string, string> { ["headline.holdNoContact.wish"] = "En känsla." }),
            told => told.Urge(Intent.None)).Headline);
    }

    [Fact]
    public void A_host_may_add_keys_of_its_own()
    {
        var phrases = Phrases.English.With(new Dictionary<string, string> { ["app.menu.journal"] = "Your journal" });

        Assert.Equal("Your journal", phrases["app.menu.journal"]);
        Assert.Throws<ArgumentException>(() =>
            Phrases.English.With(new Dictionary<string, string> { ["menu.journal"] = "Your journal" }));
    }

    [Theory]
    [MemberData(nameof(Translations))]
    [InlineData("en")]
    public void Whatever_a_person_chooses_from_has_words(string language)
    {
        var phrases = Phrases.InLanguage(language);
        HasWords<Channel>();
        HasWords<Tone>();
        HasWords<TieKind>();
        HasWords<Distress>();
        HasWords<Purpose>();
        HasWords<ExResponse>();
        HasWords<CardResponse>();
        HasWords<MistreatmentKind>();
        HasWords<EndedBy>();
        HasWords<Party>();
        HasWords<Intent>();
        HasWords<Motive>();
        HasWords<Question>();
        HasWords<YesNoUnknown>();

        void HasWords<T>()
            where T : struct, Enum => Assert.All(Enum.GetValues<T>(), value => Assert.NotEmpty(phrases.Word(value)));
    }

    [Fact]
    public void A_host_may_replace_a_phrase_in_any_language()
    {
        var engine = NoContactEngine.Create(options =>
        {
            options.Language = "de";
            options.Phrases.Add(
                Phrases
                    .InLanguage("de")
                    .With(
                        new Dictionary<string, string> { ["headline.holdNoContact.wish"] = "Halt durch, wir sind da." })
            );
        });

        Assert.Equal("Halt durch, wir sind da.", (Told.Holding() with { Engine = engine }).Urge(Intent.None).Headline);
    }

    [Fact]
    public void A_host_may_bring_a_language_with_plurals_of_its_own_and_what_it_leaves_out_is_English()
    {
        var polish = new Phrases("pl", new Dictionary<string, string>
        {
            ["count.days.one"] = "{0} dzień",
            ["count.days.few"] = "{0} dni",
            ["count.days.other"] = "{0} dnia",
            ["section.why"] = "Dlaczego",
        }, PluralOf);

        Assert.Equal(["1 dzień", "3 dni", "12 dnia"], new[] { 1, 3, 12 }.Select(n => polish.Count("days", n)));
        Assert.Equal("Dlaczego", polish["section.why"]);
        Assert.Equal(Phrases.English["section.now"], polish["section.now"]);

        static string PluralOf(int count)
        {
            if (count == 1) return "one";
            return count % 10 is >= 2 and <= 4 && count % 100 is < 12 or > 14 ? "few" : "other";
        }
    }

    [Fact]
    public void A_hosts_crisis_texts_have_the_English_line_beneath_until_it_says_they_are_reviewed()
    {
        const string headline = "Prata med någon nu.";
        var swedish = new Phrases("sv", new Dictionary<string, string> { ["headline.getSupportNow"] = headline });
        var card = InCrisis(swedish);

        Assert.True(swedish.CrisisTextsAwaitReview);
        Assert.Equal((headline, Phrases.English["headline.getSupportNow"]), (card.Headline, card.HeadlineInEnglish));

        var reviewed = swedish.WithCrisisTextsReviewed();
        Assert.False(reviewed.CrisisTextsAwaitReview);
        Assert.Equal((headline, null), (InCrisis(reviewed).Headline, InCrisis(reviewed).HeadlineInEnglish));
    }

    // Of English only that it is the original.
    [Fact]
    public void No_native_clinician_has_reviewed_the_crisis_texts_of_any_language_yet() => Assert.Equal(
        Phrases.BuiltIn.Except(["en"]),
        Phrases.BuiltIn.Where(language => Phrases.InLanguage(language).CrisisTextsAwaitReview));

    [Fact]
    public void What_a_host_replaces_is_reviewed_or_not_as_the_language_was()
    {
        var replacements = new Dictionary<string, string> { ["section.why"] = "x" };

        Assert.All(Phrases.BuiltIn, language =>
            Assert.Equal(language != "en", Phrases.InLanguage(language).With(replacements).CrisisTextsAwaitReview));
        Assert.False(Phrases.InLanguage("de").WithCrisisTextsReviewed().With(replacements).CrisisTextsAwaitReview);
    }

    [Fact]
    public void A_crisis_text_a_host_left_in_English_is_not_said_twice()
    {
        var swedish = new Phrases("sv", new Dictionary<string, string> { ["section.why"] = "Varför" });

        Assert.Null(InCrisis(swedish).HeadlineInEnglish);
        Assert.Null(InCrisis(swedish).Deed!.TextInEnglish);
    }

    [Theory]
    [InlineData("headline.nobody", "x", "There is no phrase 'headline.nobody' to replace.")]
    [InlineData(
        "step.delay",
        "Wait a while.",
        "The phrase 'step.delay' must have the placeholders of the English one: {0}"
    )]
    [InlineData("step.delay", " ", "The phrase 'step.delay' is empty.")]
    public void A_phrase_that_would_break_is_refused(string key, string phrase, string message) =>
        Assert.StartsWith(
            message,
            Assert
                .Throws<ArgumentException>(() =>
                    Phrases.English.With(new Dictionary<string, string> { [key] = phrase }))
                .Message,
            StringComparison.Ordinal);

    private static Card InCrisis(Phrases phrases) =>
        In(phrases, told => told.Urge(distress: [Distress.ThoughtsOfSelfHarm])).Card;

    private static Advice In(Phrases phrases, Func<JourneyStory, Advice> answer)
    {
        var engine = NoContactEngine.Create(options =>
        {
            options.Language = phrases.Language;
            options.Phrases.Add(phrases);
        });
        return answer(Told.Holding() with { Engine = engine });
    }
}
