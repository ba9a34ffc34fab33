using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Home;

/// <summary>What a business finds when it signs in.</summary>
public sealed class OwnHomeTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Open_WithNothingYet_OffersOneButtonAndSaysThatNothingWaits()
    {
        using var browser = await host.SignInAsAsync(Role.Exporter);

        var page = await browser.GetAsync("/");

        page.ShouldBeOk().ShouldSay("Tidak ada yang menunggu Anda").ShouldSay("Anda belum ikut pelatihan").ShouldSay("Ekspor Anda tahun 2026");
        page.Document.QuerySelectorAll("#seperti").ShouldBeEmpty();
        (await page.Form("#catat").SubmitAsync()).ShouldBeOk().ShouldSay("Tujuan dan dokumen");
    }

    [Fact]
    public async Task Open_WithShipments_ShowsTheYearWhatCameBackAndWhyAndWhatTheOfficeEntered()
    {
        var exporter = await host.Data.ExporterAsync();
        await host.Data.VerifiedAsync(exporter, new DateOnly(2026, 3, 1), usd: 10_000);
        await host.Data.VerifiedAsync(exporter, new DateOnly(2025, 3, 1), usd: 70_000);
        await host.Data.VerifiedAsync(await host.Data.ExporterAsync(), new DateOnly(2026, 3, 2), usd: 90_000);
        await host.Data.SubmittedAsync(exporter, new DateOnly(2026, 11, 2), usd: 4_500);
        var back = await host.Data.SubmittedAsync(exporter, new DateOnly(2026, 11, 3), change: s => (s.Status, s.DecisionReason) = (ShipmentStatus.Returned, "Nomor PEB tidak terbaca"));
        var draft = await host.Data.DraftAsync(exporter, new DateOnly(2026, 11, 4));
        using var browser = await host.SignInAsAsync(Role.Exporter, exporter);

        var page = await browser.GetAsync("/");

        page.ShouldBeOk().ShouldSay(exporter.Name).ShouldSay("Nomor PEB tidak terbaca").ShouldSay("dicatat dinas");
        page.All("main .fig b").ShouldBe([Figures.Amount(new Usd(1_000_000), Language.Indonesian), "1 pengiriman"]);
        page.All("main .fig").ShouldContain(f => f.Contains(Figures.Amount(new Usd(450_000), Language.Indonesian), StringComparison.Ordinal));
        page.Document.QuerySelectorAll("#tugas a").Select(a => a.GetAttribute("href")).ShouldBe(
            [$"/pengiriman/{back.Id}/tujuan", .. await ByOfficeAsync(exporter.Id), $"/pengiriman/{draft.Id}/tujuan"]);
    }

    [Fact]
    public async Task Open_WithMoreOfAKindThanAreShown_SaysHowManyAndLeadsToThem()
    {
        var exporter = await host.Data.ExporterAsync();
        for (var day = 1; day <= 7; day++)
            await host.Data.DraftAsync(exporter, new DateOnly(2026, 11, day));
        using var browser = await host.SignInAsAsync(Role.Exporter, exporter);

        var list = await (await browser.GetAsync("/")).FollowAsync("dan 2 draf lain");

        list.ShouldBeAt("/pengiriman").All("tbody tr").Count.ShouldBe(7);
    }

    [Fact]
    public async Task Open_WithATrainingToCome_SaysWhenAndWhere()
    {
        var exporter = await host.Data.ExporterAsync();
        await host.Data.ParticipantAsync(await host.Data.HeldTrainingAsync(new DateOnly(2026, 12, 3)), sessions: 0, exporter);
        using var browser = await host.SignInAsAsync(Role.Exporter, exporter);

        (await browser.GetAsync("/")).ShouldBeOk().ShouldSay("Berikutnya: ").ShouldSay("1 Desember 2026").ShouldSay("Aula Contoh");
    }

    [Fact]
    public async Task Open_WithQuestionsAsked_ShowsOnlyItsOwnOpenOnes()
    {
        var (exporter, other) = (await host.Data.ExporterAsync(), await host.Data.ExporterAsync());
        var open = Case(exporter.Id, 101, "Kontainer tertahan");
        await host.AddAsync(open, Case(exporter.Id, 102, "Sudah selesai", ObstacleStatus.Closed), Case(other.Id, 103, "Punya orang lain"));
        using var browser = await host.SignInAsAsync(Role.Exporter, exporter);

        var page = (await browser.GetAsync("/")).ShouldSay("Kontainer tertahan").ShouldNotSay("Sudah selesai").ShouldNotSay("Punya orang lain");

        page.Find("#tugas a").GetAttribute("href").ShouldBe($"/kendala/{open.Id}");

        ObstacleCase Case(Guid owner, int number, string title, ObstacleStatus status = ObstacleStatus.Open) => new()
        {
            ScopeCode = TestData.City, Number = number, ExporterId = owner, Topic = ObstacleTopic.Logistics, Title = title, Status = status,
            OpenedById = host.Data.MakerAsync().Result.Id, Source = EntrySource.Portal, OpenedAt = host.Clock.Now(), IdempotencyKey = Guid.NewGuid(),
        };
    }

    private async Task<IEnumerable<string>> ByOfficeAsync(Guid exporterId) => await host.ReadAsync(db => Task.FromResult(
        db.Shipments.Where(s => s.ExporterId == exporterId && s.Status == ShipmentStatus.Submitted).Select(s => s.Id).ToList().Select(id => $"/pengiriman/{id}")));
}
