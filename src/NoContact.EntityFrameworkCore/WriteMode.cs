namespace NoContact.EntityFrameworkCore;

/// <summary>How the writes of a store reach the disk.</summary>
internal enum WriteMode
{
    /// <summary>Each in a transaction of its own: PostgreSQL's commits share its log by themselves.</summary>
    OneByOne,

    /// <summary>In groups: SQLite lets one writer in at a time.</summary>
    Grouped,

    /// <summary>In a transaction of the host's, which commits it.</summary>
    InTheHosts,
}
