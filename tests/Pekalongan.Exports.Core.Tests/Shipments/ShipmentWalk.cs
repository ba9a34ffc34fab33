using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;

namespace Pekalongan.Exports.Core.Tests.Shipments;

/// <summary>
/// One walk of an office through a few years: whatever is done in whatever order, allowed or not. Beside the program it keeps its own, simpler
/// account of what must be true, and remembers what it was told so that it can ask again.
/// </summary>
internal sealed partial class ShipmentWalk(ShipmentDesk desk)
{
    private static readonly (string Code, decimal Rupiah)[] Rates = [("USD", 16_250m), ("MYR", 3_900m), ("JPY", 105.625m)];
    private static readonly int[] Years = [2024, 2025, 2026];
    private const int Verbs = 16;

    private readonly List<Guid> _shipments = [];
    private readonly List<(string Question, Func<Task<string>> Ask, string Answer)> _told = [];
    private int _published;

    private TestDatabase Office => desk.Office;

    private DateOnly Today => JakartaTime.Today(Office.Clock);

    public static async Task RunAsync(IEnumerable<(byte Verb, byte Which, byte How)> steps)
    {
        var desk = await ShipmentDesk.OpenAsync();
        await using var office = desk.Office;
        office.Clock.SetDay(2025, 2, 10);
        foreach (var year in Years)
            foreach (var (code, rupiah) in Rates)
                await office.Data.RateAsync(code, rupiah, year);
        var walk = new ShipmentWalk(desk);
        foreach (var (verb, which, how) in steps)
            await walk.StepAsync(verb, which, how);
        await walk.CheckAsync();
    }

    private async Task StepAsync(byte verb, byte which, byte how)
    {
        Office.Clock.Advance(TimeSpan.FromSeconds(1));
        var id = _shipments.Count == 0 ? Guid.Empty : _shipments[which % _shipments.Count];
        await ((verb % Verbs) switch
        {
            0 or 1 => EnterAsync(which, how),
            2 => MoveAsync(id, ShipmentVerb.Submit, how),
            3 or 4 or 5 => MoveAsync(id, ShipmentVerb.Verify, how),
            6 => MoveAsync(id, ShipmentVerb.Return, how),
            7 => CorrectAsync(id, how),
            8 => MoveAsync(id, ShipmentVerb.Void, how),
            9 => PublishAsync(how),
            10 => RememberAsync(how),
            12 or 13 => StateAsync(which, how),
            14 => DecideStatementAsync(which, how),
            15 => MoveRatesAsync(how),
            _ => Task.Run(() => Office.Clock.Advance(TimeSpan.FromHours(how + 1) * (how % 7 + 1))),
        });
    }

    private async Task EnterAsync(byte which, byte how)
    {
        var date = Today.AddDays(-(which * 3 + how) % 560);
        var lines = Enumerable.Range(0, how % 3 + 1).Select(i => Line(which + i, how)).ToArray();
        var exporter = which % 2 == 0 ? desk.Melati : desk.Kenanga;
        var who = which % 2 == 0 && how % 2 == 0 ? desk.MelatiAccount : desk.Staff;
        var entry = desk.Destination(date) with
        {
            DestinationIso2 = how % 2 == 0 ? "MY" : "JP",
            Channel = which % 3 == 0 ? ExportChannel.Courier : ExportChannel.OwnName,
        };
        _shipments.Add(how % 4 == 0 ? await desk.DraftAsync(who, exporter, entry, lines) : await desk.SubmittedAsync(who, exporter, entry, lines));
    }

    // The euro has no rate: such a line stays blocked.
    private static LineEntry Line(int which, byte how) => ShipmentDesk.Line(
        (which % 9) switch { 0 => "EUR", 1 or 2 => "MYR", 3 => "JPY", 4 => "IDR", _ => "USD" }, 1_000 + how * 7_919L + which,
        how % 11 == 0 ? GoodsOrigin.Elsewhere : GoodsOrigin.City) with
    {
        CommodityKey = which % 2 == 0 ? "sarung_batik" : "surimi",
        NetWeight = new Weight(1 + how * 1_000),
    };

    private async Task MoveAsync(Guid id, ShipmentVerb verb, byte how)
    {
        if (id == Guid.Empty)
            return;
        var before = await desk.ReadAsync(id);
        var isMaker = verb != ShipmentVerb.Submit && how % 5 == 0;
        var who = isMaker ? desk.Staff : verb == ShipmentVerb.Submit || how % 2 == 0 ? desk.Verifier : desk.SecondVerifier;
        who = verb == ShipmentVerb.Submit ? desk.Staff : who;
        var outcome = await TryAsync(who, id, verb, before.Version);
        if (!before.Status.May(verb))
            outcome.Kind.ShouldBeOneOf(OutcomeKind.Refused, OutcomeKind.Done);
        if (how % 3 == 0)
            await TryAsync(who, id, verb, before.Version);
        var after = await desk.ReadAsync(id);
        if (!before.Status.May(verb) || (isMaker && (before.EnteredById == who.Id || before.SubmittedById == who.Id)))
            after.Status.ShouldBe(before.Status, $"{verb} of a {before.Status} one by {who.Name}");
    }

    private Task<Outcome> TryAsync(UserAccount who, Guid id, ShipmentVerb verb, Guid version) => verb switch
    {
        ShipmentVerb.Submit => desk.SubmitAsync(who, id, version),
        ShipmentVerb.Verify => desk.VerifyAsync(who, id, version),
        ShipmentVerb.Return => desk.ReturnAsync(who, id),
        _ => desk.VoidAsync(who, id),
    };

    private async Task CorrectAsync(Guid id, byte how)
    {
        if (id == Guid.Empty || (await desk.CorrectAsync(desk.Staff, id)) is not { Outcome.Ok: true, Id: var correction })
            return;
        if (!_shipments.Contains(correction))
            _shipments.Add(correction);
        var original = await desk.ReadAsync(id);
        await desk.SaveDestinationAsync(desk.Staff, correction, new DestinationEntry
        {
            ExportDate = how % 2 == 0 ? original.ExportDate : original.ExportDate!.Value.AddDays(-(how % 200)),
            DestinationIso2 = how % 3 == 0 ? "SG" : original.DestinationIso2,
            Channel = original.Channel,
            DocumentKind = original.DocumentKind,
            DocumentNumber = original.DocumentNumber,
            DocumentDate = original.DocumentDate,
            CustomsOfficeCode = original.CustomsOfficeCode,
        });
        await desk.SaveLinesAsync(desk.Staff, correction, [Line(how, how), Line(how + 1, (byte)(how / 2))]);
        await desk.SubmitAsync(desk.Staff, correction);
        if (how % 4 != 0)
            await desk.VerifyAsync(desk.Verifier, correction);
    }

    private async Task PublishAsync(byte how)
    {
        var asOf = new DateOnly(Years[how % 3], how % 12 + 1, 1).AddDays(how % 28);
        if (asOf <= Today)
            await Office.Data.PublishedAsync(asOf, 100 + how * 3, Today, $"Terbitan contoh {++_published}");
    }

    /// <summary>Asks for sums as known at this very moment and at the end of yesterday, to ask again when the walk is over.</summary>
    private async Task RememberAsync(byte how)
    {
        var (from, to) = (Today.AddDays(-how * 4), Today.AddDays(-(how % 90)));
        var dimension = DimensionKeys.All[how % DimensionKeys.All.Count];
        await KeepAsync($"{dimension} {from}–{to} now", new KnownAt(Office.Clock.Now()), known => SumsAsync(dimension, from, to, known));
        await KeepAsync($"{dimension} {from}–{to} yesterday", KnownAt.EndOf(Today.AddDays(-1)), known => SumsAsync(dimension, from, to, known));
        foreach (var year in Years)
            await KeepAsync($"{year}", KnownAt.EndOf(Today.AddDays(-1)), known => ProgressAsync(new DateOnly(year, how % 12 + 1, how % 28 + 1), known));
    }

    private async Task KeepAsync(string question, KnownAt known, Func<KnownAt, Task<string>> ask)
    {
        // One microsecond later everything that follows is later.
        Office.Clock.Advance(TimeSpan.FromMicroseconds(1));
        _told.Add(($"{question}, known {known.Until:O}", () => ask(known), await ask(known)));
    }

    private Task<string> SumsAsync(Dimension dimension, DateOnly from, DateOnly to, KnownAt known) => Office.ActAsync<LedgerSums, string>(null, async sums =>
        string.Join("; ", (await sums.ByAsync(dimension, TestData.City, from, to, known, default)).OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key}={p.Value}"))));

    private Task<string> ProgressAsync(DateOnly asOf, KnownAt known) => Office.ActAsync<ProgressReader, string>(null, async reader =>
    {
        var progress = await reader.RealisedAsync(TestData.City, asOf.Year, asOf, known, default);
        return string.Create(CultureInfo.InvariantCulture,
            $"{progress.Realised} {progress.DataAsOf} {progress.Status} flows {progress.Flows} traced {progress.Traced} on {progress.Assertion?.Source}");
    });

    private async Task CheckAsync()
    {
        (await Office.ActAsync<LedgerCheck, string?>(null, c => c.FindFirstBadRowAsync(default))).ShouldBeNull();
        await LedgerIsTheLiveShipmentsAsync();
        await LedgerOfAMonthIsTheLargerAsync();
        await PostedValuesNeverMovedAsync();
        await MonthlyTotalsAreTheLedgerAsync();
        await RealisedIsAssertionPlusLaterShipmentsAsync();
        foreach (var (question, ask, answer) in _told)
            (await ask()).ShouldBe(answer, question);
    }

    private async Task LedgerIsTheLiveShipmentsAsync()
    {
        var live = (await LiveLinesAsync()).GroupBy(l => l.Line.Id).ToDictionary(g => g.Key, g => g.Sum(l => Worth(l.Line)));
        var posted = await Office.ReadAsync(db => db.Ledger.Where(e => e.ShipmentLineId != null).GroupBy(e => e.ShipmentLineId!.Value).Select(g => new { g.Key, Usd = g.Sum(e => e.UsdCents) }).ToListAsync());
        posted.Where(p => p.Usd != 0).ToDictionary(p => p.Key, p => p.Usd).ShouldBe(live, ignoreOrder: true);
    }

    private async Task MonthlyTotalsAreTheLedgerAsync()
    {
        var entries = await Office.ReadAsync(db => db.Ledger.AsNoTracking().ToListAsync());
        var stored = await Office.ReadAsync(db => db.MonthlyTotals.AsNoTracking().ToListAsync());
        foreach (var row in stored)
        {
            var mine = entries.Where(e => YearMonth.Of(e.ExportDate) == row.ExportMonth && YearMonth.Of(JakartaTime.DateOf(e.PostedAt)) == row.PostedMonth
                && e.KeyOf(row.Dimension) == row.Key).ToList();
            (mine.Sum(e => e.UsdCents), mine.Sum(e => e.NetGrams)).ShouldBe((row.UsdCents, row.NetGrams), $"{row.Dimension} {row.Key} {row.ExportMonth}/{row.PostedMonth}");
        }

        foreach (var dimension in DimensionKeys.All)
            stored.Where(t => t.Dimension == dimension).Sum(t => t.UsdCents).ShouldBe(entries.Sum(e => e.UsdCents), $"{dimension}");
    }

    private async Task RealisedIsAssertionPlusLaterShipmentsAsync()
    {
        var figures = await Office.ReadAsync(db => db.PublishedFigures.AsNoTracking().Where(f => f.ScopeCode == TestData.City).ToListAsync());
        var lines = (await LiveLinesAsync()).Select(l => (l.Date, Usd: Worth(l.Line))).Concat(await StatedAsync()).ToList();
        foreach (var year in Years)
        {
            var end = new DateOnly(year, 12, 31);
            var last = figures.Where(f => f.Year == year && f.KnownFrom <= Today)
                .OrderBy(f => f.AsOf).ThenBy(f => f.KnownFrom).ThenBy(f => f.RecordedAt).LastOrDefault();
            var after = last?.AsOf ?? new DateOnly(year - 1, 12, 31);
            var expected = (last?.UsdCents ?? 0) + lines.Where(l => l.Date > after && l.Date <= end).Sum(l => l.Usd);
            var progress = await Office.ActAsync<ProgressReader, Progress>(
                null, r => r.RealisedAsync(TestData.City, year, end, KnownAt.Today(Office.Clock), default));
            (progress.Realised ?? Usd.Zero).Cents.ShouldBe(expected, $"{year} on {last?.Source}");
        }
    }

    private async Task<List<(DateOnly Date, ShipmentLine Line)>> LiveLinesAsync()
    {
        var verified = await Office.ReadAsync(db => db.Shipments.AsNoTracking().Include(s => s.Lines).Where(s => s.Status == ShipmentStatus.Verified).ToListAsync());
        return [.. verified.SelectMany(s => s.Lines.Where(l => l.Origin == GoodsOrigin.City).Select(l => (s.ExportDate!.Value, l)))];
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
}
