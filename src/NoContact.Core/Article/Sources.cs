namespace NoContact.Article;

/// <summary>Every source the product stands on, each with a stable id.</summary>
public static partial class Sources
{
    /// <summary>The studies, as read in their abstracts.</summary>
    public static IReadOnlyList<Study> Studies { get; } =
    [
        new("sbarra-emery-2005", "Sbarra and Emery", 2005, "daily diary, correlational", Strength.Moderate, "Contact with the former partner went with a slower decline of love and sadness: a slowing, not a reset."),
        new("ohara-2020", "O'Hara and others", 2020, "longitudinal, correlational", Strength.Moderate, "In-person contact went with more distress two months later, but not among people with children together."),
        new("mason-2012", "Mason and others", 2012, "longitudinal, correlational", Strength.Moderate, "People who had accepted the end did fine with contact; those who had not did less well."),
        new("marshall-2012", "Marshall", 2012, "survey, correlational", Strength.Weak, "Watching a former partner's profile went with more distress and longing; which came first is not known."),
        new("gollwitzer-sheeran-2006", "Gollwitzer and Sheeran", 2006, "meta-analysis of experiments", Strength.Strong, "If-then plans help people do what they intend in general (d about .65); not tested on breakups."),
        new("bowen-marlatt-2009", "Bowen and Marlatt", 2009, "experiment, smokers", Strength.Weak, "Urge surfing did not lower urges; it lowered acting on them. Smokers, not breakups."),
        new("sayette-2005", "Sayette and others", 2005, "experiment, smokers", Strength.Weak, "People overpredict how far an urge will rise. Smokers, not breakups."),
        new("langeslag-sanchez-2018", "Langeslag and Sanchez", 2018, "experiment", Strength.Moderate, "Distraction lifted the mood of people thinking of a former partner."),
        new("sbarra-2012", "Sbarra and others", 2012, "longitudinal, observational", Strength.Moderate, "Self-compassion went with fewer intrusive thoughts after a separation."),
        new("sbarra-2013", "Sbarra and others", 2013, "experiment", Strength.Moderate, "Expressive writing hurt people who were searching for meaning: no unsent letter by default."),
        new("wegner-gold-1995", "Wegner and Gold", 1995, "experiment", Strength.Moderate, "Suppressing thoughts of an old flame made them rebound."),
        new("dailey-2019", "Dailey and others", 2019, "survey", Strength.Weak, "About half of renewals were mutual: silence need not mean a settled mind."),
    ];

    /// <summary>The safety practices.</summary>
    public static IReadOnlyList<Practice> Practices { get; } =
    [
        new("crisis-first", "Thoughts of self-harm, or danger to anyone, come before every other matter; real people are offered first."),
        new("protective-orders", "Contact can break an order even when the protected person wrote first; only the order, a lawyer or the court say what is allowed."),
        new("safety-planning", "Somebody who is afraid plans with an advocate; silence is never promised to keep them safe."),
        new("own-behaviour", "Somebody who may be feared keeps away and is shown help for their own behaviour, without shaming."),
        new("a-no-is-a-no", "Being told never again, or being blocked, is an answer; going round it is harassment."),
        new("repeated-contact", "Contact repeated into silence is felt as harassment, and in many places is."),
        new("bars-hold", "A safety answer of yes holds until it is answered no; nothing else lifts it."),
        new("ask-before-unlocking", "What is not known about safety never counts as safe."),
        new("practical-ties", "Children, work, home and money need a word now and then; it is kept to the matter."),
        new("one-apology", "An apology is made once and asks for nothing; repeated, it is pressure."),
        new("not-sober", "A message written when not sober can wait until morning."),
        new("grounding", "When it is too much to think, the body is calmed first: the feet on the floor, a slow breath."),
        new("under-eighteen", "Somebody under eighteen is shown helplines for young people, and no coaching."),
    ];
}
