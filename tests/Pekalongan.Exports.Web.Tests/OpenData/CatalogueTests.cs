using System.Net;
using System.Text.Json;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Testing;
using Pekalongan.Exports.Web.Tests.Security;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.OpenData;

/// <summary>What the catalogue and the interface description say of the data is true of the data.</summary>
public sealed class CatalogueTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task OpenApi_EveryPath_AnswersAsItsSchemaSays()
    {
        await ReleaseAsync();
        var document = await host.JsonAsync("/data/openapi.json");
        using var client = host.Client();
        var asked = 0;
        foreach (var path in document.GetProperty("paths").EnumerateObject())
            foreach (var question in new[] { "?tahun=2019", "?tahun=2026", "?tahun=2023&per=2023-06-30&diketahui=2026-11-21", "?tahun=19" })
            {
                var response = await client.GetAsync(new Uri(path.Name + question, UriKind.Relative), TestContext.Current.CancellationToken);
                var operation = path.Value.GetProperty("get");
                var content = operation.GetProperty("responses").GetProperty(((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture)).GetProperty("content");
                var described = content.EnumerateObject().ShouldHaveSingleItem();
                var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

                response.Content.Headers.ContentType!.MediaType.ShouldBe(described.Name, path.Name + question);
                if (described.Name == "text/csv")
                    body.Split("\r\n")[0].ShouldBe(described.Value.GetProperty("schema").GetProperty("description").GetString());
                else
                    SchemaCheck.Problems(described.Value.GetProperty("schema"), JsonElement.Parse(body), document).ShouldBeEmpty(path.Name + question);
                asked++;
            }

        asked.ShouldBe(4 * (2 * 6 + 2));
    }

    [Fact]
    public async Task OpenApi_Paths_AreAllThereIs()
    {
        var document = await host.JsonAsync("/data/openapi.json");

        document.GetProperty("openapi").GetString().ShouldBe("3.1.0");
        document.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal).ShouldBe(
            Endpoints.Of(host).Where(e => Endpoints.Method(e) == "GET").Select(Endpoints.Name).Where(name => name.StartsWith("/data/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task SchemaCheck_OfAnAnswerThatDiffers_SaysWhere()
    {
        var document = await host.JsonAsync("/data/openapi.json");
        var schema = document.GetProperty("components").GetProperty("schemas").GetProperty("negara");
        var answer = (await host.ReadAsync("/data/negara.json?tahun=2023")).Replace("\"total_usd\":null", "\"total_usd\":\"0\",\"lebih\":1", StringComparison.Ordinal);

        SchemaCheck.Problems(schema, JsonElement.Parse(answer), document).ShouldBe(["$.total_usd is String", "$ has lebih, which is not described"]);
    }

    [Fact]
    public async Task Catalogue_OfEverySet_NamesTheColumnsOfItsCsv()
    {
        var catalogue = await host.JsonAsync("/data/katalog.json");
        var sets = catalogue.GetProperty("kumpulan_data").EnumerateArray().ToList();

        sets.Count.ShouldBe(6);
        foreach (var set in sets)
        {
            var csv = set.GetProperty("distribusi").EnumerateArray().Single(d => d.GetProperty("jenis_media").GetString() == "text/csv").GetProperty("alamat").GetString()!;
            var columns = set.GetProperty("kolom").EnumerateArray().ToList();
            (await host.ReadAsync(csv)).Split("\r\n")[0].ShouldBe(string.Join(',', columns.Select(c => c.GetProperty("nama").GetString())));
            columns.ShouldAllBe(c => c.GetProperty("keterangan").GetProperty("id").GetString() != c.GetProperty("keterangan").GetProperty("en").GetString());
            set.GetProperty("pembaruan").GetProperty("en").GetString().ShouldStartWith("Each time the office closes");
        }
    }

    [Fact]
    public async Task Catalogue_OfALicenceNobodySet_SaysSo()
    {
        await using var decided = await HostFixture.StartAsync("Production", ("OpenData:License", "CC BY 4.0"), ("OpenData:LicenseAddress", "https://creativecommons.org/licenses/by/4.0/"));

        (await host.JsonAsync("/data/katalog.json")).GetProperty("lisensi").GetString().ShouldBe("belum ditetapkan");
        (await decided.JsonAsync("/data/katalog.json")).GetProperty("lisensi").GetString().ShouldBe("CC BY 4.0");
        using var browser = decided.Browser();
        (await browser.GetAsync("/data/")).ShouldBeOk().Find("a[href^='https://creativecommons.org']").TextContent.ShouldBe("CC BY 4.0");
    }

    [Fact]
    public async Task Page_ForAVisitor_OffersEverySetInBothLanguages()
    {
        await ReleaseAsync();
        using var browser = host.Browser();

        var home = await browser.GetAsync("/");
        home.Find("a[href='/data/']").ShouldNotBeNull();
        var page = await browser.GetAsync("/data/");
        page.ShouldBeOk().ShouldSay("Lisensi").ShouldSay("belum ditetapkan").ShouldSay("kurang dari 3 eksportir");
        page.All("section[id] h2").ShouldBe(
            ["Target dan realisasi ekspor per tahun", "Ekspor per bulan", "Ekspor per komoditas", "Ekspor per negara tujuan", "Ekspor per kecamatan", "Ekspor per jalur"]);
        page.Find("a[href='/data/negara.json?tahun=2026']").ShouldNotBeNull();
        page.Document.QuerySelector("a[href='/data/negara.json?tahun=2019']").ShouldBeNull("nothing of 2019 is known by country");
        page.Find("a[href='/data/progres.json?tahun=2019']").ShouldNotBeNull();
        foreach (var link in page.Document.QuerySelectorAll("main a[href^='/data/']").Select(a => a.GetAttribute("href")!))
            (await browser.GetAsync(link)).ShouldBe(HttpStatusCode.OK);

        await browser.SpeakAsync("en");
        (await browser.GetAsync("/data/")).ShouldSay("Exports by destination").ShouldSay("not set yet");
    }

    private async Task ReleaseAsync()
    {
        foreach (var exporter in await host.ExportersAsync(3))
            await host.Data.VerifiedAsync(exporter, new DateOnly(2026, 6, 5), usd: 1_000);
        await host.CloseAsync(await host.Data.UserAsync(Role.Official), new DateOnly(2026, 6, 30));
    }
}
