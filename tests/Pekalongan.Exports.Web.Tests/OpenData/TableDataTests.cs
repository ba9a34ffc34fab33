using System.Net;
using System.Text.Json;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.OpenData;

/// <summary>Tables of the year: what they hold, what they merge, and what was known when.</summary>
public sealed class TableDataTests
{
    private static readonly DateOnly March = new(2026, 3, 31);

    [Fact]
    public async Task Tables_OfAClosedQuarter_SayTheSameInBothFormats()
    {
        await using var office = await HostFixture.StartAsync();
        var exporters = await office.ExportersAsync(6);
        await ShipAsync(office, exporters.Take(3), 3, 1_000, "MY");
        await ShipAsync(office, exporters.Skip(3), 2, 500, "JP", s => (s.Lines[0].CommodityKey, s.Channel) = ("sarung_palekat", ExportChannel.Courier));
        await office.CloseAsync(await office.Data.UserAsync(Role.Official), March);

        var countries = await office.JsonAsync("/data/negara.json?tahun=2026");
        countries.Cells().ShouldBe(["JP 1500.00", "MY 3000.00"]);
        countries.GetProperty("total_usd").GetRawText().ShouldBe("4500.00");
        countries.GetProperty("per_data").GetString().ShouldBe("2026-03-31");
        (await office.JsonAsync("/data/bulan.json?tahun=2026")).Cells().ShouldBe(["2026-02 1500.00", "2026-03 3000.00"]);
        (await office.JsonAsync("/data/komoditas.json?tahun=2026")).Cells().ShouldBe(["kain_batik 3000.00", "sarung_palekat 1500.00"]);
        (await office.JsonAsync("/data/jalur.json?tahun=2026")).Cells().ShouldBe(["kurir_pos 1500.00", "nama_sendiri 3000.00"]);
        (await office.JsonAsync("/data/kecamatan.json?tahun=2026")).Cells().ShouldHaveSingleItem().ShouldEndWith(" 4500.00");

        var lines = (await office.ReadAsync("/data/negara.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("tahun,lingkup,per,per_data,ditutup,total_usd,kode,nama,realisasi_usd");
        lines.Skip(1).ShouldBe(
            ["2026,Kota Pekalongan,2026-11-21,2026-03-31,2026-11-21,4500.00,JP,Jepang,1500.00", "2026,Kota Pekalongan,2026-11-21,2026-03-31,2026-11-21,4500.00,MY,Malaysia,3000.00"]);
    }

    [Fact]
    public async Task Table_WhoseTotalWouldTellTheHiddenCell_MergesAnotherOneIntoIt()
    {
        await using var office = await HostFixture.StartAsync();
        var exporters = await office.ExportersAsync(7);
        await ShipAsync(office, exporters.Take(4), 3, 1_000, "MY");
        await ShipAsync(office, exporters.Skip(4).Take(3), 3, 500, "JP");
        await ShipAsync(office, exporters.Take(1), 3, 777, "SG");
        await office.CloseAsync(await office.Data.UserAsync(Role.Official), March);

        var countries = await office.JsonAsync("/data/negara.json?tahun=2026");

        countries.Cells().ShouldBe(["MY 4000.00", "lainnya 2277.00"], "Japan has three exporters, and would give away Singapore");
    }

    [Fact]
    public async Task Table_BeforeAnythingWasReleased_IsEmptyAndNotZero()
    {
        await using var office = await HostFixture.StartAsync();
        await ShipAsync(office, await office.ExportersAsync(3), 3, 1_000, "MY");

        var table = await office.JsonAsync("/data/negara.json?tahun=2026");

        table.GetProperty("total_usd").ValueKind.ShouldBe(JsonValueKind.Null);
        table.Cells().ShouldBeEmpty();
        (await office.ReadAsync("/data/negara.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Table_AskedAsKnownEarlier_AnswersWhatWasReleasedThen()
    {
        await using var office = await HostFixture.StartAsync();
        var (official, exporters) = (await office.Data.UserAsync(Role.Official), await office.ExportersAsync(3));
        office.Clock.SetDay(2026, 4, 12);
        await ShipAsync(office, exporters, 3, 1_000, "MY");
        await office.CloseAsync(official, March);
        office.Clock.SetDay(2026, 5, 12);
        await ShipAsync(office, exporters, 3, 200, "MY");
        (await office.JsonAsync("/data/negara.json?tahun=2026")).Cells().ShouldBe(["MY 3000.00"], "not closed again yet");
        await office.CloseAsync(official, March);

        (await office.JsonAsync("/data/negara.json?tahun=2026")).Cells().ShouldBe(["MY 3600.00"]);
        var earlier = await office.JsonAsync("/data/negara.json?tahun=2026&diketahui=2026-05-11");
        earlier.Cells().ShouldBe(["MY 3000.00"]);
        earlier.GetProperty("ditutup").GetString().ShouldBe("2026-04-12");
        (await office.JsonAsync("/data/negara.json?tahun=2026&diketahui=2026-04-11")).Cells().ShouldBeEmpty();
        (await office.JsonAsync("/data/negara.json?tahun=2026&per=2026-03-30")).Cells().ShouldBeEmpty("March was not over");
    }

    [Fact]
    public async Task Progress_OfAMonthThatDiffersByOneFirm_StaysWhereItWas_AndTheOfficialIsTold()
    {
        await using var office = await HostFixture.StartAsync();
        var (official, exporters) = (await office.Data.UserAsync(Role.Official), await office.ExportersAsync(3));
        using var browser = await office.SignInAsAsync(official);
        await ShipAsync(office, exporters, 3, 1_000, "MY");
        (await browser.GetAsync("/periode/tutup?bulan=2026-03")).ShouldBeOk().ShouldNotSay("satu atau dua eksportir");
        await office.CloseAsync(official, March);
        await ShipAsync(office, exporters.Take(1), 4, 777, "MY");

        (await browser.GetAsync("/periode/tutup?bulan=2026-04")).ShouldBeOk().ShouldSay("yang berubah hanya berasal dari satu atau dua eksportir");
        await office.CloseAsync(official, new DateOnly(2026, 4, 30));
        (await office.JsonAsync("/data/progres.json?tahun=2026")).GetProperty("realisasi_usd").GetRawText().ShouldBe("3000.00", "less March it would be one firm's April");

        await ShipAsync(office, exporters.Skip(1), 5, 10, "MY");
        await office.CloseAsync(official, new DateOnly(2026, 5, 31));
        (await office.JsonAsync("/data/progres.json?tahun=2026")).GetProperty("realisasi_usd").GetRawText().ShouldBe("3797.00");
    }

    [Fact]
    public async Task Table_OverHttp_IsCachedAndRefusedLikeProgress()
    {
        await using var office = await HostFixture.StartAsync();
        using var client = office.Client();
        var address = new Uri("/data/komoditas.csv", UriKind.Relative);
        var first = await client.GetAsync(address, TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag.ShouldNotBeNull());

        (await client.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        first.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        var refused = await client.GetAsync(new Uri("/data/komoditas.json?tahun=2026&lingkup=atlantis", UriKind.Relative), TestContext.Current.CancellationToken);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("\"parameter\":\"lingkup\"");
    }

    private static async Task ShipAsync(HostFixture office, IEnumerable<Exporter> exporters, int month, long usd, string country, Action<Shipment>? change = null)
    {
        foreach (var exporter in exporters)
            await office.Data.VerifiedAsync(exporter, new DateOnly(2026, month, 5), usd, shipment =>
            {
                shipment.DestinationIso2 = country;
                change?.Invoke(shipment);
            });
    }
}
