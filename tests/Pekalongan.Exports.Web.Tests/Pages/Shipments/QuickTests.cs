using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Shipments;

/// <summary>Staff type a whole shipment on one page while somebody tells it.</summary>
public sealed class QuickTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string Send = "Kirim untuk diperiksa, lalu catat lagi";
    private const string Keep = "Simpan draf, lalu catat lagi";

    private static readonly (string, string?)[] Told =
    [
        ("Input.Source", "Telephone"), ("Input.InformantName", "Ibu Contoh Pencerita"), ("Input.InformedOn", "20-11-2026"),
        ("Input.Destination.ExportDate", "5-11-2026"), ("Input.Destination.Destination", "Jepang"), ("Input.Destination.Channel", "OwnName"),
        ("Input.Destination.DocumentKind", "Peb"), ("Input.Destination.DocumentDate", "4-11-2026"), ("Input.Destination.CustomsOfficeCode", "060100"),
        ("Input.Destination.InvoiceNumber", "inv/01"),
        ("Input.Goods.Lines[0].Commodity", "sarung_batik"), ("Input.Goods.Lines[0].Quantity", "1.200"), ("Input.Goods.Lines[0].Unit", "lembar"),
        ("Input.Goods.Lines[0].NetWeight", "250,5"), ("Input.Goods.Lines[0].Amount", "1.000"), ("Input.Goods.Lines[0].Currency", "USD"),
        ("Input.Goods.Lines[0].Origin", "City"),
    ];

    [Fact]
    public async Task Enter_ToldByTelephone_IsSubmittedOnceToldToTheExporterAndKeepsTheCaller()
    {
        var exporter = await host.Data.ExporterAsync();
        using var staff = await host.SignInAsAsync(Role.Staff);
        var form = await FormAsync(staff, exporter, "510001");

        var page = await form.SubmitAsync(Send);
        (await form.SubmitAsync(Send)).ShouldBeOk();

        page.ShouldBeOk().ShouldBeAt("/pengiriman/cepat").ShouldSay("Dikirim untuk diperiksa").ShouldSay("Baru saja dicatat").ShouldSay("1.200 lembar");
        page.Address.ShouldNotContain("Ibu");
        var next = page.Form();
        (next.Value("Input.Exporter"), next.Value("Input.Source"), next.Value("Input.InformantName"), next.Value("Input.Destination.ExportDate"))
            .ShouldBe((exporter.Name, "Telephone", "Ibu Contoh Pencerita", "05-11-2026"));
        next.Value("Input.Destination.DocumentNumber").ShouldBeEmpty();
        var saved = await host.ReadAsync(db => db.Shipments.Include(s => s.Lines).SingleAsync(s => s.ExporterId == exporter.Id));
        (saved.Status, saved.EntrySource, saved.InformantName, saved.InformedOn, saved.InvoiceNumber, saved.DestinationIso2)
            .ShouldBe((ShipmentStatus.Submitted, EntrySource.Telephone, "Ibu Contoh Pencerita", new DateOnly(2026, 11, 20), "INV/01", "JP"));
        (await host.ReadAsync(db => db.Notices.CountAsync(n => n.ExporterId == exporter.Id && n.Kind == NoticeKind.ShipmentEntered))).ShouldBe(1);
    }

    [Fact]
    public async Task Informant_IsShownToTheOfficeAndNotToTheExporter()
    {
        var exporter = await host.Data.ExporterAsync();
        var shipment = await host.Data.SubmittedAsync(exporter, new DateOnly(2026, 11, 2), change: s => (s.InformantName, s.InformedOn) = ("Ibu Contoh Pencerita", new DateOnly(2026, 11, 3)));
        using var staff = await host.SignInAsAsync(Role.Staff);
        using var own = await host.SignInAsAsync(Role.Exporter, exporter);

        (await staff.GetAsync($"/pengiriman/{shipment.Id}")).ShouldSay("dari Ibu Contoh Pencerita, 3 November 2026");
        (await own.GetAsync($"/pengiriman/{shipment.Id}")).ShouldBeOk().ShouldNotSay("Pencerita");
    }

    [Fact]
    public async Task Enter_Wrong_IsRefusedBesideEachFieldAndWritesNothing()
    {
        var exporter = await host.Data.ExporterAsync();
        using var staff = await host.SignInAsAsync(Role.Staff);
        var form = (await FormAsync(staff, exporter, "")).Fill(
            ("Input.InformantName", ""), ("Input.Destination.Destination", "Atlantis"), ("Input.Goods.Lines[0].Amount", "dua belas"), ("Input.Goods.FreightMinor", "100"));

        var page = await form.SubmitAsync(Send);

        page.ShouldHaveError("Input.InformantName", "Tulis siapa").ShouldHaveError("Input.Destination.Destination", "tidak dikenal");
        page.ShouldHaveError("Input.Destination.DocumentNumber", "Tulis nomor").ShouldHaveError("Input.Goods.Lines[0].Amount", "Tulis angka saja");
        page.ShouldHaveError("Input.Goods.FreightMinor", "tidak memakai ongkos ini").ShouldStillHold("Input.Goods.Lines[0].Amount", "dua belas");
        (await host.ReadAsync(db => db.Shipments.AnyAsync(s => s.ExporterId == exporter.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task Enter_DateToCome_IsRefusedByTheServiceAndWritesNothing()
    {
        var exporter = await host.Data.ExporterAsync();
        using var staff = await host.SignInAsAsync(Role.Staff);

        (await (await FormAsync(staff, exporter, "510002")).Fill("Input.Destination.ExportDate", "22-11-2026").SubmitAsync(Send))
            .ShouldHaveError("Input.Destination.ExportDate", "belum tiba");
        (await (await FormAsync(staff, exporter, "510002")).Fill("Input.InformedOn", "22-11-2026").SubmitAsync(Send)).ShouldHaveError("Input.InformedOn", "belum tiba");

        (await host.ReadAsync(db => db.Shipments.AnyAsync(s => s.ExporterId == exporter.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task Enter_UnderCif_WorksOutTheFobValue()
    {
        var exporter = await host.Data.ExporterAsync();
        using var staff = await host.SignInAsAsync(Role.Staff);

        (await (await FormAsync(staff, exporter, "510003")).Fill(
            ("Input.Destination.Incoterm", "CIF"), ("Input.Goods.FreightMinor", "100"), ("Input.Goods.InsuranceMinor", "10,50")).SubmitAsync(Send)).ShouldBeAt("/pengiriman/cepat");

        var line = await host.ReadAsync(db => db.ShipmentLines.SingleAsync(l => db.Shipments.Any(s => s.Id == l.ShipmentId && s.ExporterId == exporter.Id)));
        (line.InvoicedMinor, line.AmountMinor).ShouldBe((100_000, 88_950));
    }

    [Fact]
    public async Task Keep_ToldInPart_KeepsADraftAndTellsNobody()
    {
        var exporter = await host.Data.ExporterAsync();
        using var staff = await host.SignInAsAsync(Role.Staff);
        var form = (await staff.GetAsync("/pengiriman/cepat")).Form()
            .Fill(("Input.Exporter", exporter.Nib), ("Input.Source", "Visit"), ("Input.Destination.Destination", "Thailand"));

        (await form.SubmitAsync(Keep)).ShouldBeOk().ShouldSay("Draf disimpan");

        var draft = await host.ReadAsync(db => db.Shipments.SingleAsync(s => s.ExporterId == exporter.Id));
        (draft.Status, draft.DestinationIso2, draft.EntrySource).ShouldBe((ShipmentStatus.Draft, "TH", EntrySource.Visit));
        (await host.ReadAsync(db => db.Notices.AnyAsync(n => n.ExporterId == exporter.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task Enter_NameOfSeveral_OffersThemToPickFrom()
    {
        void Named(Exporter e) => (e.Name, e.SearchText) = ("Batik Kembar Contoh", "batik kembar contoh");
        var (one, two) = (await host.Data.ExporterAsync(Named), await host.Data.ExporterAsync(Named));
        using var staff = await host.SignInAsAsync(Role.Staff);

        var page = await (await FormAsync(staff, one, "510004")).SubmitAsync(Send);
        page.ShouldHaveError("Input.Exporter", "pilih salah satu").ShouldSay(one.Nib!).ShouldSay(two.Nib!);
        (await page.Form().Fill("Input.ExporterId", two.Id.ToString()).SubmitAsync(Send)).ShouldBeOk();

        (await host.ReadAsync(db => db.Shipments.SingleAsync(s => s.DocumentNumber == "510004"))).ExporterId.ShouldBe(two.Id);
    }

    [Fact]
    public async Task Enter_NameOfNobody_SaysSo()
    {
        using var staff = await host.SignInAsAsync(Role.Staff);

        (await (await FormAsync(staff, await host.Data.ExporterAsync(), "510005")).Fill("Input.Exporter", "Tidak Terdaftar").SubmitAsync(Send))
            .ShouldHaveError("Input.Exporter", "Tidak ada usaha dengan nama atau NIB ini");
    }

    [Fact]
    public async Task Enter_DocumentLoggedBefore_IsStoppedWithALinkToIt()
    {
        var exporter = await host.Data.ExporterAsync();
        var other = await host.Data.SubmittedAsync(exporter, new DateOnly(2026, 9, 1), change: s => (s.DocumentNumber, s.CustomsOfficeCode) = ("510006", "060100"));
        using var staff = await host.SignInAsAsync(Role.Staff);

        var page = await (await FormAsync(staff, exporter, "510006")).SubmitAsync(Send);

        page.ShouldHaveError("Input.Destination.DocumentNumber", "sudah dicatat pada pengiriman lain");
        (await page.FollowAsync("Buka pengiriman yang sudah memakai dokumen ini")).ShouldBeAt($"/pengiriman/{other.Id}");
    }

    [Fact]
    public async Task Enter_AlikeWithoutDocument_AsksFirst()
    {
        var exporter = await host.Data.ExporterAsync();
        using var staff = await host.SignInAsAsync(Role.Staff);
        async Task<PageForm> FormOfCourierAsync() => (await FormAsync(staff, exporter, "")).Fill(
            ("Input.Destination.DocumentKind", "None"), ("Input.Destination.Channel", "Courier"));
        (await (await FormOfCourierAsync()).SubmitAsync(Send)).ShouldBeOk();

        var asked = await (await FormOfCourierAsync()).SubmitAsync(Send);

        asked.ShouldHaveError("Input.ConfirmsAlike", "beri tanda bila ini memang kiriman yang lain");
        (await asked.Form().Check("Input.ConfirmsAlike").SubmitAsync(Send)).ShouldBeOk();
        (await host.ReadAsync(db => db.Shipments.CountAsync(s => s.ExporterId == exporter.Id && s.Status == ShipmentStatus.Submitted))).ShouldBe(2);
    }

    [Fact]
    public async Task Enter_ToIndonesia_IsRefusedBesideTheDestination()
    {
        using var staff = await host.SignInAsAsync(Role.Staff);
        var form = await FormAsync(staff, await host.Data.ExporterAsync(), "510008");

        (await form.Fill("Input.Destination.Destination", "Indonesia").SubmitAsync(Send))
            .ShouldHaveError("Input.Destination.Destination", "Indonesia bukan tujuan ekspor");
    }

    [Fact]
    public async Task Enter_CallOfYearsAgo_IsRefused()
    {
        using var staff = await host.SignInAsAsync(Role.Staff);
        var form = await FormAsync(staff, await host.Data.ExporterAsync(), "510009");

        (await form.Fill("Input.InformedOn", "01-01-1990").SubmitAsync(Send)).ShouldHaveError("Input.InformedOn", "lebih dari setahun yang lalu");
    }

    [Fact]
    public async Task More_AddsARowAndKeepsWhatWasTyped()
    {
        using var staff = await host.SignInAsAsync(Role.Staff);
        var form = await FormAsync(staff, await host.Data.ExporterAsync(), "510007");

        var page = await form.SubmitAsync("Tambah barang lain");

        page.ShouldBeOk().Form().Value("Input.Goods.Lines[0].Amount").ShouldBe("1.000");
        page.Form().Value("Input.Goods.Lines[1].Amount").ShouldBeEmpty();
    }

    [Fact]
    public async Task Open_AfterAShipmentOfAnotherScope_IsNotFound()
    {
        var elsewhere = await host.Data.SubmittedAsync(await host.Data.ExporterAsync(scope: TestData.Province), new DateOnly(2026, 3, 1));
        using var staff = await host.SignInAsAsync(Role.Staff);

        (await staff.GetAsync($"/pengiriman/cepat?sesudah={elsewhere.Id}")).ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<PageForm> FormAsync(Browser staff, Exporter exporter, string document) =>
        (await staff.GetAsync("/pengiriman/cepat")).Form().Fill(Told).Fill(("Input.Exporter", exporter.Name), ("Input.Destination.DocumentNumber", document));
}
