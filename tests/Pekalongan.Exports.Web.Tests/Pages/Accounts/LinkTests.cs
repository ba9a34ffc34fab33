using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Accounts;

/// <summary>From the admin's form to the new colleague's first page, and what goes wrong on the way.</summary>
public sealed class LinkTests : IAsyncLifetime
{
    private readonly HostFixture _host = new();
    private Browser _admin = null!;

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        _admin = await _host.SignInAsAsync(Role.Admin);
    }

    public async ValueTask DisposeAsync()
    {
        _admin.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Invitation_FromFormToFirstPage_Works()
    {
        var shown = await InviteAsync();
        shown.ShouldSay("Akun Contoh Baru dibuat.").ShouldSay("E-mail tidak terkirim").ShouldSay("Menunggu aktivasi");
        shown.Find("a[href^='https://wa.me/628']").GetAttribute("href")!.ShouldContain("aktivasi");
        using var browser = _host.Browser();
        var page = (await browser.GetAsync(LinkOn(shown))).ShouldBeOk().ShouldSay("Contoh Baru");
        page = await page.Form().Fill(("Input.Password", Passwords.Password), ("Input.Repeated", Passwords.Password)).SubmitAsync();
        page.ShouldBeOk().ShouldBeAt("/").ShouldSay("Selamat bekerja, Contoh Baru");
        using var later = _host.Browser();
        (await later.TypeAsync("0812 5555 0001", Passwords.Password)).ShouldBeAt("/");
    }

    [Fact]
    public async Task Link_OnThePageThatMadeIt_IsShownOnce()
    {
        var shown = await InviteAsync();
        var link = LinkOn(shown);
        (await _admin.GetAsync(shown.Address)).Source.ShouldNotContain(link);
    }

    [Fact]
    public async Task Link_OpenedForAPreview_IsNotUsedUp()
    {
        var link = LinkOn(await InviteAsync());
        using var preview = _host.Browser();
        await preview.GetAsync(link);
        (await preview.GetAsync(link)).ShouldBeOk();
    }

    [Theory]
    [InlineData("/akun/aktivasi/bukan-tautan")]
    [InlineData("/akun/sandi-baru/bukan-tautan")]
    public async Task Link_ThatNeverWas_Answers410AndSaysWhatToDo(string address)
    {
        using var browser = _host.Browser();
        (await browser.GetAsync(address)).ShouldBe(HttpStatusCode.Gone).ShouldSay("Tautan ini tidak berlaku lagi").ShouldSay("Minta tautan baru");
    }

    [Fact]
    public async Task Link_AfterItWasUsed_Answers410()
    {
        var link = LinkOn(await InviteAsync());
        using var browser = _host.Browser();
        var form = (await browser.GetAsync(link)).Form().Fill(("Input.Password", Passwords.Password), ("Input.Repeated", Passwords.Password));
        (await form.SubmitAsync()).ShouldBeAt("/");
        using var other = _host.Browser();
        (await other.GetAsync(link)).ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Link_PostedAfterItIsOver_Answers410AndSetsNothing()
    {
        var link = LinkOn(await InviteAsync());
        using var browser = _host.Browser();
        var form = (await browser.GetAsync(link)).Form().Fill(("Input.Password", Passwords.Password), ("Input.Repeated", Passwords.Password));
        _host.Clock.Advance(TimeSpan.FromDays(8));
        (await form.SubmitAsync()).ShouldBe(HttpStatusCode.Gone);
        (await _host.ReadAsync(db => db.Users.SingleAsync(u => u.Email == "baru@contoh.test"))).PasswordHash.ShouldBeNull();
    }

    [Fact]
    public async Task NewPassword_ThatIsGuessedOrMistyped_IsRefusedAtItsField()
    {
        var link = LinkOn(await InviteAsync());
        using var browser = _host.Browser();
        var form = (await browser.GetAsync(link)).Form().Fill(("Input.Password", "pekalongan2026"), ("Input.Repeated", "pekalongan2026"));
        var refused = await form.SubmitAsync();
        refused.ShouldHaveError("Input.Password", "mudah ditebak");
        refused = await refused.Form().Fill(("Input.Password", Passwords.Password), ("Input.Repeated", "lain")).SubmitAsync();
        refused.ShouldHaveError("Input.Repeated", "Tulis kata sandi yang sama sekali lagi");
        refused.Source.ShouldNotContain(Passwords.Password);
    }

    [Fact]
    public async Task Reset_AskedForInDevelopment_LiesInTheMailFolderAndSetsANewPassword()
    {
        await using var host = await HostFixture.StartAsync("Development", ("Example:Load", "false"));
        var user = await host.WithPasswordAsync(Role.Staff);
        using var signedIn = await host.SignInAsAsync(user);
        using var browser = host.Browser();
        var asked = await (await browser.GetAsync("/akun/lupa-sandi")).Form().Fill("Input.Login", user.Email!).SubmitAsync();
        asked.ShouldBeOk().ShouldSay("Bila ada akun aktif dengan alamat itu");
        var mail = await MailAsync(host);
        var link = "/akun/sandi-baru/" + mail.Split("/akun/sandi-baru/")[1][..43];
        var page = await browser.GetAsync(link);
        page = await page.Form().Fill(("Input.Password", "lima kapal ke seberang"), ("Input.Repeated", "lima kapal ke seberang")).SubmitAsync();
        page.ShouldBeAt("/");
        (await signedIn.GetAsync("/akun/saya")).ShouldBeAt("/masuk");
        using var again = host.Browser();
        (await again.TypeAsync(user.Email!, Passwords.Password)).ShouldBe(HttpStatusCode.BadRequest);
        (await again.TypeAsync(user.Email!, "lima kapal ke seberang")).ShouldBeAt("/");
    }

    [Fact]
    public async Task Reset_ForNobody_IsAnsweredAlike()
    {
        var user = await _host.WithPasswordAsync(Role.Staff);
        using var browser = _host.Browser();
        var known = await (await browser.GetAsync("/akun/lupa-sandi")).Form().Fill("Input.Login", user.Email!).SubmitAsync();
        var unknown = await (await browser.GetAsync("/akun/lupa-sandi")).Form().Fill("Input.Login", "siapa@contoh.test").SubmitAsync();
        unknown.Text.ShouldBe(known.Text);
        unknown.Address.ShouldBe(known.Address);
    }

    private static string LinkOn(Page page) => new Uri(page.Find("textarea#tautan").TextContent.Trim()).AbsolutePath;

    private static async Task<string> MailAsync(HostFixture host)
    {
        var folder = Path.Combine(host.Storage.Folder, "mail");
        for (var waited = 0; waited < 200; waited++)
        {
            if (Directory.Exists(folder) && Directory.GetFiles(folder) is [var file, ..] && await File.ReadAllTextAsync(file) is { Length: > 0 } text)
                return Decoded(text);
            await Task.Delay(50);
        }

        throw new ShouldAssertException("no mail came");
    }

    private static string Decoded(string mail)
    {
        var body = mail[(mail.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        return mail.Contains("base64", StringComparison.OrdinalIgnoreCase)
            ? System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(body))
            : body.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);
    }

    private async Task<Page> InviteAsync()
    {
        var form = (await _admin.GetAsync("/akun/tambah")).Form();
        form.Fill(("Input.Name", "Contoh Baru"), ("Input.Email", "baru@contoh.test"), ("Input.Phone", "0812-5555-0001"), ("Input.Role", "Staff"));
        return (await form.SubmitAsync()).ShouldBeOk();
    }
}
