using System.Globalization;
using NoContact.Facts;
using NoContact.Guidance;
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
        if (file.Policy is not null)
            engine = engine.WithPolicy(file.Policy.Over(engine.Policy));
        var document = new JourneyDocument { Zone = file.Zone, Facts = WithIds(file.Facts) };
        var journey = engine.Replay(document, file.Now);
        var advice = file.Urge is null ? null : Evaluate(engine, journey, file.Urge, file.Now);
        return new(engine, journey, advice, file.Now);
    }

    // The engine is given an urge; in a case it stands under its name.
    private static Advice Evaluate(NoContactEngine engine, Journey journey, Urge urge, DateTimeOffset now)
    {
        try
        {
            return engine.Evaluate(journey, urge, now);
        }
        catch (BadInputException e)
        {
            throw new BadInputException([
                .. e.Problems.Select(problem => problem with { Path = "$.urge" + problem.Path[1..] }),
            ]);
        }
    }

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
