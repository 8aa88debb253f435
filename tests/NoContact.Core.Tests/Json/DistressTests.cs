using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using NoContact.Effects;
using NoContact.Facts;
using NoContact.Verdicts;
using static NoContact.Told;

namespace NoContact.Json;

/// <summary>Help is total: an urge with signs of distress is answered, whatever else is wrong with what came.</summary>
public class DistressTests
{
    private const string Urge =
        """{"at":"2026-03-30T20:00:00Z","intensity":9,"channel":"text","distress":["thoughtsOfSelfHarm"]}""";

    [Fact]
    public void However_deep_what_comes_before_it_is_nested_a_crisis_is_answered()
    {
        var deep = new string('[', 3_000) + new string(']', 3_000);

        Assert.NotNull(Answered($$"""{"x":{{deep}},"urge":{{Urge}}}"""));
        Assert.NotNull(Answered($$"""{"urge":{"x":{{deep}},{{Urge[1..]}}}"""));
    }

    [Theory]
    [InlineData("""{"zone":"Atlantis/Capital","now":"2026-03-30T21:15:00Z","facts":[],"urge":URGE}""")]
    [InlineData("""{"zone":"UTC","now":"2026-02-30T21:15:00Z","facts":[],"urge":URGE}""")]
    [InlineData("""{"zone":"UTC","now":"2026-03-30T21:15:00Z","facts":[{"fact":"nonsense"}],"urge":URGE}""")]
    [InlineData("""{"urge":URGE}""")]
    [InlineData("""{"urge":URGE,"zone":"UTC","fac""")]
    [InlineData("""{"urge":{"distress":["somethingNew"]}}""")]
    [InlineData("""{"urge":[URGE]}""")]
    [InlineData("""{"urge":{"Distress":["immediateDanger"]}}""")]
    [InlineData("""{"urge":{"distress":"thoughtsOfSelfHarm"}}""")]
    [InlineData("""{"urge":{"distress":["thoughtsOfSel""")]
    [InlineData("""{"urge":{"intensity":11,"distress":["immediateDanger"]}}""")]
    [InlineData("""{"distress":["immediateDanger"],"at":"yesterday"}""")]
    [InlineData(
        """{"fact":"urge","at":"0026-01-01T00:00:00Z","distress":["thoughtsOfHarmingThem","thoughtsOfHarmingThem"]}"""
    )]
    [InlineData("""{"zone":null,"now":"2026-03-30T21:15:00Z","facts":[],"urge":URGE}""")]
    [InlineData("""{"zone":5,"now":"2026-03-30T21:15:00Z","facts":[],"urge":URGE}""")]
    [InlineData("""{"zone":"\uD800","\uDC00":1,"now":"2026-03-30T21:15:00Z","facts":[],"urge":URGE}""")]
    public void What_cannot_be_right_is_answered_with_people(string json)
    {
        var help = Answered(json.Replace("URGE", Urge, StringComparison.Ordinal));

        Assert.NotNull(help);
        Assert.Equal("getSupportNow", (string?)help["verdict"]);
        Assert.NotEmpty(help["resources"]!.AsArray());
        Assert.NotEmpty(help["steps"]!.AsArray());
        Assert.Equal("$.at", (string?)help["problems"]![0]!["path"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[1,2]")]
    [InlineData("""{"urge":{"distress":[]}}""")]
    [InlineData("""{"urge":{"distress":[ ]}}""")]
    [InlineData("""{"urge":{"distress":null}}""")]
    [InlineData("""{"urge":{"distress":[""")]
    [InlineData("""{"facts":[{"fact":"urge","distress":["immediateDanger"]}]}""")]
    [InlineData("""{"expect":{"distress":["immediateDanger"]}}""")]
    public void Where_there_is_no_distress_there_is_no_such_answer(string json) => Assert.Null(Answered(json));

    [Fact]
    public void Wherever_the_text_breaks_off_behind_a_sign_it_is_answered()
    {
        var whole = $$"""{"zone":"UTC","now":"2026-03-30T21:15:00Z","urge":{{Urge}},"facts":[]}""";
        var sign = whole.IndexOf("thoughts", StringComparison.Ordinal);

        for (var length = 0; length < whole.Length; length++)
            Assert.Equal(length >= sign, Answered(whole[..length]) is not null);
    }

    [Fact]
    public void A_recorded_urge_and_an_imagined_one_begin_with_people()
    {
        var urge = new Urge { At = Now, Intensity = 9, Channel = Channel.Text, Distress = [Distress.ImmediateDanger] };
        var recorded = Engine.Record(Holding().Build(), urge, Now);

        Assert.StartsWith("""{"resources":[""", Written(recorded), StringComparison.Ordinal);
        var imagined = Engine.WhatIf(Holding().Build(), urge, Now);
        Assert.NotEmpty(imagined.Resources);
        Assert.Empty(Engine.WhatIf(Holding().Build(), urge with { Distress = [] }, Now).Resources);
        Assert.Empty(Engine.Record(Holding().Build(), urge with { Distress = [] }, Now).Resources);
    }

    [Theory]
    [InlineData("de_DE.UTF-8", "de")]
    [InlineData("sv, de-AT;q=0.8, en;q=0.5", "de")]
    [InlineData("es;q=0.1, de;q=0.9", "de")]
    [InlineData("DE", "de")]
    [InlineData("sv", "en")]
    [InlineData("pt-PT, en;q=0.5", "pt-BR")]
    [InlineData("fr-CH", "fr")]
    [InlineData("de;q=0", "en")]
    [InlineData("de;q=nonsense", "en")]
    [InlineData("*", "en")]
    [InlineData("", "en")]
    [InlineData(null, "en")]
    [InlineData(";;,,;q=;-,_", "en")]
    public void Whatever_a_browser_wants_there_is_a_language(string? accepted, string language) =>
        Assert.Equal(language, Engine.InBestLanguage(accepted).Phrases.Language);

    private static JsonNode? Answered(string json)
    {
        var help = Engine.AnswerDistress(Encoding.UTF8.GetBytes(json), [new("$.at", "cannot be right")]);
        if (help is null) return null;
        var output = new ArrayBufferWriter<byte>();
        WireJson.Write(output, help);
        Assert.Equal(Verdict.GetSupportNow, help.Verdict);
        return JsonNode.Parse(output.WrittenSpan);
    }

    private static string Written(RecordResult result)
    {
        var output = new ArrayBufferWriter<byte>();
        WireJson.Write(output, result);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
