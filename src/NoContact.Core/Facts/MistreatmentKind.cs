using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Facts;

/// <summary>What the person did to their ex. The first three are significant by being named (¶29).</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<MistreatmentKind>))]
public enum MistreatmentKind
{
    /// <summary>Cheating on them.</summary>
    Cheating,

    /// <summary>Yelling at them harshly.</summary>
    HarshYelling,

    /// <summary>Lying to them.</summary>
    Lying,

    /// <summary>Something else; the person says whether it was significant.</summary>
    Other,
}
