using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Releases;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Releases;

public sealed class ReleaseCheckTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string Address = "/periksa-rilis";

    private const string Headline = "LAMPAUI TARGET, EKSPOR KOTA PEKALONGAN CAPAI USD 22,926 JUTA\nNilai ekspor pada tahun 2020 meningkat, dengan 21 eksportir.";

    [Fact]
    public async Task Text_WithAWrongAndARightFigure_IsMarkedAndJudgedInWords()
    {
        var page = (await CheckAsync(Headline)).ShouldBeOk().ShouldBeAt(Address);

        page.All(".release mark").ShouldBe(["USD 22,926 JUTA", "21 eksportir"]);
        page.All(".release sup").ShouldBe(["[1] Angka lain", "[2] Sesuai"]);
        page.ShouldSay("Angka lain: 1").ShouldSay("Sesuai: 1").ShouldSay("Tahun yang disebut: 2020");
        page.Find("#temuan-1").TextContent.ShouldContain("ini angka tahun 2019, sedangkan tulisannya tentang tahun 2020");
        page.Find("#temuan-1 .echo").TextContent.ShouldBe("Tulis: US$25,437 juta (Realisasi sampai 31 Desember 2020)");
        page.Find("#temuan-1").TextContent.ShouldContain("menurut BatikTV, 19 Januari 2021");
        page.All(".release a").Count.ShouldBe(2);
        page.ShouldStillHold("Input.Text", Headline.ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public async Task Text_InEnglish_IsAnsweredInEnglish()
    {
        using var official = await host.SignInAsAsync(Role.Official);
        await official.SpeakAsync("en");

        var page = await (await official.GetAsync(Address)).Form().Fill("Input.Text", "Exports of Kota Pekalongan in 2019 were US$22.926 million.").SubmitAsync();

        page.ShouldBeOk().ShouldSay("Agrees: 1").ShouldSay("exactly the same").ShouldSay("read as a figure of 2019, from its sentence");
    }

    [Fact]
    public async Task Year_ThatTheTextDoesntName_MayBeChosen()
    {
        using var official = await host.SignInAsAsync(Role.Official);
        var form = (await official.GetAsync(Address)).Form().Fill("Input.Text", "Ekspor Kota Pekalongan US$22,926 juta.");

        (await form.SubmitAsync()).ShouldSay("tulisan ini tidak menyebut tahun; sebutkan 2019");
        var chosen = await form.Fill("Input.Year", "2020").SubmitAsync();

        chosen.ShouldSay("dibaca sebagai angka tahun 2020, seperti Anda pilih").ShouldSay("Angka lain: 1").ShouldStillHold("Input.Year", "2020");
    }

    [Fact]
    public async Task Text_OfAnotherPlace_IsToldToHaveNoRecordHere() =>
        (await CheckAsync("Ekspor UMKM Jateng 2019 capai Rp151 miliar.")).ShouldBeOk().ShouldSay("Tulisan ini tidak menyebut Kota Pekalongan.");

    [Fact]
    public async Task Text_WithoutFigures_SaysWhatIsLookedFor() => (await CheckAsync("Batik Kota Pekalongan indah.")).ShouldBeOk().ShouldSay("Tidak ada angka yang ditemukan");

    [Fact]
    public async Task Text_EmptyOrTooLong_IsRefusedAndKept()
    {
        using var official = await host.SignInAsAsync(Role.Official);
        var form = (await official.GetAsync(Address)).ShouldBeOk().ShouldSay("Belum ada tulisan untuk diperiksa").Form();

        (await form.Fill("Input.Text", " \n ").SubmitAsync()).ShouldHaveError("Input.Text", "Tempelkan dulu tulisan");
        var tooLong = new string('a', ReleaseText.MaxLength + 1);
        (await form.Fill("Input.Text", tooLong).SubmitAsync())
            .ShouldHaveError("Input.Text", "Tulisan ini 12.001 huruf; paling banyak 12.000").ShouldStillHold("Input.Text", tooLong);
        (await form.Fill("Input.Text", new string('a', ReleaseText.MaxLength)).SubmitAsync()).ShouldBeOk();
    }

    [Fact]
    public async Task Example_OnRequest_FillsTheFormAndFindsItsOwnMistakes()
    {
        using var official = await host.SignInAsAsync(Role.Official);
        var form = (await (await official.GetAsync(Address)).FollowAsync("Isi dengan contoh")).ShouldBeOk().Form();

        var page = await form.SubmitAsync();

        page.ShouldSay("Satuan atau besaran keliru: 1").ShouldSay("Hitungan keliru: 2").ShouldSay("Sesuai: 3");
    }

    [Fact]
    public async Task Text_WithMarkup_IsShownAndNotRun()
    {
        var page = (await CheckAsync("<script>alert(1)</script> Pada 2019 Kota Pekalongan \"><img src=x onerror=alert(1)> US$22,926 juta</textarea><b>")).ShouldBeOk();

        page.Document.QuerySelectorAll("main script, main img, .release b").ShouldBeEmpty();
        page.Find(".release").TextContent.ShouldContain("<script>alert(1)</script>");
        page.All(".release mark").ShouldBe(["US$22,926 juta"]);
    }

    [Fact]
    public async Task Text_Checked_StandsInNoLogAndNoTable()
    {
        const string secret = "Kanari-rilis-rahasia";
        var trail = await host.ReadAsync(db => db.AuditProcesses.CountAsync());

        (await CheckAsync($"{secret}: ekspor Kota Pekalongan 2019 US$22,926 juta.")).ShouldBeOk().ShouldSay(secret);

        host.Logs.Lines.ShouldNotContain(line => line.Contains(secret, StringComparison.Ordinal));
        (await host.ReadAsync(db => db.AuditProcesses.CountAsync())).ShouldBe(trail);
    }

    [Fact]
    public async Task Page_WithoutTheRight_IsClosed()
    {
        using var exporter = await host.SignInAsAsync(Role.Exporter);
        using var official = await host.SignInAsAsync(Role.Official);

        (await exporter.GetAsync(Address)).ShouldBe(HttpStatusCode.Forbidden);
        (await (await official.GetAsync("/laporan")).FollowAsync("Periksa rilis")).ShouldBeAt(Address);
        (await official.GetAsync(Address)).Find(".site-nav a[aria-current]").TextContent.ShouldBe("Laporan");
    }

    private async Task<Page> CheckAsync(string text)
    {
        using var official = await host.SignInAsAsync(Role.Official);
        return await (await official.GetAsync(Address)).ShouldBeOk().Form().Fill("Input.Text", text).SubmitAsync();
    }
}
