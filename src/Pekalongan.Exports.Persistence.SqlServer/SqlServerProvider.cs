using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Persistence.SqlServer;

/// <summary>The agency's server, for several web servers on one database.</summary>
public sealed class SqlServerProvider(string connectionString, int? maxBatchSize) : IDatabaseProvider
{
    public const string ProviderName = "SqlServer";

    // sys.messages: duplicate key in an index, violation of a key constraint.
    private const int DuplicateIndexKey = 2601;
    private const int DuplicateConstraintKey = 2627;

    public string Name => ProviderName;

    public void Configure(DbContextOptionsBuilder options) =>
        options.UseSqlServer(connectionString, server =>
        {
            server.MigrationsAssembly(typeof(SqlServerProvider).Assembly.GetName().Name);
            if (maxBatchSize is { } size)
                server.MaxBatchSize(size);
        });

    /// <summary>Nothing to keep: the server changes tables within the migration's transaction, and backups are its own.</summary>
    public Task KeepBeforeUpgradeAsync(ExportsDbContext db, string version, CancellationToken cancellationToken) => Task.CompletedTask;

    public IEnumerable<string> AppendOnlyTriggers(IModel model, string table)
    {
        foreach (var verb in new[] { "Update", "Delete" })
            yield return $"""
                CREATE OR ALTER TRIGGER [{AppendOnly.TriggerName(table, verb)}] ON [{table}] AFTER {verb.ToUpperInvariant()}
                AS THROW 51000, '{table} is append-only', 1;
                """;
    }

    public async Task<string?> FindMissingTriggerAsync(ExportsDbContext db, CancellationToken cancellationToken)
    {
        const string Refusing = """
            SELECT t.name AS Value FROM sys.triggers t JOIN sys.sql_modules m ON m.object_id = t.object_id
            WHERE t.is_disabled = 0 AND m.definition LIKE '%AS THROW 51000,%'
            """;
        var there = await db.Database.SqlQueryRaw<string>(Refusing).ToListAsync(cancellationToken);
        return db.Model.AppendOnlyTables().SelectMany(table => new[] { AppendOnly.TriggerName(table, "Update"), AppendOnly.TriggerName(table, "Delete") })
            .Except(there, StringComparer.OrdinalIgnoreCase).FirstOrDefault();
    }

    public bool IsDuplicateKey(DbUpdateException exception) =>
        exception.InnerException is SqlException { Number: DuplicateIndexKey or DuplicateConstraintKey };

    /// <summary>No connection (0 on Linux, 11001 for an unknown host, negative for time-outs), a deadlock, or a server shutting down.</summary>
    /// <summary>The server overwrites freed pages in its own time; its files are under the agency's care and encryption.</summary>
    public Task WipeDeletedAsync(ExportsDbContext db, CancellationToken cancellationToken) => Task.CompletedTask;

    public bool IsUnavailable(Exception exception) =>
        (exception as SqlException ?? exception.InnerException as SqlException) is { } sql
        && (sql.Number is <= 0 or 1205 or 6005 or 11001 || sql.Class >= 20);
}
