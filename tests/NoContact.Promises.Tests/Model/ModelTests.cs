using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NoContact.Facts;
using Xunit.Abstractions;

namespace NoContact.Promises.Model;

/// <summary>The engine beside a model so naive that one sees it is right.</summary>
[Trait("Speed", "slow")]
public class ModelTests(ITestOutputHelper output)
{
    private const int AtOnce = 3_000;

    private long _commands;

    /// <remarks>
    /// 3,000 sequences, or as many as the minutes in NOCONTACT_SOAK_MINUTES hold. A failing one is printed, shrunk,
    /// with its seed.
    /// </remarks>
    [Fact]
    public void The_engine_and_the_model_agree_after_every_command()
    {
        var minutes = double.Parse(
            Environment.GetEnvironmentVariable("NOCONTACT_SOAK_MINUTES") ?? "0",
            CultureInfo.InvariantCulture);
        var property = Prop.ForAll(Script.Any(), script =>
        {
            Session.Run(script);
            Interlocked.Add(ref _commands, script.Steps.Count);
        });
        var running = Stopwatch.StartNew();
        long sequences = 0;
        do
        {
            Check.One(
                Config
                    .QuickThrowOnFailure.WithQuietOnSuccess(true)
                    .WithMaxTest(AtOnce)
                    .WithParallelRunConfig(new ParallelRunConfig(Environment.ProcessorCount)),
                property);
            sequences += AtOnce;
        }
        while (running.Elapsed.TotalMinutes < minutes);
        output.WriteLine($"{sequences:N0} sequences, {_commands:N0} commands, in {running.Elapsed.TotalSeconds:N0} s");
    }
}
