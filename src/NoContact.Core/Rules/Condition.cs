namespace NoContact.Rules;

/// <summary>
/// Everything the rules can ask, each answered once for an urge on a journey. Thresholds are conditions too, so a rule
/// is only a row of names, an explanation can name the one that failed, and every situation can be enumerated.
/// </summary>
[Flags]
public enum Condition : ulong
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The state is BrokenUp.</summary>
    BrokenUp = 1UL << 0,

    /// <summary>The state is ContactBroken.</summary>
    ContactBroken = 1UL << 1,

    /// <summary>The state is Reconciled.</summary>
    BackTogether = 1UL << 2,

    /// <summary>The state is MovedOn.</summary>
    HasMovedOn = 1UL << 3,

    /// <summary>A streak runs and has fewer calendar days than <see cref="NoContactPolicy.GoalDays"/>.</summary>
    YoungStreak = 1UL << 4,

    /// <summary>The breakup in force was ended by the ex.</summary>
    EndedByEx = 1UL << 5,

    /// <summary>The breakup in force was ended by the person.</summary>
    EndedByMe = 1UL << 6,

    /// <summary>The breakup in force was ended by both.</summary>
    EndedMutually = 1UL << 7,

    /// <summary>Who ended it is not known, or there is no breakup yet.</summary>
    EndingUnknown = 1UL << 8,

    /// <summary>The intent is to start a conversation.</summary>
    ToStartConversation = 1UL << 9,

    /// <summary>The intent is to answer them.</summary>
    ToReply = 1UL << 10,

    /// <summary>The intent is to apologise.</summary>
    ToApologize = 1UL << 11,

    /// <summary>The intent is to settle a practical matter.</summary>
    ToHandlePracticalMatter = 1UL << 12,

    /// <summary>The intent is to have others ask or tell.</summary>
    ToAskThroughOthers = 1UL << 13,

    /// <summary>The intent is to watch them.</summary>
    ToWatchThem = 1UL << 14,

    /// <summary>The channel is other people.</summary>
    ByOthers = 1UL << 15,

    /// <summary>Motive: to reconnect.</summary>
    WantsToReconnect = 1UL << 16,

    /// <summary>Motive: closure.</summary>
    WantsClosure = 1UL << 17,

    /// <summary>Motive: finding out whether they would come back.</summary>
    WantsToTestReunion = 1UL << 18,

    /// <summary>Motive: answers.</summary>
    WantsAnswers = 1UL << 19,

    /// <summary>Motive: feelings never said.</summary>
    HasUnsaidFeelings = 1UL << 20,

    /// <summary>Motive: bringing the spark back.</summary>
    WantsToRekindle = 1UL << 21,

    /// <summary>Motive: hope.</summary>
    Hopes = 1UL << 22,

    /// <summary>Motive: desperation.</summary>
    IsDesperate = 1UL << 23,

    /// <summary>The intensity is at or above <see cref="NoContactPolicy.HighIntensity"/>.</summary>
    HighIntensity = 1UL << 24,

    /// <summary>Not sober, by their own word.</summary>
    NotSober = 1UL << 25,

    /// <summary>Thoughts of self-harm.</summary>
    ThoughtsOfSelfHarm = 1UL << 26,

    /// <summary>Thoughts of harming the ex.</summary>
    ThoughtsOfHarmingThem = 1UL << 27,

    /// <summary>Somebody is in danger now.</summary>
    ImmediateDanger = 1UL << 28,

    /// <summary>They said never to contact them again.</summary>
    SaidNeverAgain = 1UL << 29,

    /// <summary>A legal order restricts contact.</summary>
    LegalOrder = 1UL << 30,

    /// <summary>The person is, or should be, afraid of them.</summary>
    AfraidOfThem = 1UL << 31,

    /// <summary>They are, or may be, afraid of the person.</summary>
    TheyAreAfraid = 1UL << 32,

    /// <summary>Whether they said never again is not known.</summary>
    NeverAgainUnknown = 1UL << 33,

    /// <summary>One of the other three safety questions is not answered.</summary>
    OtherSafetyUnknown = 1UL << 34,

    /// <summary>They asked for space.</summary>
    AskedForSpace = 1UL << 35,

    /// <summary>The ex has blocked the person.</summary>
    BlockedByEx = 1UL << 36,

    /// <summary>The person has two or more contacts unanswered.</summary>
    UnansweredTwice = 1UL << 37,

    /// <summary>The person has a contact unanswered.</summary>
    Unanswered = 1UL << 38,

    /// <summary>Their last message was angry.</summary>
    LastMessageAngry = 1UL << 39,

    /// <summary>A message of theirs waits for an answer, and is not practical under a tie.</summary>
    MessageOpen = 1UL << 40,

    /// <summary>
    /// A message waits that came more than <see cref="NoContactPolicy.ConversationDays"/> calendar days ago.
    /// </summary>
    MessageOld = 1UL << 41,

    /// <summary>
    /// Today is an agreed day, or at most <see cref="NoContactPolicy.ConversationDays"/> calendar days after one.
    /// </summary>
    AgreedDay = 1UL << 42,

    /// <summary>A tie is in force, and the intent is a practical matter, or an answer to a practical message.</summary>
    PracticalTie = 1UL << 43,

    /// <summary>
    /// A significant mistreatment, all four safety questions answered no, and no amends made yet (¶29).
    /// </summary>
    AmendsPermitted = 1UL << 44,

    /// <summary>The one amends was made.</summary>
    AmendsMade = 1UL << 45,

    /// <summary>Fewer than <see cref="NoContactPolicy.AmendsCoolOffDays"/> calendar days since the breakup.</summary>
    AmendsTooSoon = 1UL << 46,

    /// <summary>The person is under eighteen.</summary>
    Under18 = 1UL << 47,

    /// <summary>The contact would be in person.</summary>
    InPerson = 1UL << 48,

    /// <summary>The intent is none: only the wish.</summary>
    OnlyTheWish = 1UL << 49,

    /// <summary>Motive: loneliness.</summary>
    IsLonely = 1UL << 50,

    /// <summary>Motive: guilt.</summary>
    FeelsGuilty = 1UL << 51,

    /// <summary>Motive: jealousy.</summary>
    IsJealous = 1UL << 52,

    /// <summary>Motive: habit.</summary>
    FromHabit = 1UL << 53,

    /// <summary>A practical tie of children is in force.</summary>
    SharesChildren = 1UL << 54,

    /// <summary>A practical tie of a pregnancy is in force, and no other.</summary>
    Expecting = 1UL << 55,

    /// <summary>
    /// On the clock of the journey's zone it is night: from 22:00 until 06:00, a number we chose.
    /// </summary>
    AtNight = 1UL << 56,

    /// <summary>
    /// The state is ContactBroken, and the lapse is still named; see <see cref="Situation.LapseIsRecent"/>.
    /// </summary>
    RecentLapse = 1UL << 57,
}
