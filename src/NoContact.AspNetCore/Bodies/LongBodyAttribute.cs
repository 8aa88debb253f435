namespace NoContact.AspNetCore;

/// <summary>An endpoint that takes a longer body than most, such as an import.</summary>
/// <param name="maxBytes">How long its <see cref="RequestBody"/> may be, in bytes.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LongBodyAttribute(int maxBytes) : Attribute
{
    /// <summary>How long the body may be, in bytes.</summary>
    public int MaxBytes { get; } = maxBytes;
}
