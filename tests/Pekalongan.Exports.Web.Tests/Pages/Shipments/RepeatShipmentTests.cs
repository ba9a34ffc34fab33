using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Shipments;

/// <summary>"Seperti pengiriman sebelumnya": from one tap to a shipment that waits to be checked.</summary>
public sealed class RepeatShipmentTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Repeat_FromHome_CopiesAllButDatesAndNumbers()
    {
        var exporter = await host.Data.ExporterAsync();
        await host.Data.VerifiedAsync(exporter, new DateOnly(2026, 2, 1), change: s => s.DestinationIso2 = "TH");
        var last = await host.Data.VerifiedAsync(exporter, new DateOnly(2026, 9, 1), change: s =>
            (s.DestinationIso2, s.Incoterm, s.PortCode, s.CustomsOfficeCode, s.AjuNumber, s.InvoiceNumber, s.SkaNumber, s.InformantName)
                = ("JP", "FOB", "IDSRG", "060100", "00002060100120261101000001", "INV/9", "SKA-1", "Ibu Contoh"));
        using var browser = await host.SignInAsAsync(Role.Exporter, exporter);
        var form = (await browser.GetAsync("/")).ShouldSay("ke Jepang").Form("#seperti");

        var page = await form.SubmitAsync();
        (await form.SubmitAsync()).ShouldBeAt(page.Address);

        page.ShouldBeOk().ShouldSay("Disalin dari pengiriman sebelumnya").Form().Value("Input.Destination").ShouldBe("Jepang");
        var draft = await host.ReadAsync(db => db.Shipments.Include(s => s.Lines).SingleAsync(s => s.ExporterId == exporter.Id && s.Status == ShipmentStatus.Draft));
        (draft.Channel, draft.DocumentKind, draft.CustomsOfficeCode, draft.PortCode, draft.Incoterm, draft.EntrySource)
            .ShouldBe((last.Channel, last.DocumentKind, "060100", "IDSRG", "FOB", EntrySource.Portal));
        (draft.ExportDate, draft.DocumentNumber, draft.DocumentDate, draft.AjuNumber, draft.InvoiceNumber, draft.SkaNumber, draft.InformantName)
            .ShouldBe((null, null, null, null, null, null, null));
        var (line, earlier) = (draft.Lines.ShouldHaveSingleItem(), last.Lines.Single());
        (line.CommodityKey, line.QuantityMilli, line.NetGrams, line.AmountMinor).ShouldBe((earlier.CommodityKey, earlier.QuantityMilli, earlier.NetGrams, earlier.AmountMinor));
        line.UsdCents.ShouldBeNull("the value is fixed anew by the new date");
    }

    [Fact]
    public async Task Repeat_EveryFormSentTwice_MakesOneShipmentThatIsSubmittedOnce()
    {
        var exporter = await host.Data.ExporterAsync();
        await host.Data.VerifiedAsync(exporter, new DateOnly(2026, 9, 1), change: s => s.CustomsOfficeCode = "060100");
        using var browser = await host.SignInAsAsync(Role.Exporter, exporter);

        var destination = await TwiceAsync((await browser.GetAsync("/")).Form("#seperti"));
        var goods = await TwiceAsync(destination.Form().Fill(("Input.ExportDate", "5-11-2026"), ("Input.DocumentNumber", "410001"), ("Input.DocumentDate", "4-11-2026")));
        var check = await TwiceAsync(goods.Form().Fill("Input.Lines[0].Amount", "7.250"));
        var sent = await TwiceAsync(check.Form());

        sent.ShouldBeOk().ShouldSay("Menunggu pemeriksaan");
        var made = await host.ReadAsync(db => db.Shipments.Include(s => s.Lines).Where(s => s.ExporterId == exporter.Id && s.Status != ShipmentStatus.Verified).ToListAsync());
        made.ShouldHaveSingleItem().Lines.ShouldHaveSingleItem().AmountMinor.ShouldBe(725_000);
        var id = made[0].Id.ToString();
        (await host.ReadAsync(db => db.AuditEvents.CountAsync(e => e.SubjectId == id
            && db.AuditProcesses.Any(p => p.Id == e.ProcessId && p.Kind == ProcessKind.ShipmentSubmitting)))).ShouldBe(1);
    }

    [Fact]
    public async Task Repeat_ByStaff_AsksForTheSource()
    {
        var exporter = await host.Data.ExporterAsync();
        var earlier = await host.Data.SubmittedAsync(exporter, new DateOnly(2026, 9, 1));
        using var staff = await host.SignInAsAsync(Role.Staff);
        var form = (await (await staff.GetAsync($"/pengiriman/{earlier.Id}")).FollowAsync("Kirim seperti ini lagi")).Form();

        (await form.SubmitAsync()).ShouldHaveError("Input.Source", "Pilih dari mana keterangan ini diperoleh");
        (await form.Fill("Input.Source", "Telephone").SubmitAsync()).ShouldBeOk().ShouldSay("Tujuan dan dokumen");

        (await host.ReadAsync(db => db.Shipments.SingleAsync(s => s.ExporterId == exporter.Id && s.Status == ShipmentStatus.Draft)))
            .EntrySource.ShouldBe(EntrySource.Telephone);
    }

    [Fact]
    public async Task Repeat_OfAnother_IsNotFound_AndOfADraftLeadsBackToIt()
    {
        var exporter = await host.Data.ExporterAsync();
        var (earlier, draft) = (await host.Data.SubmittedAsync(exporter, new DateOnly(2026, 9, 1)), await host.Data.DraftAsync(exporter, new DateOnly(2026, 9, 2)));
        using var stranger = await host.SignInAsAsync(Role.Exporter);
        using var own = await host.SignInAsAsync(Role.Exporter, exporter);

        (await stranger.GetAsync($"/pengiriman/{earlier.Id}/lagi")).ShouldBe(HttpStatusCode.NotFound);
        (await own.GetAsync($"/pengiriman/{draft.Id}/lagi")).ShouldBeAt($"/pengiriman/{draft.Id}");
    }

    private static async Task<Page> TwiceAsync(PageForm form)
    {
        var first = await form.SubmitAsync();
        (await form.SubmitAsync()).ShouldBeOk().ShouldBeAt(first.ShouldBeOk().Response.RequestMessage!.RequestUri!.AbsolutePath);
        return first;
    }
}
