using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Statements;

/// <summary>A month told on the telephone: typed, looked at, sent, checked by another, returned, mended, voided.</summary>
public sealed class StatementTests(HostFixture host) : IClassFixture<HostFixture>, IAsyncLifetime
{
    private static readonly (string, string?)[] Told =
    [
        ("Input.Lines[0].CommodityKey", "sarung_batik"), ("Input.Lines[0].Country", "Malaysia"), ("Input.Lines[0].Amount", "12.500,50"), ("Input.Lines[0].Currency", "USD"),
        ("Input.Channel", "OwnName"), ("Input.Source", "Telephone"), ("Input.InformantName", "Ibu Contoh"), ("Input.InformedOn", "5-11-2026"),
    ];

    public async ValueTask InitializeAsync()
    {
        if (!await host.ReadAsync(db => db.ExchangeRates.AnyAsync(r => r.ScopeCode == TestData.City)))
            await host.Data.RateAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Statement_FromTelephoneToVerdict_CountsAndIsMarkedAsWeaker()
    {
        var exporter = await host.Data.ExporterAsync();
        var item = (await host.Data.RoundAsync(202601, exporter)).Items[0].Id;
        using var staff = await host.SignInAsAsync(Role.Staff);
        using var verifier = await host.SignInAsAsync(Role.Verifier);

        var check = await (await (await staff.GetAsync($"/rekap-bulanan/{item}")).FollowAsync("Catat rekap tanpa dokumen")).Form().Fill(Told).SubmitAsync();
        check.ShouldBeOk().ShouldSay("US$12.500,50").ShouldSay("berat tidak diketahui").ShouldSay("Ibu Contoh");
        (await host.ReadAsync(db => db.MonthlyStatements.AnyAsync(s => s.ExporterId == exporter.Id))).ShouldBeFalse();
        var sent = (await check.Form().SubmitAsync("Kirim untuk diperiksa")).ShouldBeOk().ShouldSay("Menunggu pemeriksaan").ShouldSay("Tanpa dokumen");
        (await staff.GetAsync($"/rekap-bulanan/{item}")).ShouldSay("Sudah melapor").ShouldSay("Rekap tanpa dokumen US$12.500,50");

        var id = sent.Address[(sent.Address.LastIndexOf('/') + 1)..];
        (await verifier.GetAsync("/pemeriksaan/rekap")).ShouldSay(exporter.Name);
        await (await verifier.GetAsync($"/pemeriksaan/rekap/{id}")).Form("#verifikasi").SubmitAsync();
        (await verifier.GetAsync($"/rekap-bulanan/rekap/{id}")).ShouldSay("Terverifikasi").ShouldSay("Sisa yang dihitungUS$12.500,50");
        (await host.ReadAsync(db => db.Ledger.SingleAsync(e => e.ExporterId == exporter.Id && e.StatementId != null))).Evidence.ShouldBe(EvidenceStrength.MonthlyStatement);
    }

    [Fact]
    public async Task Form_LeftEmpty_SaysWhatIsMissingAndKeepsTheRest()
    {
        var item = (await host.Data.RoundAsync(202602, await host.Data.ExporterAsync())).Items[0].Id;
        using var staff = await host.SignInAsAsync(Role.Staff);
        var form = (await staff.GetAsync($"/rekap-bulanan/{item}/catat")).Form();

        var page = await form.Fill(("Input.Lines[0].Country", "Entah"), ("Input.Lines[0].Amount", "12.500,50")).SubmitAsync();

        page.ShouldHaveError("Input.Channel", "Pilih atas nama siapa").ShouldHaveError("Input.Source", "Pilih dari mana");
        page.ShouldStillHold("Input.Lines[0].Country", "Entah").ShouldStillHold("Input.Lines[0].Amount", "12.500,50");
    }

    [Fact]
    public async Task Form_OfTwoRows_ChangedAfterTheCheck_KeepsBoth()
    {
        var item = (await host.Data.RoundAsync(202603, await host.Data.ExporterAsync())).Items[0].Id;
        using var staff = await host.SignInAsAsync(Role.Staff);
        var form = (await staff.GetAsync($"/rekap-bulanan/{item}/catat")).Form().Fill(Told);
        var more = (await form.SubmitAsync("Tambah barang lain")).ShouldBeOk().Form()
            .Fill(("Input.Lines[1].CommodityKey", "kain_batik"), ("Input.Lines[1].Country", "Dubai"), ("Input.Lines[1].Amount", "900"), ("Input.Lines[1].NetWeight", "12,5"));
        var check = (await more.SubmitAsync()).ShouldBeOk().ShouldSay("US$13.400,50").ShouldSay("12,5 kg");

        var again = (await check.Form().SubmitAsync("Ubah isian")).ShouldBeOk().Form();

        (again.Value("Input.Lines[0].Amount"), again.Value("Input.Lines[1].Country")).ShouldBe(("12.500,50", "Dubai"));
    }

    [Fact]
    public async Task Send_TwiceAtOnce_HandsInOne()
    {
        var exporter = await host.Data.ExporterAsync();
        var item = (await host.Data.RoundAsync(202604, exporter)).Items[0].Id;
        using var staff = await host.SignInAsAsync(Role.Staff);
        var check = await (await staff.GetAsync($"/rekap-bulanan/{item}/catat")).Form().Fill(Told).SubmitAsync();
        var button = (AngleSharp.Html.Dom.IHtmlElement)check.Find("button[name='Input.IsChecked']");

        var answers = await Task.WhenAll(staff.SendAsync(check.Form().Request(button)), staff.SendAsync(check.Form().Request(button)));

        answers.ShouldAllBe(page => page.Status == HttpStatusCode.OK);
        (await host.ReadAsync(db => db.MonthlyStatements.CountAsync(s => s.ExporterId == exporter.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Returned_Statement_IsMendedAndHandedInAgain()
    {
        var statement = await host.Data.StatementAsync(await host.Data.ExporterAsync(), 202605);
        using var verifier = await host.SignInAsAsync(Role.Verifier);
        using var staff = await host.SignInAsAsync(Role.Staff);
        var review = await verifier.GetAsync($"/pemeriksaan/rekap/{statement.Id}");
        (await review.Form("#kembalikan").SubmitAsync()).ShouldHaveError("Input.Reason", "Tulis alasannya");
        await review.Form("#kembalikan").Fill("Input.Reason", "Jumlahnya janggal.").SubmitAsync();

        var page = await (await staff.GetAsync($"/rekap-bulanan/rekap/{statement.Id}")).ShouldSay("Jumlahnya janggal.").FollowAsync("Perbaiki");
        var check = await page.Form().Fill("Input.Lines[0].Amount", "4.000").SubmitAsync();
        (await check.Form().SubmitAsync("Kirim untuk diperiksa")).ShouldBeOk().ShouldSay("Menunggu pemeriksaan").ShouldSay("US$4.000,00");
    }

    [Fact]
    public async Task Review_OfOwnWork_OffersNoVerdict()
    {
        var verifierAccount = await host.Data.UserAsync(Role.Verifier);
        var statement = await host.Data.StatementAsync(await host.Data.ExporterAsync(), 202606, change: s => s.SubmittedById = verifierAccount.Id);
        using var verifier = await host.SignInAsAsync(verifierAccount);

        (await verifier.GetAsync($"/pemeriksaan/rekap/{statement.Id}")).ShouldSay("tidak boleh memeriksanya sendiri").Document.QuerySelector("#verifikasi").ShouldBeNull();
    }

    [Fact]
    public async Task Withdrawn_Statement_LeavesTheMonthToAnother()
    {
        var exporter = await host.Data.ExporterAsync();
        var statement = await host.Data.StatementAsync(exporter, 202607);
        using var staff = await host.SignInAsAsync(Role.Staff);

        var page = await staff.GetAsync($"/rekap-bulanan/rekap/{statement.Id}/tarik");
        (await page.Form().SubmitAsync()).ShouldHaveError("Input.Reason", "Tulis alasannya");
        (await page.Form().Fill("Input.Reason", "Salah usaha").SubmitAsync()).ShouldBeOk().ShouldSay("Dibatalkan");
        await host.Data.StatementAsync(exporter, 202607);
    }

    [Fact]
    public async Task Withdrawn_OrVoidedLastOfAMonth_OpensItsQuestionAgain()
    {
        var (one, two) = (await host.Data.ExporterAsync(), await host.Data.ExporterAsync());
        var round = await host.Data.RoundAsync(202509, one, two);
        var (told, counted) = (await host.Data.StatementAsync(one, 202509), await host.Data.StatementAsync(two, 202509, change: s => s.Status = StatementStatus.Verified));
        foreach (var item in round.Items)
            await host.AddAsync(new CollectionAnswer
            {
                ItemId = item.Id, Kind = CollectionAnswerKind.Reported, Source = EntrySource.Telephone, At = host.Clock.Now(), ById = told.EnteredById, Note = null,
            });
        using var staff = await host.SignInAsAsync(Role.Staff);
        using var verifier = await host.SignInAsAsync(Role.Verifier);
        (await staff.GetAsync("/rekap-bulanan?bulan=2025-09")).ShouldSay("2 dari 2");

        await (await staff.GetAsync($"/rekap-bulanan/rekap/{told.Id}/tarik")).Form().Fill("Input.Reason", "Salah usaha").SubmitAsync();
        await (await verifier.GetAsync($"/pemeriksaan/rekap/{counted.Id}/batal")).Form().Fill("Input.Reason", "Salah usaha").SubmitAsync();

        (await staff.GetAsync("/rekap-bulanan?bulan=2025-09")).ShouldSay("0 dari 2");
    }

    [Fact]
    public async Task Statement_OfAnother_IsNotFoundForAnExporter()
    {
        var own = await host.Data.ExporterAsync();
        var (mine, other) = (await host.Data.StatementAsync(own, 202608), await host.Data.StatementAsync(await host.Data.ExporterAsync(), 202608));
        using var browser = await host.SignInAsAsync(Role.Exporter, own);

        (await browser.GetAsync($"/rekap-bulanan/rekap/{mine.Id}")).ShouldBeOk().ShouldNotSay("Tarik rekap");
        (await browser.GetAsync($"/rekap-bulanan/rekap/{other.Id}")).ShouldBe(HttpStatusCode.NotFound);
    }
}
