using System.Globalization;
using NoContact.Facts;
using NoContact.Journeys;

namespace NoContact.Json;

/// <summary>Answers cases.</summary>
/// <remarks>A null argument throws <see cref="ArgumentNullException"/>.</remarks>
public static class CaseExtensions
{
    /// <summary>Replays the case's history and weighs its urge, all at the case's <c>now</c>.</summary>
    /// <exception cref="BadInputException">What cannot be right, each with its path.</exception>
    public static AnswerDocument Answer(this NoContactEngine engine, CaseDocument file)
    {
        var open = engine.Open(file);
        return AnswerExtensions.AnswerOf(open.Engine, open.Journey, open.Advice, open.Now);
    }

    /// <summary>Replays the case's history and weighs its urge, where it has one, without writing the answer.</summary>
    /// <exception cref="BadInputException">What cannot be right, each with its path.</exception>
    public static OpenCase Open(this NoContactEngine engine, CaseDocument file)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(file);
        var document = new JourneyDocument { Zone = file.Zone, Facts = WithIds(file.Facts) };

        // All that is wrong is told together, wherever it stands.
        var problems = new List<Problem>();
        var tuned = file.Policy is null
            ? engine
            : TryTo(() => engine.WithPolicy(file.Policy.Over(engine.Policy)), problems);
        var journey = TryTo(() => (tuned ?? engine).Replay(document, file.Now), problems);
        if (file.Urge is not null) problems.AddRange(engine.CheckUrge(file.Urge).Select(OfTheUrge));
        if (tuned is null || journey is null || problems.Count > 0) throw new BadInputException(problems);
        var advice = file.Urge is null ? null : tuned.Evaluate(journey, file.Urge, file.Now);
        return new(tuned, journey, advice, file.Now);
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
