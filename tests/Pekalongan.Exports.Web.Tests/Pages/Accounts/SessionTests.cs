using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Accounts;

/// <summary>What ends a session ends it at the next request, whatever cookie is still about.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private readonly HostFixture _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task SignOut_EndsTheSession_AlsoForACopiedCookie()
    {
        using var browser = await _host.SignInAsAsync(Role.Staff);
        var copied = new Dictionary<string, string>(browser.Cookies);
        (await (await browser.GetAsync("/keluar")).Form().SubmitAsync()).ShouldBeAt("/masuk").ShouldSay("Anda sudah keluar.");
        await ShouldBeOutAsync(browser);
        using var thief = _host.Browser();
        foreach (var (name, value) in copied)
            thief.Cookies[name] = value;
        await ShouldBeOutAsync(thief);
    }

    [Fact]
    public async Task SignIn_InABrowserThatIsSignedInAlready_GetsANewSessionAndEndsTheFormer()
    {
        var user = await _host.WithPasswordAsync(Role.Staff);
        using var browser = _host.Browser();
        await browser.TypeAsync(user.Email!, Passwords.Password);
        var former = await _host.ReadAsync(db => db.Sessions.SingleAsync());
        var token = (await browser.GetAsync("/keluar")).Form("main form[method=post]").Value("__RequestVerificationToken");
        await browser.PostAsync("/masuk", ("Input.Login", user.Email!), ("Input.Password", Passwords.Password),
            ("__RequestVerificationToken", token));
        var sessions = await _host.ReadAsync(db => db.Sessions.ToListAsync());
        sessions.Count.ShouldBe(2);
        sessions.Single(s => s.Id == former.Id).EndedAt.ShouldNotBeNull();
        await ShouldBeAsync(browser, true);
    }

    [Fact]
    public async Task Suspension_WorksAtTheNextRequest()
    {
        using var browser = await _host.SignInAsAsync(Role.Staff);
        await UpdateUsersAsync(u => u.Status = AccountStatus.Suspended);
        await ShouldBeOutAsync(browser);
    }

    [Fact]
    public async Task ChangeOfRole_WorksAtTheNextRequest()
    {
        using var browser = await _host.SignInAsAsync(Role.Admin);
        (await browser.GetAsync("/akun")).ShouldBeOk();
        await UpdateUsersAsync(u => u.Role = Role.Staff);
        (await browser.GetAsync("/akun")).ShouldBe(HttpStatusCode.Forbidden).ShouldSay("tidak berhak");
        (await browser.GetAsync("/akun/saya")).ShouldBeOk();
    }

    [Theory]
    [InlineData(Role.Staff, 7.9, true)]
    [InlineData(Role.Staff, 8, false)]
    [InlineData(Role.Exporter, 24 * 29.9, true)]
    [InlineData(Role.Exporter, 24 * 30, false)]
    public async Task Session_LeftUnused_EndsAfterAWhile(Role role, double hours, bool isIn)
    {
        using var browser = await _host.SignInAsAsync(role);
        _host.Clock.Advance(TimeSpan.FromHours(hours));
        await ShouldBeAsync(browser, isIn);
    }

    [Theory]
    [InlineData(Role.Staff, 11.9, 2, true)]
    [InlineData(Role.Staff, 12, 2, false)]
    [InlineData(Role.Exporter, 24 * 59, 24 * 20, true)]
    [InlineData(Role.Exporter, 24 * 60, 24 * 20, false)]
    public async Task Session_UsedAllTheTime_EndsAtLast(Role role, double hours, double every, bool isIn)
    {
        using var browser = await _host.SignInAsAsync(role);
        var start = _host.Clock.GetUtcNow().UtcDateTime;
        for (var at = every; at < hours; at += every)
        {
            _host.Clock.Set(start.AddHours(at));
            await ShouldBeAsync(browser, true);
        }

        _host.Clock.Set(start.AddHours(hours));
        await ShouldBeAsync(browser, isIn);
    }

    [Fact]
    public async Task Session_ReadSeveralTimesWithinMinutes_WritesNothing()
    {
        using var browser = await _host.SignInAsAsync(Role.Staff);
        var seen = (await _host.ReadAsync(db => db.Sessions.SingleAsync())).LastSeenAt;
        _host.Clock.Advance(TimeSpan.FromMinutes(4));
        await browser.GetAsync("/akun/saya");
        (await _host.ReadAsync(db => db.Sessions.SingleAsync())).LastSeenAt.ShouldBe(seen);
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        await browser.GetAsync("/akun/saya");
        (await _host.ReadAsync(db => db.Sessions.SingleAsync())).LastSeenAt.ShouldBe(seen.AddMinutes(5));
    }

    [Fact]
    public async Task Cookie_OfASignedInBrowser_SaysNothingOfThePerson()
    {
        var user = await _host.WithPasswordAsync(Role.Exporter);
        using var browser = _host.Browser();
        await browser.TypeAsync(user.Email!, Passwords.Password);
        foreach (var value in browser.Cookies.Values)
            value.ShouldNotContain(user.Id.ToString("N")[..12]);
    }

    private static async Task ShouldBeAsync(Browser browser, bool isIn)
    {
        if (isIn)
            (await browser.GetAsync("/akun/saya")).ShouldBeOk().ShouldBeAt("/akun/saya");
        else
            await ShouldBeOutAsync(browser);
    }

    private static async Task ShouldBeOutAsync(Browser browser) => (await browser.GetAsync("/akun/saya")).ShouldBeOk().ShouldBeAt("/masuk");

    private Task UpdateUsersAsync(Action<UserAccount> change) => _host.ReadAsync(async db =>
    {
        foreach (var user in await db.Users.ToListAsync())
            change(user);
        return await db.SaveChangesAsync();
    });
}
