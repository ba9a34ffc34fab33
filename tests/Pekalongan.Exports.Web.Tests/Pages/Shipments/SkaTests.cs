using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Shipments;

/// <summary>The certificate of origin on a shipment: what is suggested, what is missing, and whether a preference was used.</summary>
public sealed class SkaTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static readonly DateOnly Day = new(2026, 10, 5);

    [Fact]
    public async Task Details_OfAShipment_SuggestFormsAndNameWhatIsMissing()
    {
        var exporter = await host.Data.ExporterAsync();
        var shipment = await host.Data.SubmittedAsync(exporter, Day, change: s =>
        {
            s.DestinationIso2 = "JP";
            s.Lines[0].CommodityKey = "surimi";
        });
        using var browser = await host.SignInAsAsync(Role.Exporter, exporter);

        var page = await browser.GetAsync($"/pengiriman/{shipment.Id}");

        page.ShouldBeOk().ShouldSay("Surat keterangan asal (SKA)").ShouldSay("belum ditanyakan").ShouldSay("saran: Form IJEPA, Form AJ, Form RCEP")
            .ShouldSay("Faktur (invoice), Daftar kemasan (packing list), B/L atau AWB").ShouldSay("nomornya tercatat, berkasnya belum ada").ShouldSay("wajib untuk surimi");
    }

    [Fact]
    public async Task Details_WithAPaperOnFile_NoLongerMissesIt()
    {
        var shipment = await host.Data.SubmittedAsync(await host.Data.ExporterAsync(), Day);
        var staff = await host.Data.UserAsync(Role.Staff);
        var file = new StoredFile
        {
            Name = "daftar-kemasan-contoh.pdf", ContentType = "application/pdf", Length = 4, Sha256 = new byte[32], UploadedById = staff.Id,
            UploadedAt = host.Clock.GetUtcNow().UtcDateTime, Content = new StoredFileContent { Bytes = "%PDF"u8.ToArray() },
        };
        await host.AddAsync(file);
        await host.AddAsync(new ShipmentFile
        {
            ShipmentId = shipment.Id, Kind = ShipmentFileKind.PackingList, FileId = file.Id, AddedById = staff.Id, AddedAt = host.Clock.GetUtcNow().UtcDateTime,
        });
        using var browser = await host.SignInAsAsync(staff);

        (await browser.GetAsync($"/pengiriman/{shipment.Id}")).ShouldSay("Faktur (invoice), B/L atau AWB");
    }

    [Fact]
    public async Task Check_BeforeSending_ShowsTheSameCard()
    {
        var exporter = await host.Data.ExporterAsync();
        var draft = await host.Data.DraftAsync(exporter, Day, change: s => s.DestinationIso2 = "TW");
        using var browser = await host.SignInAsAsync(Role.Exporter, exporter);

        (await browser.GetAsync($"/pengiriman/{draft.Id}/periksa")).ShouldBeOk().ShouldSay("tidak ada keringanan yang pasti; biasanya Form B");
    }

    [Fact]
    public async Task Record_ByTheExporterAfterVerification_IsShownWithItsStepAndChangesNoValue()
    {
        var exporter = await host.Data.ExporterAsync();
        var shipment = await host.Data.VerifiedAsync(exporter, Day);
        using var browser = await host.SignInAsAsync(Role.Exporter, exporter);
        var form = (await browser.GetAsync($"/pengiriman/{shipment.Id}/ska")).ShouldSay("berlaku sejak 17 Mei 2010").Form();

        var done = await form.Fill(("Input.Use", "ATIGA"), ("Input.Number", "0012/PKL/2026"), ("Input.Date", "9 Oktober 2026")).SubmitAsync();

        done.ShouldBeAt($"/pengiriman/{shipment.Id}").ShouldSay("Keterangan SKA dicatat.").ShouldSay("dipakai: Form D").ShouldSay("0012/PKL/2026, 9 Oktober 2026").ShouldSay("US$10.000,00");
        done.All(".timeline li").ShouldContain(step => step.Contains("Keterangan SKA dicatat", StringComparison.Ordinal));
        (await host.ReadAsync(db => db.Ledger.Where(e => e.ShipmentId == shipment.Id).SumAsync(e => e.UsdCents))).ShouldBe(1_000_000);
    }

    [Fact]
    public async Task Record_Nothing_AsksToChoose_AndOtherWithoutAnAgreementToo()
    {
        var (browser, address) = await VerifiedAsync();

        (await (await browser.GetAsync(address)).Form().SubmitAsync()).ShouldHaveError("Input.Use", "Pilih salah satu");
        (await (await browser.GetAsync(address)).Form().Fill("Input.Use", "lain").SubmitAsync()).ShouldHaveError("Input.AgreementCode", "Pilih perjanjian");
    }

    [Fact]
    public async Task Record_AMembersAgreementThatIsNotProposed_IsTaken()
    {
        // ASEAN's agreement with Hong Kong holds among the ASEAN countries too.
        var (browser, address) = await VerifiedAsync();
        var form = (await browser.GetAsync(address)).Form();

        (await form.Fill(("Input.Use", "lain"), ("Input.AgreementCode", "AHKFTA")).SubmitAsync()).ShouldSay("dipakai: Form AHK");

        (await browser.GetAsync(address)).Form().Value("Input.AgreementCode").ShouldBe("AHKFTA");
    }

    [Fact]
    public async Task Record_AnAgreementThatIsOnlyWatched_IsRefusedInWords()
    {
        var (browser, address) = await VerifiedAsync("DE");

        var page = await (await browser.GetAsync(address)).Form().Fill(("Input.Use", "lain"), ("Input.AgreementCode", "IEUCEPA")).SubmitAsync();

        page.ShouldBe(HttpStatusCode.BadRequest).ShouldHaveError("Input.AgreementCode", "Indonesia-Uni Eropa pada tanggal ekspor 5 Oktober 2026: belum berlaku, dipantau");
    }

    [Fact]
    public async Task Record_InEnglish_RefusesInEnglish()
    {
        var (browser, address) = await VerifiedAsync("DE");
        await browser.SpeakAsync("en");

        var page = await (await browser.GetAsync(address)).Form().Fill(("Input.Use", "lain"), ("Input.AgreementCode", "ATIGA")).SubmitAsync();

        page.ShouldHaveError("Input.AgreementCode", "Germany is no member of ASEAN Trade in Goods Agreement");
    }

    [Fact]
    public async Task Record_WhatAnotherChanged_Answers409WithBoth_AndThenSaves()
    {
        var (browser, address) = await VerifiedAsync();
        var slow = (await browser.GetAsync(address)).Form();
        await (await browser.GetAsync(address)).Form().Fill("Input.Use", "RCEP").SubmitAsync();

        var page = await slow.Fill("Input.Use", "tidak").SubmitAsync();

        page.ShouldBe(HttpStatusCode.Conflict).ShouldSay("RCEP");
        (await page.Form().SubmitAsync()).ShouldSay("tidak dipakai");
    }

    [Fact]
    public async Task Record_WithoutADestination_SaysWhatToFillInFirst()
    {
        var exporter = await host.Data.ExporterAsync();
        var draft = await host.Data.DraftAsync(exporter, Day, change: s => s.DestinationIso2 = null);
        using var browser = await host.SignInAsAsync(Role.Exporter, exporter);

        (await browser.GetAsync($"/pengiriman/{draft.Id}/ska")).ShouldBeOk().ShouldSay("Tujuan belum diisi");
        (await browser.GetAsync($"/pengiriman/{draft.Id}")).ShouldBeOk().ShouldNotSay("Surat keterangan asal (SKA)");
    }

    [Fact]
    public async Task Record_OfAnothersOrByAVerifier_IsClosed()
    {
        var shipment = await host.Data.VerifiedAsync(await host.Data.ExporterAsync(), Day);
        using var stranger = await host.SignInAsAsync(Role.Exporter);
        using var verifier = await host.SignInAsAsync(Role.Verifier);

        (await stranger.GetAsync($"/pengiriman/{shipment.Id}/ska")).ShouldBe(HttpStatusCode.NotFound);
        (await verifier.GetAsync($"/pengiriman/{shipment.Id}/ska")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Details_WhenTheNotedAgreementNoLongerFits_SaysSo()
    {
        var shipment = await host.Data.VerifiedAsync(await host.Data.ExporterAsync(), Day, change: s => (s.UsedPreference, s.AgreementCode, s.DestinationIso2) = (true, "IUAECEPA", "SA"));
        using var browser = await host.SignInAsAsync(Role.Verifier);

        (await browser.GetAsync($"/pengiriman/{shipment.Id}")).ShouldSay("Tidak cocok lagi").ShouldSay("Arab Saudi bukan negara peserta Indonesia-Uni Emirat Arab");
    }

    private async Task<(Browser Browser, string Address)> VerifiedAsync(string country = "MY")
    {
        var exporter = await host.Data.ExporterAsync();
        var shipment = await host.Data.VerifiedAsync(exporter, Day, change: s => s.DestinationIso2 = country);
        return (await host.SignInAsAsync(Role.Exporter, exporter), $"/pengiriman/{shipment.Id}/ska");
    }
}
