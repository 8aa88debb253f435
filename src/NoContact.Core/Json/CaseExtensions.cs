using System.Globalization;
using NoContact.Facts;
using NoContact.Journeys;

namespace NoContact.Json;

/// <summary>Answers cases.</summary>
/// <remarks>A null argument throws <see cref="ArgumentNullException"/>.</remarks>
public static class CaseExtensions
{
    /// <summary>
    /// Reads a case from UTF-8, replays its history and weighs its urge, all at the case's <c>now</c>.
    /// </summary>
    /// <exception cref="BadInputException">All that cannot be read or be right, each with its path.</exception>
    public static AnswerDocument AnswerUtf8(this NoContactEngine engine, ReadOnlySpan<byte> utf8) =>
        AnswerOf(engine.OpenUtf8(utf8));

    /// <summary>Replays the case's history and weighs its urge, all at the case's <c>now</c>.</summary>
    /// <exception cref="BadInputException">What cannot be right, each with its path.</exception>
    public static AnswerDocument Answer(this NoContactEngine engine, CaseDocument document) =>
        AnswerOf(engine.Open(document));

    /// <summary>
    /// Reads a case from UTF-8, replays its history and weighs its urge, where it has one, without writing the answer.
    /// </summary>
    /// <exception cref="BadInputException">All that cannot be read or be right, each with its path.</exception>
    public static OpenCase OpenUtf8(this NoContactEngine engine, ReadOnlySpan<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(engine);
        CaseDocument document;
        try
        {
            document = CaseDocument.Read(utf8);
        }
        catch (BadInputException e) when (e.Problems.Count < BadInputException.MaxProblems)
        {
            var beside = UnreadCase.Read(utf8) is { } rest ? engine.ProblemsOf(rest) : [];
            throw new BadInputException([.. e.Problems.Concat(beside).Take(BadInputException.MaxProblems)]);
        }

        return engine.Open(document);
    }

    /// <summary>Replays the case's history and weighs its urge, where it has one, without writing the answer.</summary>
    /// <exception cref="BadInputException">What cannot be right, each with its path.</exception>
    public static OpenCase Open(this NoContactEngine engine, CaseDocument document)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(document);
        var history = new JourneyDocument { Zone = document.Zone, Facts = WithIds(document.Facts) };

        // All that is wrong is told together, wherever it stands.
        var problems = new List<Problem>();
        var tuned = document.Policy is null
            ? engine
            : TryTo(() => engine.WithPolicy(document.Policy.Over(engine.Policy)), problems);
        var journey = TryTo(() => (tuned ?? engine).Replay(history, document.Now), problems);
        if (document.Urge is not null) problems.AddRange(engine.CheckUrge(document.Urge).Select(OfTheUrge));
        if (tuned is null || journey is null || problems.Count > 0) throw new BadInputException(problems);
        var advice = document.Urge is null ? null : tuned.Evaluate(journey, document.Urge, document.Now);
        return new(tuned, journey, advice, document.Now);
    }

    private static AnswerDocument AnswerOf(OpenCase open) =>
        AnswerExtensions.AnswerOf(open.Engine, open.Journey, open.Advice, open.Now);

    // What is wrong with what can be read of a case.
    private static List<Problem> ProblemsOf(this NoContactEngine engine, UnreadCase rest)
    {
        var problems = new List<Problem>();
        if (rest.Policy is not null) TryTo(() => engine.WithPolicy(rest.Policy.Over(engine.Policy)), problems);
        problems.AddRange(engine.CheckHistory(rest.Zone, WithIds(rest.Facts), rest.Now));
        if (rest.Urge is not null) problems.AddRange(engine.CheckUrge(rest.Urge).Select(OfTheUrge));
        return problems;
    }

    private static T? TryTo<T>(Func<T> act, List<Problem> problems)
        where T : class
    {
        try
        {
            return act();
        }
        catch (BadInputException e)
        {
            problems.AddRange(e.Problems);
            return null;
        }
    }

    // The engine is given an urge; in a case it stands under its name.
    private static Problem OfTheUrge(Problem problem) => problem with { Path = "$.urge" + problem.Path[1..] };

    private static Fact[] WithIds(IReadOnlyList<Fact> facts)
    {
        var named = new Fact[facts.Count];
        for (var i = 0; i < named.Length; i++)
        {
            var fact = facts[i];
            var place = (i + 1).ToString(CultureInfo.InvariantCulture);
            named[i] = fact.Id.Length > 0 ? fact : fact with { Id = place };
        }

        return named;
    }
}
