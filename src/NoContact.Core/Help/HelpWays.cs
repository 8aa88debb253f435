namespace NoContact.Help;

/// <summary>How a line is reached under its number. A way is named only where a source says so.</summary>
[Flags]
public enum HelpWays
{
    /// <summary>By none.</summary>
    None = 0,

    /// <summary>By a call.</summary>
    Call = 1,

    /// <summary>By a text message.</summary>
    Text = 2,

    /// <summary>By a chat, in the browser or an app; the number is then the chat's address.</summary>
    Chat = 4,
}
