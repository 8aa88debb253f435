using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;

namespace NoContact.Samples.Api.Faults;

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
    private string _token = "";

    /// <summary>A cluster on a database, which its silos may see by another way than the test.</summary>
    public Cluster(int count, string database, string? seenByTheSilos = null, Network? network = null)
    {
        (_database, _seenByTheSilos, _network) = (database, seenByTheSilos ?? database, network);
        (_silos, _clients, _siloPorts) = (new RealServer?[count], new HttpClient?[count], new int[count]);
        for (var i = 0; i < count; i++) _siloPorts[i] = Loopback.FreePort();
    }

    public int Count => _silos.Length;

    public IEnumerable<int> Living => Enumerable.Range(0, Count).Where(i => Volatile.Read(ref _clients[i]) is not null);

    public async Task StartAll()
    {
        await Task.WhenAll(Enumerable.Range(0, Count).Select(Start));
        var who = new { email = "cluster@example.org", password = "correct horse battery" };
        var client = _clients[0]!;
        (await client.PostAsJsonAsync("/account/register", who)).EnsureSuccessStatusCode();
        await SignIn(who);
    }

    public async Task Start(int i)
    {
        string[] settings =
        [
            "--Database:Provider", "PostgreSql", "--ConnectionStrings:NoContact", _seenByTheSilos,
            "--Hosting:Mode", "Cluster", "--Hosting:SiloPort", _siloPorts[i].ToString(CultureInfo.InvariantCulture), "--Limits:WritesWaiting", "100000",
        ];
        _silos[i] = _network is null
            ? await RealServer.Start(_folder, settings)
            : await RealServer.Start(_network.On(i), new Uri($"http://{Network.Address(i)}:5080"), _folder, [.. settings, "--Hosting:Address", Network.Address(i)]);
        var client = new HttpClient { BaseAddress = _silos[i]!.Address, Timeout = TimeSpan.FromSeconds(15) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        Volatile.Write(ref _clients[i], client);
    }

    /// <summary>Ends a silo as a power cut would.</summary>
    public void Kill(int i)
    {
        Volatile.Write(ref _clients[i], null);
        _silos[i]!.Kill();
        _silos[i]!.Dispose();
    }

    /// <summary>A silo that was cut off serves again; one that found out that it had been given up has ended itself, and is started anew.</summary>
    /// <returns>1 where it had ended, else 0.</returns>
    public async Task<int> Whole(int i)
    {
        // By then it has looked, or was told.
        for (var waited = 0; !_silos[i]!.HasExited && waited < 100; waited++)
        {
            if ((await Status(i, "/health/ready")) == 200 && await Read<long>("SELECT count(*) FROM no_contact_silos WHERE status = 3") == Count) return 0;
            await Task.Delay(200);
        }

        if (!_silos[i]!.HasExited) _silos[i]!.Kill();
        _silos[i]!.Dispose();
        await Start(i);
        return 1;
    }

    /// <summary>What a silo answers, once it does.</summary>
    public async Task<JsonNode> Patiently(int i, string path)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            try
            {
                if (await Of(i).Ask(HttpMethod.Get, path) is (200, { } json, _)) return json;
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
            {
                // Not yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"Silo {i} does not answer.");
    }

    private async Task<int> Status(int i, string path)
    {
        try
        {
            return (await Of(i).Ask(HttpMethod.Get, path)).Status;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return 0;
        }
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

    public IEnumerable<string> Log => _silos.OfType<RealServer>().SelectMany(silo => silo.Log);

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

    private async Task SignIn(object who)
    {
        var tokens = await (await _clients[0]!.PostAsJsonAsync("/account/login", who)).Content.ReadFromJsonAsync<JsonObject>();
        _token = (string)tokens!["accessToken"]!;
        foreach (var client in _clients) client!.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _token);
    }
}
