using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Facts;

/// <summary>What ties two people after a breakup (safety practical-ties).</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TieKind>))]
public enum TieKind
{
    /// <summary>Children they have together.</summary>
    Children,

    /// <summary>A pregnancy.</summary>
    Pregnancy,

    /// <summary>The same work.</summary>
    Work,

    /// <summary>A shared home or lease.</summary>
    Home,

    /// <summary>Belongings to fetch or give back.</summary>
    Belongings,

    /// <summary>Shared money or debts.</summary>
    Money,

    /// <summary>A legal matter.</summary>
    Legal,

    /// <summary>A matter of health both must know of.</summary>
    Health,

    /// <summary>Another practical tie.</summary>
    Other,
}
