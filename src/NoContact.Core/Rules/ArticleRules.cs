using NoContact.Article;
using NoContact.Verdicts;
using static NoContact.Verdicts.Verdict;
using static NoContact.Rules.Condition;

namespace NoContact.Rules;

/// <summary>The rules, as data: the article's, our inferences, and the safety practice that stands above both.</summary>
internal static class ArticleRules
{
    // A table reads better with words in its empty cells.
    private const Condition Always = None;
    private const Condition __ = None;
    private static Verdict? Speaks => null;

    private const Condition Conversation = ToReply | ToStartConversation;
    private const Condition WordsToThem = ToStartConversation | ToApologize;
    private const Condition ReunionHopes = WantsToReconnect | WantsToTestReunion | WantsToRekindle | Hopes;
    private const Condition PersonalMotives =
        WantsToReconnect | WantsClosure | WantsToTestReunion | WantsAnswers | HasUnsaidFeelings | WantsToRekindle;
    private const Condition MeantForThem = ToStartConversation | ToReply | ToApologize | ToAskThroughOthers | ToWatchThem;

    /// <summary>
    /// Every row, tier by tier; sources as A article, I inference from it, E evidence, S safety practice, P policy.
    /// No caution holds where the two are together again.
    /// </summary>
    public static IReadOnlyList<RuleRow> Rows { get; } =
    [
        //                     rule                     all of                                any of                        none of                verdict            sources
        .. Tier(RuleTier.Baseline,
            new RuleRow("hold-by-default",       Always,                               __,                           __,                    HoldNoContact,     A(28, 42, 50))),
        .. Motives(
            new("motive-reconnect",      WantsToReconnect,                     __,                           __,                    Speaks,            A(8)),
            new("motive-closure",        WantsClosure,                         __,                           __,                    Speaks,            A(8, 11)),
            new("motive-test-reunion",   WantsToTestReunion,                   __,                           __,                    Speaks,            A(8, 45, 46, 47, 48, 49)),
            new("motive-answers",        WantsAnswers,                         __,                           __,                    Speaks,            A(12)),
            new("motive-unsaid-feelings", HasUnsaidFeelings,                   __,                           __,                    Speaks,            A(12)),
            new("motive-rekindle",       WantsToRekindle,                      __,                           __,                    Speaks,            A(12, 24, 27)),
            new("motive-hope",           Hopes,                                __,                           __,                    Speaks,            A(11)),
            new("motive-desperation",    IsDesperate,                          __,                           __,                    Speaks,            A(11, 14, 19))),
        .. Tier(RuleTier.Reason,
            new("too-soon",              YoungStreak,                          __,                           __,                    Speaks,            A(13, 17, 61), P("goalDays")),
            new("not-begun",             BrokenUp,                             __,                           __,                    Speaks,            A(6)),
            new("just-broken",           ContactBroken,                        __,                           __,                    Speaks,            A(20, 21, 22, 23)),
            new("theirs-to-initiate",    EndedByEx,                            __,                           __,                    Speaks,            A(29, 45, 46, 47, 48, 49)),
            new("mutual-ending",         EndedMutually,                        __,                           __,                    Speaks,            I(29)),
            new("ending-unknown",        EndingUnknown,                        __,                           __,                    Speaks,            I(29))),
        .. Tier(RuleTier.Exception,
            new("amends-owed",           ToApologize | AmendsPermitted,        __,                           __,                    OfferAmendsOnce,   A(29), I(29), S("one-apology")),
            new("they-wrote-first",      MessageOpen,                          Conversation,                 __,                    AnswerIfYouWish,   I(45, 46)),
            new("agreed-time",           AgreedDay,                            Conversation,                 __,                    AnswerIfYouWish,   I(45)),
            new("practical-tie",         PracticalTie,                         __,                           __,                    KeepItPractical,   S("practical-ties")),
            new("you-ended-it",          EndedByMe,                            WordsToThem,                  __,                    YoursToInitiate,   I(29)),
            new("back-together",         BackTogether,                         __,                           __,                    NoContactOver,     I(35))),
        .. Tier(RuleTier.Caution,
            //  rule                     all of                                any of           none of                                 verdict            sources
            new("heat-of-the-moment",    HighIntensity,                        __,              BackTogether | ToHandlePracticalMatter, WaitFirst,         A(8, 9, 61), P("highIntensity")),
            new("not-sober",             NotSober,                             __,              BackTogether | ToHandlePracticalMatter, WaitFirst,         S("not-sober")),
            new("safety-unanswered",     OtherSafetyUnknown,                   __,              BackTogether,                           WaitFirst,         S("ask-before-unlocking")),
            new("safety-unanswered",     NeverAgainUnknown,                    __,              BackTogether | PracticalTie,            WaitFirst,         S("ask-before-unlocking")),
            new("never-again-open",      NeverAgainUnknown | PracticalTie,     __,              BackTogether,                           KeepItPractical,   S("ask-before-unlocking")),
            new("apology-with-strings",  ToApologize,                          ReunionHopes,    BackTogether,                           HoldNoContact,     I(30)),
            new("amends-already-made",   ToApologize | AmendsMade,             __,              BackTogether,                           HoldNoContact,     I(29), S("one-apology")),
            new("amends-too-soon",       ToApologize | AmendsTooSoon,          __,              BackTogether,                           WaitFirst,         P("amendsCoolOffDays")),
            new("asked-for-space",       AskedForSpace | ToStartConversation,  __,              BackTogether | MessageOpen | AgreedDay, HoldNoContact,     A(22, 33, 40)),
            new("asked-for-space",       AskedForSpace | ToApologize,          __,              BackTogether,                           WaitFirst,         A(22, 33, 40)),
            new("left-unanswered",       Unanswered,                           WordsToThem,     BackTogether,                           HoldNoContact,     I(44), S("repeated-contact")),
            new("answered-in-anger",     LastMessageAngry,                     WordsToThem,     BackTogether,                           HoldNoContact,     I(37, 40, 41)),
            new("answered-in-anger",     LastMessageAngry | ToReply,           __,              BackTogether,                           WaitFirst,         I(37, 40, 41)),
            new("old-word",              MessageOpen | MessageOld,             Conversation,    BackTogether,                           HoldNoContact,     P("conversationDays")),
            new("practical-pretext",     ToHandlePracticalMatter,              PersonalMotives, BackTogether,                           WaitFirst,         I(30)),
            new("practical-pretext",     ToReply | PracticalTie,               PersonalMotives, BackTogether,                           WaitFirst,         I(30)),
            new("through-others",        ToAskThroughOthers,                   __,              BackTogether,                           HoldNoContact,     I(6, 33)),
            new("through-others",        ByOthers,                             MeantForThem,    BackTogether,                           HoldNoContact,     I(6, 33)),
            new("watching-them",         ToWatchThem,                          __,              BackTogether,                           HoldNoContact,     E("marshall-2012"))),
        .. Tier(RuleTier.Boundary,
            new("said-never-again",      SaidNeverAgain,                       __,                           PracticalTie,          DoNotContact,      A(43), S("a-no-is-a-no")),
            new("said-never-again",      SaidNeverAgain | PracticalTie,        __,                           __,                    KeepItPractical,   A(43), S("a-no-is-a-no")),
            new("blocked-you",           BlockedByEx,                          __,                           PracticalTie,          DoNotContact,      S("a-no-is-a-no")),
            new("blocked-you",           BlockedByEx | PracticalTie,           __,                           __,                    KeepItPractical,   S("a-no-is-a-no")),
            new("legal-order",           LegalOrder,                           __,                           __,                    DoNotContact,      S("protective-orders")),
            new("afraid-of-them",        AfraidOfThem,                         __,                           __,                    DoNotContact,      S("safety-planning")),
            new("they-are-afraid",       TheyAreAfraid,                        __,                           __,                    DoNotContact,      S("own-behaviour"))),
        .. Tier(RuleTier.Crisis,
            new("thoughts-of-self-harm", ThoughtsOfSelfHarm,                   __,                           __,                    GetSupportNow,     S("crisis-first")),
            new("danger-to-someone",     __,                                   ThoughtsOfHarmingThem | ImmediateDanger, __,         GetSupportNow,     S("crisis-first"))),
    ];

    private static Source A(params int[] passages) => Source.Article(passages);

    private static Source I(params int[] passages) => Source.Inference(passages);

    private static Source E(string study) => Source.Evidence(study);

    private static Source S(string practice) => Source.Safety(practice);

    private static Source P(string key) => Source.Policy(key);

    // A motive is worth a thought even where a word is open.
    private static IEnumerable<RuleRow> Motives(params RuleRow[] rows) =>
        Tier(RuleTier.Reason, rows).Select(row => row with { SpeaksUpTo = YoursToInitiate });

    private static IEnumerable<RuleRow> Tier(RuleTier tier, params RuleRow[] rows) =>
        rows.Select(row => row with { Tier = tier });
}
