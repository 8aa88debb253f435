namespace NoContact.Samples.MinimalApi.Accounts;

/// <summary>The first answer to a write under a key, so that the same write sent again gets the same answer.</summary>
internal sealed class KeyedAnswer
{
    public const int LongestKey = 200;

    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public required string AccountId { get; init; }

    public required string Key { get; init; }

    /// <summary>A hash of the method, path and body.</summary>
    public required byte[] Request { get; init; }

    public required long StartedAtUnix { get; init; }

    /// <summary>Null while the first is still on its way.</summary>
    public int? Status { get; set; }

    public byte[]? Body { get; set; }

    public string? ContentType { get; set; }

    public string? ETag { get; set; }

    public string? Location { get; set; }
}
