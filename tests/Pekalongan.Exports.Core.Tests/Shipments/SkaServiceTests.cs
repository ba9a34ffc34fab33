using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Shipments;

/// <summary>What may be noted of a certificate of origin, when, and that it moves no figure.</summary>
public sealed class SkaServiceTests
{
    private static readonly SkaEntry FormD = new(true, "ATIGA", "0012 / pkl / 2026", new DateOnly(2026, 10, 9));

    [Fact]
    public async Task Record_AfterVerification_IsNotedWithAnEventAndMovesNoFigure()
    {
        var desk = await OpenAsync();
        await using var office = desk.Office;
        var id = await desk.VerifiedAsync(desk.Staff, desk.Melati);
        var posted = await office.ReadAsync(db => db.Ledger.AsNoTracking().Select(e => new { e.Seq, e.UsdCents }).ToListAsync());

        (await RecordAsync(desk, desk.MelatiAccount, id, FormD)).ShouldBe(Outcome.Done);

        var noted = await desk.ReadAsync(id);
        (noted.Status, noted.UsedPreference, noted.AgreementCode).ShouldBe((ShipmentStatus.Verified, true, "ATIGA"));
        (noted.SkaNumber, noted.SkaDate).ShouldBe(("0012/PKL/2026", new DateOnly(2026, 10, 9)));
        (await office.ReadAsync(db => db.Ledger.AsNoTracking().Select(e => new { e.Seq, e.UsdCents }).ToListAsync())).ShouldBe(posted);
        (await EventsAsync(desk)).ShouldBe(1);
    }

    [Fact]
    public async Task Record_SameFormTwice_IsOneEvent()
    {
        var desk = await OpenAsync();
        await using var office = desk.Office;
        var id = await desk.VerifiedAsync(desk.Staff, desk.Melati);
        var shown = await desk.VersionAsync(id);

        (await RecordAsync(desk, desk.Staff, id, FormD, shown)).ShouldBe(Outcome.Done);
        (await RecordAsync(desk, desk.Staff, id, FormD, shown)).ShouldBe(Outcome.Done);

        (await EventsAsync(desk)).ShouldBe(1);
    }

    [Fact]
    public async Task Record_OnWhatAnotherChangedMeanwhile_IsStale()
    {
        var desk = await OpenAsync();
        await using var office = desk.Office;
        var id = await desk.VerifiedAsync(desk.Staff, desk.Melati);
        var shown = await desk.VersionAsync(id);
        (await RecordAsync(desk, desk.MelatiAccount, id, FormD, shown)).ShouldBe(Outcome.Done);

        (await RecordAsync(desk, desk.Staff, id, new SkaEntry(false, null, null, null), shown)).ShouldBe(Outcome.Stale);

        (await desk.ReadAsync(id)).UsedPreference.ShouldBe(true);
    }

    [Theory]
    [InlineData("IUAECEPA", "bukan negara peserta")]
    [InlineData("NONPREF", "Form B tidak memberi keringanan")]
    [InlineData("TIDAKADA", "Pilih perjanjian")]
    [InlineData(null, "Pilih perjanjian")]
    public async Task Record_AnAgreementThatCannotBe_IsRefusedInWords(string? code, string problem)
    {
        var desk = await OpenAsync();
        await using var office = desk.Office;
        var id = await desk.VerifiedAsync(desk.Staff, desk.Melati);

        var outcome = await RecordAsync(desk, desk.Staff, id, new SkaEntry(true, code, null, null));

        outcome.Field.ShouldBe(nameof(SkaEntry.AgreementCode));
        outcome.Problem!.In(Language.Indonesian).ShouldContain(problem);
        (await desk.ReadAsync(id)).UsedPreference.ShouldBeNull();
    }

    [Fact]
    public async Task Record_AnAgreementNotInForceOnTheDateOfExport_IsRefusedWithItsFirstDay()
    {
        var desk = await OpenAsync();
        await using var office = desk.Office;
        await office.SqlAsync("UPDATE TradeAgreement SET InForceFrom = '2026-10-06' WHERE Code = 'RCEP'");
        var id = await desk.VerifiedAsync(desk.Staff, desk.Melati, desk.Destination(new DateOnly(2026, 10, 5)));

        var outcome = await RecordAsync(desk, desk.Staff, id, new SkaEntry(true, "RCEP", null, null));

        outcome.Problem!.In(Language.Indonesian).ShouldContain("pada tanggal ekspor 5 Oktober 2026: belum berlaku; mulai 6 Oktober 2026");
    }

    [Theory]
    [InlineData("2026-11-22", "belum tiba")]
    [InlineData("2025-10-04", "periksa tahunnya")]
    public async Task Record_ADateThatCannotBe_IsRefused(string date, string problem)
    {
        var desk = await OpenAsync();
        await using var office = desk.Office;
        var id = await desk.VerifiedAsync(desk.Staff, desk.Melati);

        var outcome = await RecordAsync(desk, desk.Staff, id, FormD with { Date = DateOnly.ParseExact(date, "yyyy-MM-dd") });

        (outcome.Field, outcome.Problem!.In(Language.Indonesian).Contains(problem, StringComparison.Ordinal)).ShouldBe((nameof(SkaEntry.Date), true));
    }

    [Fact]
    public async Task Record_ANumberOfAnotherShipment_IsRefusedForTheSameBusinessOnly()
    {
        var desk = await OpenAsync();
        await using var office = desk.Office;
        var first = await desk.VerifiedAsync(desk.Staff, desk.Melati);
        var second = await desk.VerifiedAsync(desk.Staff, desk.Melati, null, ShipmentDesk.Line(amountMinor: 700_000));
        var others = await desk.VerifiedAsync(desk.Staff, desk.Kenanga);
        (await RecordAsync(desk, desk.Staff, first, FormD)).ShouldBe(Outcome.Done);

        (await RecordAsync(desk, desk.Staff, second, FormD)).Field.ShouldBe(nameof(SkaEntry.Number));
        (await RecordAsync(desk, desk.Staff, others, FormD)).ShouldBe(Outcome.Done);
    }

    [Fact]
    public async Task Record_OnWhatIsVoided_IsRefused_AndOnAnothersNotFound()
    {
        var desk = await OpenAsync();
        await using var office = desk.Office;
        var id = await desk.VerifiedAsync(desk.Staff, desk.Kenanga);
        (await RecordAsync(desk, desk.MelatiAccount, id, FormD)).ShouldBe(Outcome.NotFound);
        await desk.VoidAsync(desk.Verifier, id);

        (await RecordAsync(desk, desk.Staff, id, FormD)).Kind.ShouldBe(OutcomeKind.Refused);
    }

    [Fact]
    public async Task Record_ThenCorrect_TheCorrectionSaysTheSame()
    {
        var desk = await OpenAsync();
        await using var office = desk.Office;
        var id = await desk.VerifiedAsync(desk.Staff, desk.Melati);
        await RecordAsync(desk, desk.Staff, id, FormD);

        var correction = await desk.CorrectAsync(desk.Staff, id);

        var noted = await desk.ReadAsync(correction.Id);
        (noted.UsedPreference, noted.AgreementCode, noted.SkaNumber).ShouldBe((true, "ATIGA", "0012/PKL/2026"));
        (await RecordAsync(desk, desk.Staff, correction.Id, FormD with { Date = new DateOnly(2026, 10, 10) })).ShouldBe(Outcome.Done, "the same certificate, not another one");
    }

    private static async Task<ShipmentDesk> OpenAsync()
    {
        var desk = await ShipmentDesk.OpenAsync();
        await desk.Office.Data.RateAsync();
        return desk;
    }

    private static async Task<Outcome> RecordAsync(ShipmentDesk desk, UserAccount who, Guid id, SkaEntry entry, Guid? version = null)
    {
        var shown = version ?? await desk.VersionAsync(id);
        return await desk.Office.ActAsync<SkaService, Outcome>(who, s => s.RecordAsync(id, shown, entry, TestContext.Current.CancellationToken));
    }

    private static Task<int> EventsAsync(ShipmentDesk desk) =>
        desk.Office.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.SkaRecording));
}
