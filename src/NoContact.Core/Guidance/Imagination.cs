using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Rules;

namespace NoContact.Guidance;

/// <summary>Journeys beside themselves, with one imagined fact more. Nothing is recorded.</summary>
internal sealed class Imagination(JourneyBuilder builder)
{
    /// <summary>The journey as it would be if this happened.</summary>
    /// <exception cref="BadInputException">A fact that cannot be right.</exception>
    public Journey With(Journey journey, Fact imagined, DateTimeOffset now)
    {
        var named = Named(journey, imagined);
        builder.Check(journey, named, now);
        return builder.Imagine(journey, named, now);
    }

    /// <summary>
    /// The journey as it would be if the urge were acted on; before any breakup, the journey as it is.
    /// </summary>
    public Journey WithActedOn(Journey journey, Urge urge, Evaluation evaluation, DateTimeOffset now)
    {
        if (journey.Circumstances.Breakup is null) return journey;
        return builder.Imagine(journey, Named(journey, ActOn(urge, evaluation, now)), now);
    }

    private static Fact Named(Journey journey, Fact imagined) =>
        imagined with { Id = journey.Log.FreeId("imagined"), RecordedAt = null };

    /// <summary>What acting on the urge would be recorded as.</summary>
    public static Fact ActOn(Urge urge, Evaluation evaluation, DateTimeOffset now) =>
        Act(urge, now, practically: evaluation.Conditions.HasFlag(Condition.PracticalTie));

    /// <summary>The urge a contact comes from, as calm as can be.</summary>
    public static Urge UrgeBehind(ContactMade contact) => new()
    {
        At = contact.At,
        Intensity = 0,
        Channel = contact.Channel,
        Intent = contact.Purpose switch
        {
            Purpose.Personal => Intent.StartConversation,
            Purpose.Practical => Intent.HandlePracticalMatter,
            Purpose.Amends => Intent.Apologize,
        },
    };

    /// <summary>The fact an urge would be if it were acted on. The bare wish is imagined as a personal word.</summary>
    /// <param name="urge">The urge.</param>
    /// <param name="at">When it would be acted on.</param>
    /// <param name="practically">Whether a reply would be to a practical matter.</param>
    private static Fact Act(Urge urge, DateTimeOffset at, bool practically) => urge.Intent switch
    {
        Intent.WatchThem => new Watched { At = at },
        Intent.HandlePracticalMatter => Contact(Purpose.Practical, urge.Channel, at),
        Intent.Reply when practically => Contact(Purpose.Practical, urge.Channel, at),
        Intent.Apologize => Contact(Purpose.Amends, urge.Channel, at),
        Intent.AskThroughOthers => Contact(Purpose.Personal, Channel.ThroughOthers, at),
        Intent.None or Intent.StartConversation or Intent.Reply => Contact(Purpose.Personal, urge.Channel, at),
    };

    private static ContactMade Contact(Purpose purpose, Channel channel, DateTimeOffset at) =>
        new() { At = at, Channel = channel, Purpose = purpose };
}
