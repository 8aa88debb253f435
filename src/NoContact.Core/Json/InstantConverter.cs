using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NoContact.Json;

/// <summary>A date and time with an offset. Without one nobody could say when it was, so that is refused.</summary>
public sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    private const string NoInstant =
        "must be a date and time with an offset, such as \"2026-03-30T21:15:00+01:00\"";

    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new WireException(NoInstant);
        if (reader.TryGetDateTimeOffset(out var at) && HasOffset(reader.GetString()!)) return at;

        // Written with small letters it is the same instant; on a day that no calendar has it is none.
        var text = reader.GetString()!.ToUpperInvariant();
        var isWritten = text.Length is >= 17 and <= 35 && text[10] == 'T' && HasOffset(text) && text.All(IsOfADate);
        if (!isWritten) throw new WireException(NoInstant);
        var again = new Utf8JsonReader(Encoding.ASCII.GetBytes($"\"{text}\""));
        again.Read();
        if (again.TryGetDateTimeOffset(out at)) return at;
        throw new WireException(IsNoDay(text) ? "names a date that does not exist" : NoInstant);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    private static bool HasOffset(string text) =>
        text[^1] == 'Z' || (text.Length > 16 && text[^3] == ':' && text[^6] is '+' or '-');

    private static bool IsOfADate(char c) => char.IsAsciiDigit(c) || c is '-' or ':' or '+' or '.' or 'T' or 'Z';

    private static bool IsNoDay(string text)
    {
        if (text[4] != '-' || text[7] != '-') return false;
        if (!TryRead(text[..4], out var year) || !TryRead(text[5..7], out var month)) return false;
        if (!TryRead(text[8..10], out var day) || year == 0) return false;
        return month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month);
    }

    private static bool TryRead(string digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
