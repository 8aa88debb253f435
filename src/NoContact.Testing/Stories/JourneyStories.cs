using NoContact.Facts;
using NoContact.Journeys;

namespace NoContact.Testing;

/// <summary>How a story begins: <c>Journey.BrokenUp(by: EndedBy.Ex).NoContact(days: 12).Lapsed().Build()</c>.</summary>
public static class JourneyStories
{
    extension(Journey)
    {
        /// <summary>A story that begins with the breakup.</summary>
        /// <param name="by">Who ended it.</param>
        /// <param name="at">When; left out, 20:00 on Monday, 5 January 2026, on the zone's clock.</param>
        /// <param name="zone">The IANA zone the person lives in.</param>
        /// <exception cref="BadInputException">The system does not know the zone.</exception>
        public static JourneyStory BrokenUp(
            EndedBy by = EndedBy.Unknown,
            DateTimeOffset? at = null,
            string zone = "Europe/London"
        ) => Journey.Untold(at, zone).BrokenUp(by);

        /// <summary>A story without a step.</summary>
        /// <param name="at">When it begins; left out, 20:00 on Monday, 5 January 2026, on the zone's clock.</param>
        /// <param name="zone">The IANA zone the person lives in.</param>
        /// <exception cref="BadInputException">The system does not know the zone, which is only asked where
        /// <paramref name="at"/> is left out.</exception>
        public static JourneyStory Untold(DateTimeOffset? at = null, string zone = "Europe/London")
        {
            return new JourneyStory { Zone = zone }.At(at ?? JourneyStory.OnTheClock(zone, new(2026, 1, 5, 20, 0, 0)));
        }
    }
}
