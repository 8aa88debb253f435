using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Extensions.AI;
using NoContact.Facts;
using NoContact.Json;

namespace NoContact.Extensions.AI.Functions;

/// <summary>A tool: flat arguments in, an object out, and never an exception for what a model gave.</summary>
internal abstract class EngineFunction : AIFunction
{
    private readonly IReadOnlyList<Argument> _arguments;

    // A host that makes the tools for one call asks for none of them.
    private readonly Lazy<JsonElement> _takes;
    private readonly Lazy<JsonElement> _returns;

    private protected EngineFunction(
        Desk desk, string name, string description, IReadOnlyList<Argument> arguments, string returns)
    {
        Desk = desk;
        Name = name;
        Description = description;
        _arguments = arguments;
        _takes = new(() => SchemaOf(arguments));
        _returns = new(() => JsonElement.Parse(returns));
    }

    public override string Name { get; }

    public override string Description { get; }

    public override JsonElement JsonSchema => _takes.Value;

    public override JsonElement? ReturnJsonSchema => _returns.Value;

    private protected Desk Desk { get; }

    protected sealed override async ValueTask<object?> InvokeCoreAsync(
        AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var given = GivenArguments.Read(arguments, _arguments);
        try
        {
            if (given.Problems.Count == 0) return await AnswerAsync(given, cancellationToken);
            return Unanswered(given, given.Problems);
        }
        catch (BadInputException e)
        {
            return Unanswered(given, e.Problems);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // A journal that is away keeps nobody from help.
            if (Help(given, [new("$", "the journal cannot be read now")]) is not { } help) throw;
            return help;
        }
    }

    private protected abstract ValueTask<JsonElement> AnswerAsync(
        GivenArguments given, CancellationToken cancellationToken);

    /// <summary>What cannot be right is told, and a person in danger is answered all the same.</summary>
    private JsonElement Unanswered(GivenArguments given, IReadOnlyList<Problem> problems) =>
        Help(given, problems) ?? Shown.Object(json => WriteProblems(json, problems));

    /// <summary>People to turn to, where what was given holds a sign of danger; null where it holds none.</summary>
    private protected JsonElement? Help(
        GivenArguments given, IReadOnlyList<Problem> problems, Action<Utf8JsonWriter>? beside = null)
    {
        if (Desk.Engine.AnswerDistress(JsonMarshal.GetRawUtf8Value(given.Json), problems) is not { } help) return null;
        return Shown.Object(json =>
        {
            WireJson.WriteParts(json, help, Shown.InACrisis);
            beside?.Invoke(json);
        });
    }

    private static void WriteProblems(Utf8JsonWriter json, IReadOnlyList<Problem> problems)
    {
        json.WriteStartArray("problems");
        foreach (var problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("path", problem.Path);
            json.WriteString("message", problem.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static JsonElement SchemaOf(IReadOnlyList<Argument> arguments) => Shown.Object(json =>
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var argument in arguments) argument.WriteSchema(json);
        json.WriteEndObject();
        json.WriteStartArray("required");
        foreach (var argument in arguments)
            if (argument.IsRequired)
                json.WriteStringValue(argument.Name);
        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
    });
}
