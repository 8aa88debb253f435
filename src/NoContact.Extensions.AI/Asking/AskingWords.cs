namespace NoContact.Extensions.AI.Asking;

/// <summary>What is asked of a person beside the engine's own words.</summary>
/// <param name="IsItSo">Behind what was told of them.</param>
/// <param name="WhichDay">Beside a day to choose.</param>
internal sealed record AskingWords(string IsItSo, string WhichDay)
{
    private static readonly Dictionary<string, AskingWords> Built = new()
    {
        ["en"] = new("Is it so?", "On which day was it?"),
        ["de"] = new("Ist das so?", "An welchem Tag war das?"),
        ["es"] = new("¿Es así?", "¿Qué día fue?"),
        ["fr"] = new("Est-ce bien ça\u202f?", "Quel jour était-ce\u202f?"),
        ["it"] = new("È così?", "Che giorno era?"),
        ["nl"] = new("Klopt dat?", "Op welke dag was dat?"),
        ["pt-BR"] = new("É isso mesmo?", "Em que dia foi?"),
    };

    /// <summary>In a language; in English where a host brought one of its own.</summary>
    public static AskingWords In(string language) => Built.GetValueOrDefault(language) ?? Built["en"];
}
