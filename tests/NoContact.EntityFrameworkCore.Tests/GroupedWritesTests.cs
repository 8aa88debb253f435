using System.Transactions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using NoContact.Facts;
using NoContact.Keeping;

namespace NoContact.EntityFrameworkCore;

public sealed class GroupedWritesTests : IDisposable
{
    private const int Writers = 40;

    private readonly Commits _commits = new();
    private readonly SqliteFile _file;

    public GroupedWritesTests()
    {
        _file = new(log: LoggerFactory.Create(log => log.SetMinimumLevel(LogLevel.Debug).AddProvider(_commits)));
    }

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task What_comes_while_the_disk_is_busy_goes_to_it_in_one_commit()
    {
        await Begin();

        var kept = await WhileTheDiskIsBusy(writer => Append(writer));

        Assert.All(await Task.WhenAll(kept), Assert.True);
        Assert.Equal(2, _commits.Count);
        for (var writer = 0; writer < Writers; writer++)
            Assert.Equal("a", (await _file.Store.LoadAsync($"j{writer}"))!.Document.Facts.Single().Id);
    }

    [Fact]
    public async Task A_write_alone_is_a_commit_of_its_own()
    {
        await Begin();

        for (var writer = 0; writer < 5; writer++) await Append(writer);

        Assert.Equal(5, _commits.Count);
    }

    [Fact]
    public async Task A_write_that_fails_among_others_fails_alone()
    {
        await Begin();

        var kept = await WhileTheDiskIsBusy(writer => writer % 10 == 7 ? Append(writer, "b", "b") : Append(writer));

        for (var writer = 0; writer < Writers; writer++)
        {
            var stored = await Stored(kept[writer], writer);
            if (writer % 10 != 7) Assert.Equal(1, stored.Version);
            else Assert.Equal(0, stored.Version);
        }
    }

    [Fact]
    public async Task Of_two_on_one_version_in_one_group_one_is_kept()
    {
        await Begin();

        var kept = await WhileTheDiskIsBusy(writer => Append(writer / 2, $"fact{writer}"));

        var results = await Task.WhenAll(kept);
        for (var writer = 0; writer < Writers; writer += 2) Assert.NotEqual(results[writer], results[writer + 1]);
    }

    [Fact]
    public async Task Who_gives_up_while_waiting_has_written_nothing()
    {
        await Begin();
        using var givenUp = new CancellationTokenSource();

        var kept = await WhileTheDiskIsBusy(
            writer => writer == Writers - 1 ? Append(writer, givenUp.Token) : Append(writer), givenUp.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => kept[^1]);
        Assert.All(await Task.WhenAll(kept.SkipLast(1)), Assert.True);
        Assert.Equal(0, (await _file.Store.LoadAsync($"j{Writers - 1}"))!.Version);
    }

    [Fact]
    public async Task In_a_scope_a_fact_is_refused_and_nobody_elses_is()
    {
        await Begin();
        var others = Task.Run(async () =>
        {
            for (var writer = 1; writer < Writers; writer++) Assert.True(await Append(writer));
        });

        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Append(0));
            Assert.Contains("JourneyDatabase.GetStore", refused.Message, StringComparison.Ordinal);
            Assert.Equal(0, (await _file.Store.LoadAsync("j0"))!.Version);
        }

        await others;
        Assert.Equal(0, await _file.Store.GetVersionAsync("j0"));
    }

    [Fact]
    public async Task A_row_that_stands_where_the_next_fact_belongs_moves_no_head()
    {
        await Begin();
        Assert.True(await Append(0));
        _file.Execute(
            "INSERT INTO no_contact_facts (JourneyId, Version, FactId, Schema, Body, Hash) "
                + "SELECT JourneyId, 2, 'x', Schema, Body, Hash FROM no_contact_facts");

        await Assert.ThrowsAnyAsync<Exception>(async () =>
            await _file.Store.TryAppendAsync("j0", 1, [new Watched { Id = "b", At = Told.March(4) }]));

        _file.Execute("DELETE FROM no_contact_facts WHERE FactId = 'x'");
        Assert.Equal(1, (await _file.Store.LoadAsync("j0"))!.Version);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_fails_in_the_hosts_transaction_leaves_nothing_in_it(bool isReadBefore)
    {
        await Begin();
        Assert.True(await Append(0));
        await using var connection = new SqliteConnection($"Data Source={_file.Path};Pooling=False");
        await connection.OpenAsync();
        await using var transaction = connection.BeginTransaction();
        var store = _file.Database.GetStore(transaction);
        if (isReadBefore) await store.LoadAsync("j0");

        await Assert.ThrowsAnyAsync<Exception>(async () =>
            await store.TryAppendAsync("j0", 1, [new Watched { Id = "a", At = Told.March(4) }]));
        await transaction.CommitAsync();

        Assert.Equal(1, (await _file.Store.LoadAsync("j0"))!.Version);
    }

    [Fact]
    public async Task Who_gives_up_is_answered_before_the_disk_is_free()
    {
        await Begin();
        using var givenUp = new CancellationTokenSource();
        await using var other = new SqliteConnection($"Data Source={_file.Path};Pooling=False");
        await other.OpenAsync();
        await using var transaction = other.BeginTransaction(deferred: false);
        var first = Append(0);
        await _commits.Begun.Task;
        var second = Append(1, givenUp.Token);

        await givenUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(first.IsCompleted);
        await transaction.RollbackAsync();
        Assert.True(await first);
    }

    private async Task Begin()
    {
        for (var writer = 0; writer < Writers; writer++)
            await _file.Store.CreateAsync($"j{writer}", StoredJourney.CreateEmpty("UTC").Document);
        _commits.Count = 0;
        _commits.Begun = new();
    }

    private Task<bool> Append(int writer, params string[] ids) => Append(writer, CancellationToken.None, ids);

    private async Task<bool> Append(int writer, CancellationToken cancellationToken, params string[] ids)
    {
        var facts = (ids is [] ? ["a"] : ids).Select(id => new Watched { Id = id, At = Told.March(3) }).ToList();
        return await _file.Store.TryAppendAsync($"j{writer}", 0, facts, cancellationToken: cancellationToken);
    }

    // The first waits for the file; all others come meanwhile.
    private async Task<Task<bool>[]> WhileTheDiskIsBusy(Func<int, Task<bool>> write, Action? then = null)
    {
        await using var other = new SqliteConnection($"Data Source={_file.Path};Pooling=False");
        await other.OpenAsync();
        await using var transaction = other.BeginTransaction(deferred: false);
        var first = write(0);
        await _commits.Begun.Task;
        Task<bool>[] writes = [first, .. Enumerable.Range(1, Writers - 1).Select(write)];
        then?.Invoke();
        await transaction.RollbackAsync();
        await ((Task)Task.WhenAll(writes)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return writes;
    }

    private async Task<StoredJourney> Stored(Task<bool> kept, int writer)
    {
        if (writer % 10 == 7) await Assert.ThrowsAnyAsync<Exception>(() => kept);
        else Assert.True(await kept);
        return (await _file.Store.LoadAsync($"j{writer}"))!;
    }

    private sealed class Commits : ILoggerProvider, ILogger
    {
        private int _count;

        public int Count
        {
            get => _count;
            set => _count = value;
        }

        public TaskCompletionSource Begun { get; set; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (eventId == RelationalEventId.TransactionStarting) Begun.TrySetResult();
            if (eventId == RelationalEventId.TransactionCommitted) Interlocked.Increment(ref _count);
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Dispose()
        {
        }
    }
}
