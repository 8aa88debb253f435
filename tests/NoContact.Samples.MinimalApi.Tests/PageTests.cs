using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using NoContact.Languages;
using NoContact.Samples.Page;

namespace NoContact.Samples.MinimalApi;

[Trait("Speed", "slow")]
public sealed partial class PageTests : IDisposable
{
    private readonly Server _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task What_the_page_is_made_of_is_kept_for_good_under_an_address_of_its_content()
    {
        using var client = _server.CreateClient();
        var page = await client.GetAsync("/");
        var files = Files().Matches(await page.Content.ReadAsStringAsync()).Select(file => file.Value).ToList();

        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.Equal(5, files.Count); // A sheet, two scripts, the words, an icon.
        foreach (var file in files)
        {
            var answer = await client.GetAsync($"/{file}");
            Assert.Equal(TimeSpan.FromDays(365), answer.EnsureSuccessStatusCode().Headers.CacheControl!.MaxAge);
            var other = await client.GetAsync("/" + Version().Replace(file, "0000000000000000"));
            Assert.True(other.EnsureSuccessStatusCode().Headers.CacheControl!.NoStore);
        }

        Assert.Equal(404, (int)(await client.GetAsync("/page/0000000000000000/appsettings.json")).StatusCode);
    }

    [Fact]
    public async Task The_page_comes_in_the_language_that_is_asked_for_with_its_words()
    {
        using var client = _server.CreateClient();
        foreach (var language in Phrases.BuiltIn)
        {
            client.DefaultRequestHeaders.AcceptLanguage.Clear();
            client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
            var page = await client.GetStringAsync("/");
            Assert.Contains($"<html lang=\"{language}\"", page, StringComparison.Ordinal);
            Assert.Contains($"words.{language}.json", page, StringComparison.Ordinal);
            Assert.DoesNotContain("{", page, StringComparison.Ordinal); // Every place of the page has its word.
        }
    }

    [Fact]
    public async Task The_script_and_an_answer_are_squeezed()
    {
        using var client = _server.CreateClient();
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        var page = await client.GetStringAsync("/");
        var script = await client.GetAsync("/" + Files().Matches(page).Single(file => file.Value.EndsWith("app.js")));

        Assert.Equal(["br"], script.Content.Headers.ContentEncoding);
        Assert.InRange((await script.Content.ReadAsByteArrayAsync()).Length, 1, 40_000);
        Assert.Equal(["br"], (await client.GetAsync("/support/GB")).Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("import * as all from './b.js';", "cannot bundle")]
    [InlineData("export default 1;", "cannot bundle")]
    [InlineData("export { a };", "cannot bundle")]
    [InlineData("import { b } from './a.js';", "imports itself")]
    public void A_module_of_another_form_is_refused_before_anybody_gets_it(string line, string problem)
    {
        var folder = Directory.CreateTempSubdirectory("nocontact-bundle-").FullName;
        File.WriteAllText(Path.Combine(folder, "a.js"), line + "\n");

        var refused = Assert.Throws<InvalidOperationException>(() => new Bundle(new(folder), "a.js"));

        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex("page/[0-9a-f]{16}/[\\w.-]+")]
    private static partial Regex Files();

    [GeneratedRegex("[0-9a-f]{16}")]
    private static partial Regex Version();
}
