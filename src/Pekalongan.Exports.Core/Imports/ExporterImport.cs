using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>The rows of a file, read by the rules and compared with one another; the register was not asked yet.</summary>
public sealed class ReadTable
{
    internal ReadTable(ColumnMatch columns, IReadOnlyList<ExporterRow> rows) => (Columns, Rows) = (columns, rows);

    public ColumnMatch Columns { get; }

    internal IReadOnlyList<ExporterRow> Rows { get; }

    public int Count => Rows.Count;
}

/// <summary>Reads a table of businesses: which columns, what each row says, and what stands in it twice.</summary>
public sealed class ExporterImport(ExportsDbContext db, ImportVault vault, TimeProvider time)
{
    private const int EnoughColumns = 3;

    private ChoiceLists? _choices;
    private (Language Language, ExporterEntryReader Rules)? _rules;

    public static Parsed<Sheet> ReadSheet(byte[] bytes) =>
        SheetReader.Read(bytes, headers => ColumnMatch.CountKnown(headers, ExporterColumns.All) >= EnoughColumns);

    public async Task<Parsed<ReadTable>> ReadAsync(Sheet sheet, Language language, CancellationToken cancellationToken)
    {
        var matched = ColumnMatch.Of(sheet.Headers, ExporterColumns.All, ExporterColumns.Ignored, language);
        if (!matched.Try(out var columns, out var problem))
            return problem;
        _choices ??= await ChoiceLists.LoadAsync(db, cancellationToken);
        if (_rules?.Language != language)
            _rules = (language, await ExporterEntryReader.LoadAsync(db, time, language, cancellationToken));
        var reader = new ExporterRowReader(columns, _choices, _rules.Value.Rules, vault, language);
        var rows = reader.Read(sheet);
        FindRepeated(rows);
        return new ReadTable(columns, rows);
    }

    /// <summary>The same rows once more, from what was kept of them.</summary>
    internal async Task<IReadOnlyList<ExporterRow>> ReadAgainAsync(
        IReadOnlyList<string> headers, IReadOnlyList<ImportRow> rows, Language language, CancellationToken cancellationToken)
    {
        var sheet = new Sheet(headers, [.. rows.Select(row => new SheetRow(row.Number, [.. row.Cells.Select(cell => new SheetCell(cell, false))]))], IsTyped: true);
        return (await ReadAsync(sheet, language, cancellationToken)).Value.Rows;
    }

    private static void FindRepeated(List<ExporterRow> rows)
    {
        var byNib = new Dictionary<string, ExporterRow>(StringComparer.Ordinal);
        var byPerson = new Dictionary<Nik, List<ExporterRow>>();
        var byKey = new Dictionary<string, ExporterRow>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => row.Read is not null))
        {
            if (!byKey.TryAdd(Convert.ToBase64String(row.Key), row))
                Repeat(row, new Wording("Baris ini sama dengan baris {0}; hapus salah satunya", byKey[Convert.ToBase64String(row.Key)].Number));
            else if (row.Read!.Business.Nib is { Digits: var nib } && !byNib.TryAdd(nib, row))
                Repeat(row, new Wording("NIB ini juga ada di baris {0}; satu NIB untuk satu usaha", byNib[nib].Number));
            else if (row.Read.Person.Nik is { } nik)
                CompareOwner(row, nik, byPerson);
        }
    }

    /// <summary>One person may own several businesses, but has one name.</summary>
    private static void CompareOwner(ExporterRow row, Nik nik, Dictionary<Nik, List<ExporterRow>> byPerson)
    {
        if (byPerson.TryAdd(nik, [row]))
            return;
        var earlier = byPerson[nik];
        if (SearchKey.Of(earlier[0].Read!.Person.Name) != SearchKey.Of(row.Read!.Person.Name))
            Repeat(row, new Wording("NIK ini juga ada di baris {0} dengan nama orang lain; periksa NIK keduanya", earlier[0].Number));
        else if (earlier.Find(e => SearchKey.Of(e.Read!.Business.Name) == SearchKey.Of(row.Read.Business.Name)) is { } same)
            Repeat(row, new Wording("Usaha ini juga ada di baris {0}; hapus salah satunya", same.Number));
        else
            earlier.Add(row);
    }

    private static void Repeat(ExporterRow row, Wording problem)
    {
        row.IsWrong = true;
        row.Findings.Add(new ImportFinding(null, problem));
    }
}
