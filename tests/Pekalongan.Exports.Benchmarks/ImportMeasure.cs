using System.Diagnostics;
using ExcelDataReader;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Benchmarks;

/// <summary>
/// A table of so many rows: its dry run against the bare reading of the same file, its commit against prepared statements that insert the
/// very same rows into the very same tables in transactions of the same size, and an ordinary page while both go on at their usual pace.
/// </summary>
internal sealed class ImportMeasure
{
    public const int Rows = 5_000;

    private const int Rounds = 3;
    private const string Page = "/pengiriman";
    private const int Requests = 300;

    /// <summary>Of the ratios.</summary>
    public required string Name { get; init; }

    public required ImportPurpose Purpose { get; init; }

    /// <summary>All tables in which a committed row leaves something.</summary>
    public required IReadOnlyList<string> Tables { get; init; }

    /// <summary>What must be there before, and the file.</summary>
    public required Func<TestOffice, Task<byte[]>> PrepareAsync { get; init; }

    public async Task<IReadOnlyList<Ratio>> MeasureAsync()
    {
        // The bare reader asks for the code page of old .xls files; the program registers it itself.
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var (checks, commits) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var (check, commit) = await CompareAsync();
            // The first round warms up.
            if (round == 0)
                continue;
            checks.Add(check);
            commits.Add(commit);
        }

        return
        [
            new Ratio($"{Name}-5000-dry-run-to-bare-read", Ratio.Median(checks), 2),
            new Ratio($"{Name}-5000-commit-to-bare-insert", Ratio.Median(commits), 3),
            new Ratio($"read-p95-during-{Name}-to-idle", await ReadAsync(), 1.5),
        ];
    }

    private async Task<(double Check, double Commit)> CompareAsync()
    {
        await using var office = await TestDatabase.CreateSqliteAsync();
        var file = await PrepareAsync(office);
        var staff = await office.Data.UserAsync(Role.Staff);
        var id = await UploadAsync(office, staff, file);
        var bareRead = Time(() => ReadBare(file));
        var check = await TimeAsync(() => RunAsync(office, new ImportPace()));

        await CommitAsync(office, staff, id);
        var before = Path.Combine(office.Storage.Folder, "before.db");
        await office.SqlAsync($"VACUUM INTO '{before}'");
        var commit = await TimeAsync(() => RunAsync(office, new ImportPace()));
        if (await office.ReadAsync(db => db.Imports.Where(b => b.Id == id).Select(b => b.RegisteredRows).SingleAsync()) != Rows)
            throw new InvalidOperationException("Not every row was committed: the measure means nothing.");
        return (check / bareRead, commit / InsertBare(office.Storage.DatabaseFile, before));
    }

    private static void ReadBare(byte[] file)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(file));
        while (reader.Read())
            for (var i = 0; i < reader.FieldCount; i++)
                _ = reader.GetValue(i);
    }

    /// <summary>Reads the rows that the commit made, and inserts them into the database as it was before.</summary>
    private double InsertBare(string done, string before)
    {
        SqliteConnection.ClearAllPools();
        using var source = new SqliteConnection($"Data Source={done};Mode=ReadOnly");
        source.Open();
        using var target = new SqliteConnection($"Data Source={before}");
        target.Open();
        Execute(target, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        var tables = Tables.Select(table => (Table: table, Rows: NewRows(source, target, table))).ToList();
        return Time(() =>
        {
            var batches = Rows / ImportWorker.RowsCommitted;
            for (var batch = 0; batch < batches; batch++)
            {
                using var transaction = target.BeginTransaction();
                foreach (var (table, rows) in tables)
                    Insert(target, transaction, table, rows, rows.Count * batch / batches, rows.Count * (batch + 1) / batches);
                transaction.Commit();
            }
        });
    }

    private static List<object[]> NewRows(SqliteConnection source, SqliteConnection target, string table)
    {
        using var count = target.CreateCommand();
        count.CommandText = $"SELECT COUNT(*) FROM \"{table}\"";
        var old = (long)count.ExecuteScalar()!;
        using var command = source.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY rowid LIMIT -1 OFFSET {old}";
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private static void Insert(SqliteConnection target, SqliteTransaction transaction, string table, List<object[]> rows, int from, int to)
    {
        using var command = target.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO \"{table}\" VALUES ({string.Join(", ", rows[0].Select((_, i) => $"$p{i}"))})";
        var parameters = rows[0].Select((_, i) => command.Parameters.Add(new SqliteParameter($"$p{i}", null))).ToList();
        command.Prepare();
        for (var row = from; row < to; row++)
        {
            for (var i = 0; i < parameters.Count; i++)
                parameters[i].Value = rows[row][i];
            command.ExecuteNonQuery();
        }
    }

    private async Task<double> ReadAsync()
    {
        await using var office = await HostFixture.StartAsync("Production", ("Imports:Run", "false"));
        var file = await PrepareAsync(office);
        var staff = await office.Data.UserAsync(Role.Staff);
        var exporter = await office.Data.ExporterAsync();
        for (var i = 0; i < 50; i++)
            await office.Data.SubmittedAsync(exporter, new DateOnly(2026, 1, 1).AddDays(i));
        using var browser = await office.SignInAsAsync(Role.Staff);
        await P95Async(browser, isOver: null);
        var before = await P95Async(browser, isOver: null);
        var id = await UploadAsync(office, staff, file);
        var import = Task.Run(async () =>
        {
            await RunAsync(office, ImportPace.Considerate);
            await CommitAsync(office, staff, id);
            await RunAsync(office, ImportPace.Considerate);
        });
        var during = await P95Async(browser, () => import.IsCompleted);
        await import;
        var after = await P95Async(browser, isOver: null);
        return during / ((before + after) / 2);
    }

    /// <summary>Of so many requests, or of all until it is over.</summary>
    private static async Task<double> P95Async(Browser browser, Func<bool>? isOver)
    {
        var times = new List<double>();
        while (isOver is null ? times.Count < Requests : !isOver())
        {
            var start = Stopwatch.GetTimestamp();
            using var response = await browser.RawAsync(new HttpRequestMessage(HttpMethod.Get, new Uri("https://localhost" + Page)));
            response.EnsureSuccessStatusCode();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        return times[times.Count * 95 / 100];
    }

    private async Task<Guid> UploadAsync(TestOffice office, UserAccount staff, byte[] file) =>
        (await office.ActAsync<ImportService, (Outcome, Guid Id)>(staff, service => service.UploadAsync(
            Guid.CreateVersion7(), TestData.City, Purpose, new Upload("contoh.xlsx", file), Language.Indonesian, CancellationToken.None))).Id;

    private static Task RunAsync(TestOffice office, ImportPace pace) =>
        office.ActAsync<ImportWorker, bool>(null, worker => worker.RunAsync(pace, CancellationToken.None));

    private static async Task CommitAsync(TestOffice office, UserAccount staff, Guid id)
    {
        var version = await office.ReadAsync(db => db.Imports.Where(b => b.Id == id).Select(b => b.Version).SingleAsync());
        var outcome = await office.ActAsync<ImportService, Outcome>(
            staff, service => service.CommitAsync(id, TestData.City, version, leavesOthersOut: true, hasLookedAtMarked: true, CancellationToken.None));
        if (!outcome.Ok)
            throw new InvalidOperationException(outcome.Problem?.Text);
    }

    private static void Execute(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    /// <summary>Processor time: on a shared machine the clock on the wall measures the others.</summary>
    private static double Time(Action act)
    {
        var start = Environment.CpuUsage.TotalTime;
        act();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var start = Environment.CpuUsage.TotalTime;
        await act();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }
}
