namespace NoContact.Json;

/// <summary>The numbers a case asks for; what it leaves out stays the engine's.</summary>
public sealed record PolicyDocument
{
    /// <inheritdoc cref="NoContactPolicy.GoalDays"/>
    public int? GoalDays { get; init; }

    /// <inheritdoc cref="NoContactPolicy.ConversationDays"/>
    public int? ConversationDays { get; init; }

    /// <inheritdoc cref="NoContactPolicy.HighIntensity"/>
    public int? HighIntensity { get; init; }

    /// <inheritdoc cref="NoContactPolicy.AmendsCoolOffDays"/>
    public int? AmendsCoolOffDays { get; init; }

    /// <inheritdoc cref="NoContactPolicy.DayStartsAt"/>
    public TimeOnly? DayStartsAt { get; init; }

    /// <inheritdoc cref="NoContactPolicy.DelayMinutes"/>
    public int? DelayMinutes { get; init; }

    /// <inheritdoc cref="NoContactPolicy.Milestones"/>
    public IReadOnlyList<int>? Milestones { get; init; }

    internal NoContactPolicy Over(NoContactPolicy policy) => policy with
    {
        GoalDays = GoalDays ?? policy.GoalDays,
        ConversationDays = ConversationDays ?? policy.ConversationDays,
        HighIntensity = HighIntensity ?? policy.HighIntensity,
        AmendsCoolOffDays = AmendsCoolOffDays ?? policy.AmendsCoolOffDays,
        DayStartsAt = DayStartsAt ?? policy.DayStartsAt,
        DelayMinutes = DelayMinutes ?? policy.DelayMinutes,
        Milestones = Milestones ?? policy.Milestones,
    };
}
