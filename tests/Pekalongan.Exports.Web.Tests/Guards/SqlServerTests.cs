using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Guards;

public sealed class SqlServerTests
{
    [Fact]
    public async Task Suites_WithAServer_RunOnIt()
    {
        Assert.SkipWhen(TestStorage.Server is null, TestStorage.NoServer);
        await using var office = await TestDatabase.CreateAsync();

        (await office.ReadAsync(db => Task.FromResult(db.Database.IsSqlServer()))).ShouldBeTrue();
        await office.ActAsync<DatabaseSetup>(null, setup => setup.PrepareAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task QueryThatOnlySqliteTranslates_InAnyTest_FailsThere()
    {
        Assert.SkipUnless(TestStorage.Server is null, "The suites run on SQL Server itself.");
        await using var office = await TestDatabase.CreateAsync();

        await Should.ThrowAsync<InvalidOperationException>(() =>
            office.ReadAsync(db => db.Scopes.Where(s => EF.Functions.Glob(s.Name, "Kota*")).ToListAsync(TestContext.Current.CancellationToken)));
        SqlServerTranslation.Instance.Translated.ShouldBePositive();
    }
}
