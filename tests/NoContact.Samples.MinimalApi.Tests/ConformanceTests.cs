using System.Net;
using NoContact.Facts;
using NoContact.Testing;

namespace NoContact.Samples.MinimalApi;

public class ConformanceTests
{
    [Fact]
    public async Task The_service_answers_every_conformance_case_as_expected()
    {
        await using var server = new Server();
        var client = server.CreateClient();
        var differences = new List<string>();

        foreach (var given in ConformanceCase.All)
        {
            using var body = new ReadOnlyMemoryContent(given.Json)
            {
                Headers = { ContentType = new("application/json") },
            };
            var response = await client.PostAsync("/evaluate", body);
            Assert.Equal(given.IsBadInput ? HttpStatusCode.BadRequest : HttpStatusCode.OK, response.StatusCode);
            differences.AddRange(
                given
                    .Differences(await response.Content.ReadAsByteArrayAsync())
                    .Select(difference => $"{given}: {difference}"));
        }

        Assert.Empty(differences);
    }
}
