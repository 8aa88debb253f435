using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;

namespace NoContact.Samples.MinimalApi.Faults;

/// <summary>Silos as processes of their own, on one database and one folder of keys.</summary>
internal sealed class Cluster : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nocontact-cluster-").FullName;
    private readonly string _database;
    private readonly string _seenByTheSilos;
    private readonly Network? _network;
    private readonly int[] _siloPorts;
    private readonly RealServer?[] _silos;
    private readonly HttpClient?[] _clients;
    private readonly HttpClient?[] _patient;
    private readonly List<RealServer> _gone = [];
    private string _token = "";

    /// <summary>A cluster on a database, which its silos may see by another way than the test.</summary>
    public Cluster(int count, string database, string? seenByTheSilos = null, Network? network = null)
    {
        // A connection kept from before the database died would fail the first question after it.
        _database = new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString;
        _seenByTheSilos = seenByTheSilos ?? database;
        _network = network;
        _silos = new RealServer?[count];
        _clients = new HttpClient?[count];
        _patient = new HttpClient?[count];
        _siloPorts = [.. Enumerable.Range(0, count).Select(_ => Loopback.FreePort())];
    }

    public int Count => _silos.Length;

    public IEnumerable<int> Living => Enumerable.Range(0, Count).Where(i => Volatile.Read(ref _clients[i]) is not null);

    /// <summary>How long a client waits for an answer.</summary>
    public TimeSpan GivesUpAfter { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How often a silo said that it put a check-in into the inbox. What one had not written yet when it was killed
    /// is not among them.
    /// </summary>
    public int SaidInTheLogs => _gone.Concat(_silos.OfType<RealServer>())
        .Sum(silo => silo.Log.Count(line => line.Contains("A check-in was delivered.", StringComparison.Ordinal)));

    public async Task StartAll(params string[] ofTheFirst)
    {
        await Task.WhenAll(Enumerable.Range(0, Count).Select(i => Start(i, i == 0 ? ofTheFirst : [])));
        var who = new { email = "cluster@example.org", password = "correct horse battery" };
        (await Patiently(0).PostAsJsonAsync("/account/register", who)).EnsureSuccessStatusCode();
        await SignIn(who);
    }

    public async Task Start(int i, params string[] more)
    {
        string[] settings =
        [
            "--Database:Provider", "PostgreSql", "--ConnectionStrings:NoContact", _seenByTheSilos,
            "--Hosting:Mode",
            "Cluster",
            "--Hosting:SiloPort",
            _siloPorts[i].ToString(CultureInfo.InvariantCulture),
            "--Limits:WritesWaiting",
            "100000",
            "--Hosting:DrainSeconds",
            "1",
            .. more,
        ];
        _silos[i] = _network is null
            ? await RealServer.Start(_folder, settings)
            : await RealServer.Start(
                _network.On(i),
                new Uri($"http://{Network.Address(i)}:5080"),
                _folder,
                [.. settings, "--Hosting:Address", Network.Address(i)]);
        _patient[i] = Client(i, Patience.Budget);
        Volatile.Write(ref _clients[i], Client(i, GivesUpAfter));
    }

    /// <summary>Ends a silo as a power cut would.</summary>
    public void Kill(int i)
    {
        Volatile.Write(ref _clients[i], null);
        if (!HasEnded(i)) _silos[i]!.Kill();
        Bury(i);
    }

    /// <summary>Ends a silo as an orchestrator does: nobody is sent to it once it says that it is not ready.</summary>
    public async Task Leave(int i)
    {
        Assert.Equal(0, await _silos[i]!.Stop(notReady: () => Volatile.Write(ref _clients[i], null)));
        Bury(i);
    }

    /// <summary>Whether a silo has ended by itself.</summary>
    public bool HasEnded(int i) => _silos[i]!.HasExited;

    /// <summary>A journey as a silo exports it; null where one that need not answer does not.</summary>
    public async Task<JsonNode?> Export(int i, string journey, bool isPatient)
    {
        if (!isPatient) return await TryExport(i, journey);
        JsonNode? export = null;
        Assert.True(
            await Patience.Until(async () => (export = await TryExport(i, journey)) is not null),
            $"Silo {i} does not answer.");
        return export;
    }

    /// <summary>A silo that lives.</summary>
    public HttpClient Any(Random random)
    {
        while (true)
        {
            if (Volatile.Read(ref _clients[random.Next(Count)]) is { } client) return client;
        }
    }

    public HttpClient Of(int i) => _clients[i]!;

    /// <summary>The same for what prepares a test, where nothing is promised of how long it takes.</summary>
    public HttpClient Patiently(int i) => _patient[i]!;

    /// <summary>The only value of a statement.</summary>
    public async Task<T> Read<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public void Dispose()
    {
        foreach (var silo in _silos) silo?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<JsonNode?> TryExport(int i, string journey)
    {
        try
        {
            var (status, json, _) = await Of(i).Ask(HttpMethod.Get, $"/journeys/{journey}/export");
            return status == 200 ? json : null;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private HttpClient Client(int i, TimeSpan timeout)
    {
        var client = new HttpClient { BaseAddress = _silos[i]!.Address, Timeout = timeout };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        return client;
    }

    private void Bury(int i)
    {
        _gone.Add(_silos[i]!);
        _silos[i]!.Dispose();
        _silos[i] = null;
    }

    private async Task SignIn(object who)
    {
        var answer = await Patiently(0).PostAsJsonAsync("/account/login", who);
        var tokens = await answer.Content.ReadFromJsonAsync<JsonObject>();
        _token = (string)tokens!["accessToken"]!;
        foreach (var client in _clients.Concat(_patient))
            client!.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _token);
    }
}
