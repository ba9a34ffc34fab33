using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Tests.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Collection;

/// <summary>A month told in one sum, on its way through the ledger.</summary>
public sealed class StatementLedgerTests : IAsyncLifetime
{
    private const int October = 202610;

    private ShipmentDesk _desk = null!;

    private TestDatabase Office => _desk.Office;

    public async ValueTask InitializeAsync()
    {
        _desk = await ShipmentDesk.OpenAsync();
        Office.Clock.SetDay(2026, 11, 12);
        await Office.Data.RateAsync();
    }

    public async ValueTask DisposeAsync() => await Office.DisposeAsync();

    [Fact]
    public async Task Verify_Statement_CountsItOnTheMonthsLastDayAsTheWeakestEvidence()
    {
        await VerifiedAsync(40_000);

        var entry = (await LiveAsync()).ShouldHaveSingleItem();
        (entry.ExportDate, entry.Evidence, entry.UsdCents, entry.ShipmentId).ShouldBe((new DateOnly(2026, 10, 31), EvidenceStrength.MonthlyStatement, 4_000_000, null));
        var totals = await Office.ReadAsync(db => db.MonthlyTotals.SingleAsync(t => t.Dimension == Dimension.All));
        (totals.UsdCents, totals.Shipments).ShouldBe((4_000_000, 0), "a statement is no shipment");
    }

    [Fact]
    public async Task VerifyShipment_OfAStatedMonth_ReplacesAPartAndNeverAdds()
    {
        await VerifiedAsync(40_000);

        var shipment = await ShipAsync(12_500);

        (await RealisedAsync()).ShouldBe(new Usd(4_000_000));
        (await LiveAsync()).Select(e => (e.UsdCents, e.Evidence)).ShouldBe(
            [(1_250_000, EvidenceStrength.Document), (2_750_000, EvidenceStrength.MonthlyStatement)], ignoreOrder: true);

        (await _desk.VoidAsync(_desk.Verifier, shipment)).ShouldBe(Outcome.Done);
        (await RealisedAsync()).ShouldBe(new Usd(4_000_000), "the statement counts whole again");
        await AgreesAsync();
    }

    [Fact]
    public async Task VerifyShipments_WorthMoreThanTheStatement_CountAlone()
    {
        await ShipAsync(30_000);
        var id = await VerifiedAsync(40_000);
        await ShipAsync(25_000);

        (await RealisedAsync()).ShouldBe(new Usd(5_500_000));
        (await LiveAsync()).ShouldAllBe(e => e.ShipmentId != null);
        (await ReadAsync(id)).Status.ShouldBe(StatementStatus.Verified);
        await AgreesAsync();
    }

    [Fact]
    public async Task Correct_IntoAnotherMonth_LetsTheStatementCountAgain()
    {
        await VerifiedAsync(40_000);
        var shipment = await ShipAsync(12_500);
        var correction = (await _desk.CorrectAsync(_desk.Staff, shipment)).Id;
        (await _desk.SaveDestinationAsync(_desk.Staff, correction, _desk.Destination(new DateOnly(2026, 9, 20)))).ShouldBe(Outcome.Done);
        (await _desk.SubmitAsync(_desk.Staff, correction)).ShouldBe(Outcome.Done);

        (await _desk.VerifyAsync(_desk.Verifier, correction)).ShouldBe(Outcome.Done);

        (await RealisedAsync()).ShouldBe(new Usd(5_250_000));
        await AgreesAsync();
    }

    [Fact]
    public async Task Void_Statement_LeavesTheShipments()
    {
        var id = await VerifiedAsync(40_000);
        await ShipAsync(12_500);

        (await DecideAsync(_desk.SecondVerifier, id, (s, version) => s.VoidAsync(TestData.City, id, version, "Salah bulan", default))).ShouldBe(Outcome.Done);

        (await RealisedAsync()).ShouldBe(new Usd(1_250_000));
        await AgreesAsync();
    }

    [Fact]
    public async Task Verify_ByWhoEnteredIt_IsRefused()
    {
        var id = await SubmittedAsync(_desk.Verifier, 40_000);

        (await DecideAsync(_desk.Verifier, id, (s, version) => s.VerifyAsync(TestData.City, id, version, default))).Kind.ShouldBe(OutcomeKind.Refused);
        (await DecideAsync(_desk.SecondVerifier, id, (s, version) => s.VerifyAsync(TestData.City, id, version, default))).ShouldBe(Outcome.Done);
    }

    [Fact]
    public async Task Submit_SecondForTheMonth_IsRefusedUntilTheFirstIsWithdrawn()
    {
        var id = await SubmittedAsync(_desk.Staff, 40_000);

        var second = await SubmitAsync(_desk.Staff, 35_000, Guid.NewGuid());
        (second.Outcome.Kind, second.Outcome.Field).ShouldBe((OutcomeKind.Refused, nameof(MonthlyStatement.Month)));

        var version = (await ReadAsync(id)).Version;
        (await Office.ActAsync<StatementService, Outcome>(_desk.Staff, s => s.WithdrawAsync(TestData.City, id, version, "Salah ketik", default))).ShouldBe(Outcome.Done);
        (await SubmitAsync(_desk.Staff, 35_000, Guid.NewGuid())).Outcome.ShouldBe(Outcome.Done);
    }

    [Fact]
    public async Task Submit_ForAMonthThatRuns_IsRefused() =>
        (await Office.ActAsync<StatementService, StartedDraft>(_desk.Staff, s => s.SubmitAsync(
            TestData.City, _desk.Melati.Id, 202611, Entry(1_000), Guid.NewGuid(), default))).Outcome.Field.ShouldBe(nameof(MonthlyStatement.Month));

    [Fact]
    public async Task SubmitAndVerify_EachTwentyTimesAtOnce_PostsOnce()
    {
        var key = Guid.NewGuid();
        var started = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SubmitAsync(_desk.Staff, 40_000, key)));
        var id = started.Select(s => s.Id).Distinct().ShouldHaveSingleItem();
        var shipment = await _desk.SubmittedAsync(_desk.Staff, _desk.Melati, lines: ShipmentDesk.Line(amountMinor: 1_250_000));
        var version = (await ReadAsync(id)).Version;
        var shown = await _desk.VersionAsync(shipment);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            var who = i % 2 == 0 ? _desk.Verifier : _desk.SecondVerifier;
            if (i % 4 < 2)
                await Office.ActAsync<StatementVerification, Outcome>(who, s => s.VerifyAsync(TestData.City, id, version, default));
            else
                await _desk.VerifyAsync(who, shipment, shown);
        }));

        (await RealisedAsync()).ShouldBe(new Usd(4_000_000));
        (await LiveAsync()).Count.ShouldBe(2);
        await AgreesAsync();
    }

    [Fact]
    public async Task Check_AfterAStatementWasChangedBySql_NamesIt()
    {
        var id = await VerifiedAsync(40_000);

        await Office.ReadAsync(db => db.Set<MonthlyStatementLine>().Where(l => l.StatementId == id).ExecuteUpdateAsync(set => set.SetProperty(l => l.UsdCents, 3_999_999)));

        (await Office.ActAsync<LedgerCheck, string?>(null, c => c.FindFirstBadRowAsync(default))).ShouldNotBeNull().ShouldContain(id.ToString());
    }

    private async Task<Guid> VerifiedAsync(long usd)
    {
        var id = await SubmittedAsync(_desk.Staff, usd);
        (await DecideAsync(_desk.Verifier, id, (s, version) => s.VerifyAsync(TestData.City, id, version, default))).ShouldBe(Outcome.Done);
        return id;
    }

    private async Task<Guid> SubmittedAsync(UserAccount who, long usd)
    {
        var started = await SubmitAsync(who, usd, Guid.NewGuid());
        started.Outcome.ShouldBe(Outcome.Done);
        return started.Id;
    }

    private Task<StartedDraft> SubmitAsync(UserAccount who, long usd, Guid key) => Office.ActAsync<StatementService, StartedDraft>(
        who, s => s.SubmitAsync(TestData.City, _desk.Melati.Id, October, Entry(usd), key, default));

    private static StatementEntry Entry(long usd) => new()
    {
        Channel = ExportChannel.OwnName,
        Source = EntrySource.Telephone,
        InformantName = "Ibu Contoh",
        InformedOn = new DateOnly(2026, 11, 3),
        Lines = [new StatementLineEntry("sarung_batik", "MY", new Weight(900_000), Currency.Usd, usd * 100)],
    };

    private async Task<Outcome> DecideAsync(UserAccount who, Guid id, Func<StatementVerification, Guid, Task<Outcome>> act)
    {
        var version = (await ReadAsync(id)).Version;
        return await Office.ActAsync<StatementVerification, Outcome>(who, s => act(s, version));
    }

    private Task<Guid> ShipAsync(long usd) => _desk.VerifiedAsync(_desk.Staff, _desk.Melati, lines: ShipmentDesk.Line(amountMinor: usd * 100));

    private Task<MonthlyStatement> ReadAsync(Guid id) => Office.ReadAsync(db => db.MonthlyStatements.AsNoTracking().SingleAsync(s => s.Id == id));

    private Task<List<LedgerEntry>> LiveAsync() => Office.ReadAsync(db =>
        db.Ledger.AsNoTracking().Where(e => e.ReversesSeq == null && !db.Ledger.Any(r => r.ReversesSeq == e.Seq)).ToListAsync());

    private async Task<Usd?> RealisedAsync() => (await Office.ActAsync<ProgressReader, Progress>(null, r => r.RealisedAsync(
        TestData.City, 2026, new DateOnly(2026, 12, 31), KnownAt.Today(Office.Clock), default))).Realised;

    private async Task AgreesAsync() => (await Office.ActAsync<LedgerCheck, string?>(null, c => c.FindFirstBadRowAsync(default))).ShouldBeNull();
}
