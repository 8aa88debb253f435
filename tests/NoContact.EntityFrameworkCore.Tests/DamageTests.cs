using System.Globalization;
using Microsoft.Data.Sqlite;
using NoContact.Article;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Keeping;

namespace NoContact.EntityFrameworkCore;

/// <summary>Whatever somebody or something does to what is kept, it is found and named, never answered from.</summary>
public sealed class DamageTests : IDisposable
{
    private const string Journey = "j";
    private readonly SqliteFile _file = new();

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData("DELETE FROM no_contact_facts WHERE Version = 2", "fact 2 is missing")]
    [InlineData("DELETE FROM no_contact_facts WHERE Version = 4", "it should have 4 facts and has 3")]
    [InlineData("DELETE FROM no_contact_facts", "it should have 4 facts and has 0")]
    [InlineData("DELETE FROM no_contact_journeys", "its head is missing")]
    [InlineData("UPDATE no_contact_journeys SET Version = 3", "it should have 3 facts and has 4")]
    [InlineData("UPDATE no_contact_journeys SET Zone = 'UTC'", "fact 1 was changed, or a fact before it was")]
    [InlineData("UPDATE no_contact_journeys SET Hash = zeroblob(32)", "its head was changed")]
    [InlineData(
        "UPDATE no_contact_facts SET Version = CASE Version WHEN 2 THEN 30 ELSE 20 END WHERE Version IN (2, "
            + "3); UPDATE no_contact_facts SET Version = Version / 10 WHERE Version > 4",
        "fact 2 was changed, or a fact before it was"
    )]
    [InlineData(
        "UPDATE no_contact_facts SET Body = replace(Body, '\"yes\"', '\"no\"') WHERE Version = 3",
        "fact 3 was changed, or a fact before it was"
    )]
    [InlineData("UPDATE no_contact_facts SET FactId = 'other' WHERE Version = 1", "fact 1 stands under another id")]
    [InlineData(
        "UPDATE no_contact_facts SET Schema = 2 WHERE Version = 2",
        "fact 2 was changed, or a fact before it was"
    )]
    [InlineData("UPDATE no_contact_facts SET Text = NULL WHERE Version = 2", "the text of fact 2 is missing")]
    [InlineData("UPDATE no_contact_facts SET Text = zeroblob(40) WHERE Version = 2", "the text of fact 2 was changed")]
    [InlineData(
        "UPDATE no_contact_facts SET Text = NULL, TextHash = NULL WHERE Version = 2",
        "fact 2 was changed, or a fact before it was"
    )]
    [InlineData(
        "UPDATE no_contact_facts SET Text = (SELECT Text FROM no_contact_facts WHERE Version = 4) WHERE Version = 2",
        "the text of fact 2 was changed"
    )]
    public async Task A_damage_is_named(string damage, string named)
    {
        await Fill();
        _file.Execute(damage);

        var found = await Assert.ThrowsAsync<DamagedJourneyException>(async () => await _file.Store.LoadAsync(Journey));

        Assert.Contains(named, found.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Speed", "slow")]
    public async Task Every_single_byte_changed_in_a_stored_value_is_found()
    {
        await Fill();
        foreach (
            var (table, column, key) in new[]
            {
                ("no_contact_journeys", "Zone", "Id"), ("no_contact_journeys", "Hash", "Id"),
                ("no_contact_facts", "Body", "Version"), ("no_contact_facts", "Text", "Version"),
                ("no_contact_facts", "TextHash", "Version"), ("no_contact_facts", "Hash", "Version"),
                ("no_contact_facts", "FactId", "Version"),
            })
        foreach (var (row, bytes) in Cells(table, column, key))
        for (var at = 0; at < bytes.Length; at++)
        {
            byte[] changed = [.. bytes];
            changed[at] ^= (byte)(1 << (at % 7));
            Write(changed);
            await Assert.ThrowsAsync<DamagedJourneyException>(async () => await _file.Store.LoadAsync(Journey));
            Write(bytes);

            void Write(byte[] value) =>
                _file.Execute(
                    $"UPDATE {table} SET {column} = CASE typeof({column}) WHEN 'text' THEN CAST($value AS "
                        + $"TEXT) ELSE $value END WHERE {key} = $row",
                    ("$value", value),
                    ("$row", row));
        }

        Assert.Equal(4, (await _file.Store.LoadAsync(Journey))!.Version);
    }

    [Fact]
    [Trait("Speed", "slow")]
    public async Task A_byte_changed_anywhere_in_the_file_is_found_or_changes_no_answer()
    {
        await Fill();
        _file.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        var whole = File.ReadAllBytes(_file.Path);
        var facts = (await _file.Store.LoadAsync(Journey))!.Document.Facts;
        var found = 0;

        // Unused space is most of a file, and says nothing wherever it is hit.
        foreach (var at in Enumerable.Range(0, whole.Length).Where(at => whole[at] != 0))
        {
            byte[] changed = [.. whole];
            changed[at] ^= (byte)(1 << (at % 8));
            File.WriteAllBytes(_file.Path, changed);
            try
            {
                Assert.Equal(facts, (await _file.Store.LoadAsync(Journey))!.Document.Facts);
            }
            catch (DamagedJourneyException)
            {
                found++;
            }
        }

        Assert.True(found > 100);
    }

    private async Task Fill()
    {
        await _file.Store.CreateAsync(Journey, StoredJourney.CreateEmpty("Europe/London").Document);
        await _file.Store.TryAppendAsync(Journey, 0,
        [
            new Breakup { Id = "breakup", At = Told.March(1), EndedBy = EndedBy.Ex },
            new Urge { Id = "urge", At = Told.March(2), Intensity = 5, Channel = Channel.Text, Note = "secret" },
            new QuestionAnswered
            {
                Id = "question",
                At = Told.March(3),
                Question = Question.LegalOrder,
                Answer = YesNoUnknown.Yes,
            },
            new PlanMade { Id = "plan", At = Told.March(4), Cue = "secret", Response = "secret" },
        ]);
    }

    private List<(object Row, byte[] Value)> Cells(string table, string column, string key)
    {
        using var connection = new SqliteConnection($"Data Source={_file.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT {key}, CAST({column} AS BLOB) FROM {table} WHERE {column} IS NOT NULL");
        using var reader = command.ExecuteReader();
        var cells = new List<(object, byte[])>();
        while (reader.Read()) cells.Add((reader.GetValue(0), (byte[])reader.GetValue(1)));
        return cells;
    }
}
