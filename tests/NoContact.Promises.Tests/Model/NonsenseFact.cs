using NoContact.Facts;
using NoContact.Testing;

namespace NoContact.Promises.Model;

/// <summary>Facts that cannot be right, made up with a seed.</summary>
internal sealed class NonsenseFact(Random random)
{
    private readonly AnyFact _any = new(random);

    public Fact Of(DateTimeOffset at, IReadOnlyList<Fact> facts) => random.Next(11) switch
    {
        0 => _any.Of(at) with { Id = facts.Count > 0 ? facts[random.Next(facts.Count)].Id : "" },
        1 => new ContactMade { At = at, Channel = (Channel)99, Purpose = Purpose.Personal },
        2 => new Urge { At = at, Channel = Channel.Text, Intensity = random.Next(2) == 0 ? 11 : -1 },
        3 => new ZoneChanged { At = at, Zone = "Atlantis/Capital" },
        4 => new Retracted { At = at, FactId = "nowhere", Why = "" },
        5 => new TextForgotten { At = at, FactId = "nowhere" },
        6 => new BreakupCorrected { At = at, FactId = facts.Count > 0 ? facts[0].Id : "" },
        7 => new BreakupCorrected { At = at, FactId = facts.Count > 0 ? facts[^1].Id : "", EndedBy = EndedBy.Me },
        8 => new ExReachedOut { At = at, Channel = Channel.Text, Tone = (Tone)(-1) },
        9 => new UrgePassed { At = at, UrgeId = facts.Count > 0 ? facts[random.Next(facts.Count)].Id : "nobody" },
        _ => _any.Of(at.AddMinutes(2)),
    };
}
