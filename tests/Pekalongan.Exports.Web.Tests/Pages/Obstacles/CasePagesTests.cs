using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Obstacles;

public sealed class CasePagesTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Exporter_OpensACase_SeesWhatMayAnswerItFirst_AndIsAnswered()
    {
        var exporter = await host.Data.ExporterAsync();
        var shipment = await host.Data.VerifiedAsync(exporter, new DateOnly(2026, 11, 1));
        using var own = await host.SignInAsAsync(Role.Exporter, exporter);
        using var staff = await host.SignInAsAsync(Role.Staff);

        var page = await (await own.GetAsync("/kendala")).ShouldBeOk().ShouldSay("Belum ada kendala").FollowAsync("Buka kendala");
        var check = await page.Form().Fill(("Input.Topic", "CustomsDocuments"), ("Input.Title", "Paket ditolak kurir"), ("Input.Text", "Beratnya 34 kg.\nApa harus PEB?")).SubmitAsync("Lanjut");
        check.ShouldBeOk().ShouldSay("Mungkin ini sudah menjawab").ShouldSay("Kirim lewat kurir: CN atau PEB?").ShouldSay("Apa harus PEB?");
        (await host.ReadAsync(db => db.ObstacleCases.CountAsync(c => c.ExporterId == exporter.Id, Stop))).ShouldBe(0, "nothing is kept before it is sent");
        var form = check.Form().Fill(("Input.ShipmentId", shipment.Id.ToString())).Attach("Input.Files", "label.png", SampleFiles.Png).Attach("Input.Files", "invoice.pdf", SampleFiles.Pdf);
        var sent = await form.SubmitAsync("Belum terjawab, kirim");
        (await form.SubmitAsync("Belum terjawab, kirim")).ShouldBeAt(sent.Address);

        sent.ShouldBeOk().ShouldSay("Kendala terkirim").ShouldSay("Menunggu jawaban dinas").ShouldSay("Apa harus PEB?").ShouldSay("Malaysia");
        var row = await host.ReadAsync(db => db.ObstacleCases.Include(c => c.Messages).ThenInclude(m => m.Files).SingleAsync(c => c.ExporterId == exporter.Id, Stop));
        (row.ShipmentId, row.CountryIso2, row.Messages.Single().Files.Count).ShouldBe((shipment.Id, "MY", 2));

        var answered = await (await staff.GetAsync($"/kendala/{row.Id}")).Form("#tulis").Fill("Input.Text", "Di atas 30 kg pakai PEB.").SubmitAsync("Kirim");
        answered.ShouldBeOk().ShouldSay("Jawaban terkirim.").ShouldSay("Dinas: Contoh Staff");
        (await own.GetAsync($"/kendala/{row.Id}")).ShouldBeOk().ShouldSay("Sudah dijawab").ShouldSay("Di atas 30 kg pakai PEB.").ShouldNotSay("Contoh Staff");
        (await host.ReadAsync(db => db.Notices.SingleAsync(n => n.ExporterId == exporter.Id, Stop))).Kind.ShouldBe(NoticeKind.CaseAnswered);
        await (await own.GetAsync($"/kendala/{row.Id}")).Form("#tulis").Fill("Input.Text", "Terima kasih, lalu?").SubmitAsync("Kirim");
        (await staff.GetAsync($"/kendala/{row.Id}")).ShouldSay("Menunggu jawaban dinas");
    }

    [Fact]
    public async Task Writing_CanBeChangedBeforeItIsSent_AndWhatIsMissingIsAskedInItsStep()
    {
        using var own = await host.SignInAsAsync(Role.Exporter);
        var page = await own.GetAsync("/kendala/baru");

        (await page.Form().SubmitAsync()).ShouldHaveError("Input.Topic", "Pilih topiknya");
        var check = await page.Form().Fill(("Input.Topic", "Other"), ("Input.Title", "Judul Contoh"), ("Input.Text", "Isi contoh")).SubmitAsync();
        check.ShouldNotSay("Mungkin ini sudah menjawab");
        (await check.Form().Fill("Input.Country", "Negeri Contoh").SubmitAsync("Kirim")).ShouldHaveError("Input.Country", "tidak dikenal");
        var back = await check.Form().SubmitAsync("Ubah tulisan");
        back.ShouldBeOk().ShouldStillHold("Input.Title", "Judul Contoh").ShouldStillHold("Input.Text", "Isi contoh");
    }

    [Fact]
    public async Task Suggestions_WhileTyping_AreAFragmentThatNeedsTheFormsToken()
    {
        using var own = await host.SignInAsAsync(Role.Exporter);
        var page = await own.GetAsync("/kendala/baru");
        var address = page.Find("form[data-suggest]").GetAttribute("data-suggest")!;
        var token = page.Form().Value("__RequestVerificationToken");

        var found = await own.PostAsync(address, ("Input.Text", "pembeli minta SKA"), ("__RequestVerificationToken", token));
        found.ShouldBeOk();
        found.Source.ShouldContain("/panduan/mengurus-ska");
        found.Source.ShouldNotContain("<html");
        (await own.PostAsync(address, ("Input.Text", "hujan deras"), ("__RequestVerificationToken", token))).Source.Trim().ShouldBeEmpty();
        (await own.PostAsync(address, ("Input.Text", "SKA"))).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Suggestions_PouredIn_AreSlowedDown()
    {
        await using var office = await HostFixture.StartAsync("Production", ("RateLimits:SuggestionsPerMinute", "2"));
        using var own = await office.SignInAsAsync(Role.Exporter);
        var page = await own.GetAsync("/kendala/baru");
        var address = page.Find("form[data-suggest]").GetAttribute("data-suggest")!;
        var token = page.Form().Value("__RequestVerificationToken");

        for (var i = 0; i < 2; i++)
            (await own.PostAsync(address, ("Input.Text", "SKA"), ("__RequestVerificationToken", token))).ShouldBeOk();
        (await own.PostAsync(address, ("Input.Text", "SKA"), ("__RequestVerificationToken", token))).ShouldBe(HttpStatusCode.TooManyRequests);
        (await own.GetAsync("/kendala/baru")).ShouldBeOk();
    }

    [Fact]
    public async Task OtherExporter_FindsNeitherCaseNorFile()
    {
        var exporter = await host.Data.ExporterAsync();
        using var own = await host.SignInAsAsync(Role.Exporter, exporter);
        using var other = await host.SignInAsAsync(Role.Exporter);
        using var verifier = await host.SignInAsAsync(Role.Verifier);
        var row = await host.Data.CaseAsync(exporter, "Milik sendiri saja");
        await (await own.GetAsync($"/kendala/{row.Id}")).Form("#tulis").Fill("Input.Text", "Ini fotonya").Attach("Input.Files", "foto.jpg", SampleFiles.Jpeg).SubmitAsync();
        var file = await host.ReadAsync(db => db.Set<ObstacleMessage>().Where(m => m.CaseId == row.Id).SelectMany(m => m.Files).Select(f => f.FileId).SingleAsync(Stop));

        (await own.GetAsync($"/berkas/{file}")).ShouldBeOk().Bytes.ShouldBe(SampleFiles.Jpeg);
        (await verifier.GetAsync($"/berkas/{file}")).ShouldBeOk();
        (await other.GetAsync($"/berkas/{file}")).ShouldBe(HttpStatusCode.NotFound);
        foreach (var address in new[] { "", "/buka-lagi" })
            (await other.GetAsync($"/kendala/{row.Id}{address}")).ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync("/kendala")).ShouldNotSay("Milik sendiri saja");
        foreach (var address in new[] { $"/kendala/{row.Id}/tutup", $"/kendala/{row.Id}/teruskan", "/kendala/ringkasan", "/kendala?format=csv" })
            (await own.GetAsync(address)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Verifier_ReadsACase_AndMayNotWrite()
    {
        var row = await host.Data.CaseAsync(await host.Data.ExporterAsync());
        using var verifier = await host.SignInAsAsync(Role.Verifier);

        (await verifier.GetAsync($"/kendala/{row.Id}")).ShouldBeOk().Document.QuerySelector("#tulis").ShouldBeNull();
        var token = (await verifier.GetAsync("/akun/saya")).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await verifier.PostAsync($"/kendala/{row.Id}", ("Input.Text", "x"), ("Input.Version", row.Version.ToString()), ("__RequestVerificationToken", token)))
            .ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Staff_OpensOnBehalf_HandsOver_RecordsTheReply_AndCloses_AndTheExporterReopens()
    {
        var exporter = await host.Data.ExporterAsync();
        using var staff = await host.SignInAsAsync(Role.Staff);
        using var own = await host.SignInAsAsync(Role.Exporter, exporter);
        var page = await staff.GetAsync($"/kendala/baru?cari={Uri.EscapeDataString(exporter.Name)}");
        page = await staff.GetAsync(page.Find($"a[href$='pelaku={exporter.Id}']").GetAttribute("href")!);
        (await page.Form().Fill(("Input.Topic", "Logistics"), ("Input.Title", "Tertahan"), ("Input.Text", "Ditahan.")).SubmitAsync()).ShouldHaveError("Input.Source", "Pilih dari mana");
        var check = await page.Form().Fill(("Input.Source", "Telephone"), ("Input.Topic", "Logistics"), ("Input.Title", "Tertahan"), ("Input.Text", "Ditahan.")).SubmitAsync();
        var room = (await check.Form().SubmitAsync("Belum terjawab, kirim")).ShouldBeOk().ShouldSay("Lewat telepon").Address;

        var handOver = (await staff.GetAsync($"{room}/teruskan")).ShouldBeOk();
        (await handOver.Form().SubmitAsync()).ShouldHaveError("Input.Agency", "Pilih kepada siapa");
        var handed = await handOver.Form().Fill(("Input.Agency", "Customs"), ("Input.AgencyName", "Kantor Contoh"), ("Input.Question", "Apakah bisa dibetulkan?")).SubmitAsync();
        handed.ShouldBeAt(room).ShouldSay("Belum ada balasan.");
        (await own.GetAsync(room)).ShouldSay("Diteruskan").ShouldSay("Kantor Contoh").ShouldSay("Kendala Anda kami teruskan");

        var reply = await staff.GetAsync(handed.Find("main a[href$='/balasan']").GetAttribute("href")!);
        (await reply.Form().Fill("Input.Reply", "Bisa dibetulkan.").SubmitAsync()).ShouldBeAt(room).ShouldSay("Bisa dibetulkan.");

        var close = await staff.GetAsync($"{room}/tutup");
        (await close.Form().SubmitAsync()).ShouldHaveError("Input.Outcome", "Pilih bagaimana");
        (await close.Form().Fill(("Input.Outcome", "Solved"), ("Input.Text", "Sudah dibetulkan.")).SubmitAsync()).ShouldBeAt(room).ShouldSay("Teratasi");
        (await staff.GetAsync($"{room}/tutup")).ShouldBeAt(room);

        var seen = await own.GetAsync(room);
        seen.Document.QuerySelector("#tulis").ShouldBeNull("a closed case is reopened first");
        var reopened = await (await seen.FollowAsync("Belum selesai? Buka lagi")).Form().Fill("Input.Text", "Masih ditahan.").SubmitAsync();
        reopened.ShouldBeAt(room).ShouldSay("Kendala dibuka lagi").ShouldSay("Masih ditahan.").ShouldSay("Menunggu jawaban dinas");
        (await host.ReadAsync(db => db.Notices.Where(n => n.ExporterId == exporter.Id).OrderBy(n => n.CreatedAt).Select(n => n.Kind).ToListAsync(Stop)))
            .ShouldBe([NoticeKind.CaseHandedOver, NoticeKind.CaseReplied, NoticeKind.CaseClosed], ignoreOrder: true);
    }

    [Fact]
    public async Task Answer_ToWhatChangedMeanwhile_IsStaleOnceAndKeepsTheText()
    {
        var row = await host.Data.CaseAsync(await host.Data.ExporterAsync());
        using var first = await host.SignInAsAsync(Role.Staff);
        using var second = await host.SignInAsAsync(Role.Staff);
        var late = (await second.GetAsync($"/kendala/{row.Id}")).Form("#tulis").Fill("Input.Text", "Jawaban kedua");
        await (await first.GetAsync($"/kendala/{row.Id}")).Form("#tulis").Fill("Input.Text", "Jawaban pertama").SubmitAsync();

        var refused = await late.SubmitAsync();

        refused.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Jawaban pertama").ShouldSay("baru saja diubah orang lain");
        refused.Form("#tulis").Value("Input.Text").ShouldBe("Jawaban kedua");
        (await refused.Form("#tulis").SubmitAsync()).ShouldBeOk().ShouldSay("Jawaban kedua");
    }

    [Fact]
    public async Task List_FilteredAndTakenAlong_IsTheSameList()
    {
        await using var office = await HostFixture.StartAsync();
        var (melati, kenanga) = (await office.Data.ExporterAsync(), await office.Data.ExporterAsync());
        await office.Data.CaseAsync(melati, "Yang kedua", c => c.Topic = ObstacleTopic.Finance);
        office.Clock.Advance(TimeSpan.FromHours(-5));
        await office.Data.CaseAsync(kenanga, "Yang paling lama");
        await office.Data.CaseAsync(kenanga, "Yang dijawab", c => c.Status = ObstacleStatus.Answered);
        office.Clock.Advance(TimeSpan.FromHours(5));
        using var staff = await office.SignInAsAsync(Role.Staff);

        (await staff.GetAsync("/")).ShouldSay("2 kendala menunggu jawaban dinas");
        (await staff.GetAsync("/kendala")).All("tbody th").ShouldBe(["2: Yang paling lama", "1: Yang kedua", "3: Yang dijawab"]);
        var filtered = await staff.GetAsync("/kendala?topik=Finance&status=Open");
        filtered.All("tbody th").ShouldBe(["1: Yang kedua"]);
        var file = await staff.GetAsync(filtered.Find("a[href*='format=csv']").GetAttribute("href")!);
        file.ShouldBeOk().Source.ShouldContain(melati.Name);
        file.Source.ShouldNotContain(kenanga.Name);
        (await staff.GetAsync("/kendala?cari=tidak-ada-sama-sekali")).ShouldSay("Tidak ada yang cocok");
        (await staff.GetAsync("/kendala/ringkasan")).ShouldBeOk().ShouldSay("Modal dan pembiayaan").ShouldSay("paling sedikit 5 jam");
        (await staff.GetAsync("/kendala/ringkasan?dari=2027-01-01&sampai=2026-01-01")).ShouldHaveError("sampai", "mendahului hari pertama");
        (await staff.GetAsync("/kendala/ringkasan?dari=2020-01-01&sampai=2020-12-31")).ShouldSay("Tidak ada kendala pada masa ini");
    }
}
