using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.OwnData;

/// <summary>What was opened for the copy: tables with more than their columns say, rows of tables being imported, and files found on the way.</summary>
public sealed record OpenedData(
    IReadOnlyDictionary<Type, IReadOnlyList<IReadOnlyDictionary<string, object?>>> Rows, IReadOnlyList<IReadOnlyDictionary<string, object?>> ImportedRows, IReadOnlyList<Guid> Files);

/// <summary>Opens for the copy what stands only as a cipher: what letters say, what was answered in an application, cells of uploaded tables. A NIK stays masked.</summary>
public sealed class OwnSealedReader(SealedTraces traces)
{
    private static readonly JsonSerializerOptions Json = new(AuditTrail.Json) { Converters = { new JsonStringEnumConverter() } };

    public async Task<OpenedData> ReadAsync(
        KnownAs known, IReadOnlyList<WalkedTable> walked, Func<object, Dictionary<string, object?>> row, CancellationToken cancellationToken)
    {
        var takenIn = RowsOf<SelfApplication>(walked);
        var waiting = await traces.ApplicationsAsync(known, cancellationToken);
        var letters = await traces.NoticesAsync(known, [.. takenIn.Concat(waiting.Select(a => a.Row)).Select(a => a.Id)], cancellationToken);
        var cells = await traces.RowsAsync(known, cancellationToken);
        return new OpenedData(
            new Dictionary<Type, IReadOnlyList<IReadOnlyDictionary<string, object?>>>
            {
                [typeof(SelfApplication)] = [.. takenIn.Select(row), .. waiting.Select(a => With(row(a.Row), "Answers", Answers(a.Answers)))],
                [typeof(Notice)] =
                [
                    .. RowsOf<Notice>(walked).Select(n => n.Content is null || n.Kind.IsAccountLetter() ? row(n) : Letter(row(n), traces.Open(n))),
                    .. letters.Select(n => Letter(row(n.Row), n.Content)),
                ],
            },
            [.. cells.Select(Cells)],
            [.. waiting.SelectMany(a => a.Row.Files).Select(f => f.FileId)]);
    }

    private static List<T> RowsOf<T>(IReadOnlyList<WalkedTable> walked) => [.. walked.Single(t => t.Entity.ClrType == typeof(T)).Rows.Cast<T>()];

    private static Dictionary<string, object?> With(Dictionary<string, object?> row, string name, object? value)
    {
        row[name] = value;
        return row;
    }

    private static Dictionary<string, object?> Letter(Dictionary<string, object?> row, NoticeContent content) =>
        With(row, "Content", new { content.Name, content.Email, content.Phone, content.Subject, content.Text });

    // Without the token, which opens the page, and with the NIK masked as everywhere.
    private static JsonNode Answers(ApplicantAnswers answers)
    {
        var entry = JsonSerializer.SerializeToNode(answers.Entry, Json)!.AsObject();
        entry[nameof(ExporterEntry.Nik)] = answers.MaskedNik;
        return new JsonObject { ["OnRegister"] = answers.OnRegister.ToString(), ["Checks"] = JsonSerializer.SerializeToNode(answers.Checks, Json), ["Entry"] = entry };
    }

    private static Dictionary<string, object?> Cells(TracedRow traced)
    {
        var cells = traced.Row.Cells.Select((cell, i) => (
            Heading: i < traced.Headers.Count && !Nik.Parse(traced.Headers[i]).Ok ? traced.Headers[i] : "",
            Value: Nik.Parse(cell).Try(out var nik, out _) ? nik.Masked : cell));
        return new Dictionary<string, object?>
        {
            ["File"] = traced.Batch.FileName, ["Row"] = traced.Row.Number, ["State"] = traced.Row.State.ToString(), ["Name"] = traced.Row.Name,
            ["Cells"] = cells.Select(c => new { c.Heading, c.Value }).ToList(),
        };
    }
}
