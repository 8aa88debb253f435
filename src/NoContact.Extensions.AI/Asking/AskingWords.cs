namespace NoContact.Extensions.AI.Asking;

/// <summary>What is asked of a person beside the engine's own words.</summary>
/// <param name="IsItSo">Behind what was told of them.</param>
/// <param name="IsItSoToday">The same, where it is told as of today.</param>
/// <param name="WhichDay">Beside a day to choose.</param>
internal sealed record AskingWords(string IsItSo, string IsItSoToday, string WhichDay)
{
    private static readonly Dictionary<string, AskingWords> Built = new()
    {
        ["en"] = new("Is it so?", "Is it so, and was it today?", "On which day was it?"),
        ["de"] = new("Ist das so?", "Ist das so, und war es heute?", "An welchem Tag war das?"),
        ["es"] = new("¿Es así?", "¿Es así, y fue hoy?", "¿Qué día fue?"),
        ["fr"] = new(
            "Est-ce bien ça\u202f?", "Est-ce bien ça, et était-ce aujourd’hui\u202f?", "Quel jour était-ce\u202f?"),
        ["it"] = new("È così?", "È così, ed è stato oggi?", "Che giorno era?"),
        ["nl"] = new("Klopt dat?", "Klopt dat, en was het vandaag?", "Op welke dag was dat?"),
        ["pt-BR"] = new("É isso mesmo?", "É isso mesmo, e foi hoje?", "Em que dia foi?"),
    };

    /// <summary>In a language; in English where a host brought one of its own.</summary>
    public static AskingWords In(string language) => Built.GetValueOrDefault(language) ?? Built["en"];
}
