using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Persistence.Sqlite;
using Pekalongan.Exports.Persistence.SqlServer;

namespace Pekalongan.Exports.Testing;

/// <summary>
/// A database of its own for one fixture, really migrated and holding the reference data, with the folder and the master key that belong to it.
/// SQLite: a copy of one file that was migrated once in this process. SQL Server: a database made and dropped on the server.
/// </summary>
public sealed class TestStorage : IAsyncDisposable
{
    public const string ServerVariable = "EXPORTS_TEST_SQLSERVER";
    public const string MaxBatchVariable = "EXPORTS_TEST_SQLSERVER_MAXBATCH";
    public const string NoServer = $"{ServerVariable} is not set: the data suite and the HTTP tests ran on SQLite only.";

    /// <summary>The same for all tests, so that a copied database can be read.</summary>
    public static readonly MasterKey Key = new(KeyBytes);

    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    private TestStorage(string folder, IDatabaseProvider provider, string connectionString) =>
        (Folder, Provider, ConnectionString) = (folder, provider, connectionString);

    /// <summary>Connection string of the server that the suites shall run on; null to run them on SQLite.</summary>
    public static string? Server => Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } text ? text : null;

    public static int? MaxBatch =>
        int.TryParse(Environment.GetEnvironmentVariable(MaxBatchVariable), System.Globalization.CultureInfo.InvariantCulture, out var size) ? size : null;

    public string Folder { get; }

    public IDatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    public string MasterKeyFile => Path.Combine(Folder, "master.key");

    /// <summary>The SQLite file; tests that read its bytes ask for SQLite explicitly.</summary>
    public string DatabaseFile => new SqliteConnectionStringBuilder(ConnectionString).DataSource;

    private static byte[] KeyBytes => [.. Enumerable.Range(1, MasterKey.Length).Select(n => (byte)n)];

    /// <summary>On the server when one is given, else on SQLite.</summary>
    public static Task<TestStorage> CreateAsync() => Server is null ? CreateSqliteAsync() : CreateSqlServerAsync();

    public static async Task<TestStorage> CreateSqliteAsync()
    {
        var storage = EmptySqlite();
        File.Copy(await Template.Value, storage.DatabaseFile);
        return storage;
    }

    /// <summary>A folder with a key and no database yet.</summary>
    public static TestStorage EmptySqlite()
    {
        var folder = NewFolder();
        var connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "exports.db"), DefaultTimeout = 30 }.ToString();
        return new TestStorage(folder, new SqliteProvider(connection), connection);
    }

    public static async Task<TestStorage> CreateSqlServerAsync()
    {
        var name = $"exports_test_{Guid.NewGuid():N}";
        var connection = new SqlConnectionStringBuilder(Server ?? throw new InvalidOperationException(NoServer)) { InitialCatalog = name }.ToString();
        await OnServerAsync($"CREATE DATABASE [{name}]");
        var storage = new TestStorage(NewFolder(), new SqlServerProvider(connection, MaxBatch), connection);
        await storage.PrepareAsync();
        return storage;
    }

    /// <summary>Whether a text stands anywhere in the files of a SQLite database, also where rows were deleted.</summary>
    public bool Holds(string text) => Directory.GetFiles(Folder, "exports.db*").Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0;
    });

    /// <summary>Migrates and loads as the program does at start.</summary>
    public async Task PrepareAsync()
    {
        await using var services = ModelServices.Build(this, new FixedClock());
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().PrepareAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (Provider is SqlServerProvider)
        {
            SqlConnection.ClearAllPools();
            await OnServerAsync($"DROP DATABASE [{new SqlConnectionStringBuilder(ConnectionString).InitialCatalog}]");
        }
        else
        {
            await using var connection = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static string NewFolder()
    {
        var folder = Directory.CreateTempSubdirectory("exports-test-").FullName;
        File.WriteAllText(Path.Combine(folder, "master.key"), Convert.ToBase64String(KeyBytes));
        return folder;
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var storage = EmptySqlite();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(storage.Folder, recursive: true);
        await storage.PrepareAsync();
        var template = Path.Combine(storage.Folder, "template.db");
        await using var connection = new SqliteConnection(storage.ConnectionString);
        await connection.OpenAsync();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "VACUUM INTO $path";
            command.Parameters.AddWithValue("$path", template);
            await command.ExecuteNonQueryAsync();
        }

        SqliteConnection.ClearPool(connection);
        return template;
    }

    private static async Task OnServerAsync(string statement)
    {
        await using var connection = new SqlConnection(Server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made above of hexadecimal digits.
        command.CommandText = statement;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
