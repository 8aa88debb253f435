using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using NoContact.Facts;
using NoContact.Json;
using NoContact.Keeping;

namespace NoContact.AspNetCore;

/// <summary>
/// Everything that fails is a problem document (RFC 9457), with a JSON path where the body is at fault. The message of
/// an exception that is not ours is in no answer and no log: it may hold what a person wrote.
/// </summary>
internal sealed partial class ProblemHandler(IProblemDetailsService problems, ILogger<ProblemHandler> log)
    : IExceptionHandler
{
    private const string CannotBeRight = "What was sent cannot be right.";

    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken)
    {
        var wrong = ProblemsIn(exception, httpContext);
        if (wrong is not null && CrisisHelp.AnswerDistress(httpContext, wrong) is { } help)
        {
            httpContext.Response.StatusCode = StatusCodes.Status200OK;
            await EngineJson.Of(help).ExecuteAsync(httpContext);
            return true;
        }

        var problem = exception switch
        {
            _ when wrong is not null => Bad(wrong),
            BadHttpRequestException bad => Problem(bad.StatusCode, bad.Message),
            DamagedJourneyException => Problem(StatusCodes.Status500InternalServerError, exception.Message),
            // Whoever keeps journeys did not answer in time. What was sent is safe to send again.
            TimeoutException => Problem(
                StatusCodes.Status503ServiceUnavailable,
                "This is very busy just now. Nothing was changed halfway; try again in a moment."),
            _ => Problem(
                StatusCodes.Status500InternalServerError,
                "Something went wrong here. Nothing was changed halfway; try again."),
        };
        if (exception is DamagedJourneyException) Damaged(log, exception.Message);
        else if (problem.Status == StatusCodes.Status500InternalServerError)
            Failed(log, exception.GetType().FullName, exception.StackTrace);
        if (problem.Status == StatusCodes.Status503ServiceUnavailable) httpContext.Response.Headers.RetryAfter = "1";
        httpContext.Response.StatusCode = problem.Status!.Value;

        // Whoever asked for something else gets the problem all the same: left unhandled, the exception would be logged
        // with its message.
        var context = new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = problem,
            Exception = exception,
        };
        if (await problems.TryWriteAsync(context)) return true;
        var result = TypedResults.Problem(problem);
        await result.ExecuteAsync(httpContext);
        return true;
    }

    // What is wrong with a body, bound or read; null where something else is.
    private static IReadOnlyList<Problem>? ProblemsIn(Exception exception, HttpContext http) => exception switch
    {
        BadInputException bad => bad.Problems,
        BadHttpRequestException { InnerException: JsonException json } =>
            CrisisHelp.ProblemsOfUrge(http) ?? JourneyJson.ProblemsIn(json),
        _ => null,
    };

    private static ProblemDetails Problem(int status, string title) => new() { Status = status, Title = title };

    private static ProblemDetails Bad(IEnumerable<Problem> wrong)
    {
        var problem = Problem(StatusCodes.Status400BadRequest, CannotBeRight);
        problem.Extensions["errors"] = new JsonArray(
            [.. wrong.Select(one => new JsonObject { ["path"] = one.Path, ["message"] = one.Message })]);
        return problem;
    }

    [LoggerMessage(2, LogLevel.Error, "{Damage}")]
    private static partial void Damaged(ILogger logger, string damage);

    [LoggerMessage(3, LogLevel.Error, "A request failed with {Exception}. {At}")]
    private static partial void Failed(ILogger logger, string? exception, string? at);
}
