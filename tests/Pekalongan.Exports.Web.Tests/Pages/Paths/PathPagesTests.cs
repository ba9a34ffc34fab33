using System.Net;
using System.Text;
using System.Text.Json;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Paths;

public sealed class PathPagesTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Path_OfAnExporter_TellsItsStepsInWordsToStaffAndToItself()
    {
        var exporter = await ClimberAsync(host);
        using var official = await host.SignInAsAsync(Role.Official);
        using var own = await host.SignInAsAsync(Role.Exporter, exporter);

        var details = await official.GetAsync($"/pelaku-usaha/{exporter.Id}");
        details.ShouldSay("Langkah tertinggi: PEB atas nama sendiri").ShouldSay("PEB sendiri pertama 9 Juni 2026").ShouldNotSay("Kontak dengan usaha ini");
        var page = await details.FollowAsync("Lihat jalurnya per tahun");
        var mine = await own.GetAsync("/jalur-saya");

        foreach (var shown in new[] { page, mine })
        {
            shown.ShouldBeOk().ShouldSay("1 Mei 2025: ekspor pertama yang tercatat, lewat kurir atau pos").ShouldSay("2 Februari 2026: pertama kali lewat perusahaan lain")
                .ShouldSay("9 Juni 2026: PEB sendiri yang pertama, sesudah lewat kurir atau perusahaan lain");
            shown.All("tbody tr").ShouldContain(row => row.StartsWith("2026 naik langkah", StringComparison.Ordinal) && row.EndsWith("US$250,00 80,00%", StringComparison.Ordinal));
            shown.ShouldSay("Malaysia 9 Juni 2026").ShouldSay("baru");
        }

        await official.SpeakAsync("en");
        (await official.GetAsync($"/pelaku-usaha/{exporter.Id}/jalur")).ShouldSay("the first PEB of its own, after courier or another company");
    }

    [Fact]
    public async Task Path_OfNobodysOrAnothers_IsNotFoundOrForbidden()
    {
        var exporter = await host.Data.ExporterAsync();
        var elsewhere = await host.Data.ExporterAsync(scope: TestData.Province);
        using var official = await host.SignInAsAsync(Role.Official);
        using var own = await host.SignInAsAsync(Role.Exporter, exporter);

        (await official.GetAsync($"/pelaku-usaha/{elsewhere.Id}/jalur")).ShouldBe(HttpStatusCode.NotFound);
        (await own.GetAsync($"/pelaku-usaha/{exporter.Id}/jalur")).ShouldBe(HttpStatusCode.Forbidden);
        (await official.GetAsync("/jalur-saya")).ShouldBe(HttpStatusCode.Forbidden);
        (await own.GetAsync("/jalur-saya")).ShouldBeOk().ShouldSay("Belum ada ekspor terverifikasi");
        (await official.GetAsync($"/pelaku-usaha/{exporter.Id}/jalur")).ShouldBeOk().ShouldSay("Belum ada ekspor terverifikasi");
    }

    [Fact]
    public async Task Counts_OfAYear_LeadToTheExportersTheyCount()
    {
        await using var own = await HostFixture.StartAsync();
        var exporter = await ClimberAsync(own);
        using var official = await own.SignInAsAsync(Role.Official);

        var page = await official.GetAsync("/capaian/jalur?tahun=2026");

        page.ShouldBeOk().ShouldSay("Atas nama sendiri: US$200,00 dari US$250,00 nilai (80,00%), 1 dari 1 eksportir.")
            .ShouldSay("Tahun ini hanya diketahui dari angka terbit; eksportirnya tidak dirinci oleh sumber.");
        (await page.FollowAsync("1 eksportir 2026: PEB sendiri yang pertama")).ShouldBeOk().ShouldSay(exporter.Name).ShouldSay("PEB sendiri pertama 9 Juni 2026");
        (await page.FollowAsync("1 eksportir 2025: Tertinggi: kurir atau pos")).ShouldBeOk().ShouldSay(exporter.Name).ShouldSay("Eksportir 2025");
        (await page.FollowAsync("0 eksportir 2026: Tertinggi: kurir atau pos")).ShouldBeOk().ShouldSay("Tidak ada eksportir dalam kelompok ini");
        (await official.GetAsync("/capaian/jalur?tahun=2026&per=2026-01-31")).ShouldSay("Belum ada angka untuk tahun 2026").ShouldNotSay("1 eksportir 2026");
        (await official.GetAsync("/capaian/jalur?tahun=2026&per=31-02-2026")).ShouldBe(HttpStatusCode.BadRequest);
        (await official.GetAsync("/capaian/jalur?tahun=2026&diketahui=2026-01-31")).ShouldBeOk().ShouldNotSay("1 eksportir 2026");
    }

    [Fact]
    public async Task Report_OfAGroup_HoldsExactlyItsListInEveryFormat()
    {
        await using var own = await HostFixture.StartAsync();
        var exporter = await ClimberAsync(own);
        var courier = await own.Data.ExporterAsync();
        await own.Data.VerifiedAsync(courier, new DateOnly(2026, 3, 3), usd: 11, change: s => (s.Channel, s.DocumentKind) = (ExportChannel.Courier, ExportDocumentKind.ConsignmentNote));
        using var official = await own.SignInAsAsync(Role.Official);
        const string Address = "/laporan/jalur?tahun=2026&isi=peb-sendiri";

        var screen = await official.GetAsync(Address);
        var csv = Encoding.UTF8.GetString((await official.GetAsync(Address + "&format=csv")).ShouldBeOk().Bytes);
        var json = JsonDocument.Parse((await official.GetAsync(Address + "&format=json")).ShouldBeOk().Bytes);
        var pdf = string.Join(" ", PdfText.All((await official.GetAsync(Address + "&format=pdf")).ShouldBeOk().Bytes));

        foreach (var text in new[] { screen.ShouldBeOk().Text, csv, json.RootElement.GetRawText(), pdf })
        {
            text.ShouldContain(exporter.Name);
            text.ShouldNotContain(courier.Name);
        }

        (await official.GetAsync(Address + "&format=xlsx")).ShouldBeOk().Response.Content.Headers.ContentType!.MediaType!.ShouldContain("spreadsheetml");
        (await official.GetAsync(Address + "&format=docx")).ShouldBe(HttpStatusCode.BadRequest).ShouldSay("tidak dikenal");
        Encoding.UTF8.GetString((await official.GetAsync("/laporan/jalur?tahun=2026&format=csv")).Bytes).ShouldContain(courier.Name);
    }

    [Fact]
    public async Task Dashboard_OfAYear_SaysWhatIsNewWithTheShipmentThatBeganIt()
    {
        await using var own = await HostFixture.StartAsync();
        var exporter = await own.Data.ExporterAsync();
        var since = await own.Data.ExporterAsync(e => (e.DeclaredExport, e.ExportsSinceYear) = (DeclaredExport.Since, 2010));
        var first = await own.Data.VerifiedAsync(exporter, new DateOnly(2026, 3, 1), usd: 500, change: s => s.DestinationIso2 = "PE");
        await own.Data.VerifiedAsync(since, new DateOnly(2026, 4, 1), usd: 20, change: s => s.DestinationIso2 = "FJ");
        using var official = await own.SignInAsAsync(Role.Official);
        using var admin = await own.SignInAsAsync(Role.Admin);

        var page = (await official.GetAsync("/capaian?tahun=2026")).ShouldBeOk();

        page.ShouldSay("Eksportir baru").ShouldSay("Pasar baru").ShouldSay("Menurut jenis pasar").ShouldSay("Belum ditentukan");
        page.All("tbody tr").ShouldContain(row => row.StartsWith("Peru baru", StringComparison.Ordinal));
        page.All("tbody tr").ShouldContain(row => row.StartsWith("Fiji tidak dapat dipastikan", StringComparison.Ordinal));
        page.Find($"a[href='/pengiriman/{first.Id}']").ShouldNotBeNull();
        (await admin.GetAsync("/capaian?tahun=2026")).ShouldBeOk().ShouldSay("Pasar baru").Document.QuerySelector($"a[href='/pengiriman/{first.Id}']").ShouldBeNull();
        (await official.GetAsync("/laporan/progres?tahun=2026")).ShouldBeOk().ShouldSay("Baru tahun ini").ShouldSay("Fiji");
        (await official.GetAsync("/capaian?tahun=2019")).ShouldBeOk().ShouldNotSay("Baru tahun ini");
    }

    /// <summary>Courier in 2025, in another's name in February 2026, a PEB of its own in June.</summary>
    private static async Task<Exporter> ClimberAsync(HostFixture host)
    {
        var exporter = await host.Data.ExporterAsync();
        await host.Data.VerifiedAsync(
            exporter, new DateOnly(2025, 5, 1), usd: 100, change: s => (s.Channel, s.DocumentKind, s.DestinationIso2) = (ExportChannel.Courier, ExportDocumentKind.ConsignmentNote, "SG"));
        await host.Data.VerifiedAsync(
            exporter, new DateOnly(2026, 2, 2), usd: 50, change: s => (s.Channel, s.ExporterOfRecordName, s.DestinationIso2) = (ExportChannel.ThirdParty, "PT Contoh Perantara", "SG"));
        await host.Data.VerifiedAsync(exporter, new DateOnly(2026, 6, 9), usd: 200);
        return exporter;
    }
}
