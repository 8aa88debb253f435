using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
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
    private const string Json = "application/json";

    /// <summary>Every content type.</summary>
    public const string Anything = "*/*";

    /// <summary>
    /// The body is kept before anything reads it, so that a crisis in it is seen wherever the request fails. Whatever
    /// it is said to be, it is read as JSON: nobody in a crisis is turned away for a header.
    /// </summary>
    public static void KeepTheBody(EndpointBuilder endpoint)
    {
        if (endpoint.RequestDelegate is not { } next) return;
        endpoint.RequestDelegate = async http =>
        {
            var body = await RequestBody.BindAsync(http);
            http.Request.Body = body!.OpenRead();
            if (!http.Request.HasJsonContentType()) http.Request.ContentType = Json;
            await next(http);
        };
    }

    /// <summary>No content type is turned away before the endpoint is asked.</summary>
    public static void AcceptAnything(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<IAcceptsMetadata>().LastOrDefault() is { } accepts)
            endpoint.Metadata.Add(new AcceptsMetadata([Json, Anything], accepts.RequestType, accepts.IsOptional));
    }

    /// <summary>The answer to a crisis in what came; null where there is none, or this is no such endpoint.</summary>
    public static HelpDocument? AnswerDistress(HttpContext http, IReadOnlyList<Problem> problems) =>
        Find(http) is { } asked && RequestBody.Kept(http) is { } body
            ? http.GetNoContactEngine(asked.ServiceKey).AnswerDistress(body.Utf8.Span, problems)
            : null;

    /// <summary>
    /// What is wrong with an urge that could not be bound, in our words and with a path for each; null where something
    /// else was to be bound.
    /// </summary>
    public static IReadOnlyList<Problem>? ProblemsOfUrge(HttpContext http)
    {
        var isUrge = EndpointOf(http)?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType == typeof(Urge);
        if (!isUrge || RequestBody.Kept(http) is not { } body) return null;
        try
        {
            JourneyJson.ReadUrge(body.Utf8.Span);
            return null;
        }
        catch (BadInputException bad)
        {
            return bad.Problems;
        }
    }

    /// <summary>Adds people to turn to, first.</summary>
    public static void AddTo(ProblemDetailsContext problem)
    {
        if (Find(problem.HttpContext) is not { } asked) return;
        var engine = problem.HttpContext.GetNoContactEngine(asked.ServiceKey);
        problem.ProblemDetails.Extensions["resources"] = engine.Help();
    }

    private static CrisisHelp? Find(HttpContext http) => EndpointOf(http)?.Metadata.GetMetadata<CrisisHelp>();

    // While an error is handled the request has no endpoint any more.
    private static Endpoint? EndpointOf(HttpContext http) =>
        http.GetEndpoint() ?? http.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
}
