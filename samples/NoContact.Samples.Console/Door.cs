using NoContact.Journeys;
using NoContact.Stores;

namespace NoContact.Samples.Terminal;

/// <summary>What goes wrong at the door is said in one line a problem on stderr, never with a stack trace.</summary>
internal static class Door
{
    public const int BadInput = 2;

    public static int Run(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (BadInputException e)
        {
            foreach (var problem in e.Problems) Console.Error.WriteLine(problem);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or TimeZoneNotFoundException or DamagedJourneyException)
        {
            Console.Error.WriteLine(e.Message);
        }

        return BadInput;
    }
}
