using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Persistence;

/// <summary>The backup that docs/operating.md tells to make: VACUUM INTO while the program runs, then the file put in the place of the old one.</summary>
public sealed class BackupTests
{
    [Fact]
    public async Task Start_OnARestoredBackup_FindsEverythingAsItWas()
    {
        await using var office = await TestDatabase.CreateSqliteAsync();
        var exporter = await office.Data.ExporterAsync();
        await using var restored = TestDatabase.CreateEmptySqlite();
        await office.SqlAsync($"VACUUM INTO '{restored.Storage.DatabaseFile}'");

        await restored.Storage.PrepareAsync();

        (await restored.ReadAsync(db => db.Exporters.Select(e => e.Name).SingleAsync())).ShouldBe(exporter.Name);
        await using var connection = new SqliteConnection(restored.Storage.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode";
        (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe("wal");
    }
}
