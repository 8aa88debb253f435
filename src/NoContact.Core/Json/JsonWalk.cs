using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NoContact.Facts;

namespace NoContact.Json;

/// <summary>
/// A walk through JSON that could not be read, to all that does not fit the types it is read into; of a value it is the
/// first thing.
/// </summary>
/// <remarks>
/// The serializer says what is wrong in English, or in resource keys where an app is published so, and with names of
/// C# types. So it is asked for nothing but a type's fields; what is found is said in our words.
/// </remarks>
internal ref struct JsonWalk
{
    private const string WrongType = "has a value of the wrong type";
    private const int DeepestNesting = 64;
    private const int LongestName = 40;

    private Utf8JsonReader _reader;
    private string _path;
    private bool _sawNullForOptional;

    private JsonWalk(Utf8JsonReader reader, string path)
    {
        _reader = reader;
        _path = path;
    }

    /// <summary>
    /// What is wrong with a document that could not be read. Empty where it says null for what may be left out, which
    /// is the same, and nothing is wrong.
    /// </summary>
    public static IReadOnlyList<Problem> Through(ReadOnlySpan<byte> utf8, JsonTypeInfo type)
    {
        // One level more than the serializer goes, to see that it is the depth that is wrong.
        var reader = new Utf8JsonReader(utf8, new() { MaxDepth = DeepestNesting + 1 });
        var walk = new JsonWalk(reader, "$");
        try
        {
            walk.Read();
            var problems = walk.Value(type, nullAllowed: true);
            if (problems.Count > 0) return problems;
            walk.Read();
        }
        catch (WireException e)
        {
            return [new(walk._path, e.Message)];
        }
        catch (JsonException e)
        {
            return
            [
                new(walk._path, $"is not well-formed JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1})"),
            ];
        }

        return walk._sawNullForOptional ? [] : [new("$", WrongType)];
    }

    /// <summary>The same of a well-formed fact that could not be read.</summary>
    /// <param name="reader">A reader on the first token of it.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="type">What a fact is made of.</param>
    public static IReadOnlyList<Problem> ThroughFact(Utf8JsonReader reader, string path, JsonTypeInfo<Fact> type)
    {
        if (reader.TokenType == JsonTokenType.Null) return [new(path, "must be a fact")];
        var walk = new JsonWalk(reader, path);
        var problems = walk.Value(type, nullAllowed: false);
        return problems.Count > 0 || walk._sawNullForOptional ? problems : [new(path, WrongType)];
    }

    private IReadOnlyList<Problem> Value(JsonTypeInfo type, bool nullAllowed)
    {
        var underlying = Nullable.GetUnderlyingType(type.Type);
        if (_reader.TokenType == JsonTokenType.Null && (underlying is not null || !type.Type.IsValueType))
            return nullAllowed ? [] : Wrong(WrongType);
        if (underlying is not null) type = type.Options.GetTypeInfo(underlying);
        return type.Kind switch
        {
            JsonTypeInfoKind.Object => Object(type),
            JsonTypeInfoKind.Enumerable => List(type.Options.GetTypeInfo(type.ElementType!)),
            _ => Scalar(type),
        };
    }

    private IReadOnlyList<Problem> Object(JsonTypeInfo type)
    {
        if (_reader.TokenType != JsonTokenType.StartObject) return Wrong(WrongType);
        var path = _path;
        var discriminator = type.PolymorphismOptions?.TypeDiscriminatorPropertyName;
        if (type.PolymorphismOptions is { } kinds)
        {
            var unknown = Kind(kinds, out var kind);
            if (kind is null) return unknown;
            type = type.Options.GetTypeInfo(kind);
        }

        var wrong = new List<Problem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (Read(); _reader.TokenType != JsonTokenType.EndObject; Read())
        {
            var name = Text();
            var field = type.Properties.FirstOrDefault(known => known.Name == name);
            _path = $"{path}.{name}";
            if (field is null && name != discriminator) wrong.Add(Unknown(path, name));
            else if (!seen.Add(name)) wrong.AddRange(Wrong("is given twice"));
            Read();
            var value = _reader;
            var problems = field is null ? [] : Field(field);
            if (field is null || problems.Count > 0)
            {
                // What is wrong with one field hides nothing of the others.
                wrong.AddRange(problems);
                if (wrong.Count >= BadInputException.MaxProblems) return wrong[..BadInputException.MaxProblems];
                _reader = value;
                Skip();
            }

            _path = path;
        }

        var missing = type.Properties
            .Where(field => field.IsRequired && !seen.Contains(field.Name))
            .Select(field => new Problem($"{path}.{field.Name}", "is missing"));
        return [.. wrong, .. missing];
    }

    private IReadOnlyList<Problem> Field(JsonPropertyInfo field)
    {
        var nullAllowed = field.AssociatedParameter?.IsNullable ?? field.IsSetNullable;
        var isOptional = !field.IsRequired && Nullable.GetUnderlyingType(field.PropertyType) is null;
        if (_reader.TokenType == JsonTokenType.Null && !nullAllowed && isOptional)
        {
            _sawNullForOptional = true;
            return [];
        }

        if (field.CustomConverter is not FactListConverter facts || _reader.TokenType == JsonTokenType.Null)
            return Value(field.Options.GetTypeInfo(field.PropertyType), nullAllowed);

        if (_reader.TokenType != JsonTokenType.StartArray) return Wrong(FactListConverter.NoList);
        var list = _reader;
        try
        {
            facts.Read(ref list, field.PropertyType, field.Options);
            return Skip();
        }
        catch (WireException e)
        {
            // It has its own paths, but for what is nested too deep to be a fact.
            return e.Problems ?? Wrong(e.Message);
        }
        catch (JsonException)
        {
            // No fact, but the JSON itself: skipping it says where.
            return Skip();
        }
    }

    private IReadOnlyList<Problem> List(JsonTypeInfo element)
    {
        if (_reader.TokenType != JsonTokenType.StartArray) return Wrong(WrongType);
        var path = _path;
        var wrong = new List<Problem>();
        for (var i = 0; ; i++)
        {
            _path = $"{path}[{i}]";
            Read();
            if (_reader.TokenType == JsonTokenType.EndArray) break;
            var value = _reader;
            var problems = Value(element, nullAllowed: true);
            if (problems.Count == 0) continue;
            wrong.AddRange(problems);
            if (wrong.Count >= BadInputException.MaxProblems) break;
            _reader = value;
            Skip();
        }

        _path = path;
        return wrong;
    }

    // A converter sees the first token of a list or an object, and no more of it.
    private IReadOnlyList<Problem> Scalar(JsonTypeInfo type)
    {
        if (type.Type == typeof(JsonElement)) return Anything(type);
        var value = _reader.TokenType switch
        {
            JsonTokenType.StartArray => new Utf8JsonReader("[]"u8),
            JsonTokenType.StartObject => new Utf8JsonReader("{}"u8),
            _ => _reader,
        };
        try
        {
            JsonSerializer.Deserialize(ref value, type);
        }
        catch (JsonException e)
        {
            return Wrong(e is WireException ? e.Message : WrongType);
        }

        return Skip();
    }

    // What may be anything is refused for a name given twice alone.
    private IReadOnlyList<Problem> Anything(JsonTypeInfo type)
    {
        var start = _reader;
        Skip();
        try
        {
            JsonSerializer.Deserialize(ref start, type);
            return [];
        }
        catch (JsonException)
        {
            return Wrong("is given twice");
        }
    }

    // The name of the kind may stand anywhere in the object, so the reader looks ahead and comes back.
    private IReadOnlyList<Problem> Kind(JsonPolymorphismOptions kinds, out Type? kind)
    {
        var start = _reader;
        var path = _path;
        var named = $"{path}.{kinds.TypeDiscriminatorPropertyName}";
        string? name = null;
        kind = null;
        for (Read(); _reader.TokenType != JsonTokenType.EndObject; Read())
        {
            if (Text() == kinds.TypeDiscriminatorPropertyName)
            {
                _path = named;
                if (name is not null) return Wrong("is given twice");
                Read();
                if (_reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number)) return Wrong(WrongType);
                name = _reader.TokenType == JsonTokenType.String ? Text() : "";
                _path = path;
            }
            else
            {
                Read();
                Skip();
            }
        }

        _reader = start;
        if (name is null) return [new(named, "is missing; it names the kind of fact")];
        kind = kinds.DerivedTypes.FirstOrDefault(known => name.Equals(known.TypeDiscriminator)).DerivedType;
        return [new(named, "names no known kind of fact")];
    }

    // A name in the input may be anything, a line break or somebody's words among it. Such a one is not told.
    private static Problem Unknown(string path, string name)
    {
        var plain =
            name.Length is > 0 and <= LongestName && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit);
        return plain ? new($"{path}.{name}", "is not a field known here") : new(path, "has a field not known here");
    }

    // Half a surrogate pair is no text.
    private readonly string Text()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private void Read()
    {
        _reader.Read();
        if (
            _reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray
            && _reader.CurrentDepth >= DeepestNesting)
            throw new WireException("is nested too deep");
    }

    private IReadOnlyList<Problem> Skip()
    {
        var depth = _reader.CurrentDepth;
        if (_reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            do Read();
            while (_reader.CurrentDepth > depth);
        }

        return [];
    }

    private readonly IReadOnlyList<Problem> Wrong(string message) => [new(_path, message)];
}
