using Microsoft.Extensions.AI;
using NoContact.Extensions.AI.Functions;
using NoContact.Languages;

namespace NoContact.Extensions.AI;

/// <summary>The engine as tools for a model, over the journal of the person in front of the chat.</summary>
/// <remarks>
/// <para>A model can restrict, never loosen. What it tells of its own accord counts where it can only restrict (an
/// urge, a contact, a look at a profile); everything else is asked of the person through
/// <see cref="IAskThePerson"/>, and without an answer of theirs it is not recorded. Which is which goes by the kind of
/// fact alone.</para>
/// <para>Nothing that cannot be right throws: the answer lists <c>problems</c>, each with its path. What is thrown is
/// what a store or <see cref="IAskThePerson"/> throws.</para>
/// <para>The tools read answers, not prose: they find no danger in what somebody writes to the model.</para>
/// </remarks>
public static class NoContactTools
{
    /// <summary>
    /// <c>weigh_an_urge</c>, <c>where_am_i</c>, <c>record_what_happened</c>, <c>what_if</c>, <c>help_lines</c>.
    /// </summary>
    /// <param name="engine">The engine that the journal is asked with; it answers help by itself.</param>
    /// <param name="journal">The person's journal.</param>
    /// <param name="person">Asks the person; null where nobody can be asked.</param>
    /// <param name="audience">Their language, country and the zone of their device; null is anybody.</param>
    /// <param name="clock">The host's clock, by which everything is dated; null is the system's.</param>
    public static IReadOnlyList<AIFunction> Create(
        NoContactEngine engine,
        IPersonsJournal journal,
        IAskThePerson? person = null,
        Audience? audience = null,
        TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(journal);
#pragma warning disable RS0030 // The default wiring.
        clock ??= TimeProvider.System;
#pragma warning restore RS0030
        var someone = audience ?? Audience.Anybody;
        var desk = new Desk(engine.For(someone with { View = AnswerView.Answer }), journal, person, someone, clock);
        return
        [
            new WeighAnUrge(desk), new WhereAmI(desk), new RecordWhatHappened(desk), new WhatIf(desk),
            new HelpLines(desk),
        ];
    }
}
