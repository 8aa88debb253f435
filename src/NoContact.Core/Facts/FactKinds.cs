namespace NoContact.Facts;

/// <summary>The kinds of fact, each with its name in JSON.</summary>
internal static class FactKinds
{
    public static IReadOnlyDictionary<Type, string> Names { get; } = new Dictionary<Type, string>
    {
        [typeof(Breakup)] = "breakup",
        [typeof(BreakupCorrected)] = "breakupCorrected",
        [typeof(Mistreatment)] = "mistreatment",
        [typeof(QuestionAnswered)] = "answer",
        [typeof(Tie)] = "tie",
        [typeof(Blocked)] = "blocked",
        [typeof(AgreedToTalk)] = "agreedToTalk",
        [typeof(NoContactStarted)] = "noContactStarted",
        [typeof(Urge)] = "urge",
        [typeof(UrgePassed)] = "urgePassed",
        [typeof(ContactMade)] = "contactMade",
        [typeof(ExResponded)] = "exResponded",
        [typeof(ExReachedOut)] = "exReachedOut",
        [typeof(LeftUnanswered)] = "leftUnanswered",
        [typeof(AmendsPlanned)] = "amendsPlanned",
        [typeof(AmendsDropped)] = "amendsDropped",
        [typeof(Watched)] = "watched",
        [typeof(Reconciled)] = "reconciled",
        [typeof(MovedOn)] = "movedOn",
        [typeof(PlanMade)] = "planMade",
        [typeof(CardAnswered)] = "cardAnswered",
        [typeof(ZoneChanged)] = "zoneChanged",
        [typeof(Retracted)] = "retracted",
        [typeof(TextForgotten)] = "textForgotten",
    }.AsReadOnly();

    public static string NameOf(Fact fact) => Names[fact.GetType()];
}
