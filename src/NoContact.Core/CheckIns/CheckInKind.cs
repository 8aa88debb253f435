namespace NoContact.CheckIns;

/// <summary>What a check-in is about.</summary>
public enum CheckInKind
{
    /// <summary>The delay after an urge is over: look again.</summary>
    AskAgain,

    /// <summary>The running streak reaches a milestone today.</summary>
    Milestone,
}
