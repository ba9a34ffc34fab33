using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Notices;

/// <summary>What staff see and do where the program could not deliver.</summary>
public sealed class NoticeTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task BusinessWithoutEmail_ToldByWhatsApp_LeavesTheToDoList()
    {
        var exporter = await host.Data.ExporterAsync();
        var notice = await host.Data.NoticeAsync(new NoticeRecipient(TestData.City, exporter.Name, null, "+6281234567890", exporter.Id), text: "Usaha {0} diterima");
        using var staff = await host.SignInAsAsync(Role.Staff);

        var page = await (await staff.GetAsync("/pemberitahuan")).ShouldBeOk().FollowAsync(exporter.Name);
        page.ShouldBeAt($"/pemberitahuan/{notice.Id}").ShouldSay("Perlu dikabari").ShouldSay("diterima").ShouldSay("0812-3456-7890");
        page.Find("main a[href^='https://wa.me/6281234567890?text=Usaha%20']").GetAttribute("target").ShouldBe("_blank");
        page = await page.Form("#dikabari").SubmitAsync();
        page.ShouldBeOk().ShouldSay("Dicatat: sudah dikabari.").ShouldSay("Sudah dikabari").ShouldSay("oleh Contoh Staff");
        (await staff.GetAsync("/pemberitahuan")).ShouldNotSay(exporter.Name);
        (await staff.GetAsync("/pemberitahuan?keadaan=")).ShouldSay(exporter.Name);
    }

    [Fact]
    public async Task UncertainMail_DecidedByStaff_IsTakenAsSent()
    {
        var notice = await InStateAsync(NoticeState.Uncertain);
        using var staff = await host.SignInAsAsync(Role.Staff);
        var page = (await staff.GetAsync($"/pemberitahuan/{notice.Id}")).ShouldSay("Belum pasti terkirim").ShouldSay("agar tidak ada yang menerima dua kali");
        (await page.Form("#anggap-terkirim").SubmitAsync()).ShouldBeOk().ShouldSay("Dianggap terkirim");
    }

    [Fact]
    public async Task UncertainMail_SettledMeanwhile_AnswersStale()
    {
        var notice = await InStateAsync(NoticeState.Uncertain);
        using var staff = await host.SignInAsAsync(Role.Staff);
        var form = (await staff.GetAsync($"/pemberitahuan/{notice.Id}")).Form("#anggap-terkirim");
        await host.ReadAsync(db => db.Notices.Where(n => n.Id == notice.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.State, NoticeState.Sent).SetProperty(n => n.Version, Guid.NewGuid())));
        (await form.SubmitAsync()).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Terkirim");
    }

    [Fact]
    public async Task FailedMail_WithoutAMailServer_IsNotOfferedToBeSentAgain()
    {
        var notice = await InStateAsync(NoticeState.Failed);
        using var staff = await host.SignInAsAsync(Role.Staff);
        var page = (await staff.GetAsync($"/pemberitahuan/{notice.Id}")).ShouldBeOk();
        page.Document.QuerySelector("#kirim-ulang").ShouldBeNull();
        page.Document.QuerySelector("#dikabari").ShouldNotBeNull();
    }

    [Fact]
    public async Task AccountLetter_OfABusiness_ShowsNoLink()
    {
        var exporter = await host.Data.ExporterAsync();
        var notice = await host.Data.NoticeAsync(
            new NoticeRecipient(TestData.City, exporter.Name, "usaha@contoh.test", "+6281234567890", exporter.Id), NoticeKind.AccountActivation, text: "rahasia-{0}");
        using var staff = await host.SignInAsAsync(Role.Staff);
        var page = (await staff.GetAsync($"/pemberitahuan/{notice.Id}")).ShouldBeOk().ShouldSay("Tautan akun tidak ditampilkan di sini");
        page.Source.ShouldNotContain("rahasia-");
        page.Document.QuerySelector("#dikabari").ShouldBeNull();
    }

    [Fact]
    public async Task Notice_NotForTheseStaff_IsNotFound()
    {
        var elsewhere = await host.Data.NoticeAsync(new NoticeRecipient(TestData.Province, "Usaha Provinsi Contoh", null, null));
        var office = await host.Data.NoticeAsync(new NoticeRecipient(TestData.City, "Admin Contoh", "admin@contoh.test", null), NoticeKind.PasswordReset);
        using var staff = await host.SignInAsAsync(Role.Staff);
        foreach (var notice in new[] { elsewhere, office })
            (await staff.GetAsync($"/pemberitahuan/{notice.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await staff.GetAsync("/pemberitahuan?keadaan=")).ShouldNotSay("Usaha Provinsi Contoh").ShouldNotSay("Admin Contoh");
    }

    private async Task<Notice> InStateAsync(NoticeState state)
    {
        var notice = await host.Data.NoticeAsync();
        await host.ReadAsync(db => db.Notices.Where(n => n.Id == notice.Id).ExecuteUpdateAsync(set => set.SetProperty(n => n.State, state)));
        return notice;
    }
}
