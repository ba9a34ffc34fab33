using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Persistence;

/// <summary>A database that an older version wrote keeps all it said when this one opens it.</summary>
public sealed class UpgradeTests
{
    private const string Cohort = "0F000000-0000-0000-0000-000000000001";
    private const string Session = "0F000000-0000-0000-0000-000000000002";

    [Fact]
    public async Task Prepare_OnDatabaseOfTheFirstVersion_KeepsSpeakersAndGivesUsualRules()
    {
        await using var office = TestDatabase.CreateEmptySqlite();
        await office.ReadAsync(db => MigrateToAsync(db, "Initial"));
        await office.SqlAsync("INSERT INTO Scopes (Code, Name, Kind, IsDefault) VALUES ('lama', 'Kota Lama', 'City', 0)");
        await office.SqlAsync(
            $"""
            INSERT INTO Cohorts (Id, ScopeCode, Title, Year, Kind, Status, Version)
            VALUES ('{Cohort}', 'lama', 'Angkatan lama', 2026, 'Training', 'Closed', '{Cohort}')
            """);
        await office.SqlAsync(
            $"""
            INSERT INTO CohortSession (Id, CohortId, Day, Topic, Speaker, LessonHours)
            VALUES ('{Session}', '{Cohort}', '2026-11-03', 'Biaya dan harga', 'Narasumber Contoh', 8)
            """);

        await office.ActAsync<DatabaseSetup>(null, setup => setup.PrepareAsync(TestContext.Current.CancellationToken));

        var cohort = await office.ReadAsync(db => db.Cohorts.Include(c => c.Sessions).ThenInclude(s => s.Speakers).SingleAsync(c => c.ScopeCode == "lama"));
        var session = cohort.Sessions.ShouldHaveSingleItem();
        session.Speakers.ShouldHaveSingleItem().Name.ShouldBe("Narasumber Contoh");
        session.Place.ShouldBeNull();
        cohort.Criteria.ShouldBe(Criteria.For(CohortKind.Training));
        cohort.MinimumAttendancePercent.ShouldBe(Core.Cohorts.Cohort.UsualAttendancePercent);
        (await SpeakersInCopyAsync(office)).ShouldBe(["Narasumber Contoh"], "the database as it was before is kept beside it");
    }

    private static async Task<List<string>> SpeakersInCopyAsync(TestDatabase office)
    {
        var copy = Directory.GetFiles(office.Storage.Folder, "exports.db.*_Initial").ShouldHaveSingleItem();
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Speaker FROM CohortSession";
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
            names.Add(reader.GetString(0));
        return names;
    }

    private static async Task<bool> MigrateToAsync(ExportsDbContext db, string migration)
    {
        await db.GetService<IMigrator>().MigrateAsync(migration);
        return true;
    }
}
