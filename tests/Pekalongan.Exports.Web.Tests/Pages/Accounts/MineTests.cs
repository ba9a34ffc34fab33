using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Accounts;

public sealed class MineTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Name_Changed_IsSavedAndShown()
    {
        using var browser = await host.SignInAsAsync(Role.Exporter);
        var page = await (await browser.GetAsync("/akun/saya")).Form("#nama").Fill("NameInput.Name", " Ibu Contoh ").SubmitAsync();
        page.ShouldBeOk().ShouldSay("Nama disimpan.");
        page.Form("#nama").Value("NameInput.Name").ShouldBe("Ibu Contoh");
    }

    [Fact]
    public async Task Name_LeftEmpty_IsRefusedAtItsField()
    {
        using var browser = await host.SignInAsAsync(Role.Exporter);
        (await (await browser.GetAsync("/akun/saya")).Form("#nama").Fill("NameInput.Name", "").SubmitAsync())
            .ShouldHaveError("NameInput.Name", "Tulis nama Anda");
    }

    [Fact]
    public async Task Password_Changed_EndsTheOtherSessionsAndKeepsThisOne()
    {
        var user = await host.WithPasswordAsync(Role.Staff);
        using var here = await host.SignInAsAsync(user);
        using var elsewhere = await host.SignInAsAsync(user);
        var page = await (await here.GetAsync("/akun/saya")).Form("#sandi").Fill(
            ("PasswordInput.Present", Passwords.Password), ("PasswordInput.Password", "lima kapal ke seberang"),
            ("PasswordInput.Repeated", "lima kapal ke seberang")).SubmitAsync();
        page.ShouldBeOk().ShouldSay("Kata sandi diganti.");
        (await elsewhere.GetAsync("/akun/saya")).ShouldBeAt("/masuk");
        (await here.GetAsync("/akun/saya")).ShouldBeAt("/akun/saya");
    }

    [Fact]
    public async Task Password_WithoutThePresentOne_IsRefused()
    {
        var user = await host.WithPasswordAsync(Role.Staff);
        using var browser = await host.SignInAsAsync(user);
        (await (await browser.GetAsync("/akun/saya")).Form("#sandi").Fill(
            ("PasswordInput.Present", "salah"), ("PasswordInput.Password", "lima kapal ke seberang"),
            ("PasswordInput.Repeated", "lima kapal ke seberang")).SubmitAsync())
            .ShouldHaveError("PasswordInput.Present", "Kata sandi yang sekarang tidak cocok");
    }

    [Fact]
    public async Task Session_EndedFromTheList_IsOver()
    {
        var user = await host.WithPasswordAsync(Role.Staff);
        using var here = await host.SignInAsAsync(user);
        using var elsewhere = await host.SignInAsAsync(user);
        using var third = await host.SignInAsAsync(user);
        var page = await here.GetAsync("/akun/saya");
        page = await page.Form("form[action*='EndSession']:has(button):not(:has(.tag)):nth-of-type(2)").SubmitAsync();
        page.ShouldBeOk().ShouldSay("Sesi diakhiri.");
        (await host.ReadAsync(db => db.Sessions.CountAsync(s => s.UserId == user.Id && s.EndedAt == null))).ShouldBe(2);
        (await page.Form("#akhiri-semua").SubmitAsync()).ShouldBeOk().ShouldSay("Semua sesi lain diakhiri.");
        (await elsewhere.GetAsync("/akun/saya")).ShouldBeAt("/masuk");
        (await third.GetAsync("/akun/saya")).ShouldBeAt("/masuk");
        (await here.GetAsync("/akun/saya")).ShouldBeAt("/akun/saya");
    }

    [Fact]
    public async Task Session_OfSomebodyElse_IsNotFoundAndGoesOn()
    {
        var other = await host.Data.UserAsync(Role.Admin);
        using var theirs = await host.SignInAsAsync(other);
        var session = await host.ReadAsync(db => db.Sessions.SingleAsync(s => s.UserId == other.Id));
        using var browser = await host.SignInAsAsync(Role.Staff);
        var form = (await browser.GetAsync("/akun/saya")).Form("#nama").Request();
        form.RequestUri = new Uri(form.RequestUri!, "/akun/saya?handler=EndSession");
        form.Content = new StringContent(await form.Content!.ReadAsStringAsync() + $"&session={session.Id}", null, "application/x-www-form-urlencoded");
        (await browser.SendAsync(form)).ShouldBe(HttpStatusCode.NotFound);
        (await theirs.GetAsync("/akun/saya")).ShouldBeAt("/akun/saya");
    }
}
