using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace NoContact.Facts;

/// <summary>The kinds of fact by their C# type, each with its name in JSON, as listed on <see cref="Fact"/>.</summary>
public static class FactKinds
{
    /// <summary>The names in JSON, such as <c>contactMade</c>.</summary>
    public static IReadOnlyDictionary<Type, string> Names { get; } = typeof(Fact)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToFrozenDictionary(kind => kind.DerivedType, kind => (string)kind.TypeDiscriminator!);

    /// <summary>The fact's name in JSON.</summary>
    public static string NameOf(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Names[fact.GetType()];
    }
}
