using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Testing;
using Pekalongan.Exports.Web.Commands;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Commands;

[Collection(nameof(Console))]
public sealed class CreateAdminTests : IAsyncLifetime
{
    private readonly HostFixture _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task CreateAdmin_OnTheServer_PrintsALinkThatWorksForAnHour()
    {
        var (code, output) = await RunAsync("baru@contoh.test");
        code.ShouldBe(0, output);
        output.ShouldContain("https://ekspor.contoh.test/akun/aktivasi/");
        var admin = await _host.ReadAsync(db => db.Users.SingleAsync());
        (admin.Role, admin.Status, admin.Email).ShouldBe((Role.Admin, AccountStatus.Invited, "baru@contoh.test"));
        var link = await _host.ReadAsync(db => db.AccountLinks.SingleAsync());
        (link.ExpiresAt - link.CreatedAt).ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task CreateAdmin_ForAnAddressInUse_SaysSoAndFails()
    {
        (await RunAsync("baru@contoh.test")).Code.ShouldBe(0);
        var (code, output) = await RunAsync("baru@contoh.test");
        code.ShouldBe(1);
        output.ShouldContain("sudah dipakai");
    }

    [Fact]
    public async Task CreateAdmin_ForNoAddress_SaysWhatIsExpected()
    {
        var (code, output) = await RunAsync("bukan-alamat");
        code.ShouldBe(1);
        output.ShouldContain("nama@contoh.id");
    }

    private async Task<(int Code, string Output)> RunAsync(string email)
    {
        var (former, formerError) = (Console.Out, Console.Error);
        await using var output = new StringWriter();
        Console.SetOut(output);
        Console.SetError(output);
        try
        {
            string[] args =
            [
                "create-admin", "--email", email, "--environment", "Production", "--Data:Directory", _host.Storage.Folder,
                "--Security:MasterKeyFile", _host.Storage.MasterKeyFile, "--Database:Provider", _host.Storage.Provider.Name,
                "--ConnectionStrings:Exports", _host.Storage.ConnectionString, "--Web:PublicAddress", "https://ekspor.contoh.test/",
            ];
            var code = await CommandLine.RunAsync(args, () => throw new InvalidOperationException("it should not serve"));
            return (code, output.ToString());
        }
        finally
        {
            Console.SetOut(former);
            Console.SetError(formerError);
        }
    }
}
