using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Keeping;

/// <summary>What became of a journey that was to be created.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<CreateResult>))]
public enum CreateResult
{
    /// <summary>It is kept, with its facts.</summary>
    Created,

    /// <summary>There is a journey under this id; it stays as it is.</summary>
    Exists,

    /// <summary>The journey under this id was erased, and stays so.</summary>
    Erased,
}
