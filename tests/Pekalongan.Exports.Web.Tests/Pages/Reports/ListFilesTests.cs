using System.Net;
using System.Text;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Reports;

/// <summary>A list that is taken along is exactly the list that was filtered, for those who may, and without what is personal.</summary>
public sealed class ListFilesTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string Nik = "3375014708900321";
    private const string Phone = "+628120000321";

    [Fact]
    public async Task Shipments_FilteredAndTakenAlong_IsTheSameList()
    {
        var exporter = await host.Data.ExporterAsync();
        for (var day = 1; day <= 28; day++)
        {
            await host.Data.SubmittedAsync(exporter, new DateOnly(2025, 1, day));
            await host.Data.SubmittedAsync(exporter, new DateOnly(2025, 2, day));
        }

        await host.Data.VerifiedAsync(exporter, new DateOnly(2025, 5, 8), usd: 12_345);
        await host.Data.DraftAsync(await host.Data.ExporterAsync(), new DateOnly(2025, 6, 9));
        var browser = await host.SignInAsAsync(Role.Official);
        var name = Uri.EscapeDataString(exporter.Name);

        var lines = await CsvAsync(browser, await browser.GetAsync($"/pengiriman?cari={name}&status=Submitted&tahun=2025"));

        lines.Count(line => line.Contains(exporter.Name)).ShouldBe(56, "more than the 50 that one page shows");
        lines.ShouldNotContain(line => line.Contains("2025-05-08") || line.Contains("2025-06-09"));
        (await CsvAsync(browser, await browser.GetAsync($"/pengiriman?cari={name}&status=Verified")))
            .ShouldContain(line => line.StartsWith("2025-05-08,") && line.EndsWith("Terverifikasi,12345.00"));
    }

    [Fact]
    public async Task Register_FilteredAndTakenAlong_IsTheSameListWithoutPersonalData()
    {
        var owner = await host.Data.PersonAsync(Core.Values.Nik.Parse(Nik).Value);
        var large = await host.Data.ExporterAsync(e => (e.SizeClass, e.Phone) = (SizeClass.Large, Phone), owner);
        var small = await host.Data.ExporterAsync(e => e.SizeClass = SizeClass.Micro);
        var browser = await host.SignInAsAsync(Role.Staff);

        var lines = await CsvAsync(browser, await browser.GetAsync("/pelaku-usaha?ukuran=Large"));

        lines.Count(line => line.Contains(large.Name) && line.Contains(large.Nib!)).ShouldBe(1);
        var text = string.Join('\n', lines);
        text.ShouldNotContain(small.Name);
        foreach (var personal in new[] { Nik, Phone, "628120000321", owner.Name })
            text.ShouldNotContain(personal);
    }

    [Fact]
    public async Task Shipments_OfAnExporter_CannotBeTakenAlong()
    {
        var exporter = await host.Data.ExporterAsync();
        await host.Data.SubmittedAsync(exporter, new DateOnly(2025, 3, 1));
        var browser = await host.SignInAsAsync(Role.Exporter, exporter);

        (await browser.GetAsync("/pengiriman")).ShouldBeOk().All("a[href*='format=']").ShouldBeEmpty();
        (await browser.GetAsync("/pengiriman?format=csv")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/pengiriman?format=docx")]
    [InlineData("/pelaku-usaha?format=docx")]
    public async Task List_AsAnotherKindOfFile_IsNotThere(string address) =>
        (await (await host.SignInAsAsync(Role.Staff)).GetAsync(address)).ShouldBe(HttpStatusCode.NotFound);

    private static async Task<string[]> CsvAsync(Browser browser, Page list) => Encoding.UTF8.GetString(
        (await browser.GetAsync(list.ShouldBeOk().Find("a[href*='format=csv']").GetAttribute("href")!)).ShouldBeOk().Bytes).Split("\r\n");
}
