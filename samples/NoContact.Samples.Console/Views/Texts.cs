using System.Globalization;
using System.Resources;

namespace NoContact.Samples.Console.Views;

/// <summary>
/// The program's own words, beside the engine's: a <c>Texts.xx.resx</c> for each language the engine has.
/// </summary>
internal sealed class Texts(string language)
{
    private readonly ResourceManager _texts =
        new($"NoContact.Samples.Console.Views.Texts.{language}", typeof(Texts).Assembly);

    public string this[string key] => _texts.GetString(key, CultureInfo.InvariantCulture)
        ?? throw new ArgumentException($"There is no text '{key}'.", nameof(key));

    public string Format(string key, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, this[key], values);
}
