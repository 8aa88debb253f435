using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using NoContact.Facts;
using NoContact.Json;
using NoContact.Keeping;
using NoContact.Samples.MinimalApi.Telemetry;
using Orleans.Runtime;

namespace NoContact.Samples.MinimalApi.Http;

/// <summary>
/// Everything that fails is a problem document (RFC 9457), with a JSON path where the body is at fault.
/// </summary>
internal static class ProblemResults
{
    public static void AddProblems(this WebApplicationBuilder builder)
    {
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = TakesUrge.AddHelp);
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow);
        builder.Services.Configure<RouteHandlerOptions>(route => route.ThrowOnBadRequest = true);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = RequestBody.Longest);
        builder.Services.AddExceptionHandler<ProblemHandler>();
    }

    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
    }

    /// <summary>A problem that an endpoint returns.</summary>
    public static IResult Create(int status, string title, params (string Key, object? Value)[] more) =>
        TypedResults.Problem(
            title: title,
            statusCode: status,
            extensions: more.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));

    private sealed class ProblemHandler(IProblemDetailsService problems, ILogger<ProblemHandler> log)
        : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(
            HttpContext http,
            Exception exception,
            CancellationToken cancellation)
        {
            if (exception is BadInputException wrong && TakesUrge.AnswerDistress(http, wrong.Problems) is { } help)
            {
                http.Response.StatusCode = StatusCodes.Status200OK;
                await new Utf8Json(output => WireJson.Write(output, help)).ExecuteAsync(http);
                return true;
            }

            var problem = exception switch
            {
                BadInputException bad => new ProblemDetails
                {
                    Status = StatusCodes.Status400BadRequest,
                    Title = "What was sent cannot be right.",
                    Extensions = { ["errors"] = bad.Problems.Select(p => new { path = p.Path, message = p.Message }) },
                },
                BadHttpRequestException { InnerException: JsonException json } => new()
                {
                    Status = StatusCodes.Status400BadRequest,
                    Title = "What was sent cannot be right.",
                    Extensions =
                    {
                        ["errors"] = new[]
                        {
                            new
                            {
                                path = json.Path is { Length: > 0 } path ? path : "$",
                                message = "is not what is expected here, or not known here",
                            },
                        },
                    },
                },
                BadHttpRequestException bad => new() { Status = bad.StatusCode, Title = bad.Message },
                DamagedJourneyException damaged => new()
                {
                    Status = StatusCodes.Status500InternalServerError,
                    Title = damaged.Message,
                },
                // A database or a silo that did not answer in time. What was sent is safe to send again.
                TimeoutException or OrleansMessageRejectionException => new()
                {
                    Status = StatusCodes.Status503ServiceUnavailable,
                    Title = "This is very busy just now. Nothing was changed halfway; try again in a moment.",
                },
                _ => new()
                {
                    Status = StatusCodes.Status500InternalServerError,
                    Title = "Something went wrong here. Nothing was changed halfway; try again.",
                },
            };
            if (exception is DamagedJourneyException) log.Damaged(exception.Message);
            else if (problem.Status == StatusCodes.Status500InternalServerError)
                log.Failed(exception.GetType().FullName, exception.StackTrace);
            if (problem.Status == StatusCodes.Status503ServiceUnavailable) http.Response.Headers.RetryAfter = "1";
            http.Response.StatusCode = problem.Status!.Value;

            // Whoever asked for something else gets the problem all the same: left unhandled, the exception would be
            // logged with its message.
            if (
                !await problems.TryWriteAsync(
                    new()
                    {
                        HttpContext = http,
                        ProblemDetails = problem,
                        Exception = exception,
                    }))
                await http.Response.WriteAsJsonAsync(
                    problem, options: null, contentType: "application/problem+json", cancellation);
            return true;
        }
    }
}
