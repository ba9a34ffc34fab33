using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Pekalongan.Exports.Web.Pages.Shipments;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Shipments;

/// <summary>The way of an exporter, or of staff on its behalf, from an empty form to a shipment that waits to be checked.</summary>
public sealed class LogShipmentTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static readonly (string, string?)[] Peb =
    [
        ("Input.ExportDate", "5 Oktober 2026"), ("Input.Destination", "Dubai"), ("Input.Channel", "OwnName"), ("Input.DocumentKind", "Peb"),
        ("Input.DocumentDate", "4/10/2026"), ("Input.CustomsOfficeCode", "060100"), ("Input.PortCode", "IDSRG"),
    ];

    private static readonly (string, string?)[] Sarongs =
    [
        ("Input.Lines[0].Commodity", "sarung_batik"), ("Input.Lines[0].Hs", "6211.42"), ("Input.Lines[0].Quantity", "1.200"),
        ("Input.Lines[0].Unit", "lembar"), ("Input.Lines[0].NetWeight", "250,5"), ("Input.Lines[0].Amount", "12.500,50"),
        ("Input.Lines[0].Currency", "USD"), ("Input.Lines[0].Origin", "City"),
    ];

    [Fact]
    public void LineInput_CurrencyInSmallLetters_IsReadAsItWasChecked()
    {
        var line = new LineInput { Commodity = "sarung_batik", Quantity = "1", Unit = "lembar", NetWeight = "1", Amount = "12,50", Currency = "usd", Origin = "City" };

        var entry = line.ToEntry(Language.Indonesian);

        (entry.Currency, entry.AmountMinor).ShouldBe((Currency.Usd, 1_250));
    }

    [Fact]
    public async Task Log_ByTheExporter_TakesThreePagesEchoesTheValueAndWaits()
    {
        var exporter = await host.Data.ExporterAsync();
        await RatesAsync();
        var browser = await host.SignInAsAsync(Role.Exporter, exporter);

        var destination = await (await browser.GetAsync("/pengiriman")).Form("#catat").SubmitAsync();
        var goods = await destination.Form().Fill(Peb).Fill("Input.DocumentNumber", "300001").SubmitAsync();
        var check = await goods.ShouldBeOk().Form().Fill(Sarongs).SubmitAsync();

        check.ShouldBeOk().ShouldSay("Uni Emirat Arab").ShouldSay("6211.42").ShouldSay("1.200 lembar").ShouldSay("250,5 kg");
        check.ShouldSay("US$12.500,50").ShouldSay("Rp203.133.125").ShouldSay("US$1 = Rp16.250").ShouldSay("Kurs contoh, rekaan");
        check.All(".answers a").Count(a => a.StartsWith("Ubah", StringComparison.Ordinal)).ShouldBeGreaterThan(8);
        var sent = await check.Form().SubmitAsync();
        sent.ShouldBeOk().ShouldSay("Pengiriman sudah dikirim dan menunggu pemeriksaan.").ShouldSay("Menunggu pemeriksaan");

        var saved = await host.ReadAsync(db => db.Shipments.Include(s => s.Lines).SingleAsync(s => s.ExporterId == exporter.Id));
        (saved.Status, saved.DestinationIso2, saved.DocumentNumber, saved.EntrySource).ShouldBe((ShipmentStatus.Submitted, "AE", "300001", EntrySource.Portal));
        saved.Lines.Single().UsdCents.ShouldBe(1_250_050);
        (await host.ReadAsync(db => db.AuditEvents.AnyAsync(e => e.SubjectId == saved.Id.ToString()
            && db.AuditProcesses.Any(p => p.Id == e.ProcessId && p.Kind == ProcessKind.ShipmentSubmitting)))).ShouldBeTrue();
    }

    [Fact]
    public async Task Log_InEnglish_ReadsNumbersAndSaysEverythingInEnglish()
    {
        await RatesAsync();
        var (browser, id) = await DraftAsync();
        await browser.SpeakAsync("en");

        await (await browser.GetAsync($"/pengiriman/{id}/tujuan")).Form().Fill(Peb).Fill(("Input.DocumentNumber", "300002"), ("Input.Destination", "Singapore")).SubmitAsync();
        var check = await (await browser.GetAsync($"/pengiriman/{id}/barang")).Form().Fill(Sarongs)
            .Fill(("Input.Lines[0].Quantity", "1,200"), ("Input.Lines[0].NetWeight", "250.5"), ("Input.Lines[0].Amount", "12,500.50")).SubmitAsync();

        check.ShouldBeOk().ShouldSay("Check the entries").ShouldSay("1,200 sheets").ShouldSay("US$12,500.50").ShouldNotSay("lembar");
        (await check.Form().SubmitAsync()).ShouldSay("The shipment has been sent and waits to be checked.");
    }

    [Fact]
    public async Task Destination_Wrong_IsRefusedBesideTheFieldAndKept()
    {
        var (browser, id) = await DraftAsync();

        var page = await (await browser.GetAsync($"/pengiriman/{id}/tujuan")).Form()
            .Fill(("Input.ExportDate", "31-02-2026"), ("Input.Destination", "Atlantis"), ("Input.DocumentKind", "Peb"), ("Input.Channel", "ThirdParty")).SubmitAsync();

        page.ShouldHaveError("Input.ExportDate", "Tidak ada tanggal 31").ShouldHaveError("Input.Destination", "Negara “Atlantis” tidak dikenal");
        page.ShouldHaveError("Input.DocumentNumber", "Tulis nomor pendaftaran").ShouldHaveError("Input.DocumentDate", "Tulis tanggal dokumen");
        page.ShouldHaveError("Input.ExporterOfRecord", "Tulis nama perusahaan").ShouldHaveError("Input.CustomsOfficeCode", "Pilih kantor bea cukai");
        page.ShouldStillHold("Input.Destination", "Atlantis").ShouldStillHold("Input.ExportDate", "31-02-2026");
        (await host.ReadAsync(db => db.Shipments.SingleAsync(s => s.Id == id))).DocumentKind.ShouldBeNull("nothing is half-written");
    }

    [Fact]
    public async Task Destination_DateToCome_IsRefused()
    {
        var (browser, id) = await DraftAsync();

        (await (await browser.GetAsync($"/pengiriman/{id}/tujuan")).Form().Fill(Peb).Fill(("Input.ExportDate", "22-11-2026"), ("Input.DocumentNumber", "300003")).SubmitAsync())
            .ShouldHaveError("Input.ExportDate", "Tanggal ekspor 22 November 2026 belum tiba");
    }

    [Fact]
    public async Task Destination_SavedForLater_KeepsWhatIsThereAndRefusesOnlyWhatCannotBeRead()
    {
        var (browser, id) = await DraftAsync();
        var form = (await browser.GetAsync($"/pengiriman/{id}/tujuan")).Form();

        var refused = await form.Fill(("Input.Destination", "Jepang"), ("Input.ExportDate", "kemarin")).SubmitAsync("Simpan dulu");
        refused.ShouldHaveError("Input.ExportDate", "Tulis tanggal, bulan dan tahun");
        (await refused.Form().SubmitAsync()).ShouldBe(HttpStatusCode.BadRequest).ShouldSay("Pilih dokumen ekspornya");
        (await form.Fill("Input.ExportDate", "").SubmitAsync("Simpan dulu")).ShouldBeOk().ShouldSay("Draf disimpan");

        (await browser.GetAsync($"/pengiriman/{id}/tujuan")).Form().Value("Input.Destination").ShouldBe("Jepang");
    }

    [Fact]
    public async Task Destination_ChangedByAnother_Answers409WithBoth()
    {
        var (browser, id) = await DraftAsync();
        var slow = (await browser.GetAsync($"/pengiriman/{id}/tujuan")).Form();
        await (await browser.GetAsync($"/pengiriman/{id}/tujuan")).Form().Fill(Peb).Fill(("Input.DocumentNumber", "300004"), ("Input.Destination", "Jepang")).SubmitAsync();

        var page = await slow.Fill(Peb).Fill(("Input.DocumentNumber", "300005"), ("Input.Destination", "Thailand")).SubmitAsync();

        page.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Yang tersimpan sekarang").ShouldSay("Jepang").ShouldStillHold("Input.Destination", "Thailand");
        (await page.Form().SubmitAsync()).ShouldBeAt($"/pengiriman/{id}/barang");
    }

    [Fact]
    public async Task Destination_DocumentLoggedBefore_IsStoppedWithALinkToIt()
    {
        var (browser, id) = await DraftAsync();
        var exporterId = await host.ReadAsync(db => db.Shipments.Where(s => s.Id == id).Select(s => s.ExporterId).SingleAsync());
        var exporter = await host.ReadAsync(db => db.Exporters.AsNoTracking().SingleAsync(e => e.Id == exporterId));
        var other = await host.Data.SubmittedAsync(new Exporter
        {
            Id = exporter.Id, ScopeCode = exporter.ScopeCode, Name = exporter.Name, LegalForm = exporter.LegalForm, PersonId = exporter.PersonId,
            SizeClass = exporter.SizeClass, SearchText = exporter.SearchText, CreatedAt = exporter.CreatedAt,
        }, new DateOnly(2026, 9, 1), change: s => (s.DocumentNumber, s.CustomsOfficeCode) = ("300006", "060100"));

        var page = await (await browser.GetAsync($"/pengiriman/{id}/tujuan")).Form().Fill(Peb).Fill("Input.DocumentNumber", "300006").SubmitAsync();

        page.ShouldHaveError("Input.DocumentNumber", "sudah dicatat pada pengiriman lain");
        (await page.FollowAsync("Buka pengiriman yang sudah memakai dokumen ini")).ShouldBeAt($"/pengiriman/{other.Id}");
    }

    [Fact]
    public async Task Goods_Wrong_IsRefusedInItsRowAndKept()
    {
        var (browser, id) = await DraftAsync();

        var page = await (await browser.GetAsync($"/pengiriman/{id}/barang")).Form().Fill(Sarongs)
            .Fill(("Input.Lines[0].Amount", "dua belas"), ("Input.Lines[0].Quantity", "0"), ("Input.Lines[0].NetWeight", "0"), ("Input.Lines[0].Hs", "62")).SubmitAsync();

        page.ShouldHaveError("Input.Lines[0].Amount", "Tulis angka saja").ShouldHaveError("Input.Lines[0].Quantity", "lebih dari nol");
        page.ShouldHaveError("Input.Lines[0].NetWeight", "Tulis berat bersih").ShouldHaveError("Input.Lines[0].Hs", "Kode HS");
        page.ShouldStillHold("Input.Lines[0].Amount", "dua belas");
    }

    [Fact]
    public async Task Goods_SentAfterTheLanguageChangedInAnotherTab_AreReadAsTheyWereTyped()
    {
        var (browser, id) = await DraftAsync();
        var form = (await browser.GetAsync($"/pengiriman/{id}/barang")).Form().Fill(Sarongs).Fill("Input.Lines[0].Amount", "");

        await browser.SpeakAsync("en");
        (await form.SubmitAsync()).ShouldHaveError("Input.Lines[0].Amount", "Tulis nilai");
        (await form.Fill("Input.Lines[0].Amount", "12.500,50").SubmitAsync()).ShouldBeAt($"/pengiriman/{id}/periksa");

        var line = await host.ReadAsync(db => db.ShipmentLines.SingleAsync(l => l.ShipmentId == id));
        (line.QuantityMilli, line.NetGrams, line.AmountMinor).ShouldBe((1_200_000, 250_500, 1_250_050));
    }

    [Fact]
    public async Task Goods_UnderCif_AsksForCostsAndWorksOutTheFobValueInView()
    {
        await RatesAsync();
        var (browser, id) = await DraftAsync();
        var goods = await (await browser.GetAsync($"/pengiriman/{id}/tujuan")).Form().Fill(Peb)
            .Fill(("Input.DocumentNumber", "300011"), ("Input.Incoterm", "CIF"), ("Input.InvoiceNumber", "inv 7/2026"), ("Input.AjuNumber", "000030-123456-20261001-000123")).SubmitAsync();
        goods.ShouldBeOk().ShouldSay("Nilai pada faktur (CIF)").ShouldSay("Dari CIF ke FOB");

        var check = await goods.Form().Fill(Sarongs).Fill(("Input.Lines[0].Amount", "12.500"), ("Input.FreightMinor", "800"), ("Input.InsuranceMinor", "50")).SubmitAsync();

        check.ShouldBeOk().ShouldSay("Nilai faktur CIF US$12.500,00 − ongkos kirim US$800,00 − asuransi US$50,00 = FOB US$11.650,00");
        check.ShouldSay("INV 7/2026").ShouldSay("00003012345620261001000123");
        var line = await host.ReadAsync(db => db.ShipmentLines.SingleAsync(l => l.ShipmentId == id));
        (line.InvoicedMinor, line.AmountMinor).ShouldBe((1_250_000, 1_165_000));

        await (await browser.GetAsync($"/pengiriman/{id}/tujuan")).Form().Fill("Input.Incoterm", "FOB").SubmitAsync();
        line = await host.ReadAsync(db => db.ShipmentLines.SingleAsync(l => l.ShipmentId == id));
        (line.InvoicedMinor, line.AmountMinor).ShouldBe((null, 1_250_000), "the invoice now says FOB");
    }

    [Fact]
    public async Task Goods_CostsOfTheWholeValue_AreRefusedBesideTheField()
    {
        var (browser, id) = await DraftAsync();
        var goods = await (await browser.GetAsync($"/pengiriman/{id}/tujuan")).Form().Fill(Peb).Fill(("Input.DocumentNumber", "300012"), ("Input.Incoterm", "CFR")).SubmitAsync();

        var page = await goods.Form().Fill(Sarongs).Fill("Input.FreightMinor", "12.500,50").SubmitAsync();

        page.ShouldHaveError("Input.FreightMinor", "tidak boleh sebesar nilai faktur").ShouldStillHold("Input.FreightMinor", "12.500,50");
    }

    [Fact]
    public async Task Goods_WithoutWeight_AreWeighedLikeTheLastOnesAndSaySo()
    {
        await RatesAsync();
        var exporter = await host.Data.ExporterAsync();
        var browser = await host.SignInAsAsync(Role.Exporter, exporter);
        await (await browser.GetAsync("/pengiriman/tambah")).Form().SubmitAsync();
        var id = await host.ReadAsync(db => db.Shipments.Where(s => s.ExporterId == exporter.Id).Select(s => s.Id).SingleAsync());
        var form = (await browser.GetAsync($"/pengiriman/{id}/barang")).Form().Fill(Sarongs).Fill(("Input.Lines[0].NetWeight", ""), ("Input.Lines[0].Unit", "kodi"), ("Input.Lines[0].Quantity", "60"));
        (await form.SubmitAsync()).ShouldHaveError("Input.Lines[0].NetWeight", "Tulis berat bersih");

        await host.Data.VerifiedAsync(exporter, new DateOnly(2026, 9, 1), change: s => (s.Lines[0].CommodityKey, s.Lines[0].Unit, s.Lines[0].QuantityMilli, s.Lines[0].NetGrams) = ("sarung_batik", "lembar", 1_200_000, 250_800));
        var check = await form.SubmitAsync();

        check.ShouldSay("250,8 kg").ShouldSay("dihitung dari pengiriman sebelumnya");
    }

    [Theory]
    [InlineData("JPY", "1.250.000", 1_250_000)]
    [InlineData("KWD", "1.250,505", 1_250_505)]
    public async Task Goods_InACurrencyWithOtherDecimals_AreKeptToTheLastDigit(string currency, string typed, long minor)
    {
        var (browser, id) = await DraftAsync();

        await (await browser.GetAsync($"/pengiriman/{id}/barang")).Form().Fill(Sarongs).Fill(("Input.Lines[0].Currency", currency), ("Input.Lines[0].Amount", typed)).SubmitAsync();

        (await host.ReadAsync(db => db.ShipmentLines.SingleAsync(l => l.ShipmentId == id))).AmountMinor.ShouldBe(minor);
    }

    [Fact]
    public async Task Goods_SeveralRows_AreAddedAndRemovedWithoutScript()
    {
        var (browser, id) = await DraftAsync();
        var two = await (await browser.GetAsync($"/pengiriman/{id}/barang")).Form().Fill(Sarongs).SubmitAsync("Tambah barang lain");
        two.ShouldBeOk().Form().Value("Input.Lines[0].Amount").ShouldBe("12.500,50");
        var three = await two.Form().Fill("Input.Lines[1].Amount", "belum tahu").SubmitAsync("Tambah barang lain");
        three.ShouldStillHold("Input.Lines[1].Amount", "belum tahu");

        var back = await three.Form().SubmitAsync("Hapus barang 2");
        back.Form().Value("Input.Lines[0].Quantity").ShouldBe("1.200");
        (await back.Form().SubmitAsync()).ShouldBeAt($"/pengiriman/{id}/periksa");
        (await host.ReadAsync(db => db.ShipmentLines.CountAsync(l => l.ShipmentId == id))).ShouldBe(1);
    }

    [Fact]
    public async Task Check_Incomplete_ListsWhatIsMissingWithLinks()
    {
        var (browser, id) = await DraftAsync();

        var page = await browser.GetAsync($"/pengiriman/{id}/periksa");

        page.ShouldSay("Belum lengkap").ShouldSay("Pilih negara tujuan").ShouldSay("Isi sedikitnya satu barang");
        page.Document.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Check_NoRate_LetsTheExporterSubmitAndSaysWhy()
    {
        var (browser, id) = await DraftAsync();
        await (await browser.GetAsync($"/pengiriman/{id}/tujuan")).Form().Fill(Peb).Fill("Input.DocumentNumber", "300007").SubmitAsync();
        var check = await (await browser.GetAsync($"/pengiriman/{id}/barang")).Form().Fill(Sarongs).Fill("Input.Lines[0].Currency", "EUR").SubmitAsync();

        check.ShouldSay("Belum ada kurs EUR untuk 5 Oktober 2026. Pengiriman tetap dapat dikirim");
        (await check.Form().SubmitAsync()).ShouldBeOk().ShouldSay("Menunggu kurs EUR");
    }

    [Fact]
    public async Task Start_ByStaff_FindsTheBusinessAndAsksForTheSource()
    {
        var exporter = await host.Data.ExporterAsync();
        var browser = await host.SignInAsAsync(Role.Staff);

        var found = await browser.GetAsync("/pengiriman/tambah?cari=" + Uri.EscapeDataString(exporter.Name));
        var form = (await found.FollowAsync(exporter.Name)).Form();
        (await form.SubmitAsync()).ShouldBe(HttpStatusCode.BadRequest).ShouldSay("Pilih dari mana keterangan ini diperoleh");
        (await form.Fill("Input.Source", "Visit").SubmitAsync()).ShouldBeOk().ShouldSay("Tujuan dan dokumen");

        (await host.ReadAsync(db => db.Shipments.SingleAsync(s => s.ExporterId == exporter.Id))).EntrySource.ShouldBe(EntrySource.Visit);
    }

    [Fact]
    public async Task Start_SentTwice_MakesOneDraft()
    {
        var exporter = await host.Data.ExporterAsync();
        var browser = await host.SignInAsAsync(Role.Exporter, exporter);
        var form = (await browser.GetAsync("/pengiriman/tambah")).Form();

        await Task.WhenAll(form.SubmitAsync(), form.SubmitAsync());

        (await host.ReadAsync(db => db.Shipments.CountAsync(s => s.ExporterId == exporter.Id))).ShouldBe(1);
        (await browser.GetAsync("/pengiriman/tambah")).ShouldSay("Lanjutkan draf");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/tujuan")]
    [InlineData("/barang")]
    [InlineData("/periksa")]
    [InlineData("/buang")]
    [InlineData("/koreksi")]
    public async Task Shipment_OfAnotherBusiness_IsNotFound(string page)
    {
        var (_, id) = await DraftAsync();
        var stranger = await host.SignInAsAsync(Role.Exporter);

        (await stranger.GetAsync($"/pengiriman/{id}{page}")).ShouldBe(HttpStatusCode.NotFound);
        var own = await (await stranger.GetAsync("/pengiriman/tambah")).Form().SubmitAsync();
        var token = own.Form().Value("__RequestVerificationToken");
        if (page.Length > 0)
            (await stranger.PostAsync($"/pengiriman/{id}{page}", ("__RequestVerificationToken", token), ("Input.ExportDate", "x"))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Shipment_OfAnotherScope_IsNotFound()
    {
        var exporter = await host.Data.ExporterAsync(scope: TestData.Province);
        var shipment = await host.Data.SubmittedAsync(exporter, new DateOnly(2026, 3, 1));
        var staff = await host.SignInAsAsync(Role.Staff);

        (await staff.GetAsync($"/pengiriman/{shipment.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await staff.GetAsync("/pengiriman")).ShouldNotSay(exporter.Name);
    }

    [Fact]
    public async Task Discard_Draft_AsksFirstAndRemovesIt()
    {
        var (browser, id) = await DraftAsync();

        (await (await browser.GetAsync($"/pengiriman/{id}/buang")).Form().SubmitAsync()).ShouldBeAt("/pengiriman").ShouldSay("Isian dibuang.");

        (await host.ReadAsync(db => db.Shipments.AnyAsync(s => s.Id == id))).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Role.Verifier, "/pengiriman/tambah")]
    [InlineData(Role.Official, "/pengiriman/tambah")]
    [InlineData(Role.Admin, "/pengiriman")]
    [InlineData(Role.Staff, "/pemeriksaan")]
    [InlineData(Role.Exporter, "/pemeriksaan")]
    [InlineData(Role.Exporter, "/kurs")]
    [InlineData(Role.Verifier, "/kurs/tambah")]
    public async Task Page_WithoutThePermission_IsForbidden(Role role, string address) =>
        (await (await host.SignInAsAsync(role)).GetAsync(address)).ShouldBe(HttpStatusCode.Forbidden);

    private async Task<(Browser Browser, Guid Id)> DraftAsync()
    {
        var exporter = await host.Data.ExporterAsync();
        var browser = await host.SignInAsAsync(Role.Exporter, exporter);
        (await (await browser.GetAsync("/pengiriman/tambah")).Form().SubmitAsync()).ShouldBeOk();
        return (browser, await host.ReadAsync(db => db.Shipments.Where(s => s.ExporterId == exporter.Id).Select(s => s.Id).SingleAsync()));
    }

    private async Task RatesAsync()
    {
        if (!await host.ReadAsync(db => db.ExchangeRates.AnyAsync(r => r.ScopeCode == TestData.City && r.CurrencyCode == "USD")))
            await host.Data.RateAsync("USD", 16_250m);
    }
}
