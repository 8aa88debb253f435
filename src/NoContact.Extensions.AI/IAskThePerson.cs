namespace NoContact.Extensions.AI;

/// <summary>
/// Asks the person, past the model: a form, a dialog, a page. What they do not say is unknown, and whatever it would
/// have changed stays as it is.
/// </summary>
public interface IAskThePerson
{
    /// <summary>Shows a question and waits for what the person says.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What they said; null where they declined, closed it, left it empty, or could not be asked.</returns>
    ValueTask<PersonsAnswer?> AskAsync(PersonsQuestion question, CancellationToken cancellationToken = default);
}

/// <summary>What the person is asked, in their own language.</summary>
public sealed record PersonsQuestion
{
    /// <summary>
    /// The call that it was asked for: a digest of the tool, its arguments, the day and the journal as it is. An answer
    /// to another call's question is none to this one, nor one to the same call once the journal has changed.
    /// </summary>
    public required string CallId { get; init; }

    /// <summary>The question.</summary>
    public required string Text { get; init; }

    /// <summary>What may be answered, each with its words; empty where only a day is asked.</summary>
    public required IReadOnlyList<PersonsChoice> Choices { get; init; }

    /// <summary>The question for the day; null where none is asked.</summary>
    public string? DayText { get; init; }
}

/// <summary>One of the answers to choose from.</summary>
/// <param name="Value">The answer.</param>
/// <param name="Text">Its words.</param>
public sealed record PersonsChoice(string Value, string Text);

/// <summary>What the person said.</summary>
/// <param name="CallId">The call that they were asked for, from the question they were shown.</param>
/// <param name="Choice">One of the values to choose from; null where none was chosen.</param>
/// <param name="Day">The day they gave, by their own calendar; null where they gave none.</param>
public sealed record PersonsAnswer(string CallId, string? Choice = null, DateOnly? Day = null);
