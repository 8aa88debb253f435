using NoContact.Effects;
using NoContact.Samples.Console.Views;
using Spectre.Console;

namespace NoContact.Samples.Console.Session;

/// <summary>A wait with a bar that fills. Any key leaves it.</summary>
internal sealed class Waiting(Screen screen)
{
    public void Hold(TimeSpan delay)
    {
        // Where nothing can be drawn or no key can be read, the wait is the person's own.
        if (screen.IsPlain)
        {
            screen.Line(screen.Texts.Format("wait.plain", (int)delay.TotalMinutes));
            return;
        }

        screen.Line(screen.Texts["wait.any-key"], "dim");
        var clock = Wiring.Clock;
        var started = clock.GetTimestamp();
        AnsiConsole
            .Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn { Width = Math.Min(40, Screen.Width - 12) }, new RemainingTimeColumn())
            .Start(progress =>
        {
            var task = progress.AddTask("wait", maxValue: delay.TotalSeconds);
            while (clock.GetElapsedTime(started) is var gone && gone < delay && !System.Console.KeyAvailable)
            {
                task.Value = gone.TotalSeconds;
                Thread.Sleep(200);
            }
        });
        while (System.Console.KeyAvailable) System.Console.ReadKey(intercept: true);
    }
}
