using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Persistence;

/// <summary>A sealed ledger of the version before monthly statements: after the upgrade every seal holds, and every total is as it was.</summary>
public sealed class UpgradeLedgerTests
{
    private const string Id = "0F000000-0000-0000-0000-0000000000";
    private const string Person = Id + "01";
    private const string Business = Id + "02";
    private const string User = Id + "03";
    private const string Shipment = Id + "04";
    private const string Line = Id + "05";
    private const string Posting = Id + "06";
    private const string Seal = Id + "07";
    private const string PostedAt = "2026-10-05 03:00:00";

    [Fact]
    public async Task Prepare_OnSealedLedgerOfTheVersionBefore_KeepsSealsAndTotals()
    {
        await using var office = TestDatabase.CreateEmptySqlite();
        await office.ReadAsync(async db =>
        {
            await db.GetService<IMigrator>().MigrateAsync("TrainingProgramme");
            return true;
        });
        await FillAsync(office);

        await office.ActAsync<DatabaseSetup>(null, setup => setup.PrepareAsync(TestContext.Current.CancellationToken));

        (await office.ActAsync<LedgerCheck, string?>(null, check => check.FindFirstBadRowAsync(default))).ShouldBeNull();
        var entry = await office.ReadAsync(db => db.Ledger.AsNoTracking().SingleAsync());
        (entry.ShipmentId, entry.UsdCents, entry.StatementId).ShouldBe((Guid.Parse(Shipment), 1_250_050, null));
        (await office.ReadAsync(db => db.Seals.CountAsync())).ShouldBe(1);
        var closings = await office.ReadAsync(db => db.ClosedPeriods.AsNoTracking().OrderBy(p => p.ClosedAt).Select(p => new { p.UsdCents, p.NetGrams, p.Shipments }).ToListAsync());
        closings.Select(c => (c.UsdCents, c.NetGrams, c.Shipments)).ShouldBe([(0, 0, 0), (1_250_050, 250, 1)], "each month as it was known when it was closed");
    }

    private static async Task FillAsync(TestDatabase office)
    {
        await office.SqlAsync("INSERT INTO Scopes (Code, Name, Kind, IsDefault) VALUES ('lama', 'Kota Lama', 'City', 0)");
        await office.SqlAsync("INSERT INTO Countries (Iso2, Iso3, NameId, NameEn, IsBaseline) VALUES ('MY', 'MYS', 'Malaysia', 'Malaysia', 1)");
        await office.SqlAsync(
            "INSERT INTO Commodities (Key, NameId, NameEn, Confidence, IsBaseline) VALUES ('sarung_batik', 'Sarung batik', 'Batik sarong', 'Low', 1)");
        await office.SqlAsync(
            $"INSERT INTO People (Id, ScopeCode, Name, KtpArea, CreatedAt, Version) VALUES ('{Person}', 'lama', 'Pemilik Lama', 'City', '{PostedAt}', '{Person}')");
        await office.SqlAsync(
            $"""
            INSERT INTO Exporters (Id, ScopeCode, Name, LegalForm, PersonId, SizeClass, DeclaredExport, SearchText, CreatedAt, Version)
            VALUES ('{Business}', 'lama', 'Usaha Lama', 'SoleProprietor', '{Person}', 'Micro', 'NotAsked', 'usaha lama', '{PostedAt}', '{Business}')
            """);
        await office.SqlAsync(
            $"""
            INSERT INTO Users (Id, Name, Role, Status, ScopeCode, IsExample, FailedSignIns, CreatedAt, Version)
            VALUES ('{User}', 'Petugas Lama', 'Staff', 'Active', 'lama', 0, 0, '{PostedAt}', '{User}')
            """);
        await office.SqlAsync(
            $"""
            INSERT INTO Shipments (Id, ScopeCode, ExporterId, Status, ExportDate, DestinationIso2, Channel, EntrySource, EnteredById, CreatedAt, IdempotencyKey, Version)
            VALUES ('{Shipment}', 'lama', '{Business}', 'Verified', '2026-10-01', 'MY', 'OwnName', 'Telephone', '{User}', '{PostedAt}', '{Shipment}', '{Shipment}')
            """);
        await office.SqlAsync(
            $"""
            INSERT INTO ShipmentLines (Id, ShipmentId, Position, CommodityKey, QuantityMilli, Unit, NetGrams, CurrencyCode, AmountMinor, Origin, UsdCents)
            VALUES ('{Line}', '{Shipment}', 1, 'sarung_batik', 1000, 'lembar', 250, 'USD', 1250050, 'City', 1250050)
            """);
        await office.SqlAsync(
            $"""
            INSERT INTO Ledger (ScopeCode, PostingId, ShipmentId, ShipmentLineId, ExportDate, PostedAt, UsdCents, NetGrams, ExporterId, SizeClass, CommodityKey, CountryIso2, Channel, Evidence)
            VALUES ('lama', '{Posting}', '{Shipment}', '{Line}', '2026-10-01', '{PostedAt}', 1250050, 250, '{Business}', 'Micro', 'sarung_batik', 'MY', 'OwnName', 'Statement')
            """);
        foreach (var (dimension, key) in new[]
        {
            ("All", ""), ("Exporter", Business.ToLowerInvariant()), ("Commodity", "sarung_batik"), ("Country", "MY"), ("Channel", "OwnName"), ("District", ""), ("SizeClass", "Micro"),
        })
            await office.SqlAsync($"INSERT INTO MonthlyTotals (ScopeCode, Dimension, ExportMonth, PostedMonth, Key, UsdCents, NetGrams, Shipments) VALUES ('lama', '{dimension}', 202610, 202610, '{key}', 1250050, 250, 1)");
        foreach (var (closing, at) in new[] { (Id + "08", "2026-10-05 02:59:59"), (Id + "09", "2026-11-05 03:00:00.5") })
            await office.SqlAsync($"INSERT INTO ClosedPeriods (Id, ScopeCode, MonthEnd, ClosedAt) VALUES ('{closing}', 'lama', '2026-10-31', '{at}')");
        await SealAsync(office);
    }

    /// <summary>As that version sealed: written down here once more, so that a later change of the program's own way is noticed.</summary>
    private static async Task SealAsync(TestDatabase office)
    {
        object?[] facts =
        [
            1L, "lama", Guid.Parse(Posting), Guid.Parse(Shipment), Guid.Parse(Line), null, new DateOnly(2026, 10, 1).DayNumber,
            DateTime.Parse(PostedAt, CultureInfo.InvariantCulture).Ticks, 1_250_050L, 250L, Guid.Parse(Business), null, "Micro", "sarung_batik", null, "MY", "OwnName",
            "Statement",
        ];
        var text = string.Concat(facts.Select(f => Convert.ToString(f, CultureInfo.InvariantCulture) is { Length: > 0 } value ? $"{value.Length}:{value};" : "-1:;"));
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        var previous = new byte[SHA256.HashSizeInBytes];
        var hash = HMACSHA256.HashData(TestStorage.Key.Derive("seals/1"), (byte[])[.. previous, .. "1-1:"u8, .. digest]);
        await office.SqlAsync(
            $"""
            INSERT INTO Seals (Id, "Table", Number, FromSeq, ToSeq, RowCount, RowDigests, PreviousHash, Hash, SealedAt)
            VALUES ('{Seal}', 'Ledger', 1, 1, 1, 1, X'{Convert.ToHexString(digest)}', X'{Convert.ToHexString(previous)}', X'{Convert.ToHexString(hash)}', '{PostedAt}')
            """);
    }
}
