using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Persistence;

public sealed class AppendOnlyTests
{
    public static TheoryData<string> Tables => ["Ledger", "PublishedFigures", "Targets", "ClosedPeriods", "AuditProcesses", "AuditEvents", "Seals"];

    [Fact]
    public async Task AppendOnlyTables_OfTheModel_AreThoseTestedHere()
    {
        await using var office = await TestDatabase.CreateAsync();

        (await office.ReadAsync(db => Task.FromResult(db.Model.AppendOnlyTables().ToList())))
            .ShouldBe(Tables.Select(row => row.Data), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task DirectSql_OnAnAppendOnlyTable_IsRefused(string table)
    {
        await using var office = await FilledAsync();
        var column = await office.ReadAsync(db => Task.FromResult(db.Model.GetEntityTypes().Single(e => e.GetTableName() == table).GetProperties().First(p => !p.IsPrimaryKey()).GetColumnName()));

        (await Should.ThrowAsync<DbException>(() => office.SqlAsync($"UPDATE {table} SET {column} = {column}"))).Message.ShouldContain("append-only");
        (await Should.ThrowAsync<DbException>(() => office.SqlAsync($"DELETE FROM {table}"))).Message.ShouldContain("append-only");
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task DirectSql_ReplacingARow_IsRefused(string table)
    {
        Assert.SkipWhen(TestStorage.Server is not null, "INSERT OR REPLACE is of SQLite only.");
        await using var office = await FilledAsync();

        (await Should.ThrowAsync<DbException>(() => office.SqlAsync($"INSERT OR REPLACE INTO {table} SELECT * FROM {table} LIMIT 1"))).Message.ShouldContain("append-only");
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Prepare_AfterTriggersWereDropped_MakesThemAnew(string table)
    {
        await using var office = await FilledAsync();
        foreach (var verb in new[] { "Update", "Delete" })
            await office.SqlAsync($"DROP TRIGGER {AppendOnly.TriggerName(table, verb)}");

        await office.Storage.PrepareAsync();

        await Should.ThrowAsync<DbException>(() => office.SqlAsync($"DELETE FROM {table}"));
    }

    [Fact]
    public async Task SaveChanges_OnATableWithTriggers_Inserts()
    {
        await using var office = await FilledAsync();

        (await office.ReadAsync(db => db.Ledger.CountAsync())).ShouldBe(1);
        (await office.ReadAsync(db => db.ClosedPeriods.CountAsync())).ShouldBe(1);
    }

    private static async Task<TestDatabase> FilledAsync()
    {
        var office = await TestDatabase.CreateAsync();
        await office.Data.VerifiedAsync(await office.Data.ExporterAsync(), new DateOnly(2026, 3, 1));
        await office.Data.ClosedAsync(new DateOnly(2026, 3, 31));
        office.Clock.Advance(TimeSpan.FromHours(1));
        await office.ActAsync<Seals>(null, seals => seals.SealAsync(office.Storage.Provider, TestContext.Current.CancellationToken));
        return office;
    }
}
