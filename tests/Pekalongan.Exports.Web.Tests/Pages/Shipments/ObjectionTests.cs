using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Shipments;

/// <summary>A business says that what staff entered for it is not so, and staff answer.</summary>
public sealed class ObjectionTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string Words = "Nilainya seharusnya US$8.500";

    [Fact]
    public async Task Object_ToWhatStaffEntered_StopsTheVerifierUntilStaffAnswer()
    {
        await host.Data.RateAsync();
        var exporter = await host.Data.ExporterAsync();
        var shipment = await host.Data.SubmittedAsync(exporter, new DateOnly(2026, 10, 5));
        using var own = await host.SignInAsAsync(Role.Exporter, exporter);
        using var verifier = await host.SignInAsAsync(Role.Verifier);
        using var staff = await host.SignInAsAsync(Role.Staff);
        var before = (await verifier.GetAsync($"/pemeriksaan/{shipment.Id}")).Form("#verifikasi");

        var form = (await (await own.GetAsync($"/pengiriman/{shipment.Id}")).FollowAsync("Ini tidak benar")).Form().Fill("Input.Text", Words);
        (await form.SubmitAsync()).ShouldBeOk().ShouldSay("Keberatan Anda dikirim").ShouldSay(Words).ShouldNotSay("Ini tidak benar");
        (await form.SubmitAsync()).ShouldBeOk();

        (await before.SubmitAsync()).ShouldBe(HttpStatusCode.Conflict);
        var review = (await verifier.GetAsync($"/pemeriksaan/{shipment.Id}")).ShouldSay(Words);
        (await review.Form("#verifikasi").SubmitAsync()).ShouldBe(HttpStatusCode.BadRequest).ShouldSay("Eksportir menyatakan isian ini tidak benar");
        (await own.GetAsync("/pengiriman")).ShouldSay("ada keberatan").ShouldSay("dicatat dinas");

        var answer = (await (await staff.GetAsync("/")).ShouldSay(Words).FollowAsync($"{exporter.Name}: Malaysia, 5 Oktober 2026")).Form().Fill("Reply.Answer", "Sudah dicek: fakturnya US$10.000.");
        (await answer.SubmitAsync()).ShouldBeOk().ShouldSay("eksportir dikabari");
        (await answer.SubmitAsync()).ShouldBeOk();

        (await own.GetAsync("/")).ShouldSay("fakturnya US$10.000");
        (await host.ReadAsync(db => db.ShipmentObjections.CountAsync(o => o.ShipmentId == shipment.Id))).ShouldBe(1);
        (await host.ReadAsync(db => db.Notices.CountAsync(n => n.ExporterId == exporter.Id && n.Kind == NoticeKind.ObjectionAnswered))).ShouldBe(1);
        (await (await verifier.GetAsync($"/pemeriksaan/{shipment.Id}")).Form("#verifikasi").SubmitAsync()).ShouldSay("Pengiriman diverifikasi");
    }

    [Fact]
    public async Task Object_Again_WaitsForTheFirstAnswer()
    {
        var (own, id) = await RaisedAsync();
        var token = (await own.GetAsync("/pengiriman")).Form("#catat").Value("__RequestVerificationToken");

        (await own.PostAsync($"/pengiriman/{id}/keberatan", ("__RequestVerificationToken", token), ("Input.Text", "Yang lain lagi")))
            .ShouldBe(HttpStatusCode.BadRequest).ShouldSay("sedang dibaca petugas");
        (await own.GetAsync($"/pengiriman/{id}/keberatan")).Document.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Object_ToOneOfItsOwn_IsRefused()
    {
        var exporter = await host.Data.ExporterAsync();
        using var own = await host.SignInAsAsync(Role.Exporter, exporter);
        var draft = await (await own.GetAsync("/pengiriman")).Form("#catat").SubmitAsync();
        var id = await host.ReadAsync(db => db.Shipments.Where(s => s.ExporterId == exporter.Id).Select(s => s.Id).SingleAsync());

        (await own.PostAsync($"/pengiriman/{id}/keberatan", ("__RequestVerificationToken", draft.Form().Value("__RequestVerificationToken")), ("Input.Text", Words)))
            .ShouldBe(HttpStatusCode.BadRequest).ShouldSay("Hanya pengiriman yang dicatat dinas");
    }

    [Fact]
    public async Task Object_WithoutWords_IsRefused_AndByStaffNotFound()
    {
        var exporter = await host.Data.ExporterAsync();
        var shipment = await host.Data.SubmittedAsync(exporter, new DateOnly(2026, 10, 5));
        using var own = await host.SignInAsAsync(Role.Exporter, exporter);
        using var staff = await host.SignInAsAsync(Role.Staff);
        var token = (await staff.GetAsync("/pengiriman/cepat")).Form().Value("__RequestVerificationToken");

        (await (await own.GetAsync($"/pengiriman/{shipment.Id}/keberatan")).Form().SubmitAsync()).ShouldHaveError("Input.Text", "Tulis apa yang tidak benar");
        (await staff.PostAsync($"/pengiriman/{shipment.Id}/keberatan", ("__RequestVerificationToken", token), ("Input.Text", Words))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Answer_ByTheExporterItself_IsNotFound()
    {
        var (own, id) = await RaisedAsync();
        var objection = await host.ReadAsync(db => db.ShipmentObjections.SingleAsync(o => o.ShipmentId == id));
        var token = (await own.GetAsync("/pengiriman")).Form("#catat").Value("__RequestVerificationToken");

        (await own.PostAsync($"/pengiriman/{id}/keberatan?handler=Answer", ("__RequestVerificationToken", token), ("Reply.ObjectionId", objection.Id.ToString()),
            ("Reply.Version", objection.Version.ToString()), ("Reply.Answer", "Setuju"))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Discard_WhileAnObjectionIsOpen_IsRefused()
    {
        var (own, id) = await RaisedAsync(s => (s.Status, s.DecisionReason) = (ShipmentStatus.Returned, "Periksa lagi"));

        (await (await own.GetAsync($"/pengiriman/{id}/buang")).Form().SubmitAsync()).ShouldBe(HttpStatusCode.BadRequest).ShouldSay("petugas perlu menjawab keberatannya dulu");
    }

    private async Task<(Browser Own, Guid Id)> RaisedAsync(Action<Shipment>? change = null)
    {
        var exporter = await host.Data.ExporterAsync();
        var shipment = await host.Data.SubmittedAsync(exporter, new DateOnly(2026, 10, 6), change: change);
        var own = await host.SignInAsAsync(Role.Exporter, exporter);
        (await (await own.GetAsync($"/pengiriman/{shipment.Id}/keberatan")).Form().Fill("Input.Text", Words).SubmitAsync()).ShouldBeOk();
        return (own, shipment.Id);
    }
}
