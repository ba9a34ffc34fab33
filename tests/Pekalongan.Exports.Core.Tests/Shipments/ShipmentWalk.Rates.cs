using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;

namespace Pekalongan.Exports.Core.Tests.Shipments;

/// <summary>Rates come, go and are ruled upon; what was posted must not care. What a line is worth that waits is the rate walk's to know.</summary>
internal sealed partial class ShipmentWalk
{
    private static readonly (string Code, decimal Rupiah)[] Rates = [("USD", 16_250m), ("MYR", 3_900m), ("JPY", 105.625m)];

    private int _moved;

    /// <summary>From some day on everything costs something else.</summary>
    private Task AddRatesAsync(byte how) => WithoutMovingFiguresAsync(async () =>
    {
        var kind = (RateKind)(how % 3);
        var from = RateEntry.UsualStart(kind, Today.AddDays(-(how % 300))) ?? Today.AddDays(-(how % 300));
        var percent = 80 + (how + ++_moved * 7) % 40;
        foreach (var (code, rupiah) in Rates)
            await AddRateAsync(code, kind, from, RateEntry.UsualEnd(kind, from) ?? from.AddDays(90), rupiah * percent / 100m);
    });

    /// <summary>A rate was typed wrongly and is taken back, sometimes twice, and more often than not typed again.</summary>
    private Task WithdrawRateAsync(byte which, byte how) => WithoutMovingFiguresAsync(async () =>
    {
        var rates = await Office.ReadAsync(db => db.ExchangeRates.AsNoTracking().Where(r => r.WithdrawnAt == null).OrderByDescending(r => r.EnteredAt).ThenBy(r => r.Id).ToListAsync());
        var meant = await HeldByWaitingAsync(rates);
        if (Pick([.. rates.Select(r => r.Id)], meant, which) is not { } id)
            return;
        var wrong = rates.Single(r => r.Id == id);
        for (var again = 0; again <= how % 2; again++)
        {
            var (outcome, waiting) = await Office.ActAsync<RateWithdrawal, (Outcome, int)>(
                desk.Staff, s => s.WithdrawAsync(TestData.City, wrong.Id, wrong.Version, "Salah ketik", default));
            outcome.ShouldBe(Outcome.Done);
            reach.Note(WalkAct.WaitingValueLost, waiting > 0);
        }

        reach.Note(WalkAct.RateWithdrawn);
        if (how % 3 != 0)
            await AddRateAsync(wrong.CurrencyCode, wrong.Kind, wrong.ValidFrom, wrong.ValidUntil, wrong.IdrRateMicro / 1_000_000m * (90 + how % 20) / 100m);
    });

    private async Task<HashSet<Guid>> HeldByWaitingAsync(List<ExchangeRate> rates)
    {
        var held = await Office.ReadAsync(db => db.Shipments.Where(s => s.Status == ShipmentStatus.Submitted).SelectMany(s => s.Lines)
            .Select(l => new { l.RateKind, l.RateDate, l.CurrencyCode }).ToListAsync());
        return [.. rates.Where(r => held.Exists(l => l.RateKind == r.Kind && l.RateDate == r.ValidFrom && l.CurrencyCode == r.CurrencyCode)).Select(r => r.Id)];
    }

    private Task SetRuleAsync(byte which, byte how) => WithoutMovingFiguresAsync(async () =>
    {
        RateKind[] kinds = (how % 3) switch
        {
            0 => [RateKind.TaxWeekly, RateKind.SetByOffice],
            1 => [RateKind.BankIndonesiaMiddle, RateKind.SetByOffice],
            _ => [RateKind.SetByOffice],
        };
        var outcome = await Office.ActAsync<RateRuleService, Outcome>(
            desk.Staff, s => s.SetAsync(TestData.City, Today.AddDays(-which), kinds, $"Rapat {how}", default));
        reach.Note(WalkAct.RuleSet, outcome.Ok);
    });

    private async Task AddRateAsync(string code, RateKind kind, DateOnly from, DateOnly until, decimal rupiah)
    {
        var per = code == "JPY" && kind == RateKind.TaxWeekly ? 100 : 1;
        var entry = new RateEntry(TestData.City, Currency.Of(code), from, until, IdrRate.FromDecimal(Math.Round(rupiah * per, 2)), per, $"Kurs contoh {_moved}") { Kind = kind };
        reach.Note(WalkAct.RatesAdded, (await Office.ActAsync<ExchangeRateService, Outcome>(desk.Staff, s => s.AddAsync(entry, default))).Ok);
    }

    private async Task WithoutMovingFiguresAsync(Func<Task> act)
    {
        var before = await ReadBooksAsync();
        await act();
        (await ReadBooksAsync()).Figures.ShouldBe(before.Figures);
    }
}
