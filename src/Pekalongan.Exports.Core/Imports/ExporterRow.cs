using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>A row of businesses while it is being checked.</summary>
internal sealed class ExporterRow(int number, IReadOnlyList<string> cells, ExporterEntry entry, ReadExporter? read, byte[] key)
{
    public int Number => number;

    public IReadOnlyList<string> Cells => cells;

    public ExporterEntry Entry => entry;

    /// <summary>Null when something in it is wrong.</summary>
    public ReadExporter? Read => read;

    public byte[] Key => key;

    public List<ImportFinding> Findings { get; } = [];

    /// <summary>Not to be registered because of what stands in the file alone.</summary>
    public bool IsWrong { get; set; } = read is null;

    public ImportRow As(ImportRowState state, IReadOnlyList<ImportDifference>? differences = null, Guid? exporterId = null) => new()
    {
        Number = number,
        Name = HiddenDigits.In(PlainText.OrNull(entry.Name) ?? PlainText.Of(entry.PersonName)),
        Cells = cells,
        State = state,
        Findings = Findings,
        Differences = differences ?? [],
        ExporterId = exporterId,
        Key = key,
    };
}
