using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Shipments;

public sealed class ShipmentFilesTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Input.File", "peb.pdf", "application/pdf")]
    [InlineData("Input.Photo", "IMG_1.jpg", "image/jpeg")]
    [InlineData("Input.Photo", "tangkapan.png", "image/png")]
    public async Task Add_ByItsExporter_IsServedAsAnAttachmentOfItsOwnKind(string field, string name, string type)
    {
        var (exporter, shipment) = await DraftAsync();
        using var browser = await host.SignInAsAsync(Role.Exporter, exporter);
        var check = await browser.GetAsync($"/pengiriman/{shipment.Id}/periksa");
        check.ShouldSay("Belum ada berkas.").ShouldSay("Biasanya ada: PEB, Faktur (invoice), Packing list, B/L atau AWB");

        var page = await check.FollowAsync("Tambah berkas");
        var added = await page.Form("#tambah").Fill("Input.Kind", "Invoice").Attach(field, name, BytesOf(type)).SubmitAsync();

        added.ShouldBeAt($"/pengiriman/{shipment.Id}/berkas").ShouldSay("Berkas ditambahkan.").ShouldSay("1 berkas").ShouldSay(name);
        var file = await browser.GetAsync(added.Find(".files a").GetAttribute("href")!);
        file.ShouldBeOk().Bytes.ShouldBe(BytesOf(type));
        file.Response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        file.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        file.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Add_Polyglot_KeepsTheDocumentOnly()
    {
        var (exporter, shipment) = await DraftAsync();
        using var browser = await host.SignInAsAsync(Role.Exporter, exporter);

        (await AddAsync(browser, shipment, "gambar.png", [.. SampleFiles.Png, .. "<script>alert(1)</script>"u8])).ShouldBeOk();

        (await host.ReadAsync(db => db.Set<ShipmentFile>().Where(f => f.ShipmentId == shipment.Id).Select(f => f.File!.Content!.Bytes).SingleAsync(Stop)))
            .ShouldBe(SampleFiles.Png);
    }

    [Fact]
    public async Task Add_WhatIsNoDocument_IsRefusedBesideItsField()
    {
        var (exporter, shipment) = await DraftAsync();
        using var browser = await host.SignInAsAsync(Role.Exporter, exporter);
        var form = (await browser.GetAsync($"/pengiriman/{shipment.Id}/berkas")).Form("#tambah");
        (await form.SubmitAsync()).ShouldHaveError("Input.Kind", "Pilih berkas apa ini").ShouldHaveError("Input.File", "Pilih berkas yang akan ditambahkan");

        (await AddAsync(browser, shipment, "peb.pdf", "<html><script>"u8.ToArray())).ShouldHaveError("Input.File", "bukan PDF, JPEG, atau PNG");
        (await AddAsync(browser, shipment, "peb.pdf", [])).ShouldBe(HttpStatusCode.BadRequest);
        (await AddAsync(browser, shipment, "peb.pdf", "%PDF-1.4 tanpa akhir"u8.ToArray())).ShouldHaveError("Input.File", "bukan PDF, JPEG, atau PNG");
        var both = (await browser.GetAsync($"/pengiriman/{shipment.Id}/berkas")).Form("#tambah").Fill("Input.Kind", "Invoice")
            .Attach("Input.Photo", "a.png", SampleFiles.Png).Attach("Input.File", "b.pdf", SampleFiles.Pdf);
        (await both.SubmitAsync()).ShouldHaveError("Input.File", "jangan keduanya");
        (await host.ReadAsync(db => db.Set<ShipmentFile>().AnyAsync(f => f.ShipmentId == shipment.Id, Stop))).ShouldBeFalse();
    }

    [Fact]
    public async Task Add_TooLarge_Answers413()
    {
        var (exporter, shipment) = await DraftAsync();
        using var browser = await host.SignInAsAsync(Role.Exporter, exporter);
        (await AddAsync(browser, shipment, "besar.pdf", new byte[StoredFile.MaxBytes + 1])).ShouldBe(HttpStatusCode.RequestEntityTooLarge).ShouldSay("lebih besar dari 10 MB");
    }

    [Fact]
    public async Task Add_SameTwice_IsHarmlessFromOneFormAndSaidFromAnother()
    {
        var (exporter, shipment) = await DraftAsync();
        using var browser = await host.SignInAsAsync(Role.Exporter, exporter);
        var form = (await browser.GetAsync($"/pengiriman/{shipment.Id}/berkas")).Form("#tambah").Fill("Input.Kind", "Invoice").Attach("Input.File", "faktur.pdf", SampleFiles.Pdf);

        (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => form.SubmitAsync()))).ShouldAllBe(p => p.Status == HttpStatusCode.OK);

        (await AddAsync(browser, shipment, "lagi.pdf", SampleFiles.Pdf)).ShouldHaveError("Input.File", "sudah ada di sini dengan nama faktur.pdf (Faktur (invoice))");
        (await host.ReadAsync(db => db.Set<ShipmentFile>().CountAsync(f => f.ShipmentId == shipment.Id, Stop))).ShouldBe(1);
    }

    [Fact]
    public async Task Files_OfAnother_AreNotThereForStrangers()
    {
        var (exporter, shipment) = await DraftAsync();
        var row = await host.Data.ShipmentFileAsync(shipment);
        using var own = await host.SignInAsAsync(Role.Exporter, exporter);
        using var other = await host.SignInAsAsync(Role.Exporter);
        using var verifier = await host.SignInAsAsync(Role.Verifier);
        using var official = await host.SignInAsAsync(Role.Official);
        using var admin = await host.SignInAsAsync(Role.Admin);
        using var elsewhere = await host.SignInAsAsync(await host.Data.UserAsync(Role.Staff, scope: TestData.Province));
        using var nobody = host.Browser();

        foreach (var allowed in new[] { own, verifier, official })
            (await allowed.GetAsync($"/berkas/{row.FileId}")).ShouldBeOk().Bytes.ShouldBe(SampleFiles.Pdf);
        foreach (var stranger in new[] { other, elsewhere })
        {
            (await stranger.GetAsync($"/berkas/{row.FileId}")).ShouldBe(HttpStatusCode.NotFound);
            (await stranger.GetAsync($"/pengiriman/{shipment.Id}/berkas")).ShouldBe(HttpStatusCode.NotFound);
        }

        (await admin.GetAsync($"/berkas/{row.FileId}")).ShouldBe(HttpStatusCode.Forbidden);
        (await verifier.GetAsync($"/pengiriman/{shipment.Id}/berkas")).ShouldBe(HttpStatusCode.Forbidden);
        (await nobody.GetAsync($"/berkas/{row.FileId}")).ShouldBeAt("/masuk");
    }

    [Fact]
    public async Task Remove_ByItsExporter_TakesItAwayUntilVerified()
    {
        var (exporter, shipment) = await DraftAsync();
        var row = await host.Data.ShipmentFileAsync(shipment);
        using var browser = await host.SignInAsAsync(Role.Exporter, exporter);

        (await (await browser.GetAsync($"/pengiriman/{shipment.Id}/berkas")).Form(".files form").SubmitAsync()).ShouldBeOk().ShouldSay("Berkas dihapus.").ShouldNotSay("peb-contoh.pdf");

        (await browser.GetAsync($"/berkas/{row.FileId}")).ShouldBe(HttpStatusCode.NotFound);
        (await host.ReadAsync(db => db.Files.AnyAsync(f => f.Id == row.FileId, Stop))).ShouldBeFalse();
        var verified = await host.Data.VerifiedAsync(exporter, Day);
        await host.Data.ShipmentFileAsync(verified);
        var page = await browser.GetAsync($"/pengiriman/{verified.Id}/berkas");
        page.ShouldSay("sudah diperiksa").Document.QuerySelector("main form[method=post]").ShouldBeNull();
        (await browser.GetAsync($"/pengiriman/{verified.Id}")).ShouldSay("peb-contoh.pdf").ShouldNotSay("Tambah atau hapus berkas");
    }

    private async Task<(Exporter Exporter, Shipment Shipment)> DraftAsync()
    {
        var exporter = await host.Data.ExporterAsync();
        return (exporter, await host.Data.DraftAsync(exporter, Day));
    }

    private static async Task<Page> AddAsync(Browser browser, Shipment shipment, string name, byte[] bytes) =>
        await (await browser.GetAsync($"/pengiriman/{shipment.Id}/berkas")).Form("#tambah").Fill("Input.Kind", "Invoice").Attach("Input.File", name, bytes).SubmitAsync();

    private static byte[] BytesOf(string type) => type switch
    {
        "application/pdf" => SampleFiles.Pdf,
        "image/png" => SampleFiles.Png,
        _ => SampleFiles.Jpeg,
    };
}
