using System.Data;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>Tables of businesses: which columns, what each row says, what stands in it twice, and how they are registered.</summary>
public sealed class ExporterImport(
    ExportsDbContext db, ImportVault vault, RegisterComparison comparison, ExporterService exporters, TimeProvider time) : IImportKind
{
    private ChoiceLists? _choices;
    private (Language Language, ExporterEntryReader Rules)? _rules;

    public ImportKind Kind => ImportKind.Businesses;

    public IReadOnlyList<ImportColumn> Columns => ExporterColumns.All;

    /// <summary>Unique NIBs and NIKs are the database's to guard.</summary>
    public IsolationLevel Isolation => IsolationLevel.ReadCommitted;

    public async Task<Parsed<ReadTable>> ReadAsync(Sheet sheet, string scopeCode, Language language, CancellationToken cancellationToken)
    {
        var matched = ColumnMatch.Of(sheet.Headers, ExporterColumns.All, ImportColumn.Ignored, language);
        if (!matched.Try(out var columns, out var problem))
            return problem;
        return new Table(columns, await ReadAsync(columns, sheet, language, cancellationToken), scopeCode, comparison);
    }

    public async Task<IReadOnlyList<RowAnswer>> CommitAsync(
        ImportBatch batch, IReadOnlyList<string> headers, IReadOnlyList<ImportRow> rows, CancellationToken cancellationToken)
    {
        var columns = ColumnMatch.Of(headers, ExporterColumns.All, ImportColumn.Ignored, batch.Language).Value;
        var read = await ReadAsync(columns, Sheet.Again(headers, rows), batch.Language, cancellationToken);
        var registrations = read.Select(row => row.Read is { } facts
            ? new Registration(Guid.CreateVersion7(), facts.Person, facts.Business)
            : throw new InvalidOperationException($"Row {row.Number} of batch {batch.Id} was right when it was checked.")).ToList();
        var answers = await exporters.RegisterManyAsync(batch.ScopeCode, registrations, cancellationToken);
        return [.. rows.Select((row, i) => new RowAnswer(row, answers[i].Outcome.Problem, registrations[i].Id))];
    }

    private async Task<List<ExporterRow>> ReadAsync(ColumnMatch columns, Sheet sheet, Language language, CancellationToken cancellationToken)
    {
        _choices ??= await ExporterChoices.LoadAsync(db, cancellationToken);
        if (_rules?.Language != language)
            _rules = (language, await ExporterEntryReader.LoadAsync(db, time, language, cancellationToken));
        var rows = new ExporterRowReader(columns, _choices, _rules.Value.Rules, vault, language).Read(sheet);
        FindRepeated(rows);
        return rows;
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

    private sealed class Table(ColumnMatch columns, List<ExporterRow> rows, string scopeCode, RegisterComparison comparison) : ReadTable(columns)
    {
        public override int Count => rows.Count;

        public override int EndOf(int start, int about) => Math.Min(start + about, rows.Count);

        public override Task<List<ImportRow>> CompareAsync(int start, int end, CancellationToken cancellationToken) =>
            comparison.CompareAsync(scopeCode, rows[start..end], cancellationToken);
    }
}
