using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Verdicts;

namespace NoContact.Extensions.AI.Functions;

/// <summary>A kind of fact that can be told through a model: what must be said, and what may be.</summary>
/// <param name="What">Its name in JSON.</param>
/// <param name="Needs">The arguments it cannot be without.</param>
/// <param name="May">Those it may have.</param>
/// <param name="CountsUnconfirmed">
/// Whether it counts on the model's word, since it can only restrict. By the kind of fact, never by comparing verdicts:
/// two beside one another tell nothing where a boundary stands.
/// </param>
internal sealed record Tellable(
    string What, string[] Needs, string[] May, Func<Fact, Circumstances, bool> CountsUnconfirmed)
{
    private static readonly Func<Fact, Circumstances, bool> Always = (_, _) => true;
    private static readonly Func<Fact, Circumstances, bool> Never = (_, _) => false;

    // Where a word of theirs waits, a contact answers it and takes it away, and what it held back with it.
    private static readonly Func<Fact, Circumstances, bool> PersonalAndAnswersNothing = (fact, standing) =>
        fact is ContactMade { Purpose: Purpose.Personal, Accidental: false } && standing.MessageToAnswer is null;

    private static readonly string[] OfAnUrge = [.. WeighAnUrge.Arguments.Select(argument => argument.Name)];

    // Left out are what is free text, and undoing, correcting and moving: they are done in the journal itself.
    public static readonly Tellable[] All =
    [
        new("urge", OfAnUrge, [], Always),
        new("urgePassed", [], [], Always),
        new("urgeStayed", [], [], Always),
        new("watched", [], [], Always),
        new("cardAnswered", ["verdict", "cardResponse"], [], Always),
        new("contactMade", ["channel", "purpose"], ["accidental"], PersonalAndAnswersNothing),
        new("blocked", ["by"], ["lifted"], (fact, _) => fact is Blocked { Lifted: false }),
        new("noContactStarted", [], [], Always),
        new("breakup", ["endedBy"], [], Never),
        new("answer", ["question", "answer"], [], Never),
        new("tie", ["tie"], ["ended"], Never),
        new("mistreatment", ["mistreatment"], [], Never),
        new("agreedToTalk", ["on"], [], Never),
        new("exResponded", ["theirResponse"], [], Never),
        new("exReachedOut", ["channel", "tone"], [], Never),
        new("leftUnanswered", [], [], Never),
        new("amendsPlanned", [], [], Never),
        new("amendsDropped", [], [], Never),
        new("reconciled", [], [], Never),
        new("movedOn", [], [], Never),
    ];

    private static readonly Argument[] Fields =
    [
        .. WeighAnUrge.Arguments.Select(argument => argument.OrNone),
        Argument.Word<Verdict>("verdict", "cardAnswered: the verdict they did something with.", false),
        Argument.Word<CardResponse>("cardResponse", "cardAnswered: what they did with it.", false),
        Argument.Word<Purpose>("purpose", "contactMade: what for.", false),
        Argument.Of(ArgumentShape.Flag, "accidental", "contactMade: a wrong number, a chance meeting.", false),
        Argument.Word<Party>("by", "blocked: who blocked whom.", false),
        Argument.Of(ArgumentShape.Flag, "lifted", "blocked: it is lifted.", false),
        Argument.Word<EndedBy>("endedBy", "breakup: who ended it.", false),
        Argument.Word<Question>("question", "answer: which question; the person answers it themselves.", false),
        Argument.Word<YesNoUnknown>("answer", "answer: what they said; they are asked themselves.", false),
        Argument.Word<TieKind>("tie", "tie: what ties them still.", false),
        Argument.Of(ArgumentShape.Flag, "ended", "tie: it has ended.", false),
        Argument.Word<MistreatmentKind>("mistreatment", "mistreatment: what the person did to their ex.", false),
        Argument.Of(ArgumentShape.Date, "on", "agreedToTalk: the day that was agreed.", false),
        Argument.Word<ExResponse>("theirResponse", "exResponded: how their ex answered.", false),
        Argument.Word<Tone>("tone", "exReachedOut: in what tone.", false),
    ];

    /// <summary>The flat arguments of every kind, the kind first.</summary>
    public static Argument[] ArgumentsOf(params IEnumerable<Argument> more) =>
    [
        new("what", ArgumentShape.Word, "What happened.", [.. All.Select(kind => kind.What)]), .. more, .. Fields,
    ];

    /// <summary>The kind that was told; what it lacks, or has too much, is told as a problem.</summary>
    public static Tellable Of(GivenArguments given, params string[] beside)
    {
        var kind = All.Single(one => one.What == given.WordOf("what"));
        var has = given.Json.EnumerateObject().Select(property => property.Name).Except([.. beside, "what"]).ToList();
        foreach (var missing in kind.Needs.Except(has)) given.Add($"$.{missing}", $"is missing; {kind.What} needs it");
        foreach (var extra in has.Except(kind.Needs).Except(kind.May))
            given.Add($"$.{extra}", $"is not of {kind.What}; leave it out");
        if (given.Problems.Count > 0) throw new BadInputException(given.Problems);
        return kind;
    }
}
