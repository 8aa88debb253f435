using NoContact.Rules;

namespace NoContact.Promises.Exhaustive;

/// <summary>One thing a situation can be unlike another in, with one representative for each of its classes.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Classes">Each makes a situation one of that class. Of a risk, from harmless to grave.</param>
internal sealed record Dimension(string Name, params Func<Situation, Situation>[] Classes);
