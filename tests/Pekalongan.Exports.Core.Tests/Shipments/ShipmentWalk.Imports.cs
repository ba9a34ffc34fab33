using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;

namespace Pekalongan.Exports.Core.Tests.Shipments;

/// <summary>Tables of shipments: all of them or only the valid ones, the same file again at any time, by a worker that is sometimes stopped.</summary>
internal sealed partial class ShipmentWalk
{
    /// <summary>Beyond the numbers of documents that are typed.</summary>
    private const int FirstTabled = 500_000;

    private readonly List<List<Tabled>> _tables = [];
    private readonly HashSet<int> _recorded = [];
    private int _tabled;

    /// <summary>A shipment as the rows of a table tell it, and what these say that it is worth.</summary>
    private sealed record Tabled(int Number, List<object[]> Rows, bool IsWrong, long AmountMinor);

    private Task ImportAsync(byte which, byte how)
    {
        var table = Enumerable.Range(0, 2 + how % 4).Select(i => Told(which + i, how + i * 17, isWrong: false)).ToList();
        if (how / 4 % 3 == 0)
            table.Insert(which % (table.Count + 1), Told(which, how, isWrong: true));
        _tables.Add(table);
        return RecordAsync(table, how);
    }

    private async Task ImportAgainAsync(byte which, byte how)
    {
        if (_tables.Count == 0)
            return;
        var table = _tables[which % _tables.Count];
        var isAllThere = table.TrueForAll(t => t.IsWrong || _recorded.Contains(t.Number));
        await RecordAsync(table, how);
        reach.Note(WalkAct.ImportedBeforeAndAgain, isAllThere);
    }

    private Tabled Told(int which, int how, bool isWrong)
    {
        var number = FirstTabled + ++_tabled;
        var exporter = Exporters[which % Exporters.Length];
        // The euro has no rate; the yen has no cents.
        var currency = (which % 8) switch { 0 => "EUR", 1 => "JPY", 2 => "MYR", _ => "USD" };
        var date = Today.AddDays(-(how * 3) % 400).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
        (string, object)[] said =
        [
            ("Tanggal ekspor", date), ("Mata uang", currency), ("Nilai FOB", number.ToString(CultureInfo.InvariantCulture)),
            ("Asal barang", which % 7 == 0 ? "Daerah lain" : "Kota ini"), ("Jumlah", isWrong ? "" : "100"),
        ];
        List<object[]> rows = which % 4 == 3
            ? [SampleShipments.Courier(exporter, number, said)]
            : [.. Enumerable.Range(0, 1 + how % 2).Select(i => SampleShipments.Row(
                exporter, number, [.. said, ("Tanggal dokumen", date), ("Komoditas", i == 0 ? "Kain batik" : "Sarung batik")]))];
        return new Tabled(number, rows, isWrong, rows.Count * (currency == "JPY" ? 1 : 100) * (long)number);
    }

    private async Task RecordAsync(List<Tabled> table, byte how)
    {
        var (isAll, fresh, before) = (how % 2 == 1, table.Where(t => !t.IsWrong && !_recorded.Contains(t.Number)).ToList(), await EnteredAsync());
        var batch = await UploadAsync(table, how % 3 == 0);
        await WorkAsync(how);
        var version = await Office.ReadAsync(db => db.Imports.Where(b => b.Id == batch).Select(b => b.Version).SingleAsync());
        var outcome = await CommitAsync(batch, version, isAll);
        if (how % 3 == 0)
            (await CommitAsync(batch, version, isAll)).Ok.ShouldBe(outcome.Ok);
        await WorkAsync(how);
        if (outcome.Ok)
            _recorded.UnionWith(fresh.Select(t => t.Number));
        else
            (isAll || fresh.Count == 0).ShouldBeTrue($"valid ones refused: {outcome.Problem?.Text}");
        (isAll && outcome.Ok && table.Exists(t => t.IsWrong)).ShouldBeFalse("all of a table with a wrong row");
        var expected = outcome.Ok ? fresh : [];
        (await EnteredAsync()).ShouldBe((before.Shipments + expected.Count, before.Lines + expected.Sum(t => t.Rows.Count), before.Minor + expected.Sum(t => t.AmountMinor)));
        await MeetAsync(batch);
        reach.Note(WalkAct.ImportedAll, isAll && outcome.Ok);
        reach.Note(WalkAct.ImportedValidOnes, !isAll && outcome.Ok);
        reach.Note(WalkAct.ImportRefusedForOneRow, isAll && !outcome.Ok && fresh.Count > 0);
    }

    private async Task<Guid> UploadAsync(List<Tabled> table, bool twice)
    {
        var upload = new Upload("contoh.xlsx", SampleSheets.Xlsx(SampleShipments.Headers, table.SelectMany(t => t.Rows)));
        var id = Guid.CreateVersion7();
        var batches = new HashSet<Guid>();
        for (var again = 0; again <= (twice ? 1 : 0); again++)
        {
            var (outcome, batch) = await Office.ActAsync<ImportService, (Outcome, Guid)>(desk.Staff, s => s.UploadAsync(
                id, TestData.City, ImportPurpose.Shipments(EntrySource.ESka), upload, Language.Indonesian, default));
            outcome.ShouldBe(Outcome.Done);
            batches.Add(batch);
        }

        return batches.ShouldHaveSingleItem();
    }

    private Task<Outcome> CommitAsync(Guid batch, Guid version, bool isAll) => Office.ActAsync<ImportService, Outcome>(
        desk.Staff, s => s.CommitAsync(batch, TestData.City, version, leavesOthersOut: !isAll, hasLookedAtMarked: true, default));

    /// <summary>To the end; sometimes each step by another worker, who takes over when the lease of the stopped one is over.</summary>
    private async Task WorkAsync(byte how)
    {
        var isStopped = how % 5 == 0;
        while (await Office.ActAsync<ImportWorker, bool>(null, w => w.RunAsync(new ImportPace(isStopped ? 1 : int.MaxValue), default)))
            if (isStopped)
                Office.Clock.Advance(TimeSpan.FromMinutes(2));
    }

    /// <summary>What has come from tables: shipments, lines, and their value as it was told.</summary>
    private Task<(int Shipments, int Lines, long Minor)> EnteredAsync() => Office.ReadAsync(async db =>
    {
        var shipments = await db.Shipments.AsNoTracking().Include(s => s.Lines).Where(s => s.EntrySource == EntrySource.ESka).ToListAsync();
        return (shipments.Count, shipments.Sum(s => s.Lines.Count), shipments.SelectMany(s => s.Lines).Sum(l => l.AmountMinor));
    });

    /// <summary>From now on they are handled like any.</summary>
    private async Task MeetAsync(Guid batch) => _shipments.AddRange((await Office.ReadAsync(db =>
        db.ImportedRows.Where(r => r.BatchId == batch).OrderBy(r => r.RowNumber).Select(r => r.ShipmentId!.Value).ToListAsync())).Distinct().Except(_shipments));
}
