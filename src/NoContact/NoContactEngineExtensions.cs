using System.Diagnostics.CodeAnalysis;

namespace NoContact;

/// <summary>
/// An engine in one line: <c>NoContactEngine.Create()</c> with C# 14, which .NET 10 has by itself; with an older one
/// <c>NoContactEngineExtensions.Create()</c>.
/// </summary>
public static class NoContactEngineExtensions
{
    extension(NoContactEngine)
    {
        /// <summary>An engine on Stateless, without a container.</summary>
        /// <example>
        /// <code>
        /// var engine = NoContactEngine.Create(options => options.Country = "GB");
        /// </code>
        /// </example>
        /// <param name="configure">The host's choices; none are needed.</param>
        /// <param name="clock">The clock; the system's where none is given.</param>
        /// <exception cref="ArgumentException">Choices that cannot be right, all of them.</exception>
        /// <exception cref="TimeZoneNotFoundException">The system has no time-zone data.</exception>
        public static NoContactEngine Create(Action<NoContactOptions>? configure = null, TimeProvider? clock = null) =>
            new(new StatelessBreakupStateMachine(), Chosen(configure), clock ?? SystemClock);
    }

    [SuppressMessage(
        "ApiDesign",
        "RS0030:Do not use banned APIs",
        Justification = "The default wiring is the one place that may take the system's clock."
    )]
    internal static TimeProvider SystemClock => TimeProvider.System;

    private static NoContactOptions Chosen(Action<NoContactOptions>? configure)
    {
        var options = new NoContactOptions();
        configure?.Invoke(options);
        return options;
    }
}
