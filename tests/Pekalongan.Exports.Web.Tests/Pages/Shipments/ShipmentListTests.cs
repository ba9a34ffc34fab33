using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Shipments;

public sealed class ShipmentListTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task List_Empty_SaysWhatToDoFirst()
    {
        var browser = await host.SignInAsAsync(Role.Exporter);

        (await browser.GetAsync("/pengiriman")).ShouldBeOk().ShouldSay("Belum ada pengiriman").ShouldSay("Catat pengiriman pertama Anda");
        await browser.SpeakAsync("en");
        (await browser.GetAsync("/pengiriman")).ShouldSay("No shipments yet");
    }

    [Fact]
    public async Task List_OfAnExporter_ShowsOnlyItsOwn()
    {
        var (mine, other) = (await host.Data.ExporterAsync(), await host.Data.ExporterAsync());
        var own = await host.Data.SubmittedAsync(mine, new DateOnly(2026, 3, 1));
        var strange = await host.Data.SubmittedAsync(other, new DateOnly(2026, 3, 2));

        var page = await (await host.SignInAsAsync(Role.Exporter, mine)).GetAsync("/pengiriman");

        page.ShouldSay("1 Maret 2026").ShouldNotSay("2 Maret 2026").ShouldSay("US$10.000,00");
        page.Source.ShouldContain(own.Id.ToString());
        page.Source.ShouldNotContain(strange.Id.ToString());
    }

    [Fact]
    public async Task List_Filtered_KeepsTheFiltersInTheAddress()
    {
        var exporter = await host.Data.ExporterAsync();
        await host.Data.SubmittedAsync(exporter, new DateOnly(2025, 4, 7));
        await host.Data.VerifiedAsync(exporter, new DateOnly(2025, 5, 8));
        await host.Data.DraftAsync(exporter, new DateOnly(2024, 6, 9));
        var browser = await host.SignInAsAsync(Role.Official);
        var name = Uri.EscapeDataString(exporter.Name);

        (await browser.GetAsync($"/pengiriman?cari={name}&tahun=2025")).ShouldSay("7 April 2025").ShouldSay("8 Mei 2025").ShouldNotSay("9 Juni 2024");
        (await browser.GetAsync($"/pengiriman?cari={name}&status=Verified")).ShouldSay("8 Mei 2025").ShouldNotSay("7 April 2025");
        (await browser.GetAsync($"/pengiriman?cari={name}&tahun=1999")).ShouldSay("Tidak ada yang cocok");
        (await browser.GetAsync($"/pengiriman?cari={Uri.EscapeDataString("contoh " + exporter.Name.Split(' ')[^1])}&tahun=2025")).ShouldSay("7 April 2025");
        (await browser.GetAsync("/pengiriman?cari=%00&tahun=abcd&status=9&hal=-4")).ShouldBeOk();
    }
}
