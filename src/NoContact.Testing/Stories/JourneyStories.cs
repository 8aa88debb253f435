using NoContact.Journeys;

namespace NoContact.Testing;

/// <summary>How a story begins: <c>Journey.BrokenUp(by: EndedBy.Ex).NoContact(days: 12).Lapsed().Build()</c>.</summary>
public static class JourneyStories
{
    extension(Journey)
    {
        /// <summary>A story that begins with the breakup.</summary>
        /// <param name="by">Who ended it.</param>
        /// <param name="at">When; left out, a Monday evening in January 2026.</param>
        /// <param name="zone">The IANA zone the person lives in.</param>
        public static JourneyStory BrokenUp(EndedBy by = EndedBy.Unknown, DateTimeOffset? at = null, string zone = "Europe/London") => Journey.Untold(at, zone).BrokenUp(by);

        /// <summary>A story without a step.</summary>
        /// <param name="at">When it begins; left out, a Monday evening in January 2026.</param>
        /// <param name="zone">The IANA zone the person lives in.</param>
        public static JourneyStory Untold(DateTimeOffset? at = null, string zone = "Europe/London")
        {
            var story = new JourneyStory { Zone = zone };
            return at is { } instant ? story.At(instant) : story;
        }
    }
}
