using NoContact.Facts;

namespace NoContact.Outcomes;

/// <summary>An urge and a contact as each other: what is only imagined is weighed and folded like what happens.</summary>
internal static class Imagination
{
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
    public static Fact ActOn(Urge urge, DateTimeOffset at, bool practically) => urge.Intent switch
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
