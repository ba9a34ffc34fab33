using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Persistence;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task SaveChanges_OfARowThatSomebodyElseChanged_IsRefused()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();
        await using var first = Context(office);
        await using var second = Context(office);
        (await first.Exporters.SingleAsync(e => e.Id == exporter.Id, Cancel)).Association = "Paguyuban Contoh";
        (await second.Exporters.SingleAsync(e => e.Id == exporter.Id, Cancel)).Association = "Koperasi Contoh";
        await first.SaveChangesAsync(Cancel);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Cancel));

        (await office.ReadAsync(db => db.Exporters.Select(e => e.Association).SingleAsync())).ShouldBe("Paguyuban Contoh");
    }

    [Fact]
    public async Task SaveChanges_OfASecondBusinessWithTheSameNib_IsADuplicateKey()
    {
        await using var office = await TestDatabase.CreateAsync();
        var first = await office.Data.ExporterAsync();

        var exception = await Should.ThrowAsync<DbUpdateException>(() => office.Data.ExporterAsync(e => e.Nib = first.Nib));

        office.Storage.Provider.IsDuplicateKey(exception).ShouldBeTrue();
        await office.Data.ExporterAsync(e => e.Nib = null);
        await office.Data.ExporterAsync(e => e.Nib = null);
    }

    [Fact]
    public async Task PostingAtTheSameTime_OnSqlite_WaitsAndLosesNothing()
    {
        await using var office = await TestDatabase.CreateSqliteAsync();
        var exporter = await office.Data.ExporterAsync();
        await office.Data.MakerAsync();
        await office.Data.CheckerAsync();

        await Task.WhenAll(Enumerable.Range(1, 6).Select(worker => Task.Run(async () =>
        {
            for (var n = 1; n <= 5; n++)
                await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 3, worker), usd: n);
        })));

        (await office.ReadAsync(db => db.MonthlyTotals.Where(t => t.Dimension == Dimension.All).Select(t => t.UsdCents).SingleAsync())).ShouldBe(6 * 1_500);
        (await office.ActAsync<LedgerCheck, string?>(null, check => check.FindFirstBadRowAsync(Cancel))).ShouldBeNull();
    }

    [Fact]
    public async Task SaveChanges_WithATimeThatIsNotUtc_IsAProgrammingError()
    {
        await using var office = await TestDatabase.CreateAsync();
        var person = new Person { ScopeCode = TestData.City, Name = "Pemilik Contoh", CreatedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local) };

        await Should.ThrowAsync<Exception>(() => office.AddAsync(person));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ExportsDbContext Context(TestOffice office)
    {
        var options = new DbContextOptionsBuilder<ExportsDbContext>();
        office.Storage.Provider.Configure(options);
        return new ExportsDbContext(options.Options);
    }
}
