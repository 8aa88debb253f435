using NoContact.Article;
using NoContact.Rules;
using static NoContact.Guidance.Likelihood;
using static NoContact.Guidance.Touches;
using static NoContact.Verdicts.Verdict;
using static NoContact.Rules.Condition;

namespace NoContact.Guidance;

/// <summary>
/// What the situation is × which sentences fit: a sentence that does not fit cannot be said. The sentences themselves
/// are in <c>Phrases.en.resx</c>, under the same ids.
/// </summary>
internal static class GuidanceTables
{
    // A table reads better with words in its empty cells.
    private const Condition Always = None;
    private const Condition __ = None;

    // They opened it, or the person ended it: what the article says of writing to somebody who left does not apply.
    private const Condition Opened = MessageOpen | AgreedDay | EndedByMe;
    private const Condition Decided = EndedByMe;
    private const Condition Behind = BackTogether | HasMovedOn;
    private const Condition SafetyOpen = NeverAgainUnknown | OtherSafetyUnknown;
    private const Condition Unsent = OnlyTheWish | ToWatchThem;
    private const Condition NotForThem = Unsent | ToHandlePracticalMatter;
    private const Condition Reunion = WantsToReconnect | WantsToTestReunion | WantsToRekindle | Hopes;
    private const Condition InHeat = NotSober | HighIntensity;
    private const Condition Refused = SaidNeverAgain | BlockedByEx;
    private const Condition Harm = LegalOrder | AfraidOfThem | TheyAreAfraid;

    /// <summary>Which headline is said, where the verdict has several: the first that fits, else the one of the rule that decides alone.</summary>
    public static IReadOnlyList<HeadlineRow> Headlines { get; } =
    [
        //  id                       under            all of                     any of                                   none of
        new("danger",                GetSupportNow,   __,                        ThoughtsOfHarmingThem | ImmediateDanger, __),
        new("together-under-an-order", DoNotContact,  BackTogether | LegalOrder, __,                                      __),
        new("together-in-fear",      DoNotContact,    BackTogether | AfraidOfThem, __,                                    __),
        new("together-and-feared",   DoNotContact,    BackTogether | TheyAreAfraid, __,                                   __),
        new("together",              DoNotContact,    BackTogether,              Refused,                                 __),
        new("contactBroken",         HoldNoContact,   RecentLapse,               __,                                      Unsent | ToHandlePracticalMatter),
        new("movedOn",               HoldNoContact,   HasMovedOn,                __,                                      __),
        new("wish",                  HoldNoContact,   OnlyTheWish,               __,                                      __),
        new("refused",               KeepItPractical, __,                        Refused,                                 __),
        new("child-at-night",        KeepItPractical, SharesChildren | AtNight,  __,                                      __),
        new("at-night",              KeepItPractical, AtNight,                   __,                                      __),
        new("child-in-heat",         KeepItPractical, SharesChildren,            InHeat,                                  __),
        new("in-heat",               KeepItPractical, __,                        InHeat,                                  __),
        new("expecting",             KeepItPractical, Expecting,                 __,                                      __),
    ];

    /// <summary>Which rule has other words, and where.</summary>
    public static IReadOnlyList<ReasonRow> Reasons { get; } =
    [
        //  rule                  where                    id
        new("hold-by-default",     Unsent,                  "unsent"),
        new("motive-test-reunion", Opened,                  "opened"),
        new("too-soon",            ToHandlePracticalMatter, "practical"),
        new("too-soon",            Unsent,                  "unsent"),
        new("too-soon",            MessageOpen | AgreedDay, "opened"),
        new("theirs-to-initiate",  ToHandlePracticalMatter, "practical"),
        new("theirs-to-initiate",  HasMovedOn,              "moved-on"),
        new("theirs-to-initiate",  Unsent,                  "unsent"),
        new("theirs-to-initiate",  MessageOpen,             "wrote"),
        new("theirs-to-initiate",  Unanswered,              "asked"),
        new("practical-tie",       Expecting,               "expecting"),
        new("just-broken",         Unsent,                  "unsent"),
        new("just-broken",         RecentLapse,             "recent"),
        new("left-unanswered",     UnansweredTwice,         "again"),
        new("asked-for-space",     ToApologize,             "apology"),
        new("answered-in-anger",   ToReply,                 "reply"),
        new("said-never-again",    BackTogether,            "together"),
        new("said-never-again",    PracticalTie,            "practical"),
        new("blocked-you",         BackTogether,            "together"),
        new("blocked-you",         PracticalTie,            "practical"),
    ];

    /// <summary>What each bar is called where one sentence names them all.</summary>
    public static IReadOnlyList<string> Bars { get; } =
        ["legal-order", "afraid-of-them", "they-are-afraid", "said-never-again", "blocked-you"];

    /// <summary>What the article says tends to follow personal contact.</summary>
    public static IReadOnlyList<OutcomeRow> Outcomes { get; } =
    [
        //  id                          likelihood     touches          up to            any of                                       none of              ¶
        new("no-warm-welcome",          AlmostCertain, You,             WaitFirst,       Always,                                      Opened,              2, 3, 42, 50),
        new("anger",                    Often,         Ex,              YoursToInitiate, LastMessageAngry,                            __,                  37) { Words = "again" },
        new("anger",                    Often,         Ex,              WaitFirst,       Always,                                      Opened,              37),
        new("painful-shock",            Usually,       You,             WaitFirst,       HighIntensity | LastMessageAngry,            Opened,              38, 39),
        new("hard-for-them",            Often,         Ex,              WaitFirst,       WantsClosure | WantsAnswers | HasUnsaidFeelings, Opened,          41),
        new("told-never-again",         Often,         Relationship,    WaitFirst,       UnansweredTwice | AskedForSpace | ByOthers | ToAskThroughOthers, Opened, 43),
        new("no-answer",                Often,         You,             OfferAmendsOnce, ToApologize,                                 Opened | Unanswered, 44) { Words = "amends" },
        new("no-answer",                Often,         You,             WaitFirst,       Unanswered,                                  Opened,              44) { Words = "again" },
        new("no-answer",                Often,         You,             WaitFirst,       Always,                                      Opened,              44),
        new("reasons-revived",          Often,         Relationship,    YoursToInitiate, Opened | WantsClosure | WantsAnswers,        ToApologize,         17),
        new("later-reunion-harmed",     Often,         Relationship,    WaitFirst,       YoungStreak,                                 Opened | WantsClosure | WantsAnswers | HasUnsaidFeelings | AskedForSpace | Unanswered, 17),
        new("space-taken-away",         Can,           Ex,              WaitFirst,       AskedForSpace,                               Opened,              22),
        new("decision-reinforced",      Can,           Ex,              WaitFirst,       WantsToTestReunion | Hopes,                  Opened | EndedMutually | EndingUnknown,              16, 22),
        new("they-move-on",             Can,           Ex,              WaitFirst,       ContactBroken | Unanswered | IsJealous,      Opened,              23),
        new("no-chance-to-miss-you",    Can,           Ex,              WaitFirst,       WantsToRekindle,                             Opened,              24),
        new("re-attraction-disrupted",  Can,           Relationship,    WaitFirst,       WantsToReconnect,                            Opened,              13),
        new("reads-as-desperation",     Can,           Ex,              WaitFirst,       IsDesperate | UnansweredTwice | HighIntensity, Opened,            14, 19),
        new("reads-as-dependence",      Can,           Ex,              WaitFirst,       FromHabit,                                   Opened,              18),
        new("reflection-interrupted",   Can,           NoContactPeriod, WaitFirst,       EndedMutually | FeelsGuilty,                 Opened,              25, 26),
        new("pain-resurges",            Can,           You,             YoursToInitiate, Always,                                      __,                  21),
        new("clock-reset",              Can,           NoContactPeriod, YoursToInitiate, Always,                                      ContactBroken | Behind | BrokenUp, 20),
    ];

    /// <summary>What studies add to the article, or take from it.</summary>
    public static IReadOnlyList<GuidanceRow> Notes { get; } =
    [
        //  id                          from             up to            all of    any of        none of                              source
        new("renewals-are-often-mutual", YoursToInitiate, YoursToInitiate, __,   Reunion,      __,                                  Source.Evidence("dailey-2019")),
        new("some-do-fine",             AnswerIfYouWish, YoursToInitiate, __,       Always,       __,                                  Source.Evidence("mason-2012")),
        new("in-person-hurts",          HoldNoContact,   YoursToInitiate, InPerson, Always,       SharesChildren | PracticalTie | BackTogether, Source.Evidence("ohara-2020")),
        new("fading-slows",             HoldNoContact,   WaitFirst,       __,       Always,       PracticalTie | BackTogether,         Source.Evidence("sbarra-emery-2005")),
    ];

    /// <summary>What to ask oneself.</summary>
    public static IReadOnlyList<GuidanceRow> Questions { get; } =
    [
        //  id                          from           up to            all of       any of                                    none of                                       source
        new("what-is-underneath",       HoldNoContact, WaitFirst,       OnlyTheWish, Always,                                   PracticalTie,                                 Source.Article(9, 60)) { Words = "wish" },
        new("what-is-underneath",       HoldNoContact, YoursToInitiate, AgreedDay,   Always,                                   MessageOpen | PracticalTie | NotForThem | BackTogether, Source.Article(9, 60)) { Words = "talk" },
        new("what-is-underneath",       HoldNoContact, WaitFirst,       ToWatchThem, Always,                                   __,                                           Source.Article(9, 60)) { Words = "look" },
        new("would-it-last",            HoldNoContact, WaitFirst,       __,          WantsToTestReunion | WantsToRekindle | Hopes, NotForThem | Opened | Behind,             Source.Article(47, 48, 49)),
        new("would-it-feel-like-a-trap", HoldNoContact, WaitFirst,      AskedForSpace, Always,                                 NotForThem | MessageOpen | AgreedDay | Behind, Source.Article(33)),
        new("would-they-not-write",     HoldNoContact, WaitFirst,       EndedByEx,   WantsToReconnect | WantsAnswers | IsDesperate, NotForThem | MessageOpen | AgreedDay | Unanswered | LastMessageAngry | Behind, Source.Article(45, 46)),
        new("what-is-underneath",       HoldNoContact, YoursToInitiate, __,          Always,                                   PracticalTie | NotForThem | BackTogether,     Source.Article(9, 60)),
        new("holding-on-or-letting-go", HoldNoContact, WaitFirst,       __,          OnlyTheWish | ToWatchThem | HasMovedOn,   PracticalTie,                                 Source.Article(32)),
        new("one-thing-for-you",        HoldNoContact, WaitFirst,       __,          Always,                                   PracticalTie,                                 Source.Article(59)),
    ];

    /// <summary>What holds somebody up.</summary>
    public static IReadOnlyList<GuidanceRow> Encouragements { get; } =
    [
        //  id                          from           up to            all of  any of                                         none of                         source
        new("path-to-healing",          HoldNoContact, WaitFirst,       __,     HasMovedOn | ContactBroken,                    __,                             Source.Article(62)),
        new("ups-and-downs",            HoldNoContact, WaitFirst,       __,     ContactBroken | HighIntensity | IsDesperate,   __,                             Source.Article(57, 58)),
        new("a-fresh-view",             HoldNoContact, WaitFirst,       Hopes,  Always,                                        Behind | Unanswered | AskedForSpace | SafetyOpen,                         Source.Article(7)),
        new("silence-speaks",           HoldNoContact, WaitFirst,       __,     WantsToTestReunion | WantsAnswers,             Behind | Opened | ContactBroken, Source.Article(53, 54)),
        new("distance-does-its-work",   HoldNoContact, WaitFirst,       __,     WantsToRekindle | WantsToReconnect,            Behind | ContactBroken,         Source.Article(27)),
        new("clearer-view",             HoldNoContact, WaitFirst,       __,     WantsClosure | HasUnsaidFeelings | EndedMutually, Behind,                      Source.Article(35, 36)),
        new("urge-passes",              HoldNoContact, WaitFirst,       HighIntensity, Always,                                 __,                             Source.Evidence("sayette-2005")),
        new("you-are-not-alone",        HoldNoContact, WaitFirst,       __,     IsLonely | FeelsGuilty | IsJealous | OnlyTheWish, __,                          Source.Article(4)),
        new("stepping-back",            HoldNoContact, WaitFirst,       __,     AskedForSpace | FromHabit | ToWatchThem,       ContactBroken,                  Source.Article(31)),
        new("patience",                 HoldNoContact, WaitFirst,       YoungStreak, Always,                                   __,                             Source.Article(55)),
        new("time-is-for-you",          HoldNoContact, WaitFirst,       __,     Always,                                        BackTogether,                   Source.Article(7, 59)),
    ];

    /// <summary>
    /// What to do instead, or first: what a crisis and a bar ask for, what the intent asks for, what fits the motive,
    /// what fits the hour, and what helps anybody.
    /// </summary>
    public static IReadOnlyList<GuidanceRow> Steps { get; } =
    [
        //  id                          from           up to            all of       any of                                    none of                source
        new("emergency-first",          GetSupportNow, GetSupportNow,   __,          ThoughtsOfHarmingThem | ImmediateDanger,  __,                    Source.Safety("crisis-first")),
        new("call-someone-now",         GetSupportNow, GetSupportNow,   __,          ThoughtsOfHarmingThem | ImmediateDanger,  __,                    Source.Safety("crisis-first")) { Words = "danger", Needs = "crisis-line" },
        new("call-someone-now",         GetSupportNow, GetSupportNow,   __,          Always,                                   __,                    Source.Safety("crisis-first")) { Needs = "crisis-line" },
        new("call-someone-now",         GetSupportNow, GetSupportNow,   __,          Always,                                   __,                    Source.Safety("crisis-first")) { Words = "elsewhere" },

        new("somebody-between",         DoNotContact,  DoNotContact,    PracticalTie, AfraidOfThem | TheyAreAfraid,            LegalOrder,            Source.Safety("practical-ties")),
        new("safety-planning",          DoNotContact,  DoNotContact,    AfraidOfThem, Always,                                  __,                    Source.Safety("safety-planning")) { Needs = "domestic-abuse" },
        new("safety-planning",          DoNotContact,  DoNotContact,    AfraidOfThem, Always,                                  __,                    Source.Safety("safety-planning")) { Words = "elsewhere" },
        new("ask-the-court",            DoNotContact,  DoNotContact,    LegalOrder | ToHandlePracticalMatter, Always,          __,                    Source.Safety("protective-orders")) { Words = "matter" },
        new("ask-the-court",            DoNotContact,  DoNotContact,    LegalOrder | RecentLapse, Always,                      __,                    Source.Safety("protective-orders")) { Words = "lapse" },
        new("ask-the-court",            DoNotContact,  DoNotContact,    LegalOrder,  Always,                                   __,                    Source.Safety("protective-orders")),
        new("own-behaviour-help",       DoNotContact,  DoNotContact,    TheyAreAfraid, Always,                                 __,                    Source.Safety("own-behaviour")) { Needs = "own-behaviour" },
        new("own-behaviour-help",       DoNotContact,  DoNotContact,    TheyAreAfraid, Always,                                 __,                    Source.Safety("own-behaviour")) { Words = "elsewhere", Needs = "crisis-line" },
        new("own-behaviour-help",       DoNotContact,  DoNotContact,    TheyAreAfraid, Always,                                 __,                    Source.Safety("own-behaviour")) { Words = "nowhere" },
        new("is-it-still-so",           DoNotContact,  DoNotContact,    BackTogether, Refused,                                 Harm,                  Source.Safety("bars-hold")),
        new("keep-their-no",            DoNotContact,  DoNotContact,    SharesChildren, Refused,                               Harm | BackTogether | Unsent, Source.Safety("a-no-is-a-no")) { Words = "parents" },
        new("keep-their-no",            DoNotContact,  DoNotContact,    __,          Refused,                                  Harm | BackTogether | Unsent, Source.Safety("a-no-is-a-no")),

        new("agreed-way",               KeepItPractical, KeepItPractical, __,        Refused,                                  __,                    Source.Safety("a-no-is-a-no")),
        new("one-practical-message",    KeepItPractical, KeepItPractical, __,        InHeat | AtNight,                         Refused,               Source.Safety("practical-ties")) { Words = "in-heat" },
        new("one-practical-message",    KeepItPractical, KeepItPractical, Expecting, Always,                                   Refused,               Source.Safety("practical-ties")) { Words = "expecting" },
        new("one-practical-message",    KeepItPractical, KeepItPractical, __,        Always,                                   Refused,               Source.Safety("practical-ties")),
        new("amends-once",              OfferAmendsOnce, OfferAmendsOnce, ToApologize,        Always,                                   __,                    Source.Safety("one-apology")),
        new("short-answer",             AnswerIfYouWish, AnswerIfYouWish, MessageOpen, Always,                                 __,                    Source.Inference(9)),
        new("agreed-talk",              AnswerIfYouWish, AnswerIfYouWish, AgreedDay, Always,                                   __,                    Source.Inference(9)),
        new("be-sure-first",            YoursToInitiate, YoursToInitiate, EndedByMe,        Always,                                   __,                    Source.Inference(29)),
        new("talk-together",            NoContactOver, NoContactOver,   BackTogether,          Always,                                   __,                    Source.Inference(35)),
        // A host's own rule may give these verdicts where none of ours does.
        new("take-your-time",           OfferAmendsOnce, OfferAmendsOnce, __,        Always,                                   ToApologize,           Source.Inference(9)),
        new("take-your-time",           AnswerIfYouWish, AnswerIfYouWish, __,        Always,                                   MessageOpen | AgreedDay, Source.Inference(9)),
        new("take-your-time",           YoursToInitiate, YoursToInitiate, __,        Always,                                   EndedByMe,             Source.Inference(9)),
        new("take-your-time",           NoContactOver, NoContactOver,   __,          Always,                                   BackTogether,          Source.Inference(9)),

        new("answer-the-questions",     HoldNoContact, WaitFirst,       __,          SafetyOpen,                               BackTogether,          Source.Safety("ask-before-unlocking")),
        new("until-morning",            HoldNoContact, WaitFirst,       NotSober,    Always,                                   __,                    Source.Safety("not-sober")),

        new("breathe-out",              HoldNoContact, WaitFirst,       IsDesperate, Always,                                   __,                    Source.Safety("grounding")),
        new("one-friend",               HoldNoContact, WaitFirst,       IsLonely,    Always,                                   __,                    Source.Inference(58)),
        new("forgive-yourself",         HoldNoContact, WaitFirst,       FeelsGuilty, Always,                                   __,                    Source.Evidence("sbarra-2012")),
        new("look-away",                HoldNoContact, WaitFirst,       __,          IsJealous | ToWatchThem,                  __,                    Source.Evidence("marshall-2012")),
        new("another-habit",            HoldNoContact, WaitFirst,       FromHabit,   Always,                                   __,                    Source.Evidence("gollwitzer-sheeran-2006")),
        new("let-the-why-rest",         HoldNoContact, WaitFirst,       WantsAnswers, Always,                                  __,                    Source.Evidence("sbarra-2013")),
        new("say-it-aloud",             HoldNoContact, WaitFirst,       HasUnsaidFeelings, Always,                             __,                    Source.Inference(58)),
        new("own-goodbye",              HoldNoContact, WaitFirst,       WantsClosure, Always,                                  BackTogether,          Source.Inference(32)),
        new("closeness-elsewhere",      HoldNoContact, WaitFirst,       WantsToReconnect, Always,                              __,                    Source.Inference(58)),
        new("something-new",            HoldNoContact, WaitFirst,       WantsToRekindle, Always,                               __,                    Source.Inference(59)),
        new("what-you-want",            HoldNoContact, WaitFirst,       WantsToTestReunion, Always,                            __,                    Source.Inference(59)),
        new("something-ahead",          HoldNoContact, WaitFirst,       Hopes,       Always,                                   __,                    Source.Inference(59)),

        new("self-compassion",          HoldNoContact, WaitFirst,       RecentLapse, Always,                                   __,                    Source.Evidence("sbarra-2012")),
        new("let-it-rest",              WaitFirst,     AnswerIfYouWish, MessageOpen, Always,                                   ToHandlePracticalMatter,                    Source.Inference(45)),
        new("out-of-sight",              HoldNoContact, WaitFirst,       AtNight,     Always,                                   __,                    Source.Inference(61)),
        new("delay",                    HoldNoContact, WaitFirst,       __,          Always,                                   NotSober,              Source.Policy("delayMinutes")) { Minutes = policy => policy.DelayMinutes },
        new("urge-surfing",             DoNotContact,  WaitFirst,       __,          Always,                                   AfraidOfThem | LegalOrder | ToHandlePracticalMatter | BackTogether, Source.Evidence("bowen-marlatt-2009")),
        new("let-thoughts-pass",        HoldNoContact, WaitFirst,       OnlyTheWish, Always,                                   __,                    Source.Evidence("wegner-gold-1995")),
        new("tell-someone",             DoNotContact,  WaitFirst,       __,          Always,                                   __,                    Source.Article(57, 58)),
        new("distraction",              DoNotContact,  WaitFirst,       __,          Always,                                   Harm | BackTogether,   Source.Evidence("langeslag-sanchez-2018")),
        new("if-then-plan",             HoldNoContact, WaitFirst,       __,          Always,                                   __,                    Source.Evidence("gollwitzer-sheeran-2006")),
        new("calm-note",                HoldNoContact, WaitFirst,       __,          Always,                                   BackTogether,          Source.Inference(61)),
    ];

    /// <summary>Which bar of fear or law is spoken of, beside what they did, what the person did, and how it is going.</summary>
    public static IReadOnlyList<GuidanceRow> Harms { get; } =
    [
        //  id                          from           up to            all of       any of                                    none of                source
        new("afraid-of-them",           DoNotContact,  DoNotContact,    AfraidOfThem, Always,                                  __,                    Source.Safety("safety-planning")),
        new("legal-order",              DoNotContact,  DoNotContact,    LegalOrder,  Always,                                   __,                    Source.Safety("protective-orders")),
        new("they-are-afraid",          DoNotContact,  DoNotContact,    TheyAreAfraid, Always,                                 __,                    Source.Safety("own-behaviour")),
    ];

    /// <summary>Which no of theirs is spoken of, beside what the person did, and how it is going.</summary>
    public static IReadOnlyList<GuidanceRow> Refusals { get; } =
    [
        //  id                          from           up to            all of       any of                                    none of                source
        new("said-never-again",         DoNotContact,  DoNotContact,    SaidNeverAgain, Always,                                BackTogether,          Source.Safety("a-no-is-a-no")),
        new("blocked-you",              DoNotContact,  DoNotContact,    BlockedByEx, Always,                                   BackTogether,          Source.Safety("a-no-is-a-no")),
    ];
}
