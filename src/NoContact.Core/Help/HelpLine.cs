using System.Globalization;

namespace NoContact.Help;

/// <summary>One number, or an address, under which people help.</summary>
/// <param name="Country">The ISO 3166-1 alpha-2 code of the country in which it can be reached.</param>
/// <param name="Kind">Whom it is for.</param>
/// <param name="Number">The number as it is dialled there; of a chat, its address.</param>
/// <param name="Name">Who answers; empty of an emergency number.</param>
/// <param name="Hours">When it is open; see <see cref="OpeningHours.Parse"/>.</param>
/// <param name="Confidence">How sure we are of it.</param>
/// <param name="VerifiedOn">The date of the source, as <c>yyyy-MM-dd</c>.</param>
/// <param name="Source">Where it can be checked.</param>
/// <exception cref="FormatException">Hours or a date of another shape.</exception>
public sealed record HelpLine(
    string Country,
    HelpKind Kind,
    string Number,
    string Name,
    string Hours,
    Confidence Confidence,
    string VerifiedOn,
    string Source)
{
    /// <summary>How old a source may be, in days, before it is time to check it again: a number we chose.</summary>
    public const int FreshForDays = 180;

    /// <summary>The part of the country it serves, where it serves only one; else null.</summary>
    public string? Region { get; init; }

    /// <summary>How it is reached.</summary>
    public HelpWays Ways { get; init; } = HelpWays.Call;

    /// <summary>What to press or to ask for where there is a menu, or an extension; else null.</summary>
    public string? Press { get; init; }

    /// <summary>The word a text message begins with, where the line asks for one; else null.</summary>
    public string? Word { get; init; }

    /// <summary>The tags of the languages it is known to be answered in; empty where that is not known.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>What to know before one calls.</summary>
    public IReadOnlyList<HelpNote> Notes { get; init; } = [];

    /// <summary>When it is open.</summary>
    public OpeningHours Opening { get; } = OpeningHours.Parse(Hours);

    /// <summary>The date of the source.</summary>
    public DateOnly Verified { get; } = DateOnly.ParseExact(VerifiedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>
    /// What a phone dials or writes to, such as <c>tel:116123</c>: the digits as they are, never made international; or
    /// what a browser opens, such as <c>https://krisenchat.de</c>.
    /// </summary>
    public string Uri => Ways switch
    {
        HelpWays.Chat => "https://" + Number,
        HelpWays.Text => "sms:" + Dialled,
        _ => "tel:" + Dialled,
    };

    /// <summary>Whether its source is older than <see cref="FreshForDays"/> on a date: time to check it.</summary>
    public bool IsStaleOn(DateOnly today) => today.DayNumber - Verified.DayNumber > FreshForDays;

    private string Dialled => string.Concat(Number.Where(IsDialled));

    private static bool IsDialled(char sign) => char.IsAsciiDigit(sign) || sign is '+' or '*' or '#';
}
