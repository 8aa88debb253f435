namespace NoContact.Samples.MinimalApi.Http;

/// <summary>A problem that an endpoint returns (RFC 9457).</summary>
internal static class ProblemResults
{
    public static IResult Create(int status, string title, params (string Key, object? Value)[] more) =>
        TypedResults.Problem(
            title: title,
            statusCode: status,
            extensions: more.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));
}
