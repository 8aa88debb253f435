using Microsoft.EntityFrameworkCore;

namespace NoContact.EntityFrameworkCore;

internal sealed class PostgreSqlJournalContext(DbContextOptions<PostgreSqlJournalContext> options) : JournalContext(options);
