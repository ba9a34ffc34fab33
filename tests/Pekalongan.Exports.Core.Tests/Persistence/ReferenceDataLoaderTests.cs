using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Persistence;

public sealed class ReferenceDataLoaderTests : IAsyncLifetime
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public async ValueTask InitializeAsync()
    {
        await _connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var db = Open();
        await db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync() => await _connection.DisposeAsync();

    [Fact]
    public async Task Load_IntoAnEmptyDatabase_FillsEveryTable()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var db = Open();

        await ReferenceDataLoader.LoadAsync(db, cancellation);

        (await db.Countries.CountAsync(cancellation)).ShouldBe(249);
        (await db.Commodities.CountAsync(cancellation)).ShouldBeGreaterThan(22);
        (await db.Kelurahan.CountAsync(cancellation)).ShouldBe(27);
        (await db.FormerKelurahan.CountAsync(cancellation)).ShouldBe(34);
        (await db.Ports.CountAsync(cancellation)).ShouldBe(6);
        (await db.CustomsOffices.CountAsync(cancellation)).ShouldBe(15);
        (await db.Set<TradeAgreement>().CountAsync(cancellation)).ShouldBe(28);
        (await db.Set<Kbli>().CountAsync(cancellation)).ShouldBe(23);
        (await KelurahanLookup.LoadAsync(db, cancellation)).Find("Kergon").Value.Kelurahan.Name.ShouldBe("Bendan Kergon");
        (await CountryLookup.LoadAsync(db, cancellation)).Find("Dubai").Value.Iso2.ShouldBe("AE");
    }

    [Fact]
    public async Task Load_Again_WritesOnlyWhatDiffers()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using (var first = Open())
            await ReferenceDataLoader.LoadAsync(first, cancellation);
        await using (var office = Open())
        {
            (await office.Ports.SingleAsync(p => p.UnLocode == "IDSRG", cancellation)).Name = "Semarang lama";
            office.Ports.Add(new Port { UnLocode = "IDPKL", Name = "Contoh", Mode = "laut", Confidence = Confidence.Low });
            await office.SaveChangesAsync(cancellation);
        }

        await using var again = Open();
        var written = new List<string>();
        again.SavingChanges += (_, _) => written.AddRange(
            again.ChangeTracker.Entries().Where(e => e.State != EntityState.Unchanged).Select(e => $"{e.State} {e.Metadata.ClrType.Name}"));
        await ReferenceDataLoader.LoadAsync(again, cancellation);

        written.ShouldBe(["Modified Port"]);
        (await again.Ports.CountAsync(cancellation)).ShouldBe(7);
        (await again.Ports.SingleAsync(p => p.UnLocode == "IDSRG", cancellation)).Name.ShouldBe("Semarang / Tanjung Emas");
    }

    [Fact]
    public async Task Load_AgreementThatTheOfficeEdited_StaysAsTheOfficeHasIt()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using (var first = Open())
            await ReferenceDataLoader.LoadAsync(first, cancellation);
        await using (var office = Open())
        {
            var edited = await office.TradeAgreements.SingleAsync(a => a.Code == "IEUCEPA", cancellation);
            (edited.IsWatched, edited.InForceFrom, edited.EditedAt) = (false, new DateOnly(2027, 3, 1), new DateTime(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc));
            (await office.TradeAgreements.SingleAsync(a => a.Code == "ATIGA", cancellation)).Form = "Form lama";
            await office.SaveChangesAsync(cancellation);
        }

        await using (var again = Open())
            await ReferenceDataLoader.LoadAsync(again, cancellation);

        await using var db = Open();
        var kept = await db.TradeAgreements.SingleAsync(a => a.Code == "IEUCEPA", cancellation);
        (kept.IsWatched, kept.InForceFrom).ShouldBe((false, new DateOnly(2027, 3, 1)));
        (await db.TradeAgreements.SingleAsync(a => a.Code == "ATIGA", cancellation)).Form.ShouldBe("Form D", "what nobody here edited follows the program's table");
    }

    private ExportsDbContext Open() => new(new DbContextOptionsBuilder<ExportsDbContext>().UseSqlite(_connection).Options);
}
