using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NoContact.Help;

/// <summary>One number, or an address, under which people help.</summary>
public sealed record HelpLine
{
    // Null where the hours have another shape.
    private readonly OpeningHours? _opening;

    /// <summary>A line of a host's own.</summary>
    public HelpLine()
    {
    }

    // A row of the built-in table.
    [SetsRequiredMembers]
    internal HelpLine(
        string country,
        HelpKind kind,
        string number,
        string name,
        string hours,
        Confidence confidence,
        string verifiedOn,
        string source)
    {
        Country = country;
        Kind = kind;
        Number = number;
        Name = name;
        Hours = hours;
        Confidence = confidence;
        VerifiedOn = DateOnly.ParseExact(verifiedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Source = source;
    }

    /// <summary>The ISO 3166-1 alpha-2 code of the country in which it can be reached.</summary>
    public required string Country { get; init; }

    /// <summary>Whom it is for.</summary>
    public required HelpKind Kind { get; init; }

    /// <summary>The number as it is dialled there; of a chat, its address.</summary>
    public required string Number { get; init; }

    /// <summary>Who answers; empty of an emergency number.</summary>
    public required string Name { get; init; }

    /// <summary>When it is open; see <see cref="OpeningHours.Parse"/>.</summary>
    public required string Hours
    {
        get;
        init
        {
            field = value;
            _opening = OpeningHours.TryParse(value);
        }
    }

    /// <summary>How sure we are of it.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>The date of the source, or of an undated one the day it was read.</summary>
    public required DateOnly VerifiedOn { get; init; }

    /// <summary>Where it can be checked.</summary>
    public required string Source { get; init; }

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

    /// <summary>When it is open; not known where <see cref="Hours"/> have another shape.</summary>
    public OpeningHours Opening => _opening ?? OpeningHours.NotKnown;

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
    public bool IsStaleOn(DateOnly today) => today.DayNumber - VerifiedOn.DayNumber > FreshForDays;

    /// <summary>What is wrong with it, in a few words; null where nothing is.</summary>
    internal string? Problem
    {
        get
        {
            if (Country is not { Length: 2 } || !Country.All(char.IsAsciiLetter))
                return "has no country of two letters";
            if (Name is null || Source is null || Notes is null || Languages is null) return "has a null";
            if (!Enum.IsDefined(Kind) || !Enum.IsDefined(Confidence) || !Notes.All(Enum.IsDefined))
                return "has a kind, a confidence or a note that does not exist";
            if (Ways is not (HelpWays.Call or HelpWays.Text or HelpWays.Chat or (HelpWays.Call | HelpWays.Text)))
                return "must be reached by call, text, both, or chat alone";
            if (_opening is null)
                return $"has hours '{Hours}'; they are 24/7, ? or such as Europe/Berlin Mo-Fr 09:00-17:00";
            if (VerifiedOn == default) return "was verified on no date; name one, such as 2026-10-07";
            return IsReachable ? null : $"has '{Number}', which is neither a number to dial nor the address of a chat";
        }
    }

    // An address without its "https://"; or digits, and what phones dial beside them, in groups.
    private bool IsReachable => Ways == HelpWays.Chat
        ? Number is not null
            && Number.Contains('.', StringComparison.Ordinal)
            && !Number.Contains("//", StringComparison.Ordinal)
            && System.Uri.IsWellFormedUriString(Uri, UriKind.Absolute)
        : Number is not null
            && Number.Any(char.IsAsciiDigit)
            && Number.All(sign => IsDialled(sign) || sign is ' ' or '-');

    private string Dialled => string.Concat(Number.Where(IsDialled)).Replace("#", "%23", StringComparison.Ordinal);

    private static bool IsDialled(char sign) => char.IsAsciiDigit(sign) || sign is '+' or '*' or '#';
}
