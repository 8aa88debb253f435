using System.Globalization;
using System.Resources;
using System.Text.Json;

namespace NoContact.Samples.Console.Views;

/// <summary>The program's own words, beside the engine's: <c>Texts.resx</c> and its satellites.</summary>
internal sealed class Texts(string language)
{
    private static readonly ResourceManager Resources = new("NoContact.Samples.Console.Views.Texts", typeof(Texts).Assembly);

    private readonly CultureInfo _culture = language == "en" ? CultureInfo.InvariantCulture : new CultureInfo(language, useUserOverride: false);

    public string this[string key] => Resources.GetString(key, _culture) ?? throw new ArgumentException($"There is no text '{key}'.", nameof(key));

    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    public string Word<T>(T value)
        where T : struct, Enum => this[$"{Camel(typeof(T).Name)}.{Camel(value.ToString())}"];

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
