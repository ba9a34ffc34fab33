using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Web.Tests.Pages.Accounts;

/// <summary>Accounts that sign in as people do, by typing a password.</summary>
internal static class Passwords
{
    public const string Password = "tiga perahu di Kali Loji";

    private static readonly Lazy<string> Hash = new(() => PasswordHash.Of(Password));

    public static async Task<UserAccount> WithPasswordAsync(this HostFixture host, Role role, string? phone = null)
    {
        var user = await host.Data.UserAsync(role, role == Role.Exporter ? await host.Data.ExporterAsync() : null);
        await host.ReadAsync(db => db.Users.Where(u => u.Id == user.Id)
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.PasswordHash, Hash.Value).SetProperty(x => x.Phone, phone)));
        return user;
    }

    public static async Task<Page> TypeAsync(this Browser browser, string login, string password, string page = "/masuk") =>
        await (await browser.GetAsync(page)).Form().Fill(("Input.Login", login), ("Input.Password", password)).SubmitAsync();
}
