using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Persistence.Sqlite;

/// <summary>The embedded default: one file in the data folder, write-ahead log, writers queue for up to 30 seconds.</summary>
public sealed class SqliteProvider(string connectionString) : IDatabaseProvider
{
    public const string ProviderName = "Sqlite";

    // Result codes of https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintTrigger = 1811;
    private const int ConstraintUnique = 2067;

    private const string SuchARow = "such a row is there already";

    public string Name => ProviderName;

    public static SqliteProvider InFolder(string folder) =>
        new(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "exports.db"), DefaultTimeout = 30 }.ToString());

    public void Configure(DbContextOptionsBuilder options) =>
        options.UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteProvider).Assembly.GetName().Name))
            .AddInterceptors(WriteAheadLog.Instance);

    /// <summary>
    /// SQLite changes a table by making it anew, which EF does outside of the migration's transaction. The copy of a try that broke off stays:
    /// it is the one from before.
    /// </summary>
    public async Task KeepBeforeUpgradeAsync(ExportsDbContext db, string version, CancellationToken cancellationToken)
    {
        var copy = CopyBefore(version);
        if (File.Exists(copy))
            return;
        var unfinished = copy + ".part";
        File.Delete(unfinished);
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {unfinished}", cancellationToken);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(unfinished, File.GetUnixFileMode(db.Database.GetDbConnection().DataSource));
        File.Move(unfinished, copy);
    }

    /// <summary>Beside the database: "exports.db.20261121201037_Initial".</summary>
    public string CopyBefore(string version) => $"{new SqliteConnectionStringBuilder(connectionString).DataSource}.{version}";

    public IEnumerable<string> AppendOnlyTriggers(IModel model, string table)
    {
        foreach (var verb in new[] { "Update", "Delete" })
            yield return $"""
                CREATE TRIGGER IF NOT EXISTS "{AppendOnly.TriggerName(table, verb)}" BEFORE {verb.ToUpperInvariant()} ON "{table}"
                BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
                """;

        // INSERT OR REPLACE deletes the row in its way without asking the trigger for deletes (https://www.sqlite.org/lang_conflict.html).
        var inItsWay = model.UniqueColumns(table).Select(columns => string.Join(" AND ", columns.Select(column => $"\"{column}\" = NEW.\"{column}\"")));
        yield return $"""
            CREATE TRIGGER IF NOT EXISTS "{AppendOnly.TriggerName(table, "Replace")}" BEFORE INSERT ON "{table}"
            WHEN EXISTS (SELECT 1 FROM "{table}" WHERE {string.Join(" OR ", inItsWay)})
            BEGIN SELECT RAISE(ABORT, '{table} is append-only: {SuchARow}'); END;
            """;
    }

    public async Task<string?> FindMissingTriggerAsync(ExportsDbContext db, CancellationToken cancellationToken)
    {
        var there = await db.Database.SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_master WHERE type = 'trigger'").ToListAsync(cancellationToken);
        foreach (var table in db.Model.AppendOnlyTables())
            foreach (var trigger in AppendOnlyTriggers(db.Model, table))
                if (!there.Contains(AsKept(trigger), StringComparer.Ordinal))
                    return trigger.Split('"')[1];
        return null;
    }

    public bool IsDuplicateKey(DbUpdateException exception) => exception.InnerException is SqliteException failure
        && (failure.SqliteExtendedErrorCode is ConstraintUnique or ConstraintPrimaryKey
            || (failure.SqliteExtendedErrorCode == ConstraintTrigger && failure.Message.Contains(SuchARow, StringComparison.Ordinal)));

    /// <summary>Makes the file anew without what was deleted, and empties the write-ahead log that still tells of it.</summary>
    public async Task WipeDeletedAsync(ExportsDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.Database.ExecuteSqlRawAsync("VACUUM", cancellationToken);
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
        }
        catch (SqliteException exception) when (IsUnavailable(exception))
        {
            // Deleted content is overwritten in any case (secure_delete); the log is emptied by the next checkpoint.
        }
    }

    public bool IsUnavailable(Exception exception) =>
        (exception as SqliteException ?? exception.InnerException as SqliteException)
            is { SqliteErrorCode: Busy or Locked or InputOutput or Full or CannotOpen };

    // SQLite keeps the statement as it was written, from the name on.
    private static string AsKept(string trigger) =>
        trigger.Replace("CREATE TRIGGER IF NOT EXISTS", "CREATE TRIGGER", StringComparison.Ordinal).TrimEnd(';');

    private sealed class WriteAheadLog : DbConnectionInterceptor
    {
        public static readonly WriteAheadLog Instance = new();

        private const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (IsReadOnly(connection))
                return;
            using var command = connection.CreateCommand();
            command.CommandText = Settings;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (IsReadOnly(connection))
                return;
            await using var command = connection.CreateCommand();
            command.CommandText = Settings;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        // EF asks read-only whether the file is there, and a restored backup is not in WAL mode yet.
        private static bool IsReadOnly(DbConnection connection) =>
            new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;
    }
}
