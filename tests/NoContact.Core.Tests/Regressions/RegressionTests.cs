using System.Buffers;
using System.Text;
using NoContact.Facts;
using NoContact.Json;
using static NoContact.Told;

namespace NoContact.Regressions;

/// <summary>Inputs that <c>scripts/fuzz</c> found, a folder a parser, each named by what it did.</summary>
public class RegressionTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Regressions");

    public static TheoryData<string> Found =>
        [
            .. Directory
                .GetFiles(Folder, "*.input", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Folder, file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Found))]
    public void What_fuzzing_found_stays_mended(string file)
    {
        var input = File.ReadAllBytes(Path.Combine(Folder, file));
        try
        {
            Parse(Path.GetDirectoryName(file)!, input);
        }
        catch (BadInputException e)
        {
            Assert.All(e.Problems, problem =>
            {
                Assert.StartsWith("$", problem.Path, StringComparison.Ordinal);
                Assert.InRange(problem.ToString().Length, 3, 1000);
                Assert.DoesNotContain(problem.ToString(), char.IsControl);
            });
        }
    }

    private static void Parse(string parser, byte[] input)
    {
        switch (parser)
        {
            case "journey":
                Engine.Load(JourneyJson.Read(input), Now);
                break;
            case "case":
                WireJson.Write(new ArrayBufferWriter<byte>(), Engine.Answer(CaseDocument.Read(input)));
                break;
            case "fact":
                Engine.Record(Holding().Build(), JourneyJson.ReadFact(input), Now);
                break;
            case "urge":
                Engine.Answer(Holding().Build(), JourneyJson.ReadUrge(input), Now);
                break;
            case "zone":
                Engine.Begin(Encoding.UTF8.GetString(input));
                break;
            default: throw new ArgumentException($"No parser is named {parser}.", nameof(parser));
        }
    }
}
