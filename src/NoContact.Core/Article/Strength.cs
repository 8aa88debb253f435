using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Article;

/// <summary>
/// How much a study can carry for people after a breakup. Our reading of its kind, not a score of its quality.
/// </summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Strength>))]
public enum Strength
{
    /// <summary>It goes together in one study; what causes what is not known, or the people were others.</summary>
    Weak,

    /// <summary>
    /// An experiment, or people followed over time, after a breakup; or an experiment with others that fits closely.
    /// </summary>
    Moderate,

    /// <summary>Many experiments taken together.</summary>
    Strong,
}
