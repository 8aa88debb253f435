using NoContact.Article;
using NoContact.Rules;
using static NoContact.Guidance.Likelihood;
using static NoContact.Guidance.Touches;
using static NoContact.Verdicts.Verdict;
using static NoContact.Rules.Condition;

namespace NoContact.Guidance;

/// <summary>Which sentence is shown when. The sentences themselves are in <c>Phrases.en.resx</c>, under the same ids.</summary>
internal static class GuidanceTables
{
    // A table reads better with words in its empty cells.
    private const Condition Always = None;
    private const Condition __ = None;

    // They opened it, or the person ended it: what the article says of writing to somebody who left does not apply.
    private const Condition Opened = MessageOpen | AgreedDay | EndedByMe;
    private const Condition Decided = EndedByMe;
    private const Condition Behind = BackTogether | HasMovedOn;
    private const Condition AnyIntent = ToStartConversation | ToReply | ToApologize | ToHandlePracticalMatter | ToAskThroughOthers | ToWatchThem;
    private const Condition SafetyOpen = NeverAgainUnknown | OtherSafetyUnknown;

    /// <summary>Which headline is said, where the verdict has several: the first that fits, else the one of the rule that decides alone.</summary>
    public static IReadOnlyList<HeadlineRow> Headlines { get; } =
    [
        //  id               under          any of                                   none of
        new("danger",        GetSupportNow, ThoughtsOfHarmingThem | ImmediateDanger, __),
        new("contactBroken", HoldNoContact, ContactBroken,                           __),
        new("movedOn",       HoldNoContact, HasMovedOn,                              __),
        new("wish",          HoldNoContact, Always,                                  AnyIntent),
    ];

    /// <summary>Which rule has other words, and where.</summary>
    public static IReadOnlyList<ReasonRow> Reasons { get; } =
    [
        //  rule                 where            id
        new("left-unanswered",   UnansweredTwice, "again"),
        new("asked-for-space",   ToApologize,     "apology"),
        new("answered-in-anger", ToReply,         "reply"),
        new("said-never-again",  PracticalTie,    "practical"),
        new("blocked-you",       PracticalTie,    "practical"),
    ];

    /// <summary>What the article says tends to follow personal contact.</summary>
    public static IReadOnlyList<OutcomeRow> Outcomes { get; } =
    [
        //  id                          likelihood     touches          not where   ¶
        new("no-warm-welcome",          AlmostCertain, You,             Opened,     2, 3, 42, 50),
        new("anger",                    Often,         Ex,              Opened,     37) { KnownBy = LastMessageAngry },
        new("painful-shock",            Usually,       You,             Opened,     38, 39),
        new("hard-for-them",            Often,         Ex,              Opened,     41),
        new("told-never-again",         Often,         Relationship,    Opened,     43),
        new("no-answer",                Often,         You,             Opened,     44) { KnownBy = Unanswered },
        new("reasons-revived",          Often,         Relationship,    __,         17),
        new("later-reunion-harmed",     Often,         Relationship,    __,         17),
        new("pain-resurges",            Can,           You,             __,         21),
        new("clock-reset",              Can,           NoContactPeriod, __,         20),
        new("reflection-interrupted",   Can,           NoContactPeriod, Opened,     25, 26),
        new("space-taken-away",         Can,           Ex,              Opened,     22),
        new("decision-reinforced",      Can,           Ex,              Decided,    16, 22),
        new("they-move-on",             Can,           Ex,              Decided,    23),
        new("no-chance-to-miss-you",    Can,           Ex,              Opened,     24),
        new("re-attraction-disrupted",  Can,           Relationship,    Opened,     13),
        new("reads-as-desperation",     Can,           Ex,              Opened,     14, 19),
        new("reads-as-dependence",      Can,           Ex,              Opened,     18),
    ];

    /// <summary>What studies add to the article, or take from it.</summary>
    public static IReadOnlyList<GuidanceRow> Notes { get; } =
    [
        //  id                          from           up to            any of                                         none of                source
        new("fading-slows",             HoldNoContact, YoursToInitiate, Always,                                        PracticalTie | BackTogether, Source.Evidence("sbarra-emery-2005")),
        new("in-person-hurts",          HoldNoContact, YoursToInitiate, InPerson,                                      PracticalTie | BackTogether, Source.Evidence("ohara-2020")),
        new("renewals-are-often-mutual", HoldNoContact, YoursToInitiate, WantsToTestReunion | WantsToRekindle | Hopes, BackTogether,          Source.Evidence("dailey-2019")),
        new("some-do-fine",             AnswerIfYouWish, YoursToInitiate, Always,                                      __,                    Source.Evidence("mason-2012")),
    ];

    /// <summary>What to ask oneself.</summary>
    public static IReadOnlyList<GuidanceRow> Questions { get; } =
    [
        //  id                          from           up to            any of                                         none of                source
        new("what-is-underneath",       HoldNoContact, YoursToInitiate, Always,                                        PracticalTie,          Source.Article(9, 60)),
        new("would-it-feel-like-a-trap", HoldNoContact, YoursToInitiate, AskedForSpace | EndedByEx,                    MessageOpen | PracticalTie, Source.Article(33)),
        new("would-they-not-write",     HoldNoContact, WaitFirst,       EndedByEx,                                     MessageOpen | PracticalTie, Source.Article(45, 46)),
        new("would-it-last",            HoldNoContact, YoursToInitiate, WantsToTestReunion | WantsToRekindle | Hopes,  __,                    Source.Article(47, 48, 49)),
        new("holding-on-or-letting-go", HoldNoContact, WaitFirst,       Always,                                        PracticalTie,          Source.Article(32)),
        new("one-thing-for-you",        HoldNoContact, WaitFirst,       Always,                                        __,                    Source.Article(59)),
    ];

    /// <summary>What holds somebody up.</summary>
    public static IReadOnlyList<GuidanceRow> Encouragements { get; } =
    [
        //  id                          from           up to            any of                                         none of                source
        new("you-are-not-alone",        HoldNoContact, WaitFirst,       Always,                                        __,                    Source.Article(4)),
        new("urge-passes",              HoldNoContact, WaitFirst,       HighIntensity,                                 __,                    Source.Evidence("sayette-2005")),
        new("ups-and-downs",            HoldNoContact, WaitFirst,       ContactBroken | HighIntensity | IsDesperate,   __,                    Source.Article(57, 58)),
        new("distance-does-its-work",   HoldNoContact, WaitFirst,       WantsToRekindle | WantsToReconnect,            Behind | ContactBroken, Source.Article(27)),
        new("silence-speaks",           HoldNoContact, WaitFirst,       WantsToTestReunion | WantsAnswers,             Behind | Decided | ContactBroken, Source.Article(53, 54)),
        new("clearer-view",             HoldNoContact, WaitFirst,       WantsClosure | HasUnsaidFeelings | EndedMutually, Behind,             Source.Article(35, 36)),
        new("a-fresh-view",             HoldNoContact, WaitFirst,       Hopes,                                         Behind,                Source.Article(7)),
        new("path-to-healing",          HoldNoContact, WaitFirst,       HasMovedOn | ContactBroken,                    __,                    Source.Article(62)),
        new("patience",                 HoldNoContact, WaitFirst,       YoungStreak,                                   __,                    Source.Article(55)),
        new("stepping-back",            HoldNoContact, WaitFirst,       Always,                                        ContactBroken,         Source.Article(31)),
        new("time-is-for-you",          HoldNoContact, WaitFirst,       Always,                                        __,                    Source.Article(7, 59)),
    ];

    /// <summary>What to do instead, or first.</summary>
    public static IReadOnlyList<GuidanceRow> Steps { get; } =
    [
        //  id                          from           up to            any of                                         none of                source
        new("emergency-first",          GetSupportNow, GetSupportNow,   ThoughtsOfHarmingThem | ImmediateDanger,       __,                    Source.Safety("crisis-first")),
        new("call-someone-now",         GetSupportNow, GetSupportNow,   Always,                                        __,                    Source.Safety("crisis-first")),
        new("ask-the-court",            DoNotContact,  DoNotContact,    LegalOrder,                                    __,                    Source.Safety("protective-orders")),
        new("safety-planning",          DoNotContact,  DoNotContact,    AfraidOfThem,                                  __,                    Source.Safety("safety-planning")),
        new("own-behaviour-help",       DoNotContact,  DoNotContact,    TheyAreAfraid,                                 __,                    Source.Safety("own-behaviour")),
        new("self-compassion",          HoldNoContact, WaitFirst,       ContactBroken,                                 __,                    Source.Evidence("sbarra-2012")),
        new("agreed-way",               KeepItPractical, KeepItPractical, SaidNeverAgain | BlockedByEx,                __,                    Source.Safety("a-no-is-a-no")),
        new("one-practical-message",    KeepItPractical, KeepItPractical, Always,                                      SaidNeverAgain | BlockedByEx, Source.Safety("practical-ties")),
        new("amends-once",              OfferAmendsOnce, OfferAmendsOnce, Always,                                      __,                    Source.Safety("one-apology")),
        new("delay",                    HoldNoContact, WaitFirst,       Always,                                        __,                    Source.Policy("delayMinutes")) { Number = policy => policy.DelayMinutes },
        new("answer-the-questions",     HoldNoContact, WaitFirst,       SafetyOpen,                                    BackTogether,          Source.Safety("ask-before-unlocking")),
        new("let-it-rest",              WaitFirst,     AnswerIfYouWish, MessageOpen,                                      __,                    Source.Inference(45)),
        new("urge-surfing",             DoNotContact,  WaitFirst,       Always,                                        __,                    Source.Evidence("bowen-marlatt-2009")),
        new("if-then-plan",             HoldNoContact, WaitFirst,       Always,                                        __,                    Source.Evidence("gollwitzer-sheeran-2006")),
        new("let-thoughts-pass",        HoldNoContact, WaitFirst,       Always,                                        AnyIntent,             Source.Evidence("wegner-gold-1995")),
        new("distraction",              DoNotContact,  WaitFirst,       Always,                                        __,                    Source.Evidence("langeslag-sanchez-2018")),
        new("tell-someone",             DoNotContact,  WaitFirst,       Always,                                        __,                    Source.Article(57, 58)),
    ];
}
