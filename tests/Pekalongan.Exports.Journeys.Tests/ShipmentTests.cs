using Microsoft.Playwright;
using Pekalongan.Exports.Journeys.Tests.Setting;
using Pekalongan.Exports.Journeys.Tests.Words;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Journeys.Tests;

/// <summary>An exporter's day with a cheap phone and a weak network.</summary>
public sealed class ShipmentTests(JourneyHost host) : Journey(host)
{
    [Fact]
    public async Task CloseBrowser_InTheMiddleOfAShipment_FindsTheDraftAgain()
    {
        var goods = new Goods("301001", "4.800") { ExportDate = "2-11-2026", Country = "Singapura" };
        var eksportir = await OnPhone("eksportir contoh");
        await eksportir.SignsIn("eksportir@contoh.id");
        await eksportir.BeginsShipment(goods);
        var address = eksportir.Path;
        await eksportir.DisposeAsync();

        var again = await OnPhone("eksportir contoh");
        await again.SignsIn("eksportir@contoh.id");
        await again.Goes("/pengiriman");
        await again.Sees("Draf", "Singapura", "301001");
        await again.Goes(address);
        await again.DescribesGoods(goods);
        await again.ChecksAndSends("2 November 2026", "Singapura", "301001", "US$4.800,00");
    }

    [Fact]
    public async Task LogShipment_WithoutScript_IsSent()
    {
        var goods = new Goods("301002", "1250000.50");
        var eksportir = await Comes("eksportir tanpa skrip", new BrowserNewContextOptions
        {
            JavaScriptEnabled = false,
            ViewportSize = new ViewportSize { Width = 360, Height = 740 },
        });
        await eksportir.SignsIn("eksportir@contoh.id");

        await eksportir.BeginsShipment(goods);
        await eksportir.DescribesGoods(goods with { Amount = "seribu" });
        (await eksportir.Page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("hal yang perlu diperbaiki");
        (await eksportir.Page.GetByLabel("Nilai barang (FOB)").InputValueAsync()).ShouldBe("seribu");
        await eksportir.DescribesGoods(goods);
        await eksportir.ChecksAndSends("US$1.250.000,50");
    }
}
