using System.Data;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>Tables of shipments: one row for each kind of goods, rows of one document together one shipment that then waits for its verifier.</summary>
public sealed class ShipmentImport(
    ExportsDbContext db, ImportVault vault, ShipmentComparison comparison, ShipmentIntake intake, OnBehalfNotices notices, TimeProvider time) : IImportKind
{
    private static readonly Wording NotAsChecked = new Wording("Baris ini tidak lagi terbaca seperti saat diperiksa; unggah lagi berkasnya");

    private ChoiceLists? _choices;
    private CountryLookup? _countries;
    private (string Scope, RegisterNames Names)? _register;

    public ImportKind Kind => ImportKind.Shipments;

    public IReadOnlyList<ImportColumn> Columns => ShipmentColumns.All;

    /// <summary>Two with the same document at once: the second waits, then sees the first.</summary>
    public IsolationLevel Isolation => IsolationLevel.Serializable;

    public async Task<Parsed<ReadTable>> ReadAsync(Sheet sheet, string scopeCode, Language language, CancellationToken cancellationToken)
    {
        if (!ColumnMatch.Of(sheet.Headers, ShipmentColumns.All, ImportColumn.Ignored, language).Try(out var columns, out var problem))
            return problem;
        if (!columns.Has(ShipmentColumns.Nib) && !columns.Has(ShipmentColumns.Business))
            return new Wording("Kolom NIB atau nama usaha belum ada; tambahkan salah satunya");
        if (!columns.Has(ShipmentColumns.Amount) && !columns.Has(ShipmentColumns.Invoiced))
            return new Wording("Kolom nilai FOB atau nilai faktur belum ada; tambahkan salah satunya");
        return new Table(columns, await ReadAsync(columns, sheet, scopeCode, language, cancellationToken), scopeCode, comparison);
    }

    public async Task<IReadOnlyList<RowAnswer>> CommitAsync(
        ImportBatch batch, IReadOnlyList<string> headers, IReadOnlyList<ImportRow> rows, CancellationToken cancellationToken)
    {
        var columns = ColumnMatch.Of(headers, ShipmentColumns.All, ImportColumn.Ignored, batch.Language).Value;
        var groups = await ReadAsync(columns, Sheet.Again(headers, rows), batch.ScopeCode, batch.Language, cancellationToken);
        var byNumber = rows.ToDictionary(row => row.Number);
        var told = groups.Where(group => group.Told is not null).ToList();
        var shipments = told.Select(group => new IntakeShipment(
            group.Told!.ToShipment(batch.ScopeCode, batch.EntrySource!.Value, batch.CommittedById!.Value, time.Now()),
            group.Rows.Any(row => byNumber[row.Number].Findings.Any(ShipmentComparison.IsAlike)))).ToList();
        var refusals = await intake.SubmitAsync(shipments, cancellationToken);
        foreach (var exporter in shipments.Where((_, i) => refusals[i] is null).Select(s => s.Shipment.ExporterId).Distinct())
            await notices.ImportedAsync(batch.Id, exporter, cancellationToken);
        var answers = rows.ToDictionary(row => row.Number, row => new RowAnswer(row, NotAsChecked, default));
        for (var i = 0; i < told.Count; i++)
            foreach (var row in told[i].Rows)
                answers[row.Number] = new RowAnswer(byNumber[row.Number], refusals[i], shipments[i].Shipment.ExporterId, shipments[i].Shipment.Id);
        return [.. rows.Select(row => answers[row.Number])];
    }

    private async Task<List<ShipmentGroup>> ReadAsync(
        ColumnMatch columns, Sheet sheet, string scopeCode, Language language, CancellationToken cancellationToken)
    {
        _choices ??= await ShipmentChoices.LoadAsync(db, cancellationToken);
        _countries ??= await CountryLookup.LoadAsync(db, cancellationToken);
        if (_register?.Scope != scopeCode)
            _register = (scopeCode, await RegisterNames.LoadAsync(db, scopeCode, cancellationToken));
        var reader = new ShipmentRowReader(new ShipmentCells(columns, _choices, _countries, language), _register.Value.Names, vault);
        return new ShipmentGrouping(reader, _register.Value.Names, JakartaTime.Today(time)).Of(reader.Read(sheet));
    }

    /// <summary>Rows in the order of the first of their shipment, so that a run never parts them.</summary>
    private sealed class Table(ColumnMatch columns, List<ShipmentGroup> groups, string scopeCode, ShipmentComparison comparison) : ReadTable(columns)
    {
        private readonly List<ShipmentGroup> _ofRow = [.. groups.SelectMany(group => group.Rows.Select(_ => group))];

        public override int Count => _ofRow.Count;

        public override int EndOf(int start, int about)
        {
            var end = Math.Min(start + about, Count);
            while (end < Count && _ofRow[end] == _ofRow[end - 1])
                end++;
            return end;
        }

        public override Task<List<ImportRow>> CompareAsync(int start, int end, CancellationToken cancellationToken) =>
            comparison.CompareAsync(scopeCode, [.. _ofRow[start..end].Distinct()], cancellationToken);
    }
}
