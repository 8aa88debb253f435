using System.Text.Json.Serialization;

namespace NoContact.Facts;

/// <summary>
/// Somebody to call in a hard hour, named by the person themselves. The last one stands. Nothing is ever sent to them.
/// </summary>
/// <remarks>
/// Never the ex, and never a way to reach the ex: word through others stays what it is,
/// <see cref="Channel.ThroughOthers"/>.
/// </remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TrustedPerson : Fact
{
    /// <summary>What the person calls them; left out only where it is ended.</summary>
    public string? Name { get; init; }

    /// <summary>Their number or address, as the person wrote it.</summary>
    public string? Contact { get; init; }

    /// <summary>They are no longer that person, and nobody is.</summary>
    public bool Ended { get; init; }

    /// <summary>Whether there is anybody.</summary>
    internal bool Stands => !Ended && !string.IsNullOrWhiteSpace(Name);

    /// <inheritdoc/>
    public override Fact WithoutText() =>
        Name is null && Contact is null ? this : this with { Name = "", Contact = null };

    internal override int TextLength => (Name?.Length ?? 0) + (Contact?.Length ?? 0);

    internal override bool NeedsBreakup => false;

    internal override string? WhyItStays => null;

    internal override void Check(FactCheck check)
    {
        if (!Ended) check.RequireThere(Name, "name");
        check.RequireWholeText(Name, "name");
        check.RequireWholeText(Contact, "contact");
    }

    internal override void Describe(FactDetails details)
    {
        if (Ended) details.Add("fact-detail.over");
    }
}
