using System.Globalization;
using Microsoft.Data.Sqlite;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Benchmarks;

/// <summary>Fills ledger and monthly totals with many shipments of one year, straight into the tables: posting a million one by one would take hours.</summary>
internal static class LedgerSeed
{
    private const int Exporters = 25;

    private static readonly string[] Commodities = ["kain_batik", "sarung_batik", "sarung_palekat", "surimi", "fesyen_batik", "mebel", "kerupuk", "kopi"];
    private static readonly string[] Countries = ["SG", "MY", "TH", "JP", "KR", "AE", "SA", "US", "AU", "NL", "DE", "TW", "HK", "IN", "VN"];

    public static async Task FillAsync(TestDatabase office, int year, int shipments)
    {
        var exporters = new List<Exporter>();
        for (var i = 0; i < Exporters; i++)
            exporters.Add(await office.Data.ExporterAsync());
        await using var connection = new SqliteConnection(office.Storage.ConnectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, "PRAGMA foreign_keys = OFF");
        for (var month = 1; month <= 12; month++)
        {
            var entries = Entries(exporters, year, month, shipments * month / 12 - shipments * (month - 1) / 12).ToList();
            await using var transaction = connection.BeginTransaction();
            Insert(connection, transaction, entries);
            Insert(connection, transaction, MonthlyTotals.Of(entries));
            await transaction.CommitAsync();
        }

        await ExecuteAsync(connection, "ANALYZE");
    }

    private static IEnumerable<LedgerEntry> Entries(List<Exporter> exporters, int year, int month, int count)
    {
        var random = new Random(month);
        var days = DateTime.DaysInMonth(year, month);
        for (var i = 0; i < count; i++)
        {
            var exporter = exporters[random.Next(exporters.Count)];
            var date = new DateOnly(year, month, random.Next(days) + 1);
            yield return new LedgerEntry
            {
                ScopeCode = TestData.City,
                PostingId = Guid.CreateVersion7(),
                ShipmentId = Guid.CreateVersion7(),
                ShipmentLineId = Guid.CreateVersion7(),
                ExportDate = date,
                PostedAt = JakartaTime.StartOf(date.AddDays(random.Next(20))),
                UsdCents = random.Next(100_000, 9_000_000),
                NetGrams = random.Next(10_000, 9_000_000),
                ExporterId = exporter.Id,
                District = "Pekalongan Barat",
                SizeClass = exporter.SizeClass,
                CommodityKey = Commodities[random.Next(Commodities.Length)],
                Hs = "520852",
                CountryIso2 = Countries[random.Next(Countries.Length)],
                Channel = (ExportChannel)random.Next(3),
                Evidence = EvidenceStrength.Document,
            };
        }
    }

    private static void Insert(SqliteConnection connection, SqliteTransaction transaction, List<LedgerEntry> entries)
    {
        using var command = Command(connection, transaction, "Ledger", [
            "ScopeCode", "PostingId", "ShipmentId", "ShipmentLineId", "ExportDate", "PostedAt", "UsdCents", "NetGrams", "ExporterId", "District",
            "SizeClass", "CommodityKey", "Hs", "CountryIso2", "Channel", "Evidence"]);
        foreach (var e in entries)
            Run(command,
                e.ScopeCode, Text(e.PostingId), Text(e.ShipmentId!.Value), Text(e.ShipmentLineId!.Value), e.ExportDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                e.PostedAt.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture), e.UsdCents, e.NetGrams, Text(e.ExporterId), e.District!,
                e.SizeClass.ToString(), e.CommodityKey, e.Hs!, e.CountryIso2, e.Channel.ToString(), e.Evidence.ToString());
    }

    private static void Insert(SqliteConnection connection, SqliteTransaction transaction, IEnumerable<MonthlyTotal> totals)
    {
        const string Merge = " ON CONFLICT DO UPDATE SET UsdCents = UsdCents + excluded.UsdCents, NetGrams = NetGrams + excluded.NetGrams, Shipments = Shipments + excluded.Shipments";
        using var command = Command(connection, transaction, "MonthlyTotals", ["ScopeCode", "ExportMonth", "PostedMonth", "Dimension", "Key", "UsdCents", "NetGrams", "Shipments"], Merge);
        foreach (var t in totals)
            Run(command, t.ScopeCode, t.ExportMonth, t.PostedMonth, t.Dimension.ToString(), t.Key, t.UsdCents, t.NetGrams, t.Shipments);
    }

    private static SqliteCommand Command(SqliteConnection connection, SqliteTransaction transaction, string table, string[] columns, string suffix = "")
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Names of tables and columns of this file.
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(c => "$" + c))}){suffix}";
#pragma warning restore CA2100
        foreach (var column in columns)
            command.Parameters.Add(new SqliteParameter("$" + column, null));
        return command;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of this file.
        command.CommandText = statement;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static string Text(Guid id) => id.ToString().ToUpperInvariant();
}
