using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Hosting;

public sealed class StartTests
{
    [Fact]
    public async Task Start_InProduction_MakesNoExampleDataAndNoAccounts()
    {
        await using var host = await HostFixture.StartAsync();

        (await host.ReadAsync(db => db.Users.AnyAsync())).ShouldBeFalse();
        (await host.ReadAsync(db => db.Scopes.AnyAsync(s => s.Kind == ScopeKind.Example))).ShouldBeFalse();
    }

    [Fact]
    public async Task Start_InProductionOnExampleData_Refuses()
    {
        await using var office = await TestDatabase.CreateAsync();
        await office.AddAsync(new Scope { Code = Scope.ExampleCode, Name = "Data contoh", Kind = ScopeKind.Example });

        var refusal = await Should.ThrowAsync<InvalidOperationException>(() =>
            HostFixture.StartAsync(settings: ("ConnectionStrings:Exports", office.Storage.ConnectionString)));

        refusal.Message.ShouldContain("example data");
    }

    [Fact]
    public async Task Start_InProductionWithoutMasterKey_Refuses()
    {
        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => HostFixture.StartAsync(settings: ("Security:MasterKeyFile", "/tidak/ada/master.key")));

        refusal.Message.ShouldContain("master key");
    }

    [Fact]
    public async Task Start_WithAnUnknownProvider_SaysWhichThereAre()
    {
        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => HostFixture.StartAsync(settings: ("Database:Provider", "Oracle")));

        refusal.Message.ShouldContain("Sqlite or SqlServer");
    }

    [Fact]
    public async Task Start_InDevelopmentTwiceOnOneDatabase_AddsNothingTheSecondTime()
    {
        await using var first = await HostFixture.StartAsync("Development");
        var before = await CountAsync(first);

        await using var second = await HostFixture.StartAsync("Development", ("ConnectionStrings:Exports", first.Storage.ConnectionString));

        (await CountAsync(second)).ShouldBe(before);
        before.Shipments.ShouldBeGreaterThan(300);
    }

    private static Task<(int Shipments, int Entries, int Exporters, int Users, int Processes)> CountAsync(TestOffice office) => office.ReadAsync(async db =>
        (await db.Shipments.CountAsync(), await db.Ledger.CountAsync(), await db.Exporters.CountAsync(), await db.Users.CountAsync(), await db.AuditProcesses.CountAsync()));
}
