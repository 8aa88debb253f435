using System.Globalization;
using NoContact.Extensions.AI;

namespace NoContact.Samples.Agent;

/// <summary>Asks the person past the model. Whatever is none of the answers is unknown.</summary>
internal sealed class AtTheConsole : IAskThePerson
{
    public ValueTask<PersonsAnswer?> AskAsync(PersonsQuestion question, CancellationToken cancellationToken = default)
    {
        Console.WriteLine($"{question.Text} [{string.Join(" / ", question.Choices.Select(choice => choice.Text))}]");
        var said = Console.ReadLine();
        var choice = question.Choices.FirstOrDefault(one =>
            string.Equals(one.Text, said, StringComparison.OrdinalIgnoreCase));
        if (choice is null) return new((PersonsAnswer?)null);
        if (question.DayText is null) return new(new PersonsAnswer(question.CallId, choice.Value));
        Console.WriteLine($"{question.DayText} [2026-03-30]");
        var isDay = DateOnly.TryParseExact(
            Console.ReadLine(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return new(isDay ? new PersonsAnswer(question.CallId, choice.Value, day) : null);
    }
}
