using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace NoContact.Facts;

/// <summary>The kinds of fact by their C# type, each with its name in JSON, as listed on <see cref="Fact"/>.</summary>
internal static class FactKinds
{
    public static FrozenDictionary<Type, string> Names { get; } = typeof(Fact)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToFrozenDictionary(kind => kind.DerivedType, kind => (string)kind.TypeDiscriminator!);

    public static string NameOf(Fact fact) => Names[fact.GetType()];
}
