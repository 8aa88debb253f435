using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Effects;
using NoContact.Testing;

namespace NoContact.Promises.Model;

/// <summary>One script, run on the engine and on the model side by side, on up to two devices of one journey.</summary>
internal sealed class Session
{
    private readonly NoContactEngine _engine;
    private readonly List<string> _told = [];
    private DateTimeOffset _now;
    private Device _first;
    private Device? _second;
    private int _ids;

    private Session(Script script)
    {
        _engine = Told.Engine.WithPolicy(NoContactPolicy.Default with { DayStartsAt = script.DayStartsAt });
        _now = script.Start;
        _first = new(_engine.Begin(script.Zone), new(script.Zone, script.DayStartsAt, []));
    }

    /// <summary>The engine and the model of one device.</summary>
    private sealed record Device(Journey Real, NaiveJourney Model);

    /// <exception cref="DisagreementException">The two differ; it tells the whole story.</exception>
    public static void Run(Script script)
    {
        var session = new Session(script);
        foreach (var step in script.Steps)
        {
            session._told.Add($"{session._now:O} {step.Deed}");
            if (step.OnSecondDevice && session._second is { } second)
                session._second = session.Held(session.After(second, step));
            else session._first = session.Held(session.After(session._first, step));
        }

        var random = new Random(script.Steps.Aggregate(0, (seed, step) => unchecked((seed * 31) + step.Seed)));
        Elsewhere.Open(session._engine, session._first.Model, random);
        if (session._second is { } other) Elsewhere.Open(session._engine, other.Model, random);
    }

    private Device After(Device device, Step step)
    {
        var random = new Random(step.Seed);
        var any = new AnyFact(random);
        var facts = device.Model.Facts;
        switch (step.Deed)
        {
            case Deed.BreakUp:
                return Record(device, any.Breakup(facts.Count == 0 ? _now.AddDays(-random.Next(60)) : Past()));
            case Deed.TellOfNow: return Record(device, any.Of(_now, facts));
            case Deed.TellOfThePast: return Record(device, any.Of(Past(), facts));
            case Deed.TalkNonsense: return Record(device, new NonsenseFact(random).Of(_now, Anywhere));
            case Deed.Move:
                return Record(
                    device,
                    new ZoneChanged { At = random.Next(3) == 0 ? Past() : _now, Zone = any.One(Script.Zones) });
            case Deed.AnswerForSafety:
                var answer = random.Next(6) > 0 ? YesNoUnknown.No : any.Word<YesNoUnknown>();
                return Answers.Safety.Aggregate(
                    device,
                    (so, question) =>
                        Record(
                            so,
                            new QuestionAnswered
                            {
                                At = _now,
                                Question = question,
                                Answer = answer,
                            }));
            case Deed.CorrectTheBreakup:
                DateTimeOffset? happenedAt = random.Next(3) == 0 ? null : Past();
                return Record(
                    device,
                    new BreakupCorrected
                    {
                        At = _now,
                        FactId = AnId(facts.OfType<Breakup>()),
                        HappenedAt = happenedAt,
                        EndedBy = random.Next(3) == 0 ? null : any.Word<EndedBy>(),
                    });
            case Deed.Undo:
                return Record(
                    device,
                    new Retracted
                    {
                        At = _now,
                        FactId = AnId(random.Next(6) > 0 ? facts : Anywhere),
                        Why = "a slip",
                    });
            case Deed.Forget: return Record(device, new TextForgotten { At = _now, FactId = AnId(facts) });
            case Deed.GoOn:
                _now +=
                    TimeSpan.FromMinutes(random.Next(1, 60))
                    * any.One([1, 1, 10, 60, 60, 24 * 60, 24 * 60, 2 * 24 * 60]);
                return device;
            case Deed.PutTheClockBack:
                _now -= TimeSpan.FromMinutes(random.Next(1, 200)) * any.One([1, 1, 24, 24 * 30]);
                return device;
            case Deed.GoToAClockChange:
                var change = NaiveDays
                    .Of(device.Real.Zone, device.Model.DayStartsAt)
                    .Changes.Find(at => at > _now.AddHours(1));
                if (change != default) _now = change.AddMinutes(random.Next(-60, 60)).AddSeconds(random.Next(2));
                return device;
            case Deed.TakeASecondDevice:
                _second ??= _first;
                return device;
            case Deed.Merge:
                var merged = Merge(_first, _second ?? _first);
                _first = merged ?? _first;
                _second = merged ?? _second;
                return merged ?? device;
            case Deed.MergeAForgery when facts.Count > 0:
                var forged = random.Next(facts.Count);
                var forgery = device.Model with
                {
                    Facts =
                    [
                        .. facts.Select((fact, i) => i == forged ? fact with { At = fact.At.AddSeconds(-1) } : fact),
                    ],
                };
                if (!forgery.IsDamaged) Merge(device, new(Load(forgery)!, forgery));
                return device;
            case Deed.ExportAndImport:
                Same(
                    true,
                    JourneyJson.Read(JourneyJson.Write(device.Real)).Facts.SequenceEqual(facts),
                    "what is exported reads back");
                return Import(device, device.Model);
            case Deed.ImportMore:
                return Import(
                    device,
                    device.Model.With(
                        Enumerable
                            .Range(0, random.Next(1, 8))
                            .Select(_ => Named(any.Of(Past())) with { RecordedAt = Past() })
                            .ToList()));
            case Deed.ImportWithoutStamps:
                return Import(
                    device,
                    device.Model with
                    {
                        Facts = [.. facts.Select(fact => fact with { RecordedAt = null })],
                    });
            case Deed.LookAround:
                _engine.Answer(
                    device.Real,
                    new Urge()
                    {
                        At = _now,
                        Intensity = random.Next(11),
                        Channel = Channel.Text,
                        Intent = any.Word<Intent>(),
                    },
                    _now);
                if (device.Model.Facts.Count > 0) IsBad(() => _engine.WhatIf(device.Real, any.Of(Past()), _now));
                _engine.Progress(device.Real, _now);
                return device;
            default: return device;
        }

        // Mostly after the breakup, often at the very instant of another fact, now and then too early or too late.
        DateTimeOffset Past() => random.Next(12) switch
        {
            0 => _now.AddSeconds(59),
            1 => random.Next(3) == 0 ? _now.AddSeconds(61) : _now.AddMinutes(-random.Next(300)),
            2 => _now.AddDays(-random.Next(90)),
            3 or 4 when facts.Count > 0 => any.One(facts).At,
            _ => facts.OfType<Breakup>().FirstOrDefault()?.At is { } start && start < _now
                ? start + ((_now - start) * random.NextDouble())
                : _now.AddHours(-random.Next(50)),
        };

        string AnId(IEnumerable<Fact> of) => of.ToList() is { Count: > 0 } some ? any.One(some).Id : "nobody";

        Device Record(Device on, Fact fact)
        {
            if (random.Next(8) == 0)
                fact = fact with
                {
                    RecordedAt =
                        random.Next(2) == 0
                            ? Past()
                            : new(_now.Ticks - (_now.Ticks % TimeSpan.TicksPerDay), _now.Offset),
                };
            return Recorded(on, Named(fact));
        }
    }

    private Device Recorded(Device device, Fact fact)
    {
        var stamped = device.Model.Stamped(fact, _now);
        var model = device.Model.With(stamped);
        _told.Add($"    {stamped}, at {stamped.At:O}, recorded {stamped.RecordedAt:O}, after {stamped.After}");
        RecordResult? result = null;
        var bad = IsBad(() => result = _engine.Record(device.Real, fact, _now));
        Same(device.Model.Refuses(fact, stamped, _now), bad, "bad input");
        if (bad) return device;

        Same(stamped, result!.Fact, "the fact as recorded");
        var (story, storyBefore) = (model.StoryAt(_now), device.Model.StoryAt(_now));
        Same(story.Refuses(stamped, storyBefore), !result.IsRecorded, "a refusal");
        if (!result.IsRecorded) return device;

        var (before, after) = (storyBefore.GlanceAt(_now), story.GlanceAt(_now));
        Same((before, after), (Glance.Of(result.Diff.Before), Glance.Of(result.Diff.After)), "the diff");
        string[] had = before.Milestones.Split(' '), has = after.Milestones.Split(' ');
        Same(
            Look.Line(has.Except(had).Where(day => day.Length > 0)),
            Look.Line(result.Diff.MilestonesGained.Select(milestone => milestone.Days)),
            "milestones gained");
        Same(
            Look.Line(had.Except(has).Where(day => day.Length > 0)),
            Look.Line(result.Diff.MilestonesTakenBack.Select(milestone => milestone.Days)),
            "milestones taken back");
        return new(result.Journey, model);
    }

    private Device? Merge(Device a, Device b)
    {
        var model = a.Model.With(b.Model);
        Journey? one = null, other = null;
        var bad = IsBad(() => one = _engine.Merge(a.Real, b.Real, _now));
        Same(bad, IsBad(() => other = _engine.Merge(b.Real, a.Real, _now)), "bad input, whichever device comes first");
        Same(model is null || model.IsDamaged, bad, "bad input of two devices together");
        if (bad) return null;
        Same(
            Convert.ToHexString(JourneyJson.Write(one!)),
            Convert.ToHexString(JourneyJson.Write(other!)),
            "two devices, whichever comes first");
        Held(new(other!, model!));
        return new(one!, model!);
    }

    private Device Import(Device device, NaiveJourney model)
    {
        var loaded = Load(model);
        Same(model.IsDamaged, loaded is null, "bad input of a document");
        return loaded is null ? device : new(loaded, model);
    }

    private Journey? Load(NaiveJourney model)
    {
        Journey? loaded = null;
        return IsBad(() => loaded = _engine.Load(new() { Zone = model.Zone, Facts = model.Facts }, _now))
            ? null
            : loaded;
    }

    private Device Held(Device device)
    {
        Same(device.Model.StoryAt(_now).LookAt(_now), Look.At(_engine, device.Real, _now), "the journey");
        Same(true, device.Real.Facts.SequenceEqual(device.Model.Facts), "every fact kept, in its place");
        return device;
    }

    private IReadOnlyList<Fact> Anywhere => [.. _first.Model.Facts, .. _second?.Model.Facts ?? []];

    private Fact Named(Fact fact) => fact.Id.Length > 0 ? fact : fact with { Id = $"{"aZ-é9"[_ids % 5]}{_ids++}" };

    private static bool IsBad(Action act)
    {
        try
        {
            act();
            return false;
        }
        catch (Exception e) when (e is BadInputException or ArgumentException)
        {
            return true;
        }
    }

    private void Same<T>(T model, T engine, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(model, engine))
            throw new DisagreementException(
                $"Not alike: {what}.\nmodel:  {model}\nengine: {engine}\n{string.Join('\n', _told)}");
    }
}

/// <summary>The engine and the model do not agree.</summary>
public sealed class DisagreementException(string message) : Exception(message);
