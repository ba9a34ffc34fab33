using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;

namespace Pekalongan.Exports.Core.Tests.Shipments;

/// <summary>Monthly statements and changing rates on the way.</summary>
internal sealed partial class ShipmentWalk
{
    private readonly List<Guid> _statements = [];
    private readonly Dictionary<long, (long Usd, long Grams)> _posted = [];
    private int _moved;

    /// <summary>Somebody tells of a whole month, sometimes the same form twice, sometimes again for a month that has a statement.</summary>
    private async Task StateAsync(byte which, byte how)
    {
        var (exporter, key) = (which % 2 == 0 ? desk.Melati : desk.Kenanga, Guid.NewGuid());
        var month = YearMonth.Of(Today.AddMonths(-1 - how % 14));
        var entry = new StatementEntry
        {
            Channel = ExportChannel.OwnName,
            Source = how % 2 == 0 ? EntrySource.Telephone : EntrySource.ESka,
            Lines = [.. Enumerable.Range(0, how % 3 + 1).Select(i => Stated(which + i, how, i))],
        };
        var first = await SubmitAsync(exporter, month, entry, key);
        if (how % 3 == 0)
            (await SubmitAsync(exporter, month, entry, key)).ShouldBe(first);
        if (first.Outcome.Ok)
            _statements.Add(first.Id);
    }

    private static StatementLineEntry Stated(int which, byte how, int i) => new(
        which % 2 == 0 ? "sarung_batik" : "surimi", i switch { 0 => "MY", 1 => "JP", _ => "SG" }, new Weight(how * 3_000),
        Currency.Of(i == 1 ? "JPY" : which % 5 == 0 ? "EUR" : "USD"), 900_000 + how * 40_001L);

    private Task<StartedDraft> SubmitAsync(Exporter exporter, int month, StatementEntry entry, Guid key) => Office.ActAsync<StatementService, StartedDraft>(
        desk.Staff, s => s.SubmitAsync(TestData.City, exporter.Id, month, entry, key, default));

    private async Task DecideStatementAsync(byte which, byte how)
    {
        if (_statements.Count == 0)
            return;
        var id = _statements[which % _statements.Count];
        var before = await ReadStatementAsync(id);
        var who = how % 7 == 0 ? desk.Staff : how % 2 == 0 ? desk.Verifier : desk.SecondVerifier;
        var first = await DecideAsync(who, id, before.Version, how);
        if (how % 3 == 0)
            await DecideAsync(who, id, before.Version, how);
        var after = await ReadStatementAsync(id);
        if (who == desk.Staff)
            (first.Kind, after.Status).ShouldBe((OutcomeKind.Refused, before.Status), "maker is never checker");
        if (after.Status == StatementStatus.Returned && how % 2 == 0)
            await Office.ActAsync<StatementService, Outcome>(desk.Staff, s => s.SubmitAgainAsync(
                TestData.City, id, after.Version,
                new StatementEntry { Channel = ExportChannel.Courier, Source = EntrySource.Visit, Lines = [Stated(which, (byte)(how / 2), 0)] }, default));
    }

    private Task<Outcome> DecideAsync(UserAccount who, Guid id, Guid version, byte how) => Office.ActAsync<StatementVerification, Outcome>(who, s => (how % 5) switch
    {
        0 => s.ReturnAsync(TestData.City, id, version, "Jumlahnya tidak sama dengan e-SKA", default),
        1 => s.VoidAsync(TestData.City, id, version, "Dibatalkan eksportir", default),
        _ => s.VerifyAsync(TestData.City, id, version, default),
    });

    /// <summary>From some day on everything costs something else; what was posted must not care.</summary>
    private async Task MoveRatesAsync(byte how)
    {
        var from = Today.AddDays(-(how % 300));
        var percent = 80 + (how + ++_moved * 7) % 40;
        foreach (var (code, rupiah) in Rates)
            await Office.ActAsync<ExchangeRateService, Outcome>(desk.Staff, s => s.AddAsync(
                new RateEntry(TestData.City, Currency.Of(code), from, from.AddDays(90), IdrRate.FromDecimal(rupiah * percent / 100m), 1, $"Kurs contoh {_moved}"), default));
        await PostedValuesNeverMovedAsync();
    }

    /// <summary>Every row of the ledger says for ever what it said when it was first seen.</summary>
    private async Task PostedValuesNeverMovedAsync()
    {
        foreach (var entry in await Office.ReadAsync(db => db.Ledger.AsNoTracking().ToListAsync()))
            if (!_posted.TryAdd(entry.Seq, (entry.UsdCents, entry.NetGrams)))
                _posted[entry.Seq].ShouldBe((entry.UsdCents, entry.NetGrams), $"row {entry.Seq}");
    }

    /// <summary>The larger of statement and shipments, business by business and month by month, counted by hand.</summary>
    private async Task LedgerOfAMonthIsTheLargerAsync()
    {
        var entries = await Office.ReadAsync(db => db.Ledger.AsNoTracking().ToListAsync());
        var ledger = entries.GroupBy(e => (e.ExporterId, Month: YearMonth.Of(e.ExportDate))).ToDictionary(g => g.Key, g => g.Sum(e => e.UsdCents));
        var shipped = await ShippedByMonthAsync();
        var stated = await StatedByMonthAsync();
        foreach (var month in ledger.Keys.Concat(shipped.Keys).Concat(stated.Keys).Distinct())
            ledger.GetValueOrDefault(month).ShouldBe(Math.Max(shipped.GetValueOrDefault(month), stated.GetValueOrDefault(month)), $"{month}");
    }

    /// <summary>What of the statements counts beside the shipments: on the last day of its month.</summary>
    private async Task<IEnumerable<(DateOnly Date, long Usd)>> StatedAsync()
    {
        var shipped = await ShippedByMonthAsync();
        return (await StatedByMonthAsync()).Select(s => (YearMonth.LastDay(s.Key.Month), Math.Max(0, s.Value - shipped.GetValueOrDefault(s.Key))));
    }

    private async Task<Dictionary<(Guid ExporterId, int Month), long>> ShippedByMonthAsync()
    {
        var verified = await Office.ReadAsync(db => db.Shipments.AsNoTracking().Include(s => s.Lines).Where(s => s.Status == ShipmentStatus.Verified).ToListAsync());
        return verified.GroupBy(s => (s.ExporterId, YearMonth.Of(s.ExportDate!.Value)))
            .ToDictionary(g => g.Key, g => g.SelectMany(s => s.Lines).Where(l => l.Origin == GoodsOrigin.City).Sum(Worth));
    }

    private async Task<Dictionary<(Guid ExporterId, int Month), long>> StatedByMonthAsync()
    {
        var verified = await Office.ReadAsync(db => db.MonthlyStatements.AsNoTracking().Include(s => s.Lines).Where(s => s.Status == StatementStatus.Verified).ToListAsync());
        return verified.ToDictionary(s => (s.ExporterId, s.Month), s => s.Lines.Sum(Worth));
    }

    private Task<MonthlyStatement> ReadStatementAsync(Guid id) => Office.ReadAsync(db => db.MonthlyStatements.AsNoTracking().Include(s => s.Lines).SingleAsync(s => s.Id == id));
}
