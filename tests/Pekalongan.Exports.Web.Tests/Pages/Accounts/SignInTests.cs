using System.Net;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Accounts;

public sealed class SignInTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Theory]
    [InlineData("0812-7777-1001", "081277771001")]
    [InlineData("+62 812 7777 1002", "6281277771002")]
    public async Task SignIn_ByTelephoneNumber_OpensTheHomePage(string typed, string phone)
    {
        await host.WithPasswordAsync(Role.Exporter, "+62" + phone.TrimStart('0')[(phone.StartsWith('0') ? 0 : 2)..]);
        using var browser = host.Browser();
        (await browser.TypeAsync(typed, Passwords.Password)).ShouldBeOk().ShouldBeAt("/").ShouldSay("Catat pengiriman");
    }

    [Fact]
    public async Task SignIn_OnTheWayToAPage_GoesOnToIt()
    {
        var user = await host.WithPasswordAsync(Role.Staff);
        using var browser = host.Browser();
        (await browser.TypeAsync(user.Email!, Passwords.Password, "/akun/saya")).ShouldBeOk().ShouldBeAt("/akun/saya");
    }

    [Theory]
    [InlineData("https://contoh.test/")]
    [InlineData("//contoh.test/")]
    [InlineData("/\\contoh.test")]
    [InlineData("/\u00e9")]
    public async Task SignIn_WithAnAddressElsewhere_StaysHere(string elsewhere)
    {
        var user = await host.WithPasswordAsync(Role.Staff);
        using var browser = host.Browser();
        (await browser.TypeAsync(user.Email!, Passwords.Password, "/masuk?kembali=" + Uri.EscapeDataString(elsewhere))).ShouldBeOk().ShouldBeAt("/");
    }

    [Fact]
    public async Task SignIn_WithAWrongPassword_IsRefusedKeepsTheLoginAndForgetsThePassword()
    {
        var user = await host.WithPasswordAsync(Role.Staff);
        using var browser = host.Browser();
        var page = await browser.TypeAsync(user.Email!, "bukan ini");
        page.ShouldBe(HttpStatusCode.BadRequest).ShouldSay("tidak cocok").ShouldStillHold("Input.Login", user.Email!);
        page.Source.ShouldNotContain("bukan ini");
        page.Title.ShouldStartWith("Masalah: ");
    }

    [Fact]
    public async Task SignIn_ToNoAccount_IsAnsweredWordForWordAsAWrongPassword()
    {
        var user = await host.WithPasswordAsync(Role.Staff);
        using var browser = host.Browser();
        var known = await browser.TypeAsync(user.Email!, "salah");
        var unknown = await browser.TypeAsync("siapa@contoh.test", "salah");
        unknown.Status.ShouldBe(known.Status);
        unknown.Text.ShouldBe(known.Text);
    }

    [Fact]
    public async Task SignIn_WithEmptyFields_SaysWhatIsExpectedAtEach()
    {
        using var browser = host.Browser();
        var page = await browser.TypeAsync("", "");
        page.ShouldHaveError("Input.Login", "Tulis e-mail atau nomor telepon yang terdaftar di akun Anda");
        page.ShouldHaveError("Input.Password", "Tulis kata sandi Anda");
    }

    [Fact]
    public async Task SignIn_InEnglish_SpeaksEnglish()
    {
        using var browser = host.Browser();
        await browser.SpeakAsync("en");
        (await browser.TypeAsync("siapa@contoh.test", "salah")).ShouldSay("do not match");
    }

    [Fact]
    public async Task SignIn_AboveTheLimitOfAnAddress_Answers429AndSaysToWait()
    {
        await using var strict = await HostFixture.StartAsync(settings: ("RateLimits:SignInsPerMinute", "3"));
        using var browser = strict.Browser();
        var tries = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => browser.TypeAsync("", "")));
        tries.Count(t => t.Status == HttpStatusCode.BadRequest).ShouldBe(3);
        var page = tries.First(t => t.Status != HttpStatusCode.BadRequest);
        page.ShouldBe(HttpStatusCode.TooManyRequests).ShouldSay("Terlalu banyak percobaan");
        page.Response.Headers.RetryAfter.ShouldNotBeNull();
        (await browser.GetAsync("/masuk")).ShouldBeOk();
    }
}
