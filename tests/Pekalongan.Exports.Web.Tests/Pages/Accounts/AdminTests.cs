using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Accounts;

public sealed class AdminTests : IAsyncLifetime
{
    private readonly HostFixture _host = new();
    private UserAccount _me = null!;
    private Browser _admin = null!;

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        _me = await _host.Data.UserAsync(Role.Admin);
        _admin = await _host.SignInAsAsync(_me);
    }

    public async ValueTask DisposeAsync()
    {
        _admin.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task List_WithFiltersInTheAddress_ShowsWhatMatches()
    {
        var staff = await _host.Data.UserAsync(Role.Staff);
        var verifier = await _host.Data.UserAsync(Role.Verifier);
        (await _admin.GetAsync("/akun")).ShouldSay(staff.Name).ShouldSay(verifier.Name);
        (await _admin.GetAsync("/akun?peran=Verifier")).ShouldNotSay(staff.Name).ShouldSay(verifier.Name);
        (await _admin.GetAsync($"/akun?cari={staff.Email!.ToUpperInvariant()}")).ShouldSay(staff.Name).ShouldNotSay(verifier.Name);
        (await _admin.GetAsync("/akun?status=Suspended")).ShouldSay("Tidak ada akun yang cocok");
        (await _admin.GetAsync("/akun?cari=%25")).ShouldSay("Tidak ada akun yang cocok");
    }

    [Fact]
    public async Task List_OfAnotherScope_IsNotShownAndItsAccountsAreNotFound()
    {
        var elsewhere = await _host.Data.UserAsync(Role.Staff, scope: TestData.Province);
        (await _admin.GetAsync("/akun")).ShouldNotSay(elsewhere.Name);
        (await _admin.GetAsync($"/akun/{elsewhere.Id}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Create_WithBadInput_SaysWhatIsExpectedAndKeepsIt()
    {
        var page = await (await _admin.GetAsync("/akun/tambah")).Form()
            .Fill(("Input.Name", ""), ("Input.Email", "bukan alamat"), ("Input.Phone", "12")).SubmitAsync();
        page.ShouldHaveError("Input.Name", "Tulis nama orangnya");
        page.ShouldHaveError("Input.Email", "Alamat e-mail tidak memakai spasi");
        page.ShouldHaveError("Input.Role", "Pilih peran akun ini");
        page.ShouldStillHold("Input.Email", "bukan alamat").ShouldStillHold("Input.Phone", "12");
    }

    [Fact]
    public async Task Create_OfAnExporterByTampering_IsRefused()
    {
        var form = (await _admin.GetAsync("/akun/tambah")).Form().Fill(("Input.Name", "Contoh"), ("Input.Email", "a@contoh.test"), ("Input.Role", "Staff"));
        var request = form.Request();
        var body = (await request.Content!.ReadAsStringAsync()).Replace("Input.Role=Staff", "Input.Role=Exporter", StringComparison.Ordinal);
        request.Content = new StringContent(body, null, "application/x-www-form-urlencoded");
        (await _admin.SendAsync(request)).ShouldHaveError("Input.Role", "Pilih peran akun ini");
    }

    [Fact]
    public async Task Role_ChangedByTheAdmin_IsAnsweredAndHolds()
    {
        var staff = await _host.Data.UserAsync(Role.Staff);
        var page = await (await _admin.GetAsync($"/akun/{staff.Id}")).Form("#ubah-peran").Fill("RoleInput.Role", "Verifier").SubmitAsync();
        page.ShouldBeOk().ShouldSay("Peran diubah.").ShouldSay("Verifikator");
    }

    [Fact]
    public async Task Role_ChangedOnAPageThatIsOutOfDate_Answers409()
    {
        var staff = await _host.Data.UserAsync(Role.Staff);
        var page = await _admin.GetAsync($"/akun/{staff.Id}");
        (await page.Form("#ubah-peran").Fill("RoleInput.Role", "Verifier").SubmitAsync()).ShouldBeOk();
        (await page.Form("#ubah-peran").Fill("RoleInput.Role", "Admin").SubmitAsync())
            .ShouldBe(HttpStatusCode.Conflict).ShouldSay("Anda sudah mengubah data ini");
    }

    [Fact]
    public async Task Suspend_AndResume_FromThePage_Work()
    {
        var staff = await _host.Data.UserAsync(Role.Staff);
        using var signedIn = await _host.SignInAsAsync(staff);
        var page = await (await _admin.GetAsync($"/akun/{staff.Id}")).Form("#hentikan").SubmitAsync();
        page.ShouldBe(HttpStatusCode.BadRequest).ShouldSay("Tulis alasan akun ini dihentikan");
        page = await page.Form("#hentikan").Fill("SuspendInput.Reason", "pindah tugas").SubmitAsync();
        page.ShouldBeOk().ShouldSay("Akun dihentikan.").ShouldSay("Dihentikan");
        (await signedIn.GetAsync("/akun/saya")).ShouldBeAt("/masuk");
        (await page.Form("#aktifkan").SubmitAsync()).ShouldBeOk().ShouldSay("Akun diaktifkan kembali.");
    }

    [Fact]
    public async Task OwnAccount_OnItsPage_OffersNeitherRoleNorSuspension()
    {
        var page = await _admin.GetAsync($"/akun/{_me.Id}");
        page.Document.QuerySelector("#ubah-peran, #hentikan").ShouldBeNull();
        page.ShouldSay("Ini akun Anda sendiri");
    }

    [Fact]
    public async Task ResentLink_ForAnActiveAccount_SetsANewPassword()
    {
        var staff = await _host.Data.UserAsync(Role.Staff);
        var page = await (await _admin.GetAsync($"/akun/{staff.Id}")).Form("#kirim-tautan").SubmitAsync();
        page.ShouldSay("Tautan kata sandi baru").Find("textarea#tautan").TextContent.ShouldContain("/akun/sandi-baru/");
    }

    [Fact]
    public async Task Roles_AsAPage_ShowEveryPermissionInBothLanguages()
    {
        (await _admin.GetAsync("/akun/peran")).All("tbody tr").Count.ShouldBe(Enum.GetValues<Permission>().Length);
        await _admin.SpeakAsync("en");
        (await _admin.GetAsync("/akun/peran")).ShouldSay("Manage accounts");
    }

    [Fact]
    public async Task OverPosting_OfAccountFields_ChangesNothingElse()
    {
        var staff = await _host.Data.UserAsync(Role.Staff);
        var form = (await _admin.GetAsync($"/akun/{staff.Id}")).Form("#ubah-peran").Fill("RoleInput.Role", "Verifier").Request();
        var body = await form.Content!.ReadAsStringAsync() + "&Email=x%40contoh.test&Account.Email=x%40contoh.test&Status=Suspended&ScopeCode=jawa-tengah";
        form.Content = new StringContent(body, null, "application/x-www-form-urlencoded");
        (await _admin.SendAsync(form)).ShouldBeOk();
        var after = await _host.ReadAsync(db => db.Users.SingleAsync(u => u.Id == staff.Id));
        (after.Email, after.Status, after.ScopeCode, after.Role).ShouldBe((staff.Email, AccountStatus.Active, TestData.City, Role.Verifier));
    }
}
