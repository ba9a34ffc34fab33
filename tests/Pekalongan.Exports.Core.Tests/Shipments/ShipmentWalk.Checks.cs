using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;

namespace Pekalongan.Exports.Core.Tests.Shipments;

/// <summary>What must be true after every step, counted by hand.</summary>
internal sealed partial class ShipmentWalk
{
    private readonly Dictionary<long, (long Usd, long Grams)> _posted = [];

    private async Task CheckStepAsync()
    {
        var books = await ReadBooksAsync();
        ValuesAreWhatTheirRatesSay(books);
        LedgerIsTheLiveShipments(books);
        LedgerOfAMonthIsTheLarger(books);
        PostedValuesNeverMoved(books);
        MonthlyTotalsAreTheLedger(books);
        await RealisedIsAssertionPlusLaterShipmentsAsync(books);
    }

    private async Task CheckAllAsync()
    {
        (await Office.ActAsync<LedgerCheck, string?>(null, c => c.FindFirstBadRowAsync(default))).ShouldBeNull();
        foreach (var (question, ask, answer) in _told)
            (await ask()).ShouldBe(answer, question);
    }

    private static void ValuesAreWhatTheirRatesSay(Books books)
    {
        foreach (var line in books.Lines.Select(l => (IValuedLine)l.Line).Concat(books.Statements.SelectMany(s => s.Lines)))
            line.UsdCents.ShouldBe(Worth(line), $"{line.CurrencyCode} {line.AmountMinor}");
    }

    private static void LedgerIsTheLiveShipments(Books books)
    {
        var live = books.CityLines.ToDictionary(l => l.Line.Id, l => (Worth(l.Line), l.Line.NetGrams));
        var posted = books.Ledger.Where(e => e.ShipmentLineId is not null).GroupBy(e => e.ShipmentLineId!.Value)
            .ToDictionary(g => g.Key, g => (Usd: g.Sum(e => e.UsdCents), Grams: g.Sum(e => e.NetGrams)));
        posted.Where(p => p.Value != (0, 0)).ToDictionary().ShouldBe(live, ignoreOrder: true);
    }

    /// <summary>The larger of statement and shipments, business by business and month by month.</summary>
    private static void LedgerOfAMonthIsTheLarger(Books books)
    {
        var ledger = books.Ledger.GroupBy(e => (e.ExporterId, Month: YearMonth.Of(e.ExportDate))).ToDictionary(g => g.Key, g => g.Sum(e => e.UsdCents));
        foreach (var month in ledger.Keys.Concat(books.Shipped.Keys).Concat(books.Stated.Keys).Distinct())
            ledger.GetValueOrDefault(month).ShouldBe(Math.Max(books.Shipped.GetValueOrDefault(month), books.Stated.GetValueOrDefault(month)), $"{month}");
    }

    /// <summary>Every row of the ledger says for ever what it said when it was first seen.</summary>
    private void PostedValuesNeverMoved(Books books)
    {
        foreach (var entry in books.Ledger)
            if (!_posted.TryAdd(entry.Seq, (entry.UsdCents, entry.NetGrams)))
                _posted[entry.Seq].ShouldBe((entry.UsdCents, entry.NetGrams), $"row {entry.Seq}");
        books.Ledger.Count.ShouldBe(_posted.Count, "no row goes");
    }

    private static void MonthlyTotalsAreTheLedger(Books books)
    {
        foreach (var dimension in DimensionKeys.All)
            books.Totals.Where(t => t.Dimension == dimension).ToDictionary(t => (t.ExportMonth, t.PostedMonth, t.Key), t => (t.UsdCents, t.NetGrams)).ShouldBe(
                books.Ledger.GroupBy(e => (YearMonth.Of(e.ExportDate), YearMonth.Of(JakartaTime.DateOf(e.PostedAt)), e.KeyOf(dimension)))
                    .ToDictionary(g => g.Key, g => (g.Sum(e => e.UsdCents), g.Sum(e => e.NetGrams))),
                ignoreOrder: true, $"{dimension}");
    }

    private async Task RealisedIsAssertionPlusLaterShipmentsAsync(Books books)
    {
        var figures = await Office.ReadAsync(db => db.PublishedFigures.AsNoTracking().Where(f => f.ScopeCode == TestData.City).ToListAsync());
        // What of a statement counts beside the shipments counts on the last day of its month.
        var values = books.CityLines.Select(l => (l.Date, Usd: Worth(l.Line)))
            .Concat(books.Stated.Select(s => (Date: YearMonth.LastDay(s.Key.Month), Usd: Math.Max(0, s.Value - books.Shipped.GetValueOrDefault(s.Key))))).ToList();
        foreach (var year in Years)
        {
            var end = new DateOnly(year, 12, 31);
            var last = figures.Where(f => f.Year == year && f.KnownFrom <= Today)
                .OrderBy(f => f.AsOf).ThenBy(f => f.KnownFrom).ThenBy(f => f.RecordedAt).LastOrDefault();
            var after = last?.AsOf ?? new DateOnly(year - 1, 12, 31);
            var expected = (last?.UsdCents ?? 0) + values.Where(l => l.Date > after && l.Date <= end).Sum(l => l.Usd);
            var progress = await Office.ActAsync<ProgressReader, Progress>(
                null, r => r.RealisedAsync(TestData.City, year, end, KnownAt.Today(Office.Clock), default));
            (progress.Realised ?? Usd.Zero).Cents.ShouldBe(expected, $"{year} on {last?.Source}");
        }
    }

    /// <summary>In decimals and from the rates that the line keeps, where the program multiplies whole numbers.</summary>
    private static long Worth(IValuedLine line)
    {
        if (line.CurrencyCode == "USD")
            return line.AmountMinor;
        var (own, dollar) = (line.IdrRateMicro!.Value / 1_000_000m, line.UsdRateMicro!.Value / 1_000_000m);
        var amount = line.AmountMinor / (line.CurrencyCode == "JPY" ? 1m : 100m);
        return (long)Math.Round(amount * own / dollar * 100m, MidpointRounding.AwayFromZero);
    }

    private Task<Books> ReadBooksAsync() => Office.ReadAsync(async db => new Books(
        await db.Ledger.AsNoTracking().OrderBy(e => e.Seq).ToListAsync(),
        await db.MonthlyTotals.AsNoTracking().ToListAsync(),
        await db.Shipments.AsNoTracking().Include(s => s.Lines).Where(s => s.Status == ShipmentStatus.Verified).ToListAsync(),
        await db.MonthlyStatements.AsNoTracking().Include(s => s.Lines).Where(s => s.Status == StatementStatus.Verified).ToListAsync()));

    /// <summary>Ledger and totals as they stand, and what they should come from.</summary>
    private sealed record Books(List<LedgerEntry> Ledger, List<MonthlyTotal> Totals, List<Shipment> Shipments, List<MonthlyStatement> Statements)
    {
        public List<(DateOnly Date, ShipmentLine Line)> Lines { get; } = [.. Shipments.SelectMany(s => s.Lines.Select(l => (s.ExportDate!.Value, l)))];

        public IEnumerable<(DateOnly Date, ShipmentLine Line)> CityLines => Lines.Where(l => l.Line.Origin == GoodsOrigin.City);

        public Dictionary<(Guid ExporterId, int Month), long> Shipped { get; } = Shipments.GroupBy(s => (s.ExporterId, YearMonth.Of(s.ExportDate!.Value)))
            .ToDictionary(g => g.Key, g => g.SelectMany(s => s.Lines).Where(l => l.Origin == GoodsOrigin.City).Sum(Worth));

        public Dictionary<(Guid ExporterId, int Month), long> Stated { get; } = Statements.ToDictionary(s => (s.ExporterId, s.Month), s => s.Lines.Sum(Worth));

        /// <summary>Every figure of the office, to be compared with itself.</summary>
        public string Figures => string.Join('\n', [
            .. Ledger.Select(e => $"{e.Seq} {e.UsdCents} {e.NetGrams}"),
            .. Totals.Select(t => $"{t.Dimension} {t.Key} {t.ExportMonth} {t.PostedMonth} {t.UsdCents} {t.NetGrams}").Order(StringComparer.Ordinal),
            .. Lines.Select(l => $"{l.Line.Id} {l.Line.UsdCents}").Order(StringComparer.Ordinal),
        ]);
    }
}
