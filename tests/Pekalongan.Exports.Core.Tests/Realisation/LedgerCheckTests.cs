using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Realisation;

/// <summary>Somebody with a database tool: drops a trigger, changes rows, puts the trigger back. The check names the row.</summary>
public sealed class LedgerCheckTests
{
    [Fact]
    public async Task Check_OfAnUntouchedLedger_FindsNothing()
    {
        await using var office = await SealedLedgerAsync();

        (await FindAsync(office)).ShouldBeNull();
    }

    [Theory]
    [InlineData("UPDATE Ledger SET UsdCents = UsdCents + 1 WHERE Seq = 2", "Ledger row 2: not as it was sealed")]
    [InlineData("UPDATE Ledger SET CountryIso2 = 'SG' WHERE Seq = 3", "Ledger row 3: not as it was sealed")]
    [InlineData("UPDATE Ledger SET ExportDate = '2026-03-09' WHERE Seq = 1", "Ledger row 1: not as it was sealed")]
    [InlineData("DELETE FROM Ledger WHERE Seq = 2", "Ledger row 3: a sealed row before this one is missing")]
    [InlineData("DELETE FROM Ledger WHERE Seq = 4", "Ledger row 4: a sealed row is missing")]
    public async Task Check_AfterARowWasTamperedWith_NamesTheFirstBadRow(string tampering, string expected)
    {
        await using var office = await SealedLedgerAsync();

        await TamperAsync(office, tampering);

        (await FindAsync(office)).ShouldBe(expected);
    }

    [Fact]
    public async Task Check_AfterTwoRowsWereExchanged_NamesTheFirst()
    {
        await using var office = await SealedLedgerAsync();

        await TamperAsync(
            office,
            "UPDATE Ledger SET PostedAt = (SELECT PostedAt FROM Ledger WHERE Seq = 3), ShipmentId = (SELECT ShipmentId FROM Ledger WHERE Seq = 3), "
            + "ShipmentLineId = (SELECT ShipmentLineId FROM Ledger WHERE Seq = 3), PostingId = (SELECT PostingId FROM Ledger WHERE Seq = 3) WHERE Seq = 2");

        (await FindAsync(office)).ShouldBe("Ledger row 2: not as it was sealed");
    }

    [Fact]
    public async Task Check_AfterARowWasInsertedAmongSealedOnes_NamesIt()
    {
        await using var office = await TestDatabase.CreateSqliteAsync();
        await PostAsync(office, 3);
        await TamperAsync(office, "UPDATE Ledger SET Seq = Seq + 10 WHERE Seq >= 2");
        await SealAsync(office);
        var columns = await office.ReadAsync(db => Task.FromResult(string.Join(
            ", ", db.Model.FindEntityType(typeof(LedgerEntry))!.GetProperties().Select(p => p.GetColumnName()).Where(c => c is not "Seq" and not "ReversesSeq"))));

        await office.SqlAsync($"INSERT INTO Ledger (Seq, {columns}) SELECT 5, {columns} FROM Ledger WHERE Seq = 1");

        (await FindAsync(office)).ShouldBe("Ledger row 5: inserted among sealed rows");
    }

    [Fact]
    public async Task Check_AfterAnUnsealedEntryWasInvented_NamesItsShipmentLine()
    {
        await using var office = await SealedLedgerAsync();
        var columns = await office.ReadAsync(db => Task.FromResult(string.Join(
            ", ", db.Model.FindEntityType(typeof(LedgerEntry))!.GetProperties().Select(p => p.GetColumnName()).Where(c => c is not "Seq" and not "ReversesSeq"))));
        var line = await office.ReadAsync(db => db.Ledger.Where(e => e.Seq == 1).Select(e => e.ShipmentLineId!.Value).SingleAsync());

        await office.SqlAsync($"INSERT INTO Ledger ({columns}) SELECT {columns} FROM Ledger WHERE Seq = 1");

        (await FindAsync(office)).ShouldNotBeNull().ShouldContain(line.ToString());
    }

    [Fact]
    public async Task Check_AfterAMonthlyTotalWasChanged_NamesIt()
    {
        await using var office = await SealedLedgerAsync();

        await office.SqlAsync("UPDATE MonthlyTotals SET UsdCents = UsdCents - 1 WHERE Dimension = 'Country' AND ExportMonth = 202603");

        (await FindAsync(office)).ShouldNotBeNull().ShouldContain("Country, 202603");
    }

    [Fact]
    public async Task Check_AfterAVerifiedShipmentWasChanged_NamesIt()
    {
        await using var office = await SealedLedgerAsync();
        var shipment = await office.ReadAsync(db => db.Shipments.OrderBy(s => s.Id).Select(s => s.Id).FirstAsync());

        await office.ReadAsync(db => db.ShipmentLines.Where(l => l.ShipmentId == shipment).ExecuteUpdateAsync(s => s.SetProperty(l => l.UsdCents, 1)));

        (await FindAsync(office)).ShouldNotBeNull().ShouldContain(shipment.ToString());
    }

    [Fact]
    public async Task Check_AfterASealWasChanged_NamesTheSeal()
    {
        await using var office = await SealedLedgerAsync();

        await TamperAsync(office, "UPDATE Seals SET RowCount = 3, ToSeq = 3 WHERE Number = 1", "Seals");

        (await FindAsync(office)).ShouldNotBeNull().ShouldContain("seal 1");
    }

    [Fact]
    public async Task Check_AfterAnAuditRowWasChanged_NamesIt()
    {
        await using var office = await SealedLedgerAsync();
        var last = await office.ReadAsync(db => db.AuditEvents.MaxAsync(e => e.Seq));

        await TamperAsync(office, string.Create(CultureInfo.InvariantCulture, $"UPDATE AuditEvents SET Changes = '-' WHERE Seq = {last}"), "AuditEvents");

        (await FindAsync(office)).ShouldBe(string.Create(CultureInfo.InvariantCulture, $"Audit row {last}: not as it was sealed"));
    }

    [Fact]
    public async Task Check_WithoutATrigger_NamesTheTrigger()
    {
        await using var office = await SealedLedgerAsync();

        await office.SqlAsync($"DROP TRIGGER {AppendOnly.TriggerName("Ledger", "Delete")}");

        (await FindAsync(office)).ShouldNotBeNull().ShouldContain(AppendOnly.TriggerName("Ledger", "Delete"));
    }

    [Fact]
    public async Task Check_WithATriggerThatDoesNothing_NamesTheTrigger()
    {
        await using var office = await TestDatabase.CreateSqliteAsync();
        var name = AppendOnly.TriggerName("Ledger", "Delete");

        await office.SqlAsync($"DROP TRIGGER {name}");
        await office.SqlAsync($"CREATE TRIGGER {name} BEFORE DELETE ON Ledger BEGIN SELECT 1; END");

        (await FindAsync(office)).ShouldNotBeNull().ShouldContain(name);
    }

    [Theory]
    [InlineData("UPDATE Shipments SET DestinationIso2 = 'SG'")]
    [InlineData("UPDATE Shipments SET ExportDate = '2026-02-01'")]
    [InlineData("UPDATE ShipmentLines SET CommodityKey = 'sarung_tenun'")]
    public async Task Check_AfterAFactOfAVerifiedShipmentWasChanged_NamesTheEntry(string tampering)
    {
        await using var office = await SealedLedgerAsync();
        if (tampering.Contains("sarung_tenun", StringComparison.Ordinal))
            tampering = tampering.Replace("sarung_tenun", await office.ReadAsync(db => db.Commodities
                .Where(c => !db.ShipmentLines.Any(l => l.CommodityKey == c.Key)).Select(c => c.Key).FirstAsync()), StringComparison.Ordinal);

        await office.SqlAsync(tampering);

        (await FindAsync(office)).ShouldNotBeNull().ShouldStartWith("Ledger row 1: shipment");
    }

    [Theory]
    [InlineData("PublishedFigures", "UPDATE PublishedFigures SET UsdCents = UsdCents + 1 WHERE Year = 2019", "UsdCents is not as it was written")]
    [InlineData("Targets", "UPDATE Targets SET KnownFrom = '2001-01-01' WHERE Year = 2019", "KnownFrom is not as it was written")]
    [InlineData("Targets", "DELETE FROM Targets WHERE Year = 2019", "was written and is gone")]
    public async Task Check_AfterAFigureWasTamperedWith_NamesIt(string table, string tampering, string expected)
    {
        await using var office = await SealedLedgerAsync();

        await TamperAsync(office, tampering, table);

        (await FindAsync(office)).ShouldNotBeNull().ShouldEndWith(expected);
    }

    [Fact]
    public async Task Seal_OfRowsThatTookTheirNumbersOutOfOrder_SealsThemAll()
    {
        await using var office = await TestDatabase.CreateAsync();
        await PostAsync(office, 1);
        office.Clock.Advance(TimeSpan.FromSeconds(-40));
        await PostAsync(office, 1);
        office.Clock.Advance(TimeSpan.FromSeconds(70));
        await office.ActAsync<Seals>(null, seals => seals.SealAsync(office.Storage.Provider, TestContext.Current.CancellationToken));

        await SealAsync(office);

        (await FindAsync(office)).ShouldBeNull();
        (await office.ReadAsync(db => db.Seals.Where(s => s.Table == SealedTable.Ledger).SumAsync(s => s.RowCount))).ShouldBe(2);
    }

    private static async Task<TestDatabase> SealedLedgerAsync()
    {
        var office = await TestDatabase.CreateAsync();
        await PostAsync(office, 4);
        await SealAsync(office);
        return office;
    }

    private static async Task PostAsync(TestDatabase office, int count)
    {
        for (var n = 1; n <= count; n++)
            await office.Data.VerifiedAsync(await office.Data.ExporterAsync(), new DateOnly(2026, 3, n), usd: 1_000 * n);
    }

    private static async Task SealAsync(TestDatabase office)
    {
        office.Clock.Advance(TimeSpan.FromHours(1));
        (await office.ActAsync<Seals, int>(null, seals => seals.SealAsync(office.Storage.Provider, TestContext.Current.CancellationToken))).ShouldBeGreaterThan(0);
    }

    private static async Task TamperAsync(TestDatabase office, string statement, string table = "Ledger")
    {
        foreach (var verb in new[] { "Update", "Delete" })
            await office.SqlAsync($"DROP TRIGGER {AppendOnly.TriggerName(table, verb)}");
        await office.SqlAsync(statement);
        foreach (var trigger in await office.ReadAsync(db => Task.FromResult(office.Storage.Provider.AppendOnlyTriggers(db.Model, table).ToList())))
            await office.SqlAsync(trigger);
    }

    private static Task<string?> FindAsync(TestDatabase office) =>
        office.ActAsync<LedgerCheck, string?>(null, check => check.FindFirstBadRowAsync(TestContext.Current.CancellationToken));
}
