using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Persistence.Sqlite;
using Pekalongan.Exports.Persistence.SqlServer;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Guards;

/// <summary>One model, two providers: what must hold for both without a server.</summary>
public sealed partial class ModelTests
{
    private static readonly IDatabaseProvider Sqlite = new SqliteProvider("Data Source=:memory:");
    private static readonly IDatabaseProvider SqlServer = new SqlServerProvider("Server=nowhere;Database=none", null);

    public static TheoryData<string> Providers => [Sqlite.Name, SqlServer.Name];

    [Theory]
    [MemberData(nameof(Providers))]
    public void Migrations_OfEachProvider_HoldTheWholeModel(string name)
    {
        using var db = Context(name);

        db.Database.HasPendingModelChanges().ShouldBeFalse($"run .ci/add-migration: the {name} migrations lack something of the model");
        db.Database.GetMigrations().ShouldNotBeEmpty();
    }

    [Fact]
    public void MigrationSets_OfBothProviders_TellTheSameStory()
    {
        using var sqlite = Context(Sqlite.Name);
        using var server = Context(SqlServer.Name);

        server.Database.GetMigrations().Select(Story).ShouldBe(sqlite.Database.GetMigrations().Select(Story));
    }

    [Fact]
    public void SqlServerScript_FromNothing_MakesEveryTable()
    {
        using var db = Context(SqlServer.Name);

        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()))
            script.ShouldContain($"CREATE TABLE [{table}]");
    }

    [Fact]
    public void AppendOnlyTables_OnSqlServer_DeclareTheirTriggers()
    {
        using var db = Context(SqlServer.Name);
        var model = db.GetService<IDesignTimeModel>().Model;

        model.AppendOnlyTables().ShouldNotBeEmpty();
        foreach (var table in model.AppendOnlyTables())
        {
            var entity = model.GetEntityTypes().Single(e => e.GetTableName() == table);
            entity.GetDeclaredTriggers().Select(t => t.ModelName).ShouldBe(
                [AppendOnly.TriggerName(table, "Delete"), AppendOnly.TriggerName(table, "Update")], ignoreOrder: true);
            entity.IsSqlOutputClauseUsed().ShouldBeFalse($"saving into {table} would fail on SQL Server: a table with triggers takes no OUTPUT clause");
            SqlServer.AppendOnlyTriggers(model, table).ShouldAllBe(sql => sql.Contains("THROW", StringComparison.Ordinal) && sql.StartsWith("CREATE OR ALTER TRIGGER", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void EntityProperties_OfTheModel_AreOfTypesThatBothDatabasesSumAndSortAlike()
    {
        using var db = Context(Sqlite.Name);
        Type[] traps = [typeof(decimal), typeof(double), typeof(float), typeof(DateTimeOffset), typeof(TimeSpan)];

        var trapped = from entity in db.Model.GetEntityTypes()
                      from property in entity.GetProperties()
                      where traps.Contains(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType)
                      select $"{entity.ClrType.Name}.{property.Name}";
        trapped.ShouldBeEmpty();
    }

    [Fact]
    public void VersionedEntities_OfTheModel_HaveAConcurrencyToken()
    {
        using var db = Context(SqlServer.Name);
        var versioned = db.Model.GetEntityTypes().Where(e => typeof(IVersioned).IsAssignableFrom(e.ClrType)).ToList();

        versioned.ShouldNotBeEmpty();
        versioned.ShouldAllBe(e => e.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken);
    }

    [Fact]
    public void ForeignKeys_OfAppendOnlyTables_NeverCascade()
    {
        using var db = Context(SqlServer.Name);
        var appendOnly = db.Model.AppendOnlyTables().ToHashSet();

        db.Model.GetEntityTypes().Where(e => appendOnly.Contains(e.GetTableName()!)).SelectMany(e => e.GetForeignKeys())
            .ShouldAllBe(key => key.DeleteBehavior == DeleteBehavior.Restrict);
    }

    private static string Story(string migration) => Number().Replace(migration, "");

    private static ExportsDbContext Context(string name)
    {
        var options = new DbContextOptionsBuilder<ExportsDbContext>();
        (name == Sqlite.Name ? Sqlite : SqlServer).Configure(options);
        return new ExportsDbContext(options.Options);
    }

    [GeneratedRegex(@"^\d+_")]
    private static partial Regex Number();
}
