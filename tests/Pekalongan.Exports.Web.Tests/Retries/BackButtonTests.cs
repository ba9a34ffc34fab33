using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Retries;

/// <summary>The browser's back button leads to a form that was sent already: what it says is there, or who changed it since is named rightly.</summary>
public sealed class BackButtonTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task OldForm_ThatSaysWhatIsKept_GoesOnAsIfItWereNew()
    {
        var (browser, draft) = await OwnDraftAsync();
        var form = (await browser.GetAsync($"/pengiriman/{draft.Id}/tujuan")).Form().Fill("Input.Destination", "Jepang");

        var goods = (await form.SubmitAsync()).ShouldBeOk();
        (await form.SubmitAsync()).ShouldBeAt($"/pengiriman/{draft.Id}/barang");

        await (await goods.Form().SubmitAsync()).ShouldBeOk().Form().SubmitAsync();
        (await form.SubmitAsync()).ShouldBeOk().ShouldBeAt($"/pengiriman/{draft.Id}");
        (await form.Fill("Input.Destination", "Dubai").SubmitAsync()).ShouldBe(HttpStatusCode.BadRequest);
        (await host.ReadAsync(db => db.Shipments.SingleAsync(s => s.Id == draft.Id))).DestinationIso2.ShouldBe("JP");
    }

    [Fact]
    public async Task OldForm_AfterOwnChange_IsNotBlamedOnSomebodyElse()
    {
        var (browser, draft) = await OwnDraftAsync();
        var form = (await browser.GetAsync($"/pengiriman/{draft.Id}/tujuan")).Form();
        (await form.Fill("Input.Destination", "Jepang").SubmitAsync()).ShouldBeOk();

        var page = await form.Fill("Input.Destination", "Dubai").SubmitAsync();

        page.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Anda sudah mengubah data ini sejak halaman ini dibuka").ShouldSay("Jepang").ShouldStillHold("Input.Destination", "Dubai");
        (await page.Form().SubmitAsync()).ShouldBeAt($"/pengiriman/{draft.Id}/barang");
    }

    [Fact]
    public async Task OldForm_AfterTheLinesWereChangedByAnother_NamesTheOther()
    {
        var (browser, draft) = await OwnDraftAsync();
        using var staff = await host.SignInAsAsync(Role.Staff);
        var form = (await browser.GetAsync($"/pengiriman/{draft.Id}/tujuan")).Form();
        (await form.Fill("Input.Destination", "Jepang").SubmitAsync()).ShouldBeOk();
        (await (await staff.GetAsync($"/pengiriman/{draft.Id}/barang")).Form().Fill("Input.Lines[0].Amount", "7.250").SubmitAsync()).ShouldBeOk();

        (await form.Fill("Input.Destination", "Dubai").SubmitAsync()).ShouldBe(HttpStatusCode.Conflict).ShouldSay("baru saja diubah orang lain");
    }

    [Fact]
    public async Task OldArticle_ThatSaysWhatIsKept_IsDoneAndWritesNothing()
    {
        using var staff = await host.SignInAsAsync(Role.Staff);
        var id = await host.ReadAsync(db => db.KnowledgeArticles.OrderBy(a => a.Slug).Select(a => a.Id).FirstAsync());
        var form = (await staff.GetAsync($"/panduan/kelola/tulis/{id}")).Form().Fill("Input.Keywords", "kata contoh");

        (await form.SubmitAsync()).ShouldBeAt("/panduan/kelola");
        (await form.SubmitAsync()).ShouldBeAt("/panduan/kelola");

        (await host.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.ArticleWriting))).ShouldBe(1);
        (await form.Fill("Input.Keywords", "kata lain").SubmitAsync()).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Anda sudah mengubah data ini");
    }

    private async Task<(Browser Browser, Shipment Draft)> OwnDraftAsync()
    {
        if (!await host.ReadAsync(db => db.ExchangeRates.AnyAsync(r => r.ScopeCode == TestData.City)))
            await host.Data.RateAsync();
        var exporter = await host.Data.ExporterAsync();
        var draft = await host.Data.DraftAsync(
            exporter, new DateOnly(2026, 11, 1), change: s => (s.DocumentKind, s.DocumentNumber, s.DocumentDate) = (ExportDocumentKind.None, null, null));
        return (await host.SignInAsAsync(Role.Exporter, exporter), draft);
    }
}
