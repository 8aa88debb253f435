using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NoContact.Extensions.AI;

namespace NoContact.Samples.Mcp.Server;

/// <summary>
/// Asks the person by a form that their client shows, past the model. In both eras of the protocol the call ends with
/// the question and is made again with the answer; where a client is of the first, the server's library does that.
/// </summary>
/// <remarks>
/// A client may send an answer nobody asked for. So each question goes out with a state that only this server can make,
/// for ten minutes, and that names the call; an answer without it is none, and the question is asked again.
/// </remarks>
internal sealed class AskedByForm(
    RequestContext<CallToolRequestParams> call, IDataProtector ofThePerson) : IAskThePerson
{
    private const string TheForm = "form";
    private const string Answer = "answer";
    private const string Day = "day";
    private const string TheLaterEra = "2026";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector _states = ofThePerson.ToTimeLimitedDataProtector();

    /// <summary>Whether their client can show a form at all; about half of them cannot.</summary>
    public bool CanAsk => call.Server.IsMrtrSupported && call.Server.ClientCapabilities?.Elicitation?.Form is not null;

    public ValueTask<PersonsAnswer?> AskAsync(PersonsQuestion question, CancellationToken cancellationToken = default)
    {
        if (AnswerTo(question.CallId) is not { } said)
            throw Asking(question.Text, FormOf(question), _states.Protect(question.CallId, Patience));
        return new(said.IsAccepted ? Read(question, said.Content) : null);
    }

    /// <summary>
    /// Shows a text by itself, beside the result and before it: nobody waits for whether a client shows it. Only in the
    /// first era, where a server may speak of its own accord.
    /// </summary>
    public void Show(string text)
    {
        var speaksByItself = string.CompareOrdinal(call.Server.NegotiatedProtocolVersion, TheLaterEra) < 0;
        if (CanAsk && speaksByItself) _ = ShowAsync(text);
    }

    private async Task ShowAsync(string text)
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            await call.Server.ElicitAsync(new() { Message = text, RequestedSchema = new() }, patience.Token);
        }
        catch (Exception)
        {
            // It stands in the result, whatever became of it here.
        }
    }

    private static InputRequiredException Asking(string text, ElicitRequestParams.RequestSchema form, string state)
    {
        var request = InputRequest.ForElicitation(new() { Message = text, RequestedSchema = form });
        return new(new Dictionary<string, InputRequest> { [TheForm] = request }, state);
    }

    private ElicitResult? AnswerTo(string about)
    {
        var given = call.Params!;
        if (given.RequestState is not { } state || given.InputResponses is not { } answers) return null;
        if (!answers.TryGetValue(TheForm, out var answer)) return null;
        try
        {
            if (_states.Unprotect(state) != about) return null;
            return answer.Deserialize(InputResponse.ElicitResultJsonTypeInfo) ?? new();
        }
        catch (CryptographicException)
        {
            return null; // Not of this server, not of this person, or of more than ten minutes ago.
        }
        catch (JsonException)
        {
            return new(); // Asked, and nothing that could be read was said.
        }
    }

    private static ElicitRequestParams.RequestSchema FormOf(PersonsQuestion question)
    {
        var form = new ElicitRequestParams.RequestSchema { Required = [Answer] };
        form.Properties[Answer] = new ElicitRequestParams.TitledSingleSelectEnumSchema
        {
            OneOf = [.. question.Choices.Select(choice => new ElicitRequestParams.EnumSchemaOption
            {
                Const = choice.Value, Title = choice.Text,
            })],
        };
        if (question.DayText is not null)
            form.Properties[Day] = new ElicitRequestParams.StringSchema { Title = question.DayText, Format = "date" };
        return form;
    }

    private static PersonsAnswer Read(PersonsQuestion question, IDictionary<string, JsonElement>? said)
    {
        var isDay = DateOnly.TryParseExact(
            Text(Day), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return new(question.CallId, Text(Answer), isDay ? day : null);

        string? Text(string name) => said is not null && said.TryGetValue(name, out var value)
            && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
