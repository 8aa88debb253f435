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
    /// The journey as it would be if the urge were acted on; the journey as it is before any breakup, and where the
    /// urge is a bare wish.
    /// </summary>
    public Journey WithActedOn(Journey journey, Urge urge, Evaluation evaluation, DateTimeOffset now)
    {
        var isImaginable = journey.Circumstances.Breakup is not null;
        return isImaginable && ActOn(urge, evaluation, now) is { } acted
            ? builder.Imagine(journey, Named(journey, acted), now)
            : journey;
    }

    private static Fact Named(Journey journey, Fact imagined) =>
        imagined with { Id = journey.Log.FreeId("imagined"), RecordedAt = null };

    /// <summary>What acting on the urge would be recorded as; null of a bare wish.</summary>
    public static Fact? ActOn(Urge urge, Evaluation evaluation, DateTimeOffset now) =>
        Act(urge, now, practically: evaluation.Conditions.HasFlag(Condition.PracticalTie));

    /// <summary>The wish alone, as calm as can be.</summary>
    public static Urge BareWish(DateTimeOffset at) => new() { At = at, Intensity = 0, Channel = Channel.Other };

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

    /// <summary>The fact an urge would be if it were acted on; of a bare wish there is none.</summary>
    /// <param name="urge">The urge.</param>
    /// <param name="at">When it would be acted on.</param>
    /// <param name="practically">Whether a reply would be to a practical matter.</param>
    private static Fact? Act(Urge urge, DateTimeOffset at, bool practically) => urge.Intent switch
    {
        Intent.None => null,
        Intent.WatchThem => new Watched { At = at },
        Intent.HandlePracticalMatter => Contact(Purpose.Practical, urge.Channel, at),
        Intent.Reply when practically => Contact(Purpose.Practical, urge.Channel, at),
        Intent.Apologize => Contact(Purpose.Amends, urge.Channel, at),
        Intent.AskThroughOthers => Contact(Purpose.Personal, Channel.ThroughOthers, at),
        Intent.StartConversation or Intent.Reply => Contact(Purpose.Personal, urge.Channel, at),
    };

    private static ContactMade Contact(Purpose purpose, Channel channel, DateTimeOffset at) =>
        new() { At = at, Channel = channel, Purpose = purpose };
}
