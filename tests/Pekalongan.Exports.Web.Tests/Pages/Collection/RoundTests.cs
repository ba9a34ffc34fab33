using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Collection;

/// <summary>A month's round as staff walk through it, and as an exporter answers it by itself.</summary>
public sealed class RoundTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Round_OpenedAndAnsweredOneByOne_CountsOnTopAndGoesOnToTheNext()
    {
        var first = await host.Data.ExporterAsync(e => (e.Name, e.DeclaredExport, e.Phone) = ("Aneka Contoh Satu", DeclaredExport.Since, "+6281234567890"));
        var second = await host.Data.ExporterAsync(e => (e.Name, e.DeclaredExport) = ("Aneka Contoh Dua", DeclaredExport.Since));
        using var staff = await host.SignInAsAsync(Role.Staff);

        var page = (await staff.GetAsync("/rekap-bulanan?bulan=2026-03")).ShouldBeOk().ShouldSay("Maret 2026 belum ditagih").ShouldSay(first.Name);
        page = (await page.Form().SubmitAsync()).ShouldBeOk().ShouldSay("Daftar Maret 2026 siap").ShouldSay("0 dari 2");
        page.Find("a[href^='https://wa.me/6281234567890?text=']").GetAttribute("href")!.ShouldContain("Maret%202026");

        page = (await page.FollowAsync(second.Name)).ShouldSay("Nomor telepon usaha ini belum tercatat");
        page = await page.Form("#jawaban").Fill(("Input.Way", "Telephone"), ("Input.Kind", "Nothing"), ("Input.PersonName", "Ibu Contoh")).SubmitAsync("Simpan, lalu usaha berikutnya");
        page.ShouldBeOk().ShouldSay($"Tersimpan: {second.Name}.").ShouldSay("0812-3456-7890");
        page.Find("h1").TextContent.ShouldBe(first.Name);
        page = await page.Form("#jawaban").Fill(("Input.Way", "WhatsApp"), ("Input.Kind", "Unreachable"), ("Input.AgainOn", "25-11-2026")).SubmitAsync("Simpan");
        page.ShouldBeAt("/rekap-bulanan").ShouldSay("1 dari 2").ShouldSay("1 di antaranya tidak ada ekspor").ShouldSay("hubungi lagi 25 November 2026");
        (await staff.GetAsync("/rekap-bulanan?bulan=2026-03&keadaan=Nothing")).ShouldSay(second.Name).ShouldNotSay(first.Name);
    }

    [Fact]
    public async Task Call_WithNothingFilledIn_IsRefusedAndKeepsWhatWasTyped()
    {
        var round = await host.Data.RoundAsync(202601, await host.Data.ExporterAsync());
        using var staff = await host.SignInAsAsync(Role.Staff);
        var page = await staff.GetAsync($"/rekap-bulanan/{round.Items[0].Id}");

        page = await page.Form("#jawaban").Fill("Input.Note", "Pemilik sedang di luar kota").SubmitAsync();

        page.ShouldHaveError("Input.Way", "Pilih bagaimana usaha ini dihubungi").ShouldHaveError("Input.Kind", "Pilih apa hasilnya");
        page.Form("#jawaban").Value("Input.Note").ShouldBe("Pemilik sedang di luar kota");
    }

    [Fact]
    public async Task Call_SentTwiceAtOnce_IsLoggedOnce()
    {
        var exporter = await host.Data.ExporterAsync();
        var round = await host.Data.RoundAsync(202602, exporter);
        using var staff = await host.SignInAsAsync(Role.Staff);
        var form = (await staff.GetAsync($"/rekap-bulanan/{round.Items[0].Id}")).Form("#jawaban").Fill(("Input.Way", "Visit"), ("Input.Kind", "Nothing"));

        var answers = await Task.WhenAll(staff.SendAsync(form.Request()), staff.SendAsync(form.Request()));

        answers.ShouldAllBe(page => page.Status == HttpStatusCode.OK);
        (await host.ReadAsync(db => db.Contacts.CountAsync(c => c.ExporterId == exporter.Id))).ShouldBe(1);
        (await host.ReadAsync(db => db.CollectionItems.Where(i => i.ExporterId == exporter.Id).SelectMany(i => i.Answers).CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Answer_MadeByAColleagueMeanwhile_IsShownBeforeItIsOverwritten()
    {
        var round = await host.Data.RoundAsync(202604, await host.Data.ExporterAsync());
        using var staff = await host.SignInAsAsync(Role.Staff);
        var form = (await staff.GetAsync($"/rekap-bulanan/{round.Items[0].Id}")).Form("#jawaban").Fill(("Input.Way", "Telephone"), ("Input.Kind", "Nothing"));
        await host.AddAsync(new CollectionAnswer
        {
            ItemId = round.Items[0].Id, Kind = CollectionAnswerKind.Unreachable, Source = EntrySource.Telephone, At = host.Clock.GetUtcNow().UtcDateTime, ById = (await host.Data.MakerAsync()).Id,
        });

        var page = (await form.SubmitAsync()).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Tidak terhubungi");
        (await page.Form("#jawaban").SubmitAsync("Simpan")).ShouldBeOk().ShouldSay("Tidak ada ekspor");
    }

    [Fact]
    public async Task List_AddAndTakeOff_WithReason_ChangesWhoIsWaitedFor()
    {
        var (listed, other) = (await host.Data.ExporterAsync(), await host.Data.ExporterAsync());
        var round = await host.Data.RoundAsync(202605, listed);
        using var staff = await host.SignInAsAsync(Role.Staff);

        var add = (await staff.GetAsync("/rekap-bulanan/tambah?bulan=2026-05")).Form();
        (await add.Fill("Input.Exporter", other.Id.ToString()).SubmitAsync()).ShouldHaveError("Input.Reason", "Tulis alasannya");
        (await add.Fill("Input.Reason", "Baru mulai ekspor").SubmitAsync()).ShouldBeOk().ShouldSay(other.Name).ShouldSay("0 dari 2");
        var off = await staff.GetAsync($"/rekap-bulanan/{round.Items[0].Id}/lepas");
        (await off.Form().Fill("Input.Reason", "Usaha tutup").SubmitAsync()).ShouldBeOk().ShouldSay("0 dari 1");
        (await staff.GetAsync($"/rekap-bulanan/{round.Items[0].Id}")).ShouldSay("Dilepas dari daftar").ShouldSay("Usaha tutup");
    }

    [Fact]
    public async Task Month_OfAnotherScopeOrThatIsNotOver_IsNotFound()
    {
        var elsewhere = await host.Data.RoundAsync(202606, await host.Data.ExporterAsync(scope: TestData.Province));
        using var staff = await host.SignInAsAsync(Role.Staff);

        (await staff.GetAsync($"/rekap-bulanan/{elsewhere.Items[0].Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await staff.GetAsync("/rekap-bulanan?bulan=2026-11")).ShouldBe(HttpStatusCode.NotFound);
        (await staff.GetAsync("/rekap-bulanan?bulan=kemarin")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Exporter_OnItsOwnPage_AnswersWithOneTapAndCanTakeItBack()
    {
        var (own, other) = (await host.Data.ExporterAsync(), await host.Data.ExporterAsync());
        var round = await host.Data.RoundAsync(202607, own, other);
        using var browser = await host.SignInAsAsync(Role.Exporter, own);

        var page = (await browser.GetAsync("/rekap-saya")).ShouldBeOk().ShouldSay("Juli 2026").ShouldSay("Belum melapor");
        page = (await page.Form("#bulan-2026-07 form").SubmitAsync()).ShouldBeOk().ShouldSay("Terima kasih").ShouldSay("Tidak ada ekspor");
        var answer = await host.ReadAsync(db => db.CollectionItems.Where(i => i.Id == round.Items[0].Id).SelectMany(i => i.Answers).SingleAsync());
        (answer.Kind, answer.Source).ShouldBe((CollectionAnswerKind.Nothing, EntrySource.Portal));
        (await page.Form("#bulan-2026-07 form").SubmitAsync()).ShouldBeOk().ShouldSay("Belum melapor");
        (await browser.GetAsync($"/rekap-bulanan/{round.Items[1].Id}")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Exporter_WithAShipmentOfTheMonth_IsAskedWhetherThatIsAll()
    {
        var own = await host.Data.ExporterAsync();
        await host.Data.SubmittedAsync(own, new DateOnly(2026, 8, 5));
        await host.Data.RoundAsync(202608, own);
        using var browser = await host.SignInAsAsync(Role.Exporter, own);

        var page = (await browser.GetAsync("/rekap-saya")).ShouldSay("1 menunggu pemeriksaan");
        (await page.Form("#bulan-2026-08 form").SubmitAsync()).ShouldBeOk().ShouldSay("Sudah melapor");
    }
}
