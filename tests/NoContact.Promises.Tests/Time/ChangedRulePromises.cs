using FsCheck.Xunit;
using NoContact.Days;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Testing;

namespace NoContact.Promises.Time;

/// <summary>
/// Governments change the rules of their clocks, and the next version of the time-zone data changes what was counted
/// before.
/// </summary>
[Properties(QuietOnSuccess = true)]
[Trait("Speed", "slow")]
public class ChangedRulePromises
{
    // Zones that shared their clocks once and then parted, as one zone does between two versions of the data.
    private static readonly (string Before, string After)[] Parted =
    [
        ("Europe/Istanbul", "Europe/Athens"), ("Asia/Pyongyang", "Asia/Seoul"),
        ("Pacific/Apia", "Pacific/Pago_Pago"), ("America/Sao_Paulo", "America/Argentina/Buenos_Aires"),
        ("Africa/Casablanca", "Africa/Lagos"), ("Pacific/Kiritimati", "Pacific/Honolulu"),
        ("Australia/Lord_Howe", "Australia/Sydney"), ("Europe/London", "Africa/Abidjan"),
    ];

    [Property(Arbitrary = [typeof(OddZone)], MaxTest = 500)]
    public bool Days_follow_any_rule_a_zone_may_have(OddZone odd) => ClockChange.Of(odd.Info, 2019, 2023).All(change =>
    {
        var days = new DaysByDefinition(change.Zone, change.At);
        return Enumerable.Range(0, DaysByDefinition.StartsADay / 7).All(i => Agrees(days, i * 7));

        bool Agrees(DaysByDefinition days, int start)
        {
            var calendar = new DayCalendar(
                change.Zone.Id, new ZoneOffsets(change.Zone.GetUtcOffset), TimeOnly.MinValue.AddMinutes(15 * start));
            return Enumerable
                .Range(days.FirstSample, days.Instants.Length - days.FirstSample)
                .All(i => calendar.DayOf(days.Instants[i]) == days.DayOf(i, start));
        }
    });

    [Property(Arbitrary = [typeof(AnyJourney)], MaxTest = 2_000)]
    public bool A_journey_recorded_under_one_rule_and_loaded_under_another_keeps_its_facts_and_its_safety(
        JourneyStory history,
        byte pair)
    {
        var (one, other) = Parted[pair % Parted.Length];
        Fact[] facts =
        [
            .. history.Facts.Where(fact =>
                fact is not ZoneChanged
                && !history.Facts.OfType<ZoneChanged>().Any(moved => fact is Retracted undo && undo.FactId == moved.Id)
            ),
        ];
        var (before, after) = (Load(one), Load(other));
        var (was, now) = (before.Circumstances, after.Circumstances);

        // Whether a contact was open may hang on the calendar day, where one was agreed; nothing else does.
        var (streakBefore, streak) = (
            Told.Engine.Streak(before, AnyJourney.Now),
            Told.Engine.Streak(after, AnyJourney.Now));
        return after.Facts.SequenceEqual(facts)
            && was.Answers == now.Answers
            && was.BlockedByEx == now.BlockedByEx
            && was.Ties.SequenceEqual(now.Ties)
            && was.AmendsMade == now.AmendsMade
            && was.ContactsUnanswered == now.ContactsUnanswered
            && streak.Days >= 0 && streak.Past.All(past => past.Days >= 0)
            && (
                facts.Any(fact => fact is AgreedToTalk)
                || (
                    streak.Current?.Start == streakBefore.Current?.Start
                    && Math.Abs(streak.Days - streakBefore.Days) <= 1))
            && Told.Engine.Evaluate(
                after,
                new()
                {
                    At = AnyJourney.Now,
                    Intensity = 3,
                    Channel = Channel.Text,
                },
                AnyJourney.Now
            ).Resources.Count > 0;

        Journey Load(string zone) => Told.Engine.Load(new() { Zone = zone, Facts = facts }, AnyJourney.Now);
    }
}
