using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Rates;

public sealed class RateTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static readonly (string, string?)[] Yen =
    [
        ("Input.Currency", "JPY"), ("Input.Quoted", "10.562,57"), ("Input.Per", "100"), ("Input.ValidFrom", "1 Juni 2026"),
        ("Input.ValidUntil", "30-06-2026"), ("Input.Source", "Keputusan contoh, rekaan"),
    ];

    [Fact]
    public async Task Add_PerHundred_IsKeptPerUnitWithItsSourceAndAnEvent()
    {
        var browser = await host.SignInAsAsync(Role.Staff);
        (await browser.GetAsync("/kurs?mata-uang=CHF")).ShouldSay("Belum ada kurs").ShouldSay("Longgarkan saringannya");

        var page = await (await browser.GetAsync("/kurs/tambah")).Form().Fill(Yen).SubmitAsync();

        page.ShouldBeAt("/kurs").ShouldSay("Kurs dicatat: JPY 1 = Rp105,6257, berlaku 1 Juni 2026 sampai 30 Juni 2026.");
        page.ShouldSay("belum dapat dipakai: kurs USD mulai tanggal ini belum ada").ShouldSay("Keputusan contoh, rekaan");
        var rate = await host.ReadAsync(db => db.ExchangeRates.SingleAsync(r => r.CurrencyCode == "JPY"));
        rate.IdrRateMicro.ShouldBe(105_625_700);
        (await host.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.ExchangeRateSetting))).ShouldBeGreaterThan(0);
        await browser.SpeakAsync("en");
        (await browser.GetAsync("/kurs")).ShouldSay("Rp105.6257").ShouldSay("cannot be used yet");
    }

    [Fact]
    public async Task Add_Empty_AsksForEachField()
    {
        var browser = await host.SignInAsAsync(Role.Staff);

        (await (await browser.GetAsync("/kurs/tambah")).Form().SubmitAsync()).ShouldHaveError("Input.Quoted", "Tulis angka saja")
            .ShouldHaveError("Input.ValidFrom", "Tulis tanggal").ShouldHaveError("Input.Source", "Tulis sumbernya");
    }

    [Theory]
    [InlineData("Input.Quoted", "16,25", "USD", "terlalu kecil")]
    [InlineData("Input.Quoted", "16.250.000", "USD", "terlalu besar")]
    [InlineData("Input.Quoted", "0", "USD", "lebih dari nol")]
    [InlineData("Input.ValidUntil", "30-05-2026", "USD", "sebelum tanggal mulai")]
    [InlineData("Input.ValidUntil", "30-06-2028", "USD", "paling lama satu tahun")]
    [InlineData("Input.Currency", "IDR", "IDR", "Rupiah tidak memerlukan kurs")]
    public async Task Add_Implausible_IsRefusedInWords(string field, string value, string currency, string problem)
    {
        var browser = await host.SignInAsAsync(Role.Staff);

        (await (await browser.GetAsync("/kurs/tambah")).Form().Fill(Yen).Fill(("Input.Per", "1"), ("Input.Currency", currency), (field, value)).SubmitAsync())
            .ShouldHaveError(field, problem);
    }

    [Fact]
    public async Task Add_SameFormTwice_IsOneRate()
    {
        var browser = await host.SignInAsAsync(Role.Staff);
        var form = (await browser.GetAsync("/kurs/tambah")).Form().Fill(Yen).Fill(("Input.Currency", "THB"), ("Input.Per", "1"), ("Input.Quoted", "480,5"));

        (await form.SubmitAsync()).ShouldBeAt("/kurs");
        (await form.SubmitAsync()).ShouldBeAt("/kurs");

        (await host.ReadAsync(db => db.ExchangeRates.CountAsync(r => r.CurrencyCode == "THB"))).ShouldBe(1);
    }
}
