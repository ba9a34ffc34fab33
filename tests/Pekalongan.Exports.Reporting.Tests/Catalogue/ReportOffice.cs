using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Example;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Catalogue;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Testing;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Catalogue;

/// <summary>
/// An office with years of invented exports beside the city's published figures, a few shipments that explain one of these, and some that
/// were voided or told only as a month's sum. Read by many tests, changed by none.
/// </summary>
public sealed class ReportOffice : IAsyncLifetime
{
    private TestDatabase? _office;

    public TestDatabase Database => _office ?? throw new InvalidOperationException("The fixture has not started yet.");

    public async ValueTask InitializeAsync()
    {
        _office = await TestDatabase.CreateAsync();
        await _office.ActAsync<ExampleLoader>(null, loader => loader.LoadAsync(TestContext.Current.CancellationToken));
        var (maker, other) = (await _office.Data.ExporterAsync(), await _office.Data.ExporterAsync(e => e.KelurahanCode = null));
        await _office.Data.VerifiedAsync(maker, new DateOnly(2019, 5, 20), usd: 400_000, s => s.Lines[0].Hs = "52085210");
        await _office.Data.VerifiedAsync(other, new DateOnly(2019, 10, 15), usd: 100_000, s => s.Channel = ExportChannel.Courier);
        await _office.Data.VerifiedAsync(maker, new DateOnly(2026, 2, 11), usd: 70_000);
        var wrong = await _office.Data.VerifiedAsync(other, new DateOnly(2026, 3, 2), usd: 9_000, s => s.DocumentKind = ExportDocumentKind.None);
        _office.Clock.Advance(TimeSpan.FromDays(1));
        await _office.Data.VoidAsync(wrong);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    /// <summary>A report of the catalogue, as the page makes it.</summary>
    public async Task<Report> MakeAsync(
        string slug, string scope, DateOnly asOf, string? choice = null, DateOnly? knownAt = null)
    {
        var question = new ReportQuestion(
            await ScopeAsync(scope),
            new ProgressQuestion(asOf.Year, asOf, KnownAt.EndOf(knownAt ?? JakartaTime.Today(Database.Clock))), choice);
        return await Database.ActAsync<ReportCatalogue, Report>(
            null, catalogue => catalogue.Find(slug)!.MakeAsync(question, TestContext.Current.CancellationToken));
    }

    public Task<Scope> ScopeAsync(string code) => Database.ReadAsync(db => db.Scopes.AsNoTracking().SingleAsync(s => s.Code == code));

    /// <summary>All entries of a scope's year as the ledger has them, to be added up without the readers.</summary>
    public Task<List<LedgerEntry>> EntriesAsync(string scope, DateOnly asOf, DateOnly? knownAt = null)
    {
        var (first, until) = (new DateOnly(asOf.Year, 1, 1), JakartaTime.EndOf(knownAt ?? JakartaTime.Today(Database.Clock)));
        return Database.ReadAsync(db => db.Ledger.AsNoTracking()
            .Where(e => e.ScopeCode == scope && e.ExportDate >= first && e.ExportDate <= asOf && e.PostedAt <= until).ToListAsync());
    }
}
