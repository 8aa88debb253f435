namespace NoContact.Keeping;

/// <summary>
/// What a store kept is not what was written: a fact was changed, is missing, or stands elsewhere. Nothing of it is
/// answered from.
/// </summary>
public sealed class DamagedJourneyException : Exception
{
    /// <summary>A damage.</summary>
    public DamagedJourneyException()
    {
    }

    /// <summary>A damage, named.</summary>
    public DamagedJourneyException(string message)
        : base(message)
    {
    }

    /// <summary>A damage, named, with what showed it.</summary>
    public DamagedJourneyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A damage to a journey.</summary>
    /// <param name="journey">The journey's id.</param>
    /// <param name="what">What is wrong, and where; never what a fact says.</param>
    public DamagedJourneyException(string journey, string what)
        : base(
            $"Journey {journey} is damaged: {what}. It was not answered from; restore it from a backup or an export."
        ) { }
}
