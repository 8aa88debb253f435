using System.Data.Common;
using NoContact.Keeping;

namespace NoContact.EntityFrameworkCore;

/// <summary>
/// The database of a journey store: its tables, and what is done beside the daily work. A service of the container, by
/// the store's key where it has one.
/// </summary>
/// <remarks>Thread-safe.</remarks>
public abstract class JourneyDatabase
{
    private readonly Func<JournalContext> _open;
    private readonly FreeText _texts;
    private readonly TimeProvider _clock;

    internal JourneyDatabase(Func<JournalContext> open, FreeText texts, TimeProvider clock, WriteMode mode)
    {
        _open = open;
        _texts = texts;
        _clock = clock;
        Store = new(open, texts, clock, mode);
    }

    internal EntityFrameworkJourneyStore Store { get; }

    /// <summary>
    /// Brings the tables up to this version of the package. Several processes may do so at once. Where the app may not
    /// change tables, see <see cref="GenerateScript"/>.
    /// </summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        await using var context = OpenToMigrate();
        await context.MigrateAsync(cancellationToken);
    }

    /// <summary>
    /// The SQL that makes the tables, for who runs it in the app's place. On PostgreSQL it brings up any earlier
    /// version's tables too, and may be run again; on SQLite it is for an empty database.
    /// </summary>
    public string GenerateScript()
    {
        using var context = Open();
        return context.GenerateScript();
    }

    /// <summary>
    /// The store inside a transaction of the host's, so that a fact is kept if, and only if, the host's own rows are.
    /// Give it to a <see cref="JourneyKeeper"/> and drop both with the transaction, which the host commits.
    /// </summary>
    /// <remarks>
    /// What was erased or forgotten leaves the log of a SQLite database with the next write outside.
    /// </remarks>
    /// <param name="transaction">One that runs, on this database.</param>
    /// <exception cref="ArgumentException">It has ended, or is of another kind of database.</exception>
    public ICheckInStore GetStore(DbTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        if (HasEnded(transaction)) throw new ArgumentException("The transaction has ended.", nameof(transaction));
        return new EntityFrameworkJourneyStore(() => OpenIn(transaction), _texts, _clock, WriteMode.InTheHosts);
    }

    /// <summary>
    /// Writes the list of what people took away for good, the journeys they erased and the texts they had forgotten.
    /// Keep it apart from the backups and make it more often: a backup that is brought back needs it.
    /// </summary>
    /// <param name="to">Where, as lines of JSON. They hold no free text, and of an erased journey a hash alone.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task WriteRemovalsAsync(Stream to, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(to);
        return new Removals(_open, Store).WriteAsync(to, cancellationToken);
    }

    /// <summary>
    /// Takes away again what people took away since a backup was made. It may be done again. No app is to use the
    /// database meanwhile.
    /// </summary>
    /// <param name="removals">The latest list of <see cref="WriteRemovalsAsync"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The list is damaged; what stands before the line it names is
    /// done.</exception>
    public Task<RestoreReport> ApplyRemovalsAsync(Stream removals, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(removals);
        return new Removals(_open, Store).ApplyAsync(removals, _clock.GetUtcNow(), cancellationToken);
    }

    internal JournalContext Open() => _open();

    /// <summary>Opens the tables to change them: on one connection from the first to the last.</summary>
    internal virtual JournalContext OpenToMigrate() => Open();

    /// <summary>Opens the tables in a transaction of the host's.</summary>
    internal abstract JournalContext OpenIn(DbTransaction transaction);

    // Of one that has ended a provider says so where it is asked anything.
    private static bool HasEnded(DbTransaction transaction)
    {
        try
        {
            _ = transaction.IsolationLevel;
            return transaction.Connection is null;
        }
        catch (Exception e) when (e is InvalidOperationException or ObjectDisposedException)
        {
            return true;
        }
    }

    private protected static ArgumentException CreateOtherKind(DbTransaction transaction, string expected) =>
        new($"The transaction is a {transaction.GetType().Name}; the journeys need {expected}.", nameof(transaction));
}
