using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Article;

/// <summary>What kind of ground a sentence stands on.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SourceKind>))]
public enum SourceKind
{
    /// <summary>The coach's article says it.</summary>
    Article,

    /// <summary>Our inference from the article; the article does not say it.</summary>
    Inference,

    /// <summary>A published study.</summary>
    Evidence,

    /// <summary>Established safety practice.</summary>
    Safety,

    /// <summary>A number we chose; a host may choose another.</summary>
    Policy,

    /// <summary>The person's own journal.</summary>
    Journal,

    /// <summary>The host that embeds the engine answers for it.</summary>
    Host,
}
