using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;
using static Pekalongan.Exports.Testing.SampleShipments;

namespace Pekalongan.Exports.Web.Tests.Pages.Imports;

public sealed class ShipmentImportPagesTests(ImportPagesTests.Asleep asleep) : IClassFixture<ImportPagesTests.Asleep>
{
    private const string Address = "/pengiriman/impor";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private HostFixture Host => asleep.Host;

    [Fact]
    public async Task Upload_ATable_IsCheckedMarkedHandedBackMendedAndRecorded()
    {
        await using var office = await HostFixture.StartAsync("Production", ("Imports:Run", "false"));
        using var browser = await office.SignInAsAsync(Role.Staff);
        await office.Data.RateAsync();
        var exporter = await office.Data.ExporterAsync();
        for (var i = 1; i <= 3; i++)
            await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 5, i), 10_000);
        (await browser.GetAsync("/pengiriman")).Find("a[href$='/pengiriman/impor']");
        var form = (await browser.GetAsync(Address)).ShouldBeOk().ShouldSay("Belum ada berkas").Form();

        var page = await form.Attach("Input.Upload", "e-ska.xlsx", SampleSheets.Xlsx(Headers, [
            Row(exporter, 11), Row(exporter, 11, ("Komoditas", "Sarung batik")), Row(exporter, 12, ("Negara tujuan", "Atlantis")), Row(exporter, 13, ("Nilai FOB", "10.000.000")),
        ])).Fill("Input.EntrySource", nameof(EntrySource.ESka)).SubmitAsync();
        page.ShouldBeOk().ShouldSay("Sedang diperiksa").ShouldSay("Dari e-SKA");
        page.Find("[data-poll] progress");
        page.Source.ShouldContain("http-equiv=\"refresh\"");

        await RunAsync(office);
        page = (await browser.GetAsync(page.Address)).ShouldBeOk().ShouldSay("Negara tujuan: Negara “Atlantis” tidak dikenal").ShouldSay("seribu kali dari biasanya").ShouldSay("Bertanda");
        var check = (await page.FollowAsync("Lanjut: catat")).ShouldSay("2 pengiriman dari 3 baris").ShouldSay("Saya sudah memeriksa 1 baris yang bertanda");
        (await check.Form().Check("Input.HasLookedAtMarked").SubmitAsync()).ShouldHaveError("Input.Choice", "Pilih apa yang dilakukan");
        (await check.Form().Check("Input.HasLookedAtMarked", on: false).Fill("Input.Choice", "benar").SubmitAsync())
            .ShouldHaveError("Input.HasLookedAtMarked", "Ada 1 baris yang bertanda");
        (await office.ReadAsync(db => db.Shipments.CountAsync(Stop))).ShouldBe(3);

        var back = await page.Form().SubmitAsync("Unduh dengan kolom Masalah");
        var sheet = SheetReader.Read(back.Bytes, _ => true).Value;
        sheet.Headers.ShouldBe([.. Headers, "Masalah"]);
        sheet.Rows[2][Headers.Length].Text.ShouldContain("Atlantis");

        var working = await check.Form().Fill("Input.Choice", "benar").Check("Input.HasLookedAtMarked").SubmitAsync();
        working.ShouldSay("Pengiriman-pengiriman sedang dicatat").ShouldSay("0 dari 3 baris");
        await RunAsync(office);
        var done = (await browser.GetAsync(page.Address)).ShouldSay("Selesai").ShouldSay($"Baris 2: {exporter.Name}");
        var recorded = await office.ReadAsync(db => db.Shipments.SingleAsync(s => s.DocumentNumber == "000011", Stop));
        done.Find($"a[href$='/pengiriman/{recorded.Id}']");

        // The handed-back file, mended by hand, goes in as it is: only the rest is new.
        var mended = sheet.Rows.Select(row => Enumerable.Range(0, sheet.Headers.Count)
            .Select(i => (object?)(row.Number == 4 && sheet.Headers[i] == "Negara tujuan" ? "Jepang" : row[i].Text)).ToArray());
        var second = await (await browser.GetAsync(Address)).Form().Attach("Input.Upload", "kembali.xlsx", SampleSheets.Xlsx(sheet.Headers, mended))
            .Fill("Input.EntrySource", nameof(EntrySource.ESka)).SubmitAsync();
        await RunAsync(office);
        second = (await browser.GetAsync(second.Address + "?tampil=semua")).ShouldSay("Lihat pengiriman yang tercatat");
        var last = await (await second.FollowAsync("Lanjut: catat")).ShouldSay("1 pengiriman dari 1 baris").ShouldSay("3 baris").Form().SubmitAsync();
        last.ShouldBeOk();
        await RunAsync(office);
        (await office.ReadAsync(db => db.Shipments.CountAsync(s => s.Status == ShipmentStatus.Submitted, Stop))).ShouldBe(3);
        using var verifier = await office.SignInAsAsync(Role.Verifier);
        (await verifier.GetAsync("/pemeriksaan")).ShouldSay("3 pengiriman menunggu");
    }

    [Fact]
    public async Task Upload_WithoutSourceOrFile_SaysWhatIsMissing()
    {
        using var browser = await Host.SignInAsAsync(Role.Staff);
        var exporter = await Host.Data.ExporterAsync();
        var form = await browser.GetAsync(Address);

        (await form.Form().SubmitAsync()).ShouldHaveError("Input.Upload", "Pilih berkas XLSX atau CSV");
        (await form.Form().Attach("Input.Upload", "tanpa sumber.csv", SampleSheets.Csv(";", Headers, [Row(exporter, 1)])).SubmitAsync())
            .ShouldHaveError("Input.EntrySource", "Pilih dari mana keterangan ini diperoleh");
    }

    [Fact]
    public async Task Template_AsXlsxAndCsv_IsReadByTheProgramItself()
    {
        using var browser = await Host.SignInAsAsync(Role.Staff);
        foreach (var address in new[] { $"{Address}/templat", $"{Address}/templat?format=csv" })
        {
            var file = await browser.GetAsync(address);
            file.ShouldBeOk();
            SheetReader.Read(file.Bytes, headers => ColumnMatch.CountKnown(headers, ShipmentColumns.All) == ShipmentColumns.All.Count)
                .Problem!.Text.ShouldBe("Di bawah nama kolom belum ada baris yang diisi");
        }
    }

    [Theory]
    [InlineData(Role.Verifier)]
    [InlineData(Role.Exporter)]
    [InlineData(Role.Official)]
    [InlineData(Role.Admin)]
    public async Task Import_ByOthersThanStaff_IsForbidden(Role role)
    {
        using var browser = await Host.SignInAsAsync(role);
        (await browser.GetAsync(Address)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Import_OfAnotherScopeOrAnotherRoom_IsNotFound()
    {
        var exporter = await Host.Data.ExporterAsync();
        var other = await Host.Data.UserAsync(Role.Staff, scope: TestData.Province);
        using var theirs = await Host.SignInAsAsync(other);
        using var browser = await Host.SignInAsAsync(Role.Staff);
        var page = await (await browser.GetAsync(Address)).Form().Attach("Input.Upload", "punya kota.csv", SampleSheets.Csv(",", Headers, [Row(exporter, 700)]))
            .Fill("Input.EntrySource", nameof(EntrySource.List)).SubmitAsync();

        foreach (var end in new[] { "", "/daftarkan", "/buang" })
        {
            (await theirs.GetAsync(page.Address + end)).ShouldBe(HttpStatusCode.NotFound);
            (await browser.GetAsync(page.Address.Replace("/pengiriman/", "/pelaku-usaha/", StringComparison.Ordinal) + end)).ShouldBe(HttpStatusCode.NotFound);
        }

        (await browser.GetAsync("/pelaku-usaha/impor")).ShouldNotSay("punya kota.csv");
    }

    [Fact]
    public async Task Discard_AfterAsking_SaysThatWhatIsRecordedStays()
    {
        using var browser = await Host.SignInAsAsync(Role.Staff);
        var exporter = await Host.Data.ExporterAsync();
        var page = await (await browser.GetAsync(Address)).Form().Attach("Input.Upload", "buang.csv", SampleSheets.Csv(",", Headers, [Row(exporter, 800)]))
            .Fill("Input.EntrySource", nameof(EntrySource.Visit)).SubmitAsync();
        await RunAsync(Host);

        var ask = (await (await browser.GetAsync(page.Address)).FollowAsync("Buang berkas ini")).ShouldSay("Pengiriman yang sudah tercatat tetap tercatat");

        (await ask.Form().SubmitAsync()).ShouldBeAt(Address).ShouldSay("Berkas dibuang.");
    }

    private static async Task RunAsync(HostFixture host)
    {
        while (await host.ActAsync<ImportWorker, bool>(null, worker => worker.RunAsync(new ImportPace(), Stop)))
        {
        }
    }
}
