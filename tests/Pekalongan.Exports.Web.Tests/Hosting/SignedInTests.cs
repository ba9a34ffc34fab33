using System.Net;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Hosting;

/// <summary>That the test browser stands where a person would stand.</summary>
public sealed class SignedInTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task OwnPage_OfAStranger_LeadsToSignIn()
    {
        using var browser = host.Browser();

        var page = await browser.GetAsync("/akun/saya");

        page.ShouldBeOk().ShouldBeAt("/masuk");
    }

    [Theory]
    [InlineData(Role.Staff)]
    [InlineData(Role.Verifier)]
    [InlineData(Role.Exporter)]
    [InlineData(Role.Official)]
    [InlineData(Role.Admin)]
    public async Task Home_OfSomebodySignedIn_OpensOnTheRealProgram(Role role)
    {
        using var browser = await host.SignInAsAsync(role);

        var page = await browser.GetAsync("/");

        page.ShouldBeOk().ShouldBeAt("/");
        browser.Cookies.Keys.ShouldContain("__Host-sesi");
    }

    [Fact]
    public async Task SpeakEnglish_AnyPage_AnswersInEnglish()
    {
        using var browser = host.Browser();

        await browser.SpeakAsync("en");

        (await browser.GetAsync("/masuk")).Document.DocumentElement.GetAttribute("lang").ShouldBe("en");
    }

    [Fact]
    public async Task PostWithoutToken_OfAnyForm_IsRefused()
    {
        using var browser = host.Browser();

        (await browser.PostAsync("/masuk", ("Input.Login", "a@contoh.test"))).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Start_InDevelopment_ListensWithoutHostCookies()
    {
        await using var development = await HostFixture.StartAsync("Development");
        using var browser = await development.SignInAsAsync(Role.Staff);

        (await browser.GetAsync("/")).ShouldBeOk();

        browser.Cookies.Keys.ShouldContain("sesi");
    }
}
