using NoContact.Journeys;

namespace NoContact.Samples.Page.Documents;

/// <summary>What a person laid by for a hard hour, for nobody but them; each null where there is none.</summary>
/// <param name="CalmNote">The note that stands.</param>
/// <param name="TrustedPerson">Whom to call.</param>
public sealed record OwnHelpDocument(OwnNote? CalmNote, OwnPerson? TrustedPerson)
{
    public static OwnHelpDocument Of(Journey journey) => new(
        journey.CalmNote is { } note ? new(note.Id, note.Text) : null,
        journey.TrustedPerson is { } person ? new(person.Id, person.Name, person.Contact) : null);
}

/// <summary>A note of a calm day.</summary>
public sealed record OwnNote(string Id, string? Text);

/// <summary>A person they trust.</summary>
public sealed record OwnPerson(string Id, string? Name, string? Contact);
