using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Realisation;

/// <summary>Who stands behind the entries of a figure, and what came late.</summary>
public sealed class TraceReaderTests
{
    private static readonly DateOnly March = new(2026, 3, 10);

    [Fact]
    public async Task Read_AShipmentThatWasCorrected_NamesWhoVerifiedEachEntry()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (staff, first, second) = (await office.Data.UserAsync(Role.Staff), await office.Data.UserAsync(Role.Verifier), await office.Data.UserAsync(Role.Verifier));
        var exporter = await office.Data.ExporterAsync();
        var shipment = await office.Data.SubmittedAsync(exporter, March, usd: 1_000, s => s.DocumentKind = ExportDocumentKind.ConsignmentNote);
        await VerifyAsync(office, first, shipment.Id);
        var correction = await office.Data.SubmittedAsync(exporter, March, usd: 900);
        await office.SqlAsync($"UPDATE Shipments SET CorrectsShipmentId = '{Text(office, shipment.Id)}' WHERE Id = '{Text(office, correction.Id)}'");
        await VerifyAsync(office, second, correction.Id);

        var figure = await ReadAsync(office, Year());

        figure.Entries.Select(e => (e.Usd.Cents, e.IsReversal, e.DecidedBy)).ShouldBe([
            (1_000_00, false, first.Name), (-1_000_00, true, second.Name), (900_00, false, second.Name)]);
        figure.Entries.ShouldAllBe(e => e.EnteredBy.Length > 0 && e.ShipmentId != null && e.DocumentNumber != null);
        (figure.Count, figure.Sum.Totals).ShouldBe((3, new Totals(new Usd(900_00), new Weight(250_000), 1)));
        staff.ShouldNotBeNull();
    }

    [Fact]
    public async Task Read_AnEntryAfterItsMonthWasClosed_IsLateUntilItIsClosedAgain()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();
        await office.Data.VerifiedAsync(exporter, March, usd: 500);
        await office.Data.ClosedAsync(new DateOnly(2026, 3, 31));
        office.Clock.Advance(TimeSpan.FromDays(1));
        await office.Data.VerifiedAsync(exporter, March.AddDays(1), usd: 70);

        (await ReadAsync(office, Year())).Entries.Select(e => e.IsLate).ShouldBe([false, true]);
        var late = (await ProgressAsync(office)).Late.ShouldHaveSingleItem();
        (late.Month, late.Frozen.Usd, late.Late).ShouldBe((202603, new Usd(500_00), new Totals(new Usd(70_00), new Weight(250_000), 1)));

        office.Clock.Advance(TimeSpan.FromDays(1));
        await office.Data.ClosedAsync(new DateOnly(2026, 3, 31));
        (await ReadAsync(office, Year())).Entries.ShouldAllBe(e => !e.IsLate);
        (await ProgressAsync(office)).Late.ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_AsKnownBeforeTheClosing_KnowsOfNothingLate()
    {
        await using var office = await TestDatabase.CreateAsync();
        await office.Data.VerifiedAsync(await office.Data.ExporterAsync(), March, usd: 500);
        var before = KnownAt.EndOf(JakartaTime.Today(office.Clock));
        office.Clock.Advance(TimeSpan.FromDays(2));
        await office.Data.ClosedAsync(new DateOnly(2026, 3, 31));

        (await office.ActAsync<ProgressReader, Progress>(null, r => r.RealisedAsync(TestData.City, 2026, new DateOnly(2026, 11, 21), before, default))).Closed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_ARealisedValue_TakesThePublishedFigureAndTheEntriesAfterIt()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();
        await office.Data.PublishedAsync(new DateOnly(2026, 6, 30), 100_000, new DateOnly(2026, 7, 5));
        await office.Data.VerifiedAsync(exporter, March, usd: 500);
        await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 7, 1), usd: 40);

        var whole = await ReadAsync(office, Year() with { Kind = TraceKind.Progress });
        (whole.EntriesFrom, whole.Count, whole.Sum.Totals.Usd, whole.End!.Realised).ShouldBe((new DateOnly(2026, 7, 1), 1, new Usd(40_00), new Usd(100_040_00)));
        var later = await ReadAsync(office, Year() with { Kind = TraceKind.Progress, From = new DateOnly(2026, 7, 1) });
        (later.Before!.Realised, later.Sum.Totals.Usd).ShouldBe((new Usd(100_000_00), new Usd(40_00)));
    }

    [Theory]
    [InlineData(TraceBy.Country, "XX")]
    [InlineData(TraceBy.Channel, "Rocket")]
    [InlineData(TraceBy.Channel, "1")]
    [InlineData(TraceBy.Commodity, "mobil")]
    [InlineData(TraceBy.Exporter, "bukan")]
    [InlineData(TraceBy.Exporter, "0f000000-0000-0000-0000-000000000009")]
    [InlineData(TraceBy.Entry, "-1")]
    [InlineData(TraceBy.Market, "9")]
    public async Task Read_WhatNoEntryCanHave_IsNoFigure(TraceBy by, string key)
    {
        await using var office = await TestDatabase.CreateAsync();

        (await office.ActAsync<TraceReader, TracedFigure?>(null, async r => await r.ReadAsync(await ScopeAsync(office), Year().By(by, key), 0, 50, default))).ShouldBeNull();
    }

    [Theory]
    [InlineData("lingkup=kota&dari=2026-01-01&sampai=2026-03-31&diketahui=besok")]
    [InlineData("lingkup=kota&dari=2026-01-01&sampai=2027-03-31&diketahui=2026-11-21")]
    [InlineData("lingkup=kota&dari=2026-04-01&sampai=2026-03-31&diketahui=2026-11-21")]
    [InlineData("lingkup=&dari=2026-01-01&sampai=2026-03-31&diketahui=2026-11-21")]
    [InlineData("lingkup=kota&dari=2026-01-01&sampai=2026-03-31&diketahui=2026-11-21&angka=lain")]
    [InlineData("lingkup=kota&dari=2026-13-01&sampai=2026-03-31&diketahui=2026-11-21")]
    [InlineData("lingkup=kota&dari=2026-01-01&sampai=2026-03-31&diketahui=2026-11-21T03:00:00.0000000+07:00")]
    public void TraceText_OfAnAddressThatIsNone_NamesThePart(string query)
    {
        var parts = query.Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1]);

        var (trace, wrong) = TraceText.Read(parts.GetValueOrDefault);

        trace.ShouldBeNull();
        parts.ShouldContainKey(wrong!);
    }

    private static FigureTrace Year() => new(TestData.City, new DateOnly(2026, 1, 1), new DateOnly(2026, 11, 21), new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc));

    private static string Text(TestDatabase office, Guid id) => office.Storage.Provider.ToString()!.Contains("Sqlite", StringComparison.Ordinal) ? id.ToString().ToUpperInvariant() : id.ToString();

    private static Task<Scope> ScopeAsync(TestDatabase office) => office.ReadAsync(db => db.Scopes.SingleAsync(s => s.Code == TestData.City));

    private static async Task<TracedFigure> ReadAsync(TestDatabase office, FigureTrace trace)
    {
        var scope = await ScopeAsync(office);
        return (await office.ActAsync<TraceReader, TracedFigure?>(null, r => r.ReadAsync(scope, trace, 0, 50, default))).ShouldNotBeNull();
    }

    private static Task<Progress> ProgressAsync(TestDatabase office) => office.ActAsync<ProgressReader, Progress>(
        null, r => r.RealisedAsync(TestData.City, 2026, new DateOnly(2026, 11, 21), new KnownAt(office.Clock.Now()), default));

    private static async Task VerifyAsync(TestDatabase office, UserAccount verifier, Guid id)
    {
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        var version = await office.ReadAsync(db => db.Shipments.Where(s => s.Id == id).Select(s => s.Version).SingleAsync());
        (await office.ActAsync<VerificationService, Outcome>(verifier, s => s.VerifyAsync(id, version, default))).ShouldBe(Outcome.Done);
    }
}
