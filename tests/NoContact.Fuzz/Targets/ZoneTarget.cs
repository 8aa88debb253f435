using System.Runtime.InteropServices;
using System.Text;

namespace NoContact.Fuzz.Targets;

/// <summary>
/// <c>engine.Begin</c>: the first byte says whether the rest is UTF-8, or UTF-16 that may hold half a pair.
/// </summary>
internal sealed class ZoneTarget : Target
{
    public override string Name => "zone";

    public override IEnumerable<byte[]> Seeds =>
        [
            .. TimeZoneInfo.GetSystemTimeZones().Select(zone => Encoding.UTF8.GetBytes("u" + zone.Id)),
            [1, (byte)'U', 0, (byte)'T', 0, (byte)'C', 0],
        ];

    public override IReadOnlyList<byte[]> Words { get; } =
        [
            .. new[]
            {
                "/", "//", "..", ".", "posix/", "right/", "Etc/GMT+", "\0", "\n", "localtime", "Europe/",
                "America/", "London", "UTC", "~", "/dev/zero", "%2f", " ",
            }.Select(Encoding.UTF8.GetBytes),
        ];

    protected override void Accept(byte[] input)
    {
        var zone = input is [1, ..]
            ? new string(MemoryMarshal.Cast<byte, char>(input.AsSpan(1)))
            : Encoding.UTF8.GetString(input.AsSpan(Math.Min(1, input.Length)));
        var journey = Engine.Begin(zone);
        if (journey.Zone != zone) throw new FuzzFinding("a zone of another name");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) || known.Id != zone)
            throw new FuzzFinding("a zone the system does not have");
        journey.DateOf(Now);
    }
}
