using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using NoContact.Facts;
using NoContact.Json;

namespace NoContact.AspNetCore;

/// <summary>
/// Marks an endpoint that takes an urge. Whoever is in a crisis is answered there, whatever else is wrong; and where
/// nothing can be answered, people to turn to stand in the problem.
/// </summary>
/// <param name="ServiceKey">The key of the engine that answers; null is the one without.</param>
internal sealed record CrisisHelp(object? ServiceKey)
{
    private static readonly object Body = new();

    /// <summary>Keeps what came, so that a crisis in it is seen wherever the request fails.</summary>
    public static void Keep(HttpContext http, byte[] body) => http.Items[Body] = body;

    /// <summary>The answer to a crisis in what came; null where there is none, or this is no such endpoint.</summary>
    public static HelpDocument? AnswerDistress(HttpContext http, IReadOnlyList<Problem> problems) =>
        Find(http) is { } asked && http.Items[Body] is byte[] body
            ? http.GetNoContactEngine(asked.ServiceKey).AnswerDistress(body, problems)
            : null;

    /// <summary>Adds people to turn to, first.</summary>
    public static void AddTo(ProblemDetailsContext problem)
    {
        if (Find(problem.HttpContext) is not { } asked) return;
        var engine = problem.HttpContext.GetNoContactEngine(asked.ServiceKey);
        problem.ProblemDetails.Extensions["resources"] = engine.Help();
    }

    // While an error is handled the request has no endpoint any more.
    private static CrisisHelp? Find(HttpContext http)
    {
        var endpoint = http.GetEndpoint() ?? http.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        return endpoint?.Metadata.GetMetadata<CrisisHelp>();
    }
}
