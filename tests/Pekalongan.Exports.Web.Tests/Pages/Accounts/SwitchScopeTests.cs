using System.Net;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Accounts;

public sealed class SwitchScopeTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Scope_ChosenByStaff_HoldsUntilSignOut()
    {
        using var browser = await host.SignInAsAsync(Role.Staff);
        var page = await (await browser.GetAsync("/lingkup?kembali=/akun/saya")).Form().Fill("Input.Scope", TestData.Province).SubmitAsync();
        page.ShouldBeOk().ShouldBeAt("/akun/saya").ShouldSay("Lingkup Jawa Tengah dibuka.");
        (await browser.GetAsync("/akun/saya")).All(".notice").Single().ShouldContain("Jawa Tengah");
        await (await browser.GetAsync("/keluar")).Form().SubmitAsync();
        browser.Cookies.Keys.ShouldNotContain(name => name.EndsWith("lingkup", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scope_OfTheAccountItself_ShowsNoBanner()
    {
        using var browser = await host.SignInAsAsync(Role.Staff);
        (await browser.GetAsync("/akun/saya")).All(".notice").ShouldBeEmpty();
    }

    [Fact]
    public async Task Scope_InAnExportersCookie_IsIgnored()
    {
        using var browser = await host.SignInAsAsync(Role.Exporter);
        browser.Cookies["__Host-lingkup"] = TestData.Province;
        (await browser.GetAsync("/akun/saya")).All(".notice").ShouldBeEmpty();
        (await browser.GetAsync("/lingkup")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Scope_ThatIsNone_IsRefused()
    {
        using var browser = await host.SignInAsAsync(Role.Staff);
        var form = (await browser.GetAsync("/lingkup")).Form().Request();
        form.Content = new StringContent((await form.Content!.ReadAsStringAsync()).Replace(TestData.City, "tidak-ada", StringComparison.Ordinal),
            null, "application/x-www-form-urlencoded");
        (await browser.SendAsync(form)).ShouldHaveError("Input.Scope", "Pilih salah satu lingkup");
    }
}
