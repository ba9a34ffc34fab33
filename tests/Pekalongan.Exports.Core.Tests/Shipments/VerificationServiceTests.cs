using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Shipments;

public sealed class VerificationServiceTests
{
    [Fact]
    public async Task Verify_ByWhoeverMadeIt_IsRefused()
    {
        var desk = await OpenWithRatesAsync();
        await using var office = desk.Office;
        var entered = await desk.SubmittedAsync(desk.Verifier, desk.Melati);
        var own = await desk.SubmittedAsync(desk.MelatiAccount, desk.Melati);

        (await desk.VerifyAsync(desk.Verifier, entered)).Problem!.Text.ShouldStartWith("Yang mencatat atau mengirim");
        (await desk.VerifyAsync(desk.MelatiAccount, own)).Problem!.Text.ShouldStartWith("Yang mencatat atau mengirim");
        (await desk.VerifyAsync(desk.SecondVerifier, entered)).ShouldBe(Outcome.Done);
        (await desk.VoidAsync(desk.Verifier, entered)).Ok.ShouldBeFalse();
    }

    [Fact]
    public async Task Verify_SubmittedByAnotherThanEntered_IsRefusedToBoth()
    {
        var desk = await OpenWithRatesAsync();
        await using var office = desk.Office;
        var id = await desk.DraftAsync(desk.Verifier, desk.Melati);
        await desk.SubmitAsync(desk.SecondVerifier, id);

        (await desk.VerifyAsync(desk.Verifier, id)).Ok.ShouldBeFalse();
        (await desk.VerifyAsync(desk.SecondVerifier, id)).Ok.ShouldBeFalse();
    }

    [Fact]
    public async Task Verify_ByWhoeverFilledInAPartOrSubmittedItBefore_IsRefused()
    {
        var desk = await OpenWithRatesAsync();
        await using var office = desk.Office;
        var filledIn = await desk.DraftAsync(desk.Staff, desk.Melati);
        (await desk.SaveLinesAsync(desk.Verifier, filledIn, [ShipmentDesk.Line("USD", 99_900)])).ShouldBe(Outcome.Done);
        (await desk.SubmitAsync(desk.Staff, filledIn)).ShouldBe(Outcome.Done);
        var submittedBefore = await desk.DraftAsync(desk.Staff, desk.Melati);
        await desk.SubmitAsync(desk.Verifier, submittedBefore);
        (await desk.ReturnAsync(desk.SecondVerifier, submittedBefore)).ShouldBe(Outcome.Done);
        (await desk.SubmitAsync(desk.Staff, submittedBefore)).ShouldBe(Outcome.Done);

        foreach (var id in new[] { filledIn, submittedBefore })
        {
            (await desk.VerifyAsync(desk.Verifier, id)).Problem!.Text.ShouldStartWith("Yang mencatat atau mengirim");
            (await desk.VerifyAsync(desk.SecondVerifier, id)).ShouldBe(Outcome.Done);
        }
    }

    [Theory]
    [InlineData("IDR")]
    [InlineData("CHF")]
    public async Task Verify_OnlyTheDollarRateMissing_AsksForThatOne(string currency)
    {
        var desk = await ShipmentDesk.OpenAsync();
        await using var office = desk.Office;
        await office.Data.RateAsync("CHF", 18_000m);
        var id = await desk.SubmittedAsync(desk.Staff, desk.Melati, null, ShipmentDesk.Line(currency, 100_000));

        (await desk.VerifyAsync(desk.Verifier, id)).Problem!.In(Language.Indonesian).ShouldStartWith("Belum ada kurs USD untuk 5 Oktober 2026");
        (await office.ActAsync<MissingRates, IReadOnlyList<AwaitedRate>>(desk.Staff, rates => rates.FindAsync(TestData.City, default)))
            .ShouldBe([new AwaitedRate("USD", new DateOnly(2026, 10, 5), 1)]);

        await office.Data.RateAsync("USD", 16_250m);
        (await desk.VerifyAsync(desk.Verifier, id)).ShouldBe(Outcome.Done);
    }

    [Fact]
    public async Task Verify_SeveralCurrencies_FixesEachAtItsRateAndPostsTheCityLines()
    {
        var desk = await OpenWithRatesAsync();
        await using var office = desk.Office;
        var id = await desk.VerifiedAsync(desk.Staff, desk.Melati, null,
            ShipmentDesk.Line("USD", 1_250_050), ShipmentDesk.Line("MYR", 3_100_049), ShipmentDesk.Line("JPY", 250_001),
            ShipmentDesk.Line("IDR", 16_250_000_00), ShipmentDesk.Line("USD", 999, GoodsOrigin.Elsewhere));

        var lines = (await desk.ReadAsync(id)).Lines.OrderBy(l => l.Position).ToList();
        lines.Select(l => l.UsdCents).ShouldBe([1_250_050, 744_012, 162_501, 100_000, 999]);
        lines.ShouldAllBe(l => l.UsdRateMicro == 16_250_000_000 && l.RateSource == "Kurs contoh, rekaan" && l.RateDate == new DateOnly(2026, 1, 1));
        (await office.ReadAsync(db => db.Ledger.OrderBy(e => e.Seq).Select(e => e.UsdCents).ToListAsync())).ShouldBe([1_250_050, 744_012, 162_501, 100_000]);
        (await BadRowAsync(office)).ShouldBeNull();
    }

    [Fact]
    public async Task Verify_NoRate_IsBlockedUntilTheOfficeSetsOneAndThenFixesTheValue()
    {
        var desk = await OpenWithRatesAsync();
        await using var office = desk.Office;
        var id = await desk.SubmittedAsync(desk.MelatiAccount, desk.Melati, null, ShipmentDesk.Line("SGD", 100_000));

        var outcome = await desk.VerifyAsync(desk.Verifier, id);
        outcome.Problem!.In(Language.Indonesian).ShouldBe(
            "Belum ada kurs SGD untuk 5 Oktober 2026; petugas perlu mencatat kursnya sebelum pengiriman ini diverifikasi");
        (await office.ReadAsync(db => db.Ledger.AnyAsync())).ShouldBeFalse();

        await office.Data.RateAsync("SGD", 12_187.5m);
        (await desk.VerifyAsync(desk.Verifier, id)).ShouldBe(Outcome.Done);
        (await desk.ReadAsync(id)).Lines.Single().UsdCents.ShouldBe(75_000);
    }

    [Fact]
    public async Task Verify_ManyTimesAtOnce_PostsOnce()
    {
        var desk = await OpenWithRatesAsync();
        await using var office = desk.Office;
        var id = await desk.SubmittedAsync(desk.Staff, desk.Melati);
        var shown = await desk.VersionAsync(id);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10)
            .Select(i => Task.Run(() => desk.VerifyAsync(i % 2 == 0 ? desk.Verifier : desk.SecondVerifier, id, shown))));

        outcomes.ShouldContain(o => o.Ok);
        var faster = (await desk.ReadAsync(id)).DecidedById == desk.Verifier.Id ? desk.Verifier : desk.SecondVerifier;
        outcomes.Where(o => !o.Ok).ShouldAllBe(o => o.Kind == OutcomeKind.Stale);
        var late = await desk.VerifyAsync(faster == desk.Verifier ? desk.SecondVerifier : desk.Verifier, id, shown);
        late.Kind.ShouldBe(OutcomeKind.Stale);
        late.Problem!.In(Language.Indonesian).ShouldStartWith($"Sudah diverifikasi oleh {faster.Name}, ");
        (await office.ReadAsync(db => db.Ledger.CountAsync())).ShouldBe(1);
        (await office.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.ShipmentVerifying))).ShouldBe(1);
        (await BadRowAsync(office)).ShouldBeNull();
        (await desk.VerifyAsync(faster, id, shown)).ShouldBe(Outcome.Done);
        (await office.ReadAsync(db => db.Ledger.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Verify_ChangedMeanwhile_IsStale()
    {
        var desk = await OpenWithRatesAsync();
        await using var office = desk.Office;
        var id = await desk.SubmittedAsync(desk.Staff, desk.Melati);
        var shown = await desk.VersionAsync(id);
        await desk.ReturnAsync(desk.SecondVerifier, id);
        await desk.SaveLinesAsync(desk.Staff, id, [ShipmentDesk.Line(amountMinor: 1)]);
        await desk.SubmitAsync(desk.Staff, id);

        (await desk.VerifyAsync(desk.Verifier, id, shown)).ShouldBe(Outcome.Stale);
        (await office.ReadAsync(db => db.Ledger.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Verify_Correction_ReversesTheOldAndPostsTheNewInOneAct()
    {
        var desk = await OpenWithRatesAsync();
        await using var office = desk.Office;
        var old = await desk.VerifiedAsync(desk.MelatiAccount, desk.Melati, null, ShipmentDesk.Line(amountMinor: 100_000));
        var correction = (await desk.CorrectAsync(desk.MelatiAccount, old)).Id;
        (await desk.CorrectAsync(desk.Staff, old)).Id.ShouldBe(correction, "one correction at a time");
        await desk.SaveLinesAsync(desk.MelatiAccount, correction, [ShipmentDesk.Line(amountMinor: 80_000)]);
        (await desk.SubmitAsync(desk.MelatiAccount, correction)).ShouldBe(Outcome.Done, "it repeats the document of what it corrects");
        (await desk.ReadAsync(old)).Status.ShouldBe(ShipmentStatus.Verified, "the old one counts until the new one is verified");

        (await desk.VerifyAsync(desk.Verifier, correction)).ShouldBe(Outcome.Done);

        (await desk.ReadAsync(old)).Status.ShouldBe(ShipmentStatus.Corrected);
        (await office.ReadAsync(db => db.Ledger.OrderBy(e => e.Seq).Select(e => e.UsdCents).ToListAsync())).ShouldBe([100_000, -100_000, 80_000]);
        (await BadRowAsync(office)).ShouldBeNull();
        (await desk.CorrectAsync(desk.Staff, old)).Outcome.Ok.ShouldBeFalse();
    }

    [Fact]
    public async Task Verify_CorrectionOfWhatWasVoided_IsRefused()
    {
        var desk = await OpenWithRatesAsync();
        await using var office = desk.Office;
        var old = await desk.VerifiedAsync(desk.Staff, desk.Melati);
        var correction = (await desk.CorrectAsync(desk.Staff, old)).Id;
        await desk.SubmitAsync(desk.Staff, correction);
        (await desk.VoidAsync(desk.Verifier, old)).ShouldBe(Outcome.Done);

        (await desk.VerifyAsync(desk.Verifier, correction)).Ok.ShouldBeFalse();
        (await office.ReadAsync(db => db.Ledger.SumAsync(e => e.UsdCents))).ShouldBe(0);
        (await BadRowAsync(office)).ShouldBeNull();
    }

    [Fact]
    public async Task Verify_BetterRateLater_MovesNothingVerified()
    {
        var desk = await OpenWithRatesAsync();
        await using var office = desk.Office;
        var id = await desk.VerifiedAsync(desk.Staff, desk.Melati, null, ShipmentDesk.Line("MYR", 100_000));
        var before = (await desk.ReadAsync(id)).Lines.Single().UsdCents;

        foreach (var (currency, rupiah) in new[] { ("USD", 17_000m), ("MYR", 4_100m) })
            await office.AddAsync(new ExchangeRate
            {
                ScopeCode = TestData.City, Kind = RateKind.SetByOffice, CurrencyCode = currency, ValidFrom = new DateOnly(2026, 9, 1),
                ValidUntil = new DateOnly(2026, 12, 31), IdrRateMicro = (long)(rupiah * 1_000_000), Source = "Kurs contoh lain", EnteredById = null,
                EnteredAt = office.Clock.Now(),
            });

        (await desk.ReadAsync(id)).Lines.Single().UsdCents.ShouldBe(before);
        var later = await desk.VerifiedAsync(desk.Staff, desk.Melati, null, ShipmentDesk.Line("MYR", 100_000));
        (await desk.ReadAsync(later)).Lines.Single().UsdCents.ShouldBe(24_118);
    }

    [Fact]
    public async Task Return_WithoutReason_IsRefusedAndWithOneIsKept()
    {
        var desk = await OpenWithRatesAsync();
        await using var office = desk.Office;
        var id = await desk.SubmittedAsync(desk.MelatiAccount, desk.Melati);

        (await desk.ReturnAsync(desk.Verifier, id, "  ")).Field.ShouldBe(DecisionReason.Field);
        (await desk.ReturnAsync(desk.Verifier, id, new string('a', 501))).Field.ShouldBe(DecisionReason.Field);
        (await desk.ReturnAsync(desk.Verifier, id, "Foto PEB  kabur")).ShouldBe(Outcome.Done);

        var returned = await desk.ReadAsync(id);
        (returned.Status, returned.DecisionReason).ShouldBe((ShipmentStatus.Returned, "Foto PEB kabur"));
        (await office.ReasonAsync(ProcessKind.ShipmentReturning)).ShouldBe("Foto PEB kabur");
    }

    [Fact]
    public async Task Moves_NotInTheTable_AreRefusedWithWords()
    {
        var desk = await OpenWithRatesAsync();
        await using var office = desk.Office;
        var draft = await desk.DraftAsync(desk.Staff, desk.Melati);
        var verified = await desk.VerifiedAsync(desk.Staff, desk.Melati);

        (await desk.VerifyAsync(desk.Verifier, draft)).Problem.ShouldBe(ShipmentStatus.Draft.Refusal());
        (await desk.SaveLinesAsync(desk.Staff, verified, [ShipmentDesk.Line(amountMinor: 1)])).Problem.ShouldBe(ShipmentStatus.Verified.Refusal());
        (await desk.ReturnAsync(desk.Verifier, verified)).Problem.ShouldBe(ShipmentStatus.Verified.Refusal());
        (await desk.VoidAsync(desk.Verifier, verified)).ShouldBe(Outcome.Done);
        (await desk.CorrectAsync(desk.Staff, verified)).Outcome.Problem.ShouldBe(ShipmentStatus.Voided.Refusal());
        (await BadRowAsync(office)).ShouldBeNull();
    }

    private static async Task<ShipmentDesk> OpenWithRatesAsync()
    {
        var desk = await ShipmentDesk.OpenAsync();
        await desk.Office.Data.RateAsync("USD", 16_250m);
        await desk.Office.Data.RateAsync("MYR", 3_900m);
        await desk.Office.Data.RateAsync("JPY", 105.625m);
        return desk;
    }

    private static Task<string?> BadRowAsync(TestDatabase office) =>
        office.ActAsync<LedgerCheck, string?>(null, c => c.FindFirstBadRowAsync(default));
}
