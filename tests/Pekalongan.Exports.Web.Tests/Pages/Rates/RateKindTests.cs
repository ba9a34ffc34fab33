using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Rates;

/// <summary>Kinds of rates: typed, ruled upon and withdrawn. Each test has days of its own.</summary>
public sealed class RateKindTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static (string, string?)[] Weekly(string from, string until = "", string quoted = "14.228,00", string currency = "USD", string per = "1") =>
    [
        ("Input.Kind", "TaxWeekly"), ("Input.Currency", currency), ("Input.Quoted", quoted), ("Input.Per", per), ("Input.ValidFrom", from),
        ("Input.ValidUntil", until), ("Input.Source", "56/KM.10/2020"),
    ];

    [Fact]
    public async Task Add_TaxWeekWithoutEnd_EndsOnTheTuesdayAndKeepsTheYenExactly()
    {
        var browser = await host.SignInAsAsync(Role.Staff);

        var page = await (await browser.GetAsync("/kurs/tambah")).Form().Fill(Weekly("30-12-2020", quoted: "13.737,57", currency: "JPY", per: "100")).SubmitAsync();

        page.ShouldBeAt("/kurs").ShouldSay("Kurs dicatat: JPY 1 = Rp137,3757, berlaku 30 Desember 2020 sampai 5 Januari 2021.");
        page.ShouldSay("per 100: Rp13.737,57");
        var rate = await host.ReadAsync(db => db.ExchangeRates.SingleAsync(r => r.CurrencyCode == "JPY" && r.Kind == RateKind.TaxWeekly));
        (rate.IdrRateMicro, rate.QuotedPer, rate.ValidUntil).ShouldBe((137_375_700, 100, new DateOnly(2021, 1, 5)));
    }

    [Fact]
    public async Task Add_TaxWeekFromAThursday_IsAskedAboutAndTakenWhenConfirmed()
    {
        var browser = await host.SignInAsAsync(Role.Staff);

        var asked = await (await browser.GetAsync("/kurs/tambah")).Form().Fill(Weekly("22-10-2020", "27-10-2020")).SubmitAsync();

        asked.ShouldHaveError("Input.IsConfirmed", "Baca peringatannya").ShouldSay("22 Oktober 2020 bukan hari Rabu").ShouldSay("ini 6 hari");
        (await asked.Form().Check("Input.IsConfirmed").SubmitAsync()).ShouldBeAt("/kurs");
        (await host.ReadAsync(db => db.ExchangeRates.CountAsync(r => r.ValidFrom == new DateOnly(2020, 10, 22)))).ShouldBe(1);
    }

    [Fact]
    public async Task Add_MiddleRateOfMoreThanADay_IsRefused()
    {
        var browser = await host.SignInAsAsync(Role.Staff);

        (await (await browser.GetAsync("/kurs/tambah")).Form().Fill(Weekly("04-03-2020", "05-03-2020")).Fill(("Input.Kind", "BankIndonesiaMiddle")).SubmitAsync())
            .ShouldHaveError("Input.ValidUntil", "Kurs BI berlaku satu hari");
    }

    [Fact]
    public async Task Rule_MiddleRates_ValueAHolidayWithTheLastWorkingDayAndSaySo()
    {
        var browser = await host.SignInAsAsync(Role.Staff);
        (await browser.GetAsync("/kurs/aturan")).ShouldSay("Selama belum ada aturan, hanya kurs yang ditetapkan dinas");
        await host.Data.RateOfKindAsync(RateKind.BankIndonesiaMiddle, new DateOnly(2018, 12, 24), 14_500m);
        var shipment = await host.Data.DraftAsync(await host.Data.ExporterAsync(), new DateOnly(2018, 12, 25), change: ShipmentValuation.Unfix);

        var page = await (await browser.GetAsync("/kurs/aturan")).Form().Fill(
            ("Input.ValidFrom", "01-01-2018"), ("Input.First", "BankIndonesiaMiddle"), ("Input.Second", "SetByOffice"), ("Input.Reason", "Rapat contoh")).SubmitAsync();
        page.ShouldSay("Aturan untuk ekspor mulai 1 Januari 2018 ditetapkan.").ShouldSay("Kurs tengah BI → Ditetapkan dinas").ShouldSay("Rapat contoh");
        await (await browser.GetAsync("/kurs/aturan")).Form().Fill(
            ("Input.ValidFrom", "01-01-2019"), ("Input.First", "SetByOffice"), ("Input.Reason", "Kembali ke kurs dinas")).SubmitAsync();

        (await browser.GetAsync($"/pengiriman/{shipment.Id}/periksa")).ShouldSay("kurs tengah BI 24 Desember 2018, hari kerja terakhir sebelumnya. Sumber: BI contoh");
        (await host.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.RateRuleSetting))).ShouldBe(2);
    }

    [Fact]
    public async Task Rule_OneKindTwice_IsRefused()
    {
        var browser = await host.SignInAsAsync(Role.Staff);

        (await (await browser.GetAsync("/kurs/aturan")).Form().Fill(
                ("Input.ValidFrom", "01-01-2018"), ("Input.First", "TaxWeekly"), ("Input.Second", "TaxWeekly"), ("Input.Reason", "Contoh")).SubmitAsync())
            .ShouldHaveError("Input.Second", "satu kali saja");
    }

    [Fact]
    public async Task Withdraw_Mistyped_LeavesVerifiedAloneAndValuesSubmittedAnew()
    {
        var (staff, exporter, day) = (await host.SignInAsAsync(Role.Staff), await host.Data.ExporterAsync(), new DateOnly(2017, 5, 10));
        var wrong = await host.Data.RateAsync(year: 2017);
        var verified = await host.Data.VerifiedAsync(exporter, day);
        var waiting = await host.Data.SubmittedAsync(exporter, day.AddDays(1));

        var page = await staff.GetAsync($"/kurs/{wrong.Id}/tarik");
        page.ShouldSay("1 pengiriman dan rekap yang sudah diverifikasi tetap").ShouldSay("1 pengiriman dan rekap yang belum diverifikasi");
        (await page.Form().SubmitAsync()).ShouldHaveError("Input.Reason", "Tulis apa yang keliru");
        var form = page.Form().Fill(("Input.Reason", "Salah ketik, kurang satu nol"));
        (await form.SubmitAsync()).ShouldBeAt("/kurs").ShouldSay("1 pengiriman dan rekap dihitung lagi");
        (await form.SubmitAsync()).ShouldBeAt("/kurs");

        (await staff.GetAsync("/kurs?tahun=2017")).ShouldSay("Salah ketik, kurang satu nol");
        (await staff.GetAsync("/kurs")).ShouldSay("USD untuk ekspor 11 Mei 2017: 1 pengiriman menunggu.");
        (await staff.GetAsync("/")).ShouldSay("pengiriman menunggu kurs");
        (await staff.GetAsync("/pengiriman")).ShouldSay("menunggu kurs dan belum dapat diverifikasi");
        (await staff.GetAsync($"/pengiriman/{waiting.Id}")).ShouldSay("ditarik dinas pada").ShouldSay("menunggu kurs USD dari dinas");
        await host.Data.RateAsync(rupiah: 13_000m, year: 2017);
        (await staff.GetAsync($"/pengiriman/{waiting.Id}")).ShouldSay("US$1 = Rp13.000");
        var line = await host.ReadAsync(db => db.ShipmentLines.SingleAsync(l => l.ShipmentId == verified.Id));
        line.UsdRateMicro.ShouldBe(16_000 * IdrRate.MicroPerRupiah);
        (await host.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.ExchangeRateWithdrawing))).ShouldBe(2);
    }

    [Fact]
    public async Task Withdraw_RateOfAnotherScope_IsNotFound()
    {
        var browser = await host.SignInAsAsync(Role.Staff);
        var rate = await host.Data.RateAsync(year: 2016, scope: TestData.Province);

        (await browser.GetAsync($"/kurs/{rate.Id}/tarik")).ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task List_FilteredAsFile_IsThatListAndCanBeReadAgain()
    {
        var browser = await host.SignInAsAsync(Role.Staff);
        await host.Data.RateOfKindAsync(RateKind.TaxWeekly, new DateOnly(2015, 3, 4), 13_100.5m);
        await host.Data.RateOfKindAsync(RateKind.TaxWeekly, new DateOnly(2015, 3, 4), 9_500m, "SGD");
        await host.Data.RateOfKindAsync(RateKind.BankIndonesiaMiddle, new DateOnly(2015, 3, 4), 13_000m);

        var file = (await browser.GetAsync("/kurs?jenis=TaxWeekly&mata-uang=USD&tahun=2015&format=csv")).Source;

        var lines = file.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines[1].ShouldStartWith("KMK;USD;1;13100,50;2015-03-04;2015-03-10;KMK contoh;");
        var read = RateTable.Read(file, TestData.City, Language.Indonesian).Value.ShouldHaveSingleItem();
        read.Entry.ShouldNotBeNull().PerUnit.Micro.ShouldBe(13_100_500_000);
    }
}
