using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Exporters;

/// <summary>The list, one business, changing it, its NIK and its account.</summary>
public sealed class RegisterTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string Canary = "3375015203851234";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_Empty_SaysWhatWillBeThere()
    {
        await using var office = await HostFixture.StartAsync();
        using var browser = await office.SignInAsAsync(Role.Official);
        var list = await browser.GetAsync("/pelaku-usaha");
        list.ShouldBeOk().ShouldSay("Belum ada pelaku usaha").ShouldNotSay("Daftarkan pelaku usaha");
    }

    [Theory]
    [InlineData(Role.Exporter)]
    [InlineData(Role.Admin)]
    public async Task List_WithoutTheRight_IsForbidden(Role role)
    {
        using var browser = await host.SignInAsAsync(role);
        (await browser.GetAsync("/pelaku-usaha")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task List_Searched_FindsByNameNibProductAndOwnerInThisScopeOnly()
    {
        await using var office = await HostFixture.StartAsync();
        var owner = await office.Data.PersonAsync();
        var truntum = await office.Data.ExporterAsync(e => (e.Name, e.SearchText) = ("Truntum Contoh", "truntum contoh 0000000000055 sarung goyor"), owner);
        await office.Data.ExporterAsync(e => (e.SearchText, e.Nib, e.SizeClass) = ("lain", null, SizeClass.Large));
        await office.Data.ExporterAsync(e => (e.Name, e.SearchText) = ("Provinsi Contoh", "truntum"), scope: TestData.Province);
        using var browser = await office.SignInAsAsync(Role.Staff);
        var list = await browser.GetAsync("/pelaku-usaha");
        list.ShouldSay("2 usaha dalam daftar ini").ShouldNotSay("Provinsi Contoh");

        foreach (var words in new[] { "truntum", "0000000000055", "Goyor SARUNG", owner.Name })
        {
            var found = await list.Form().Fill("Input.Words", words).SubmitAsync("Cari");
            found.ShouldBeOk().ShouldSay("1 usaha dalam daftar ini").ShouldSay("Truntum Contoh");
            found.Address.ShouldContain("kata=");
        }

        (await browser.GetAsync("/pelaku-usaha?nib=belum")).ShouldSay("1 usaha").ShouldNotSay("Truntum Contoh");
        (await browser.GetAsync("/pelaku-usaha?ukuran=Large&kecamatan=Pekalongan%20Barat")).ShouldSay("1 usaha");
        (await browser.GetAsync("/pelaku-usaha?kecamatan=Pekalongan%20Timur")).ShouldSay("Tidak ada yang cocok");
        (await browser.GetAsync("/pelaku-usaha?kata=%25&ukuran=xx&hal=-3")).ShouldBeOk().ShouldSay("Tidak ada yang cocok");
        truntum.Id.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task List_Long_HasPagesThatKeepTheFilters()
    {
        await using var office = await HostFixture.StartAsync();
        var owner = await office.Data.PersonAsync();
        for (var i = 0; i < 51; i++)
            await office.Data.ExporterAsync(e => e.SearchText = "banyak", owner);
        using var browser = await office.SignInAsAsync(Role.Verifier);

        var second = await browser.GetAsync("/pelaku-usaha?kata=banyak&hal=2");

        second.ShouldSay("51–51 dari 51");
        second.Find("nav.pager a[rel=prev]").GetAttribute("href").ShouldBe("/pelaku-usaha?kata=banyak&hal=1");
    }

    [Fact]
    public async Task List_SearchedByNik_LeadsToTheBusinessWithoutNikInAnyAddress()
    {
        var exporter = await host.Data.ExporterAsync(owner: await host.Data.PersonAsync(Nik.Parse(Canary).Value));
        using var browser = await host.SignInAsAsync(Role.Staff);

        var found = await (await browser.GetAsync("/pelaku-usaha")).Form().Fill("Input.Words", "3375 0152 0385 1234").SubmitAsync("Cari");
        var missing = await (await browser.GetAsync("/pelaku-usaha")).Form().Fill("Input.Words", "3375015203850001").SubmitAsync("Cari");

        found.ShouldBeAt($"/pelaku-usaha/{exporter.Id}").ShouldSay("3375************");
        found.Source.ShouldNotContain(Canary);
        missing.ShouldSay("Belum ada orang dengan NIK itu");
        missing.Address.ShouldBe("/pelaku-usaha");
        host.Logs.Lines.ShouldAllBe(line => !line.Contains(Canary) && !line.Contains("3375015203850001"));
    }

    [Fact]
    public async Task Details_OfAnotherScopeOrNobody_IsNotFound()
    {
        var foreign = await host.Data.ExporterAsync(scope: TestData.Province);
        using var browser = await host.SignInAsAsync(Role.Staff);
        foreach (var page in new[] { "", "/ubah", "/nik", "/akun" })
        {
            (await browser.GetAsync($"/pelaku-usaha/{foreign.Id}{page}")).ShouldBe(HttpStatusCode.NotFound);
            (await browser.GetAsync($"/pelaku-usaha/{Guid.NewGuid()}{page}")).ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Details_ForTheVerifier_ShowsFactsButNothingToChange()
    {
        var exporter = await host.Data.ExporterAsync(owner: await host.Data.PersonAsync(Nik.Parse("3375015203855678").Value));
        using var browser = await host.SignInAsAsync(Role.Verifier);

        var page = await browser.GetAsync($"/pelaku-usaha/{exporter.Id}");

        page.ShouldBeOk().ShouldSay(exporter.Name).ShouldSay("Medono, Pekalongan Barat").ShouldSay("3375************")
            .ShouldNotSay("Ubah data").ShouldNotSay("Perlihatkan").ShouldNotSay("Buatkan akun");
        page.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        foreach (var closed in new[] { "ubah", "nik", "akun" })
            (await browser.GetAsync($"/pelaku-usaha/{exporter.Id}/{closed}")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Edit_Saved_ChangesAndWritesDownWhoDidIt()
    {
        var exporter = await host.Data.ExporterAsync();
        var staff = await host.Data.UserAsync(Role.Staff);
        using var browser = await host.SignInAsAsync(staff);

        var page = await browser.GetAsync($"/pelaku-usaha/{exporter.Id}/ubah");
        page.ShouldStillHold("Input.Nib", exporter.Nib!).ShouldStillHold("Input.Kelurahan", "Medono").ShouldStillHold("Input.Nik", "");
        var done = await page.Form().Fill(("Input.Name", "Batik Contoh Berganti"), ("Input.LegalForm", "LimitedCompany"), ("Input.PersonTitle", "Direktur")).SubmitAsync("Simpan perubahan");

        done.ShouldBeAt($"/pelaku-usaha/{exporter.Id}").ShouldSay("Perubahan disimpan.").ShouldSay("Batik Contoh Berganti");
        var process = await host.ReadAsync(db => db.AuditProcesses.Include(p => p.Events)
            .SingleAsync(p => p.Kind == ProcessKind.ExporterChanging && p.Events.Any(e => e.RootId == exporter.Id.ToString()), Stop));
        process.UserId.ShouldBe(staff.Id);
        process.Events.Single(e => e.Subject == nameof(Exporter)).Changes.ShouldContain("\"LegalForm\":[\"SoleProprietor\",\"LimitedCompany\"]");
        process.Events.ShouldAllBe(e => !e.Changes.Contains("Berganti", StringComparison.Ordinal), "a sole proprietor is the business");
    }

    [Fact]
    public async Task Edit_AfterSomebodyElse_ShowsBothAndOverwritesOnlyKnowingly()
    {
        var exporter = await host.Data.ExporterAsync();
        using var browser = await host.SignInAsAsync(Role.Staff);
        var (mine, theirs) = (await browser.GetAsync($"/pelaku-usaha/{exporter.Id}/ubah"), await browser.GetAsync($"/pelaku-usaha/{exporter.Id}/ubah"));
        PageForm Complete(Page page, string address) => page.Form().Fill(("Input.Address", address), ("Input.Nik", "3375015203850009"));
        (await Complete(theirs, "Jalan Mereka 1").SubmitAsync("Simpan perubahan")).ShouldBeOk();

        var conflict = await Complete(mine, "Jalan Saya 2").SubmitAsync("Simpan perubahan");

        conflict.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Jalan Mereka 1").ShouldStillHold("Input.Address", "Jalan Saya 2");
        (await host.ReadAsync(db => db.Exporters.Where(e => e.Id == exporter.Id).Select(e => e.Address).SingleAsync(Stop))).ShouldBe("Jalan Mereka 1");
        (await conflict.Form().SubmitAsync("Simpan perubahan")).ShouldBeOk().ShouldSay("Jalan Saya 2");
    }

    [Fact]
    public async Task Edit_InvalidOfNobody_IsNotFound()
    {
        var exporter = await host.Data.ExporterAsync();
        using var browser = await host.SignInAsAsync(Role.Staff);
        var form = (await browser.GetAsync($"/pelaku-usaha/{exporter.Id}/ubah")).Form();
        var request = form.Fill("Input.Name", "").Request();
        request.RequestUri = new Uri(request.RequestUri!, $"/pelaku-usaha/{Guid.NewGuid()}/ubah");
        (await browser.SendAsync(request)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Edit_ToANibOfAnother_IsRefused()
    {
        var (first, second) = (await host.Data.ExporterAsync(), await host.Data.ExporterAsync());
        using var browser = await host.SignInAsAsync(Role.Staff);
        var refused = await (await browser.GetAsync($"/pelaku-usaha/{second.Id}/ubah")).Form().Fill("Input.Nib", first.Nib).SubmitAsync("Simpan perubahan");
        refused.ShouldHaveError("Input.Nib", first.Name);
    }

    [Fact]
    public async Task Nik_WithAReason_IsShownOnceAndWrittenDown()
    {
        var exporter = await host.Data.ExporterAsync(owner: await host.Data.PersonAsync(Nik.Parse("3375015203854321").Value));
        using var browser = await host.SignInAsAsync(Role.Staff);
        var page = await browser.GetAsync($"/pelaku-usaha/{exporter.Id}/nik");
        page.ShouldBeOk().Source.ShouldNotContain("4321");

        (await page.Form().SubmitAsync()).ShouldHaveError("Input.Reason", "Tulis untuk apa");
        var shown = await page.Form().Fill("Input.Reason", "Cocokkan dengan KTP asli").SubmitAsync();

        shown.ShouldBeOk().ShouldSay("3375 0152 0385 4321");
        shown.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        shown.Address.ShouldBe($"/pelaku-usaha/{exporter.Id}/nik");
        (await browser.GetAsync(shown.Address)).ShouldNotSay("4321");
        var reasons = await host.ReadAsync(db => db.AuditProcesses
            .Where(p => p.Kind == ProcessKind.NikRevealing && p.Events.Any(e => e.RootId == exporter.Id.ToString())).Select(p => p.Reason).ToListAsync(Stop));
        reasons.ShouldBe(["Cocokkan dengan KTP asli"]);
    }

    [Fact]
    public async Task Account_Invited_HandsOverALinkForThisBusinessOnly()
    {
        var (exporter, other) = (await host.Data.ExporterAsync(e => e.Email = "melati@contoh.test"), await host.Data.ExporterAsync());
        using var browser = await host.SignInAsAsync(Role.Staff);
        var page = await browser.GetAsync($"/pelaku-usaha/{exporter.Id}/akun");
        page.ShouldBeOk();
        page.Form("#undang").Value("Input.Email").ShouldBe("melati@contoh.test");

        (await page.Form("#undang").Fill(("Input.Email", ""), ("Input.Phone", "")).SubmitAsync("Buat akun dan tautannya")).ShouldBe(HttpStatusCode.BadRequest).ShouldSay("Isi e-mail atau nomor telepon");
        var done = await (await browser.GetAsync(page.Address)).Form("#undang").SubmitAsync("Buat akun dan tautannya");

        done.ShouldBeOk().ShouldSay("Menunggu aktivasi").Source.ShouldContain("/akun/aktivasi/");
        var account = await host.ReadAsync(db => db.Users.SingleAsync(u => u.ExporterId == exporter.Id, Stop));
        (account.Role, account.ScopeCode, account.Email).ShouldBe((Role.Exporter, TestData.City, "melati@contoh.test"));
        var again = done.Form($"#kirim-ulang-{account.Id}").Request();
        again.RequestUri = new Uri(again.RequestUri!, $"/pelaku-usaha/{other.Id}/akun?handler=Resend&account={account.Id}");
        (await browser.SendAsync(again)).ShouldBe(HttpStatusCode.NotFound);
        (await done.Form($"#kirim-ulang-{account.Id}").SubmitAsync()).ShouldBeOk().Source.ShouldContain("/akun/aktivasi/");
    }

    [Fact]
    public async Task Account_NewLinkForOneOfTwoAccounts_GoesToThatAccountsPhone()
    {
        var exporter = await host.Data.ExporterAsync();
        using var browser = await host.SignInAsAsync(Role.Staff);
        var address = $"/pelaku-usaha/{exporter.Id}/akun";
        foreach (var phone in new[] { "0811-0000-0001", "0811-0000-0002" })
            (await (await browser.GetAsync(address)).Form("#undang").Fill(("Input.Email", ""), ("Input.Phone", phone)).SubmitAsync("Buat akun dan tautannya")).ShouldBeOk();
        var first = await host.ReadAsync(db => db.Users.SingleAsync(u => u.ExporterId == exporter.Id && u.Phone == "+6281100000001", Stop));

        var again = await (await browser.GetAsync(address)).Form($"#kirim-ulang-{first.Id}").SubmitAsync();

        again.ShouldBeOk().Find("a[href*='wa.me']").GetAttribute("href")!.ShouldStartWith("https://wa.me/6281100000001");
    }
}
