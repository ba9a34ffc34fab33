using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
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
    private const int ConstraintUnique = 2067;

    public string Name => ProviderName;

    public static SqliteProvider InFolder(string folder) =>
        new(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "exports.db"), DefaultTimeout = 30 }.ToString());

    public void Configure(DbContextOptionsBuilder options) =>
        options.UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteProvider).Assembly.GetName().Name))
            .AddInterceptors(WriteAheadLog.Instance);

    public IEnumerable<string> AppendOnlyTriggers(string table)
    {
        foreach (var verb in new[] { "Update", "Delete" })
            yield return $"""
                CREATE TRIGGER IF NOT EXISTS "{AppendOnly.TriggerName(table, verb)}" BEFORE {verb.ToUpperInvariant()} ON "{table}"
                BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
                """;
    }

    public async Task<IReadOnlyList<string>> ReadTriggerNamesAsync(ExportsDbContext db, CancellationToken cancellationToken) =>
        await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'trigger'").ToListAsync(cancellationToken);

    public bool IsDuplicateKey(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    public bool IsUnavailable(Exception exception) =>
        (exception as SqliteException ?? exception.InnerException as SqliteException)
            is { SqliteErrorCode: Busy or Locked or InputOutput or Full or CannotOpen };

    private sealed class WriteAheadLog : DbConnectionInterceptor
    {
        public static readonly WriteAheadLog Instance = new();

        private const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";

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
