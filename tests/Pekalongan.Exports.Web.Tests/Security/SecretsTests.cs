using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Testing;
using Pekalongan.Exports.Web.Tests.Pages.Accounts;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Security;

public sealed class SecretsTests : IAsyncLifetime
{
    private readonly HostFixture _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task DataProtectionKeys_InTheDatabase_AreWrapped()
    {
        using var browser = _host.Browser();
        await browser.GetAsync("/masuk");
        var keys = await _host.ReadAsync(db => db.DataProtectionKeys.Select(k => k.Xml).ToListAsync());
        keys.ShouldNotBeEmpty();
        keys.ShouldAllBe(xml => xml.Contains("<wrapped", StringComparison.Ordinal) && !xml.Contains("<masterKey", StringComparison.Ordinal));
    }

    [Fact]
    public async Task DataProtectionKeys_ReadByAnotherServerOnTheSameDatabase_OpenItsCookies()
    {
        var secret = _host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("rahasia");
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TestStorage.Key);
        services.AddScoped(_ => new DataProtectionKeys(_host.Services.CreateScope().ServiceProvider.GetRequiredService<Core.Persistence.ExportsDbContext>()));
        services.AddDataProtection().SetApplicationName("Pekalongan.Exports");
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>()
            .Configure<IServiceScopeFactory>((options, scopes) => options.XmlRepository = new Web.Security.DatabaseKeyRepository(scopes));
        await using var other = services.BuildServiceProvider();
        other.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(secret).ShouldBe("rahasia");
    }

    [Fact]
    public async Task Logs_OfEverythingAnAccountGoesThrough_HoldNoPersonAndNoSecret()
    {
        using var admin = await _host.SignInAsAsync(Role.Admin);
        var form = (await admin.GetAsync("/akun/tambah")).Form();
        form.Fill(("Input.Name", "Kenari Rahasia"), ("Input.Email", "kenari.rahasia@contoh.test"), ("Input.Phone", "0812-9876-5432"), ("Input.Role", "Staff"));
        var link = new Uri((await form.SubmitAsync()).Find("textarea#tautan").TextContent.Trim()).AbsolutePath;
        using var browser = _host.Browser();
        await (await browser.GetAsync(link)).Form().Fill(("Input.Password", Passwords.Password), ("Input.Repeated", Passwords.Password)).SubmitAsync();
        await browser.GetAsync(link);
        using var guess = _host.Browser();
        await guess.TypeAsync("kenari.rahasia@contoh.test", "tebakan kenari");
        await guess.TypeAsync("0812-9876-5432", Passwords.Password);
        await (await guess.GetAsync("/akun/lupa-sandi")).Form().Fill("Input.Login", "kenari.rahasia@contoh.test").SubmitAsync();

        var written = string.Join('\n', _host.Logs.Lines.Where(IsWritten));
        written.ShouldContain("akun/aktivasi/{token}");
        written.ShouldContain("Sign-in refused");
        foreach (var canary in new[] { "kenari", "0812-9876-5432", "81298765432", link.Split('/')[^1], Passwords.Password })
            written.ShouldNotContain(canary);
    }

    // The framework's own lines below a warning hold addresses; Logging keeps them out of console and file, whatever the settings say.
    private static bool IsWritten(string line) => !line.StartsWith("Information Microsoft.", StringComparison.Ordinal);
}
