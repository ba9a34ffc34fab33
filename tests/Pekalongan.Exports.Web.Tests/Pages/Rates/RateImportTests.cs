using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Rates;

public sealed class RateImportTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string Recording = "form[action*='handler=Record']";

    private const string Indonesian = """
        Jenis;Mata uang;Per;Rupiah;Berlaku mulai;Sampai;Sumber
        KMK;USD;1;14.228,00;30-12-2020;05-01-2021;56/KM.10/2020
        KMK;SGD;1;10.692,28;30-12-2020;;56/KM.10/2020
        KMK;JPY(100);;13.737,57;30 Des 2020;5 Jan 2021;56/KM.10/2020
        """;

    private const string English = """
        kind,currency,per,rate,from,until,source
        KMK,USD,1,"14,768.00",2020-10-21,2020-10-27,44/KM.10/2020
        """;

    [Fact]
    public async Task Import_TaxWeekOfDecember2020_IsReadExactlyAndTwiceChangesNothing()
    {
        var browser = await host.SignInAsAsync(Role.Staff);

        var looked = await CheckAsync(browser, Indonesian);
        looked.ShouldSay("3 baris: 3 siap dicatat, 0 sudah ada, 0 perlu diperbaiki.").ShouldSay("Rp137,3757").ShouldSay("Rp10.692,28");
        (await CountAsync("56/KM.10/2020")).ShouldBe(0);
        var record = looked.Form(Recording);
        (await record.SubmitAsync()).ShouldBeAt("/kurs").ShouldSay("3 kurs dicatat dari tabel.");
        (await record.SubmitAsync()).ShouldBeAt("/kurs").ShouldSay("Semua kurs di tabel itu sudah tercatat.");

        (await host.ReadAsync(db => db.ExchangeRates.Where(r => r.Source == "56/KM.10/2020").OrderBy(r => r.CurrencyCode)
            .Select(r => new { r.CurrencyCode, r.IdrRateMicro, r.QuotedPer, r.ValidUntil }).ToListAsync()))
            .Select(r => (r.CurrencyCode, r.IdrRateMicro, r.QuotedPer, r.ValidUntil)).ShouldBe([
                ("JPY", 137_375_700, 100, new DateOnly(2021, 1, 5)), ("SGD", 10_692_280_000, 1, new DateOnly(2021, 1, 5)),
                ("USD", 14_228_000_000, 1, new DateOnly(2021, 1, 5))]);
        (await CheckAsync(browser, Indonesian)).ShouldSay("0 siap dicatat, 3 sudah ada").ShouldSay("Semua baris sudah tercatat");
        (await host.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.ExchangeRateImporting))).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Import_EnglishNamesAndCommas_AreReadAsEnglishOnAnIndonesianPage()
    {
        var browser = await host.SignInAsAsync(Role.Staff);

        (await (await CheckAsync(browser, English)).Form(Recording).SubmitAsync()).ShouldSay("1 kurs dicatat dari tabel.");

        (await host.ReadAsync(db => db.ExchangeRates.SingleAsync(r => r.Source == "44/KM.10/2020"))).IdrRateMicro.ShouldBe(14_768_000_000);
    }

    [Fact]
    public async Task Import_SlipOfTheUnitWithinOneTable_IsDoubted()
    {
        var browser = await host.SignInAsAsync(Role.Staff);

        var looked = await CheckAsync(browser, """
            Jenis;Mata uang;Per;Rupiah;Berlaku mulai;Sampai;Sumber
            KMK;JPY;100;13.737,57;06-01-2010;;contoh/1
            KMK;JPY;1;13.737,57;13-01-2010;;contoh/2
            """);

        looked.ShouldSay("2 siap dicatat").ShouldSay("jauh dari kurs sebelumnya").ShouldSay("jauh dari kurs sesudahnya");
    }

    [Fact]
    public async Task Import_WithWrongRows_SaysRowAndColumnAndRecordsTheRightOnes()
    {
        var browser = await host.SignInAsAsync(Role.Staff);
        await host.Data.RateOfKindAsync(RateKind.TaxWeekly, new DateOnly(2014, 1, 1), 12_000m);

        var looked = await CheckAsync(browser, """
            Jenis;Mata uang;Rupiah;Berlaku mulai;Sampai;Sumber
            KMK;USD;12.100;01-01-2014;;contoh-salah
            KMK;XXY;12.000;08-01-2014;;contoh-salah
            bulanan;EUR;abc;08-01-2014;;contoh-salah
            KMK;MYR;3.600,25;08-01-2014;;contoh-benar
            KMK;MYR;3.600,25;08-01-2014;;contoh-benar
            KMK;MYR;3.601;08-01-2014;;contoh-salah
            KMK;SGD;9.500;09-01-2014;;contoh-benar
            """);

        looked.ShouldSay("7 baris: 2 siap dicatat, 1 sudah ada, 4 perlu diperbaiki.").ShouldSay("Sudah tercatat dengan isian lain: USD 1 = Rp12.000")
            .ShouldSay("Kolom Mata uang:").ShouldSay("Kolom Jenis:").ShouldSay("Kolom Rupiah:").ShouldSay("sama dengan baris 5")
            .ShouldSay("Baris 5 menyebut nilai lain").ShouldSay("bukan hari Rabu");
        (await browser.SendAsync(looked.Form(Recording).Request())).ShouldSay("Masih ada baris yang perlu diperbaiki");
        (await CountAsync("contoh-benar")).ShouldBe(0);
        (await looked.Form(Recording).SubmitAsync("Catat 2 yang benar, lewati 4")).ShouldSay("2 kurs dicatat dari tabel.");
        (await CountAsync("contoh-benar")).ShouldBe(2);
        (await CountAsync("contoh-salah")).ShouldBe(0);
    }

    [Theory]
    [InlineData("", "Tempel tabelnya, atau pilih berkas CSV")]
    [InlineData("Jenis;Mata uang\nKMK;USD", "Kolom ini belum ada: Rupiah, Berlaku mulai, Sumber")]
    [InlineData("Jenis;Mata uang;Rupiah;Berlaku mulai;Sumber", "belum ada baris yang diisi")]
    public async Task Import_NoTable_SaysWhatToDo(string text, string problem)
    {
        var browser = await host.SignInAsAsync(Role.Staff);

        (await CheckAsync(browser, text)).ShouldHaveError("Input.Text", problem);
    }

    [Fact]
    public async Task Import_FiveThousandRows_AreAllLookedAtAndRecorded()
    {
        var browser = await host.SignInAsAsync(Role.Staff);
        var first = new DateOnly(2001, 1, 1);
        var rows = Enumerable.Range(0, 5_000).Select(i => string.Create(
            CultureInfo.InvariantCulture, $"BI;{(i % 2 == 0 ? "USD" : "SGD")};1;{(i % 2 == 0 ? 9500 : 5500)},25;{first.AddDays(i / 2):yyyy-MM-dd};;contoh-besar"));

        var looked = await CheckAsync(browser, "Jenis;Mata uang;Per;Rupiah;Berlaku mulai;Sampai;Sumber\n" + string.Join('\n', rows));
        looked.ShouldSay("5.000 baris: 5.000 siap dicatat");

        (await looked.Form(Recording).SubmitAsync()).ShouldSay("5.000 kurs dicatat dari tabel.");
        (await CountAsync("contoh-besar")).ShouldBe(5_000);
    }

    [Fact]
    public async Task Template_InEitherLanguage_IsReadByTheImport()
    {
        var browser = await host.SignInAsAsync(Role.Staff);

        foreach (var language in new[] { "id", "en" })
        {
            await browser.SpeakAsync(language);
            var template = (await browser.GetAsync("/kurs/impor/templat")).Source;
            (await CheckAsync(browser, template)).ShouldSay(language == "id" ? "Rp137,3757" : "Rp137.3757");
        }
    }

    private static async Task<Page> CheckAsync(Browser browser, string text) =>
        await (await browser.GetAsync("/kurs/impor")).Form("#perbaiki").Fill(("Input.Text", text)).SubmitAsync();

    private Task<int> CountAsync(string source) => host.ReadAsync(db => db.ExchangeRates.CountAsync(r => r.Source == source));
}
