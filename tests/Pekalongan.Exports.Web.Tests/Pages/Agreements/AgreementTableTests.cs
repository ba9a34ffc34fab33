using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Agreements;

/// <summary>The table of agreements as staff keep it.</summary>
public sealed class AgreementTableTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static readonly (string, string?)[] Example =
    [
        ("Input.NameId", "Indonesia-Contoh"), ("Input.NameEn", "Indonesia-Example"), ("Input.Form", "Form X"),
        ("Input.Members", "Kenya; Tanzania"), ("Input.SuggestedFor", "KE"), ("Input.InForceFrom", "1 Januari 2025"),
        ("Input.Confidence", "High"), ("Input.Source", "Peraturan contoh, rekaan"), ("Input.Reason", "Diumumkan kementerian (contoh)"),
    ];

    [Fact]
    public async Task List_SaysHowEachStandsToday()
    {
        using var browser = await host.SignInAsAsync(Role.Staff);

        var page = await browser.GetAsync("/perjanjian");

        page.ShouldBeOk().ShouldSay("Indonesia-Mozambik PTA").ShouldSay("berlaku sejak 6 Juni 2022").ShouldSay("Indonesia-Kanada")
            .ShouldSay("belum berlaku, dipantau").ShouldSay("kurang yakin: periksa dulu di e-SKA").ShouldSay("27 negara").ShouldSay("Deloitte, 2023");
    }

    [Fact]
    public async Task Add_NewAgreement_IsInTheListTheAdviceAndTheTrail()
    {
        using var browser = await host.SignInAsAsync(Role.Staff);

        var list = await (await browser.GetAsync("/perjanjian/tambah")).Form().Fill("Input.Code", "contoh1").Fill(Example).SubmitAsync();

        list.ShouldBeAt("/perjanjian").ShouldSay("Perjanjian CONTOH1 ditambahkan.").ShouldSay("Indonesia-Contoh").ShouldSay("diubah dinas 21 November 2026");
        (await browser.GetAsync("/ska?tujuan=Kenya")).ShouldSay("Form X").ShouldSay("berlaku sejak 1 Januari 2025").ShouldSay("Peraturan contoh, rekaan");
        (await browser.GetAsync("/ska?tujuan=Kenya&tanggal=31-12-2024")).ShouldSay("tidak ada keringanan bea masuk yang pasti").ShouldSay("belum berlaku; mulai 1 Januari 2025");
        (await browser.GetAsync("/ska?tujuan=Tanzania")).ShouldNotSay("Form X");
        var process = await host.ReadAsync(db => db.AuditProcesses.SingleAsync(
            p => p.Kind == ProcessKind.AgreementChanging && db.AuditEvents.Any(e => e.ProcessId == p.Id && e.SubjectId == "CONTOH1")));
        process.Reason.ShouldBe("Diumumkan kementerian (contoh)");
    }

    [Fact]
    public async Task Add_Empty_AsksForEachField()
    {
        using var browser = await host.SignInAsAsync(Role.Staff);

        var page = await (await browser.GetAsync("/perjanjian/tambah")).Form().SubmitAsync();

        page.ShouldBe(HttpStatusCode.BadRequest).ShouldHaveError("Input.NameId", "Tulis nama perjanjiannya").ShouldHaveError("Input.NameEn", "bahasa Inggris")
            .ShouldHaveError("Input.Confidence", "Pilih seberapa yakin").ShouldHaveError("Input.Source", "dari mana").ShouldHaveError("Input.Reason", "Tulis alasannya");
    }

    [Theory]
    [InlineData("Input.Code", "A B", "Kode terdiri dari")]
    [InlineData("Input.Code", "atiga", "Kode ATIGA sudah dipakai")]
    [InlineData("Input.Members", "Kenya; Atlantis", "Negara “Atlantis” tidak dikenal")]
    [InlineData("Input.SuggestedFor", "Jepang", "bukan peserta: JP")]
    [InlineData("Input.InForceUntil", "31-12-2024", "sebelum tanggal mulai")]
    [InlineData("Input.IsWatched", "dipantau", "Bila tanggal mulainya sudah ada")]
    [InlineData("Input.InForceFrom", "kemarin", "Tulis tanggal")]
    public async Task Add_Wrong_IsRefusedBesideTheFieldAndKept(string field, string value, string problem)
    {
        using var browser = await host.SignInAsAsync(Role.Staff);

        var page = await (await browser.GetAsync("/perjanjian/tambah")).Form().Fill("Input.Code", "CONTOH2").Fill(Example).Fill(field, value).SubmitAsync();

        page.ShouldBe(HttpStatusCode.BadRequest).ShouldHaveError(field, problem).ShouldStillHold("Input.NameId", "Indonesia-Contoh");
        (await host.ReadAsync(db => db.TradeAgreements.AnyAsync(a => a.Code == "CONTOH2"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Edit_LastDay_EndsItForTheAdviceFromThenOnOnly()
    {
        using var browser = await host.SignInAsAsync(Role.Staff);
        var form = (await browser.GetAsync("/perjanjian/IPPTA/ubah")).Form();
        form.Value("Input.Members").ShouldBe("Pakistan");

        (await form.Fill(("Input.InForceUntil", "30-06-2026"), ("Input.Reason", "Berakhir (contoh)")).SubmitAsync()).ShouldBeAt("/perjanjian").ShouldSay("berakhir 30 Juni 2026");

        (await browser.GetAsync("/ska?tujuan=Pakistan&tanggal=30-06-2026")).ShouldSay("berlaku sejak 1 September 2013");
        (await browser.GetAsync("/ska?tujuan=Pakistan&tanggal=01-07-2026")).ShouldSay("tidak ada keringanan bea masuk yang pasti").ShouldSay("berakhir 30 Juni 2026");
    }

    [Fact]
    public async Task Edit_WithoutAReason_IsRefused()
    {
        using var browser = await host.SignInAsAsync(Role.Staff);

        (await (await browser.GetAsync("/perjanjian/EAEU/ubah")).Form().Fill("Input.Note", "Contoh").SubmitAsync()).ShouldHaveError("Input.Reason", "Tulis alasannya");
    }

    [Fact]
    public async Task Edit_OfWhatAnotherChanged_Answers409WithBoth_AndThenSaves()
    {
        using var browser = await host.SignInAsAsync(Role.Staff);
        var slow = (await browser.GetAsync("/perjanjian/IIPTA/ubah")).Form();
        await (await browser.GetAsync("/perjanjian/IIPTA/ubah")).Form().Fill(("Input.Note", "Catatan cepat (contoh)"), ("Input.Reason", "Contoh")).SubmitAsync();

        var page = await slow.Fill(("Input.Note", "Catatan lambat (contoh)"), ("Input.Reason", "Contoh")).SubmitAsync();

        page.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Catatan cepat (contoh)").ShouldStillHold("Input.Note", "Catatan lambat (contoh)");
        (await page.Form().SubmitAsync()).ShouldBeAt("/perjanjian");
        (await host.ReadAsync(db => db.TradeAgreements.SingleAsync(a => a.Code == "IIPTA"))).Note.ShouldBe("Catatan lambat (contoh)");
    }

    [Fact]
    public async Task Edit_InEnglish_ReadsTheNamesOfCountriesThere()
    {
        using var browser = await host.SignInAsAsync(Role.Staff);
        await browser.SpeakAsync("en");
        var form = (await browser.GetAsync("/perjanjian/ACFTA/ubah")).Form();
        form.Value("Input.SuggestedFor").ShouldBe("China");

        (await form.Fill(("Input.Reason", "Example")).SubmitAsync()).ShouldBeAt("/perjanjian");

        var kept = await host.ReadAsync(db => db.TradeAgreements.SingleAsync(a => a.Code == "ACFTA"));
        CountryList.Codes(kept.Members).Order(StringComparer.Ordinal).ShouldBe(["BN", "CN", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN"]);
    }

    [Fact]
    public async Task Edit_OfNothingThere_IsNotFound()
    {
        using var browser = await host.SignInAsAsync(Role.Staff);

        (await browser.GetAsync("/perjanjian/TIDAKADA/ubah")).ShouldBe(HttpStatusCode.NotFound);
    }
}
