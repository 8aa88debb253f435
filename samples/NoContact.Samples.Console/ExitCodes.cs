using NoContact.Facts;
using NoContact.Keeping;

namespace NoContact.Samples.Console;

/// <summary>What goes wrong at the door is said in one line a problem on stderr, never with a stack trace.</summary>
internal static class ExitCodes
{
    public const int BadInput = 2;

    public static async Task<int> RunAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (BadInputException e)
        {
            foreach (var problem in e.Problems) System.Console.Error.WriteLine(problem);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            System.Console.Error.WriteLine(e.Message);
        }
        catch (Exception e) when (e is TimeZoneNotFoundException or DamagedJourneyException)
        {
            System.Console.Error.WriteLine(e.Message);
        }

        return BadInput;
    }
}
