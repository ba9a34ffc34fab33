using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Tests.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;

namespace Pekalongan.Exports.Core.Tests.Markets;

/// <summary>
/// A random walk through adding and withdrawing rates, changing the rule, submitting and verifying. Beside the program it keeps its own list of
/// rates and rules in decimals, and knows from it which rates every line must hold and what it must be worth. That no figure moves is
/// <see cref="ShipmentWalk"/>'s to prove.
/// </summary>
internal sealed class RateWalk(ShipmentDesk desk)
{
    private static readonly (string Code, decimal Rupiah, decimal Units)[] Currencies = [("USD", 16_250m, 100m), ("MYR", 3_900m, 100m), ("JPY", 105.625m, 1m), ("KWD", 52_800m, 1000m)];
    private static readonly DateOnly First = new(2026, 9, 1);
    private const int Days = 40;

    private sealed class Known(Guid id, RateKind kind, string currency, DateOnly from, DateOnly until, decimal rupiah)
    {
        public Guid Id => id;

        public RateKind Kind => kind;

        public string Currency => currency;

        public DateOnly From => from;

        public DateOnly Until => until;

        public decimal Rupiah => rupiah;

        public bool IsWithdrawn { get; set; }
    }

    private sealed record Pair(Known? Own, Known Dollar);

    private readonly List<Known> _rates = [];
    private readonly List<(DateOnly From, RateKind[] Kinds)> _rules = [];
    private readonly List<Guid> _shipments = [];
    private readonly Dictionary<Guid, Pair> _fixed = [];

    private TestDatabase Office => desk.Office;

    public static async Task RunAsync(IEnumerable<(byte Verb, byte Which, byte How)> steps)
    {
        var desk = await ShipmentDesk.OpenAsync();
        await using var office = desk.Office;
        office.Clock.SetDay(2026, 11, 10);
        var walk = new RateWalk(desk);
        foreach (var (verb, which, how) in steps)
        {
            office.Clock.Advance(TimeSpan.FromSeconds(1));
            await walk.StepAsync(verb, which, how);
            await walk.CheckAsync();
        }
    }

    private Task StepAsync(byte verb, byte which, byte how) => (verb % 10) switch
    {
        0 or 1 or 2 => AddAsync(which, how),
        3 => WithdrawAsync(which),
        4 => RuleAsync(which, how),
        5 or 6 => SubmitAsync(which, how),
        _ => VerifyAsync(which),
    };

    /// <summary>The dollar comes along more often than not, or nothing could ever be valued.</summary>
    private async Task AddAsync(byte which, byte how)
    {
        var kind = Enum.GetValues<RateKind>()[how % 3];
        var from = RateEntry.UsualStart(kind, First.AddDays(which % Days)) ?? First.AddDays(which % Days);
        foreach (var (code, rupiah, _) in Currencies.Where((_, i) => i == 0 ? how % 5 != 0 : (how >> i) % 2 == 0))
        {
            var value = Math.Round(rupiah * (90 + (which + how) % 20) / 100m, 6);
            var per = code == "JPY" ? 100 : 1;
            var entry = new RateEntry(
                TestData.City, Currency.Of(code), from, RateEntry.UsualEnd(kind, from) ?? from.AddDays(how % 20), IdrRate.FromDecimal(value * per), per, "Contoh") { Kind = kind };
            var isThere = _rates.Exists(r => !r.IsWithdrawn && r.Kind == kind && r.Currency == code && r.From == from);
            var outcome = await Office.ActAsync<ExchangeRateService, Outcome>(desk.Staff, s => s.AddAsync(entry, default));
            if (isThere)
                continue;
            outcome.ShouldBe(Outcome.Done);
            var id = await Office.ReadAsync(db => db.ExchangeRates.Where(r => r.Kind == kind && r.CurrencyCode == code && r.ValidFrom == from && r.WithdrawnAt == null).Select(r => r.Id).SingleAsync());
            _rates.Add(new Known(id, kind, code, from, entry.ValidUntil, value));
        }
    }

    private async Task WithdrawAsync(byte which)
    {
        if (_rates.Count == 0)
            return;
        var rate = _rates[which % _rates.Count];
        var version = await Office.ReadAsync(db => db.ExchangeRates.Where(r => r.Id == rate.Id).Select(r => r.Version).SingleAsync());
        for (var again = 0; again <= which % 2; again++)
            (await Office.ActAsync<RateWithdrawal, (Outcome Outcome, int)>(desk.Staff, s => s.WithdrawAsync(TestData.City, rate.Id, version, "Salah ketik", default))).Outcome.ShouldBe(Outcome.Done);
        rate.IsWithdrawn = true;
        var waiting = await Office.ReadAsync(db => db.ShipmentLines.Where(l => db.Shipments.Any(s => s.Id == l.ShipmentId && s.Status == ShipmentStatus.Submitted)).Select(l => l.Id).ToListAsync());
        foreach (var line in waiting.Where(id => _fixed.TryGetValue(id, out var pair) && (pair.Own == rate || pair.Dollar == rate)))
            _fixed.Remove(line);
    }

    private async Task RuleAsync(byte which, byte how)
    {
        var kinds = Enum.GetValues<RateKind>().OrderBy(kind => (how >> (int)kind) % 4).Take(1 + which % 3).ToArray();
        var from = First.AddDays(which % Days - 5);
        var outcome = await Office.ActAsync<RateRuleService, Outcome>(desk.Staff, s => s.SetAsync(TestData.City, from, kinds, $"Rapat {which}", default));
        if (outcome.Ok)
            _rules.Add((from, kinds));
    }

    private async Task SubmitAsync(byte which, byte how)
    {
        var date = First.AddDays(which % Days);
        var lines = Currencies.Where((_, i) => i == how % 4 || i == which % 3).Select((c, i) => ShipmentDesk.Line(c.Code, 1_000_003L + how * 7_919L + i)).ToArray();
        var id = await desk.SubmittedAsync(desk.Staff, which % 2 == 0 ? desk.Melati : desk.Kenanga, desk.Destination(date), lines);
        _shipments.Add(id);
        Fix(await desk.ReadAsync(id));
    }

    private async Task VerifyAsync(byte which)
    {
        if (_shipments.Count == 0)
            return;
        var id = _shipments[which % _shipments.Count];
        if ((await desk.ReadAsync(id)) is { Status: ShipmentStatus.Submitted } shipment)
        {
            var expected = shipment.Lines.TrueForAll(l => _fixed.ContainsKey(l.Id) || Find(l.CurrencyCode, shipment.ExportDate!.Value) is not null);
            (await desk.VerifyAsync(desk.Verifier, id)).Ok.ShouldBe(expected);
            if (expected)
                Fix(shipment);
        }
    }

    private void Fix(Shipment shipment)
    {
        foreach (var line in shipment.Lines.Where(l => !_fixed.ContainsKey(l.Id)))
            if (Find(line.CurrencyCode, shipment.ExportDate!.Value) is { } pair)
                _fixed[line.Id] = pair;
    }

    private Pair? Find(string currency, DateOnly date)
    {
        var kinds = _rules.Where(r => r.From <= date).OrderBy(r => r.From).Select(r => r.Kinds).LastOrDefault() ?? [RateKind.SetByOffice];
        foreach (var kind in kinds)
        {
            bool Counts(Known r) => r.Kind == kind && !r.IsWithdrawn && r.From <= date
                && (kind == RateKind.BankIndonesiaMiddle ? r.From >= date.AddDays(-10) : r.Until >= date);
            foreach (var own in _rates.Where(r => Counts(r) && r.Currency == currency).OrderByDescending(r => r.From))
                if (_rates.Find(r => Counts(r) && r.Currency == "USD" && r.From == own.From) is { } dollar)
                    return new Pair(own, dollar);
        }

        return null;
    }

    /// <summary>Every line is worth what its rates say, to the cent.</summary>
    private async Task CheckAsync()
    {
        foreach (var id in _shipments)
            foreach (var line in (await desk.ReadAsync(id)).Lines)
                line.UsdCents.ShouldBe(_fixed.TryGetValue(line.Id, out var pair) ? Worth(line, pair) : null, $"{line.CurrencyCode} {line.AmountMinor}");
    }

    private static long Worth(ShipmentLine line, Pair pair)
    {
        if (line.CurrencyCode == "USD")
            return line.AmountMinor;
        var units = Currencies.Single(c => c.Code == line.CurrencyCode).Units;
        return (long)Math.Round(line.AmountMinor / units * pair.Own!.Rupiah / pair.Dollar.Rupiah * 100m, MidpointRounding.AwayFromZero);
    }
}
