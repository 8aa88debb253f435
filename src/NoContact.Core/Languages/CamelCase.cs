using System.Text.Json;

namespace NoContact.Languages;

/// <summary>The words of enums, in JSON and in the keys of phrases alike.</summary>
internal static class CamelCase
{
    public static string NameOf<T>(T value)
        where T : struct, Enum => From(value.ToString());

    public static string From(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
