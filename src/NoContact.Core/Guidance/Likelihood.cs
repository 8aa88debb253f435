using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Guidance;

/// <summary>How likely the article takes an outcome to be. Words, never invented percentages.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Likelihood>))]
public enum Likelihood
{
    /// <summary>Almost certain.</summary>
    AlmostCertain,

    /// <summary>Usually.</summary>
    Usually,

    /// <summary>Often.</summary>
    Often,

    /// <summary>It can happen.</summary>
    Can,
}
