using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Article;

/// <summary>Where a row, a rule or a sentence comes from. Nothing is shown to a person without one.</summary>
/// <param name="Kind">The kind of ground.</param>
/// <param name="Passages">The paragraphs (¶1–63) of the article or of an inference from it; empty for the other
/// kinds.</param>
/// <param name="Id">A <see cref="Study"/>, a <see cref="Practice"/>, a policy's name or a host's own id; null for the
/// article, an inference and the journal.</param>
[JsonConverter(typeof(SourceConverter))]
public sealed record Source(SourceKind Kind, IReadOnlyList<int> Passages, string? Id)
{
    /// <summary>The article says it, in these paragraphs.</summary>
    public static Source Article(params int[] passages) =>
        new(SourceKind.Article, Array.AsReadOnly([.. passages]), null);

    /// <summary>We infer it from these paragraphs.</summary>
    public static Source Inference(params int[] passages) =>
        new(SourceKind.Inference, Array.AsReadOnly([.. passages]), null);

    /// <summary>A study in <see cref="Sources.Studies"/>.</summary>
    public static Source Evidence(string study) => new(SourceKind.Evidence, [], study);

    /// <summary>A practice in <see cref="Sources.Practices"/>.</summary>
    public static Source Safety(string practice) => new(SourceKind.Safety, [], practice);

    /// <summary>A key of <see cref="NoContactPolicy"/>, in camelCase.</summary>
    public static Source Policy(string key) => new(SourceKind.Policy, [], key);

    /// <summary>What the person wrote down.</summary>
    public static Source Journal { get; } = new(SourceKind.Journal, [], null);

    /// <summary>The host's own ground for a rule of its own.</summary>
    public static Source Host(string id) => new(SourceKind.Host, [], id);

    /// <summary>One short line: <c>article ¶29 ¶45</c>, <c>safety practical-ties</c>.</summary>
    public override string ToString() =>
        Kind.ToString().ToLowerInvariant()
        + string.Concat(Passages.Select(p => $" ¶{p}"))
        + (Id is null ? "" : $" {Id}");
}
