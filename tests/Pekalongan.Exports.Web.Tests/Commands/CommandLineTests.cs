using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Commands;

/// <summary>The program as an operator calls it: a process with settings, an exit code and what it prints.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task Help_OfTheProgram_ListsItsCommands()
    {
        await using var storage = TestStorage.EmptySqlite();

        var (code, output, _) = await RunAsync(storage, "--help");

        code.ShouldBe(0);
        foreach (var command in new[] { "migrate", "create-admin", "verify-ledger", "remove-example" })
            output.ShouldContain(command);
    }

    [Fact]
    public async Task Command_Mistyped_EndsWithOneAndStartsNothing()
    {
        await using var storage = TestStorage.EmptySqlite();

        var (code, _, error) = await RunAsync(storage, "verifyledger");

        code.ShouldBe(1);
        error.ShouldContain("verifyledger");
        File.Exists(storage.DatabaseFile).ShouldBeFalse();
    }

    [Fact]
    public async Task Migrate_OfNothingAndAgain_LeavesADatabaseThatVerifies()
    {
        await using var storage = TestStorage.EmptySqlite();

        (await RunAsync(storage, "migrate")).Code.ShouldBe(0);
        (await RunAsync(storage, "migrate")).Code.ShouldBe(0);

        (await RunAsync(storage, "verify-ledger")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task VerifyLedger_OfATamperedRow_EndsWithOneAndNamesIt()
    {
        await using var office = await TestDatabase.CreateAsync();
        await office.Data.VerifiedAsync(await office.Data.ExporterAsync(), new DateOnly(2026, 3, 1));
        var line = await office.ReadAsync(db => db.Ledger.Select(e => e.ShipmentLineId!.Value).SingleAsync());
        (await RunAsync(office.Storage, "verify-ledger")).Code.ShouldBe(0);

        await office.SqlAsync($"DROP TRIGGER {AppendOnly.TriggerName("Ledger", "Update")}");
        await office.SqlAsync("UPDATE Ledger SET UsdCents = UsdCents + 1");
        foreach (var trigger in await office.ReadAsync(db => Task.FromResult(office.Storage.Provider.AppendOnlyTriggers(db.Model, "Ledger").ToList())))
            await office.SqlAsync(trigger);
        var (code, _, error) = await RunAsync(office.Storage, "verify-ledger");

        code.ShouldBe(1);
        error.ShouldContain(line.ToString());
    }

    [Fact]
    public async Task RemoveExample_OfADatabaseFromDevelopment_LetsProductionStartOnIt()
    {
        await using var development = await HostFixture.StartAsync("Development");

        (await RunAsync(development.Storage, "remove-example")).Code.ShouldBe(0);

        await using var production = await HostFixture.StartAsync(settings: ("ConnectionStrings:Exports", development.Storage.ConnectionString));
        (await production.ReadAsync(db => db.Users.AnyAsync())).ShouldBeFalse();
        (await production.ReadAsync(async db => (await db.IssuedReports.AnyAsync(), await db.NumberPatterns.AnyAsync(), await db.NumberSeries.AnyAsync()))).ShouldBe((false, false, false));
        (await RunAsync(development.Storage, "verify-ledger")).Code.ShouldBe(0);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(TestStorage storage, string command)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Pekalongan.Exports.Web.dll"), command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = storage.Folder,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["DOTNET_ENVIRONMENT"] = "Production",
                ["Data__Directory"] = storage.Folder,
                ["Security__MasterKeyFile"] = storage.MasterKeyFile,
                ["Database__Provider"] = storage.Provider.Name,
                ["ConnectionStrings__Exports"] = storage.ConnectionString,
                ["Database__MaxBatchSize"] = TestStorage.MaxBatch?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
