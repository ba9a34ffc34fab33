using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Knowledge;

public sealed class KnowledgePagesTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Anybody_ReadsTheGuides_InBothLanguages_AndFindsThem()
    {
        using var stranger = host.Browser();

        var page = await (await stranger.GetAsync("/panduan")).ShouldBeOk().ShouldSay("Dokumen bea cukai").FollowAsync("Kirim lewat kurir: CN atau PEB?");
        page.ShouldBeAt("/panduan/kurir-cn-atau-peb").ShouldSay("30 kg").ShouldSay("Sumber: PMK 96/2023").ShouldNotSay("Ubah panduan");
        (await stranger.GetAsync("/panduan?cari=dibayar+bank")).ShouldSay("Agar pembayaran aman");
        (await stranger.GetAsync("/panduan?cari=zzz")).ShouldBeOk().ShouldSay("Tidak ada panduan dengan kata itu").ShouldSay("Cara mendapat NIB");
        (await stranger.GetAsync("/panduan/tidak-ada")).ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync("/panduan/kelola")).ShouldBeAt("/masuk");
        await stranger.SpeakAsync("en");
        (await stranger.GetAsync("/panduan/kurir-cn-atau-peb")).ShouldBeOk().ShouldSay("Sending by courier: CN or PEB?").ShouldSay("Source: PMK 96/2023");
    }

    [Fact]
    public async Task Staff_WritesAGuide_PublishesIt_AndTakesItBack()
    {
        using var staff = await host.SignInAsAsync(Role.Staff);
        using var stranger = host.Browser();
        var write = await (await staff.GetAsync("/panduan/kelola")).FollowAsync("Tulis panduan");
        (await write.Form().SubmitAsync()).ShouldHaveError("Input.TitleId", "Tulis judulnya");
        var form = write.Form().Fill(("Input.Topic", "Other"), ("Input.TitleId", "Kemasan tahan air"), ("Input.BodyId", "Alinea satu.\n\nAlinea dua."), ("Input.Keywords", "plastik"));

        for (var i = 0; i < 2; i++)
            (await form.SubmitAsync()).ShouldBeAt("/panduan/kelola").ShouldSay("Panduan disimpan dan terbit.").ShouldSay("tanpa bahasa Inggris");

        var page = (await stranger.GetAsync("/panduan/kemasan-tahan-air")).ShouldBeOk();
        page.All("article p").ShouldBe(["Alinea satu.", "Alinea dua."]);
        await stranger.SpeakAsync("en");
        (await stranger.GetAsync("/panduan/kemasan-tahan-air")).ShouldSay("not in English yet").Find("article").GetAttribute("lang").ShouldBe("id");

        var id = await host.ReadAsync(db => db.KnowledgeArticles.Where(a => a.Slug == "kemasan-tahan-air").Select(a => a.Id).SingleAsync());
        var edit = await staff.GetAsync($"/panduan/kelola/tulis/{id}");
        var late = (await staff.GetAsync($"/panduan/kelola/tulis/{id}")).Form().Fill("Input.Keywords", "lambat");
        (await edit.Form().Check("Input.IsPublished", on: false).SubmitAsync()).ShouldSay("belum terbit");
        (await stranger.GetAsync("/panduan/kemasan-tahan-air")).ShouldBe(HttpStatusCode.NotFound);
        (await staff.GetAsync("/panduan/kemasan-tahan-air")).ShouldBeOk().ShouldSay("Belum tampil");
        (await late.SubmitAsync()).ShouldBe(HttpStatusCode.Conflict).ShouldSay("lambat");
    }
}
