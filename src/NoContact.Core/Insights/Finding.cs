namespace NoContact.Insights;

/// <summary>Something the journal shows, with how much it rests on.</summary>
/// <param name="Value">What it shows.</param>
/// <param name="RestsOn">How many urges it rests on.</param>
public sealed record Finding<T>(T Value, int RestsOn);
