using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Persistence;

public sealed class DatabaseSetupTests
{
    [Fact]
    public async Task Prepare_SecondTime_AddsNoRow()
    {
        await using var office = await TestDatabase.CreateAsync();
        var before = await CountRowsAsync(office);

        await office.ActAsync<DatabaseSetup>(null, setup => setup.PrepareAsync(TestContext.Current.CancellationToken));

        (await CountRowsAsync(office)).ShouldBe(before);
        before["Country"].ShouldBeGreaterThan(200);
        before["PublishedFigure"].ShouldBe(7);
    }

    private static Task<SortedDictionary<string, int>> CountRowsAsync(TestOffice office) => office.ReadAsync(async db =>
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var entity in db.Model.GetEntityTypes())
        {
            var table = entity.GetTableName()!;
#pragma warning disable EF1002 // The name comes from the model.
            counts[entity.ClrType.Name] = await db.Database.SqlQueryRaw<int>($"SELECT COUNT(*) AS Value FROM {table}").SingleAsync();
#pragma warning restore EF1002
        }

        return counts;
    });
}
