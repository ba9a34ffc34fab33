using System.Globalization;
using System.Net;
using System.Text.Json;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.OpenData;

/// <summary>What anybody may ask, and what they get: released figures and nothing else.</summary>
public sealed class ProgressDataTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task Json_ByAnotherMethod_SaysWhichAreTaken(string method)
    {
        using var client = host.Client();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/data/progres.json?tahun=2019");

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldContain("GET");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("tahun=2019&per=2019-09-30", "2019-09-30", "2019-09-30", "18880000.00", "15980000.00", "84.64", "sementara")]
    [InlineData("tahun=2019&per=2019-12-31", "2019-12-31", "2019-12-31", "18880000.00", "22926000.00", "121.43", "final")]
    [InlineData("tahun=2019", "2019-12-31", "2019-12-31", "18880000.00", "22926000.00", "121.43", "final")]
    [InlineData("tahun=2019&per=2019-12-31&diketahui=2020-12-31", "2019-12-31", "2019-09-30", "18880000.00", "15980000.00", "84.64", "sementara")]
    [InlineData("tahun=2019&per=2019-11-15", "2019-11-15", "2019-09-30", "18880000.00", "15980000.00", "84.64", "sementara")]
    [InlineData("tahun=2019&per=2019-06-30", "2019-06-30", "null", "18880000.00", "null", "null", "belum_diketahui")]
    [InlineData("tahun=2019&per=2019-09-30&diketahui=2019-10-01", "2019-09-30", "null", "null", "null", "null", "belum_diketahui")]
    [InlineData("tahun=2018", "2018-12-31", "2018-12-31", "18000000.00", "19600000.00", "108.89", "final")]
    [InlineData("tahun=2020", "2020-12-31", "2020-12-31", "19190000.00", "25437000.00", "132.55", "final")]
    [InlineData("tahun=2021", "2021-12-31", "2021-12-31", "26180000.00", "30263000.00", "115.60", "final")]
    [InlineData("tahun=2022", "2022-12-31", "2022-12-31", "26440000.00", "19640000.00", "74.28", "final")]
    [InlineData("tahun=2023", "2023-12-31", "null", "null", "null", "null", "belum_diketahui")]
    [InlineData("tahun=2019&lingkup=jawa-tengah", "2019-12-31", "2019-11-27", "null", "10800000.00", "null", "sementara")]
    [InlineData("tahun=2019&lingkup=Jawa+Tengah", "2019-12-31", "2019-11-27", "null", "10800000.00", "null", "sementara")]
    public async Task Json_WorkedCases_AnswerExactly(
        string query, string asOf, string dataAsOf, string target, string realised, string achievement, string status)
    {
        var (response, json) = await AskAsync(query);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        Raw(json, "per").ShouldBe(asOf);
        Raw(json, "per_data").ShouldBe(dataAsOf);
        Raw(json, "target_usd").ShouldBe(target);
        Raw(json, "realisasi_usd").ShouldBe(realised);
        Raw(json, "capaian_persen").ShouldBe(achievement);
        Raw(json, "status").ShouldBe(status);
    }

    [Fact]
    public async Task Json_Sources_NameEachFigureAndWhetherItIsOfTheArticles()
    {
        var (_, json) = await AskAsync("tahun=2019");
        var (_, outside) = await AskAsync("tahun=2021");

        json.GetProperty("lingkup").GetString().ShouldBe("Kota Pekalongan");
        json.GetProperty("sumber").EnumerateArray().Select(s => (s.GetProperty("untuk").GetString(), s.GetProperty("terbit").GetString(), s.GetProperty("luar_artikel").GetBoolean()))
            .ShouldBe([("target", "2019-11-29", false), ("realisasi", "2021-01-19", false)]);
        outside.GetProperty("sumber").EnumerateArray().ShouldAllBe(s => s.GetProperty("luar_artikel").GetBoolean());
    }

    [Theory]
    [InlineData("", "tahun")]
    [InlineData("tahun=", "tahun")]
    [InlineData("tahun=19", "tahun")]
    [InlineData("tahun=2019x", "tahun")]
    [InlineData("tahun=2019&tahun=2020", "tahun")]
    [InlineData("tahun=2019&per=2020-01-01", "per")]
    [InlineData("tahun=2019&per=30-09-2019", "per")]
    [InlineData("tahun=2019&per=2019-02-30", "per")]
    [InlineData("tahun=2019&diketahui=kemarin", "diketahui")]
    [InlineData("tahun=2019&lingkup=atlantis", "lingkup")]
    public async Task Json_BadQuestion_AnswersAProblemThatNamesTheParameter(string query, string parameter)
    {
        var (response, problem) = await AskAsync(query);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        problem.GetProperty("status").GetInt32().ShouldBe(400);
        problem.GetProperty("parameter").GetString().ShouldBe(parameter);
        problem.GetProperty("errors").TryGetProperty(parameter, out _).ShouldBeTrue();
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Json_AskedAgainWithItsTag_IsNotSentTwice()
    {
        using var client = host.Client();
        var first = await client.GetAsync(Address("tahun=2019"), TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, Address("tahun=2019"));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag.ShouldNotBeNull());

        var second = await client.SendAsync(again, TestContext.Current.CancellationToken);

        first.Headers.CacheControl!.Public.ShouldBeTrue();
        first.Headers.CacheControl.MaxAge.ShouldBe(TimeSpan.FromMinutes(5));
        first.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Json_UnderAnotherCulture_WritesTheSameBytes()
    {
        using var client = host.Client();
        var expected = await client.GetStringAsync(Address("tahun=2019"), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, Address("tahun=2019"));
        request.Headers.AcceptLanguage.ParseAdd("ar-SA");

        var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(expected);
        expected.ShouldContain("\"target_usd\":18880000.00,\"realisasi_usd\":22926000.00,\"capaian_persen\":121.43");
    }

    [Fact]
    public async Task Csv_OfTheCity_HasOneRowAYear()
    {
        using var client = host.Client();

        var csv = await client.GetStringAsync(new Uri("/data/progres.csv?diketahui=2026-11-21", UriKind.Relative), TestContext.Current.CancellationToken);

        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("tahun,lingkup,per,per_data,target_usd,realisasi_usd,capaian_persen,status,sumber,eksportir_melapor,eksportir_ditanyai,melapor_sampai");
        lines.ShouldContain(line => line.StartsWith("2019,Kota Pekalongan,2019-12-31,2019-12-31,18880000.00,22926000.00,121.43,final,\"target: Bisnis.com", StringComparison.Ordinal));
        string.Join(' ', lines.Skip(1).Select(l => l[..4])).ShouldStartWith("2018 2019 2020 2021 2022");
        csv.ShouldNotContain("Jawa Tengah");
    }

    [Fact]
    public async Task Csv_WithADayAndNoYear_IsRefused()
    {
        using var client = host.Client();

        var response = await client.GetAsync(new Uri("/data/progres.csv?per=2019-09-30", UriKind.Relative), TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Json_OfShipments_IsReleasedByClosingAMonthOfThreeExporters()
    {
        await using var own = await HostFixture.StartAsync();
        var exporters = new[] { await own.Data.ExporterAsync(), await own.Data.ExporterAsync(), await own.Data.ExporterAsync() };
        foreach (var exporter in exporters.Take(2))
            await own.Data.VerifiedAsync(exporter, new DateOnly(2026, 9, 5), usd: 1_000);
        var official = await own.Data.UserAsync(Role.Official);

        Raw((await AskAsync("tahun=2026", own)).Json, "status").ShouldBe("belum_diketahui", "nothing is released yet");
        await own.CloseAsync(official, new DateOnly(2026, 9, 30));
        Raw((await AskAsync("tahun=2026", own)).Json, "status").ShouldBe("belum_diketahui", "two exporters could be told apart");
        await own.Data.VerifiedAsync(exporters[2], new DateOnly(2026, 10, 5), usd: 3_000);
        await own.CloseAsync(official, new DateOnly(2026, 10, 31));
        await own.Data.VerifiedAsync(exporters[2], new DateOnly(2026, 10, 6), usd: 9_000);

        var (_, json) = await AskAsync("tahun=2026", own);
        Raw(json, "realisasi_usd").ShouldBe("5000.00", "what was verified after the closing is not released");
        Raw(json, "per_data").ShouldBe("2026-10-31");
        Raw(json, "status").ShouldBe("sementara");
    }

    [Fact]
    public async Task Json_AfterAPublishedFigure_IsNotReleasedForOneFirmsShipments()
    {
        await using var own = await HostFixture.StartAsync();
        var exporters = new[] { await own.Data.ExporterAsync(), await own.Data.ExporterAsync(), await own.Data.ExporterAsync() };
        foreach (var exporter in exporters)
            await own.Data.VerifiedAsync(exporter, new DateOnly(2026, 3, 5), usd: 1_000);
        await own.Data.PublishedAsync(new DateOnly(2026, 6, 30), usd: 1_000_000, published: new DateOnly(2026, 7, 15));
        await own.Data.VerifiedAsync(exporters[0], new DateOnly(2026, 9, 5), usd: 777);
        await own.CloseAsync(await own.Data.UserAsync(Role.Official), new DateOnly(2026, 9, 30));

        Raw((await AskAsync("tahun=2026", own)).Json, "realisasi_usd").ShouldBe("1000000.00");
    }

    [Fact]
    public async Task Json_ExampleScope_IsOnlyGivenWhenAskedFor()
    {
        await using var own = await HostFixture.StartAsync();
        await own.AddAsync(new Scope { Code = Scope.ExampleCode, Name = "Data contoh", Kind = ScopeKind.Example });
        await own.Data.PublishedAsync(new DateOnly(2024, 12, 31), usd: 123_000, published: new DateOnly(2025, 1, 15), scope: Scope.ExampleCode);

        Raw((await AskAsync("tahun=2024", own)).Json, "status").ShouldBe("belum_diketahui");
        var (_, json) = await AskAsync("tahun=2024&lingkup=contoh", own);
        Raw(json, "realisasi_usd").ShouldBe("123000.00");
        Raw(json, "lingkup").ShouldBe("Data contoh");
    }

    private Task<(HttpResponseMessage Response, JsonElement Json)> AskAsync(string query) => AskAsync(query, host);

    private static async Task<(HttpResponseMessage Response, JsonElement Json)> AskAsync(string query, HostFixture office)
    {
        using var client = office.Client();
        var response = await client.GetAsync(Address(query), TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (response, json.RootElement.Clone());
    }

    private static Uri Address(string query) => new("/data/progres.json?" + query, UriKind.Relative);

    private static string Raw(JsonElement json, string name) =>
        json.GetProperty(name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : json.GetProperty(name).GetRawText().ToString(CultureInfo.InvariantCulture);
}
