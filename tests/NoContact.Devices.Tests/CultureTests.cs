namespace NoContact.Devices;

/// <summary>
/// The same answers, byte for byte, whatever culture a process runs in, with ICU or without, trimmed or not.
/// </summary>
[Trait("Speed", "slow")]
public sealed class CultureTests : IDisposable
{
    private static readonly string[] Cultures =
    [
        "en_US", "de_DE", "es_ES", "tr_TR", "th_TH", "fa_IR", "ar_SA", "hi_IN", "ja_JP", "sv_SE", "zh_CN",
    ];

    private readonly ConsoleRunner _console = new();

    public void Dispose() => _console.Dispose();

    // Without ICU .NET knows no culture but the invariant one: one row of each language is all there is. The floor is
    // each culture once with ICU, the languages in turn. NOCONTACT_DEVICES=1 takes every row.
    public static TheoryData<string, bool, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, bool, string>();
            for (var i = 0; i < Cultures.Length; i++)
                for (var language = 0; language < Cases.Languages.Length; language++)
                    if (Matrix.IsWhole || language == i % Cases.Languages.Length)
                        rows.Add(Cultures[i], true, Cases.Languages[language]);
            foreach (var language in Cases.Languages) rows.Add("tr_TR", false, language);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void No_culture_changes_an_answer(string culture, bool hasIcu, string language)
    {
        var answers = _console.Answer(language, In(culture, hasIcu));

        Assert.Empty(Cases.Differences(_console.Expected(language), answers));
    }

    [Theory]
    [InlineData("th_TH")]
    [InlineData("fa_IR")]
    [InlineData("ar_SA")]
    public void No_calendar_of_a_culture_dates_the_story_that_is_told(string culture)
    {
        var told = _console.Run(In(culture, hasIcu: true));

        Assert.Equal(_console.Run([]), told);
        Assert.Contains("2026", told.Output, StringComparison.Ordinal);
    }

    // In CI the console is published once, as a native program, which is trimmed too: NoContact.Packages.Tests.
    [SkippableFact]
    public void Trimmed_to_one_file_without_messages_or_satellites_it_answers_the_same()
    {
        Matrix.IsWholeOrSkipped();
        var program = Path.Combine(
            _console.Publish(
                "samples/NoContact.Samples.Console", "trimmed", "-r", Matrix.Runtime, "--self-contained",
                "-p:PublishTrimmed=true", "-p:PublishSingleFile=true", "-p:UseSystemResourceKeys=true"),
            "NoContact.Samples.Console");

        AnswersTheSame(program);
    }

    [SkippableFact]
    public void Native_it_answers_the_same()
    {
        Matrix.IsWholeOrSkipped();
        var program = Path.Combine(
            _console.Publish("samples/NoContact.Samples.Console", "native", "-r", Matrix.Runtime, "-p:PublishAot=true"),
            "NoContact.Samples.Console");

        AnswersTheSame(program);
    }

    private void AnswersTheSame(string program)
    {
        foreach (var language in Cases.Languages)
            Assert.Empty(Cases.Differences(_console.Expected(language), _console.Answer(language, [], program)));
    }

    private static (string, string)[] In(string culture, bool hasIcu) =>
    [
        ("LANG", culture + ".UTF-8"), ("LC_ALL", culture + ".UTF-8"),
        ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", hasIcu ? "false" : "true"),
    ];
}
