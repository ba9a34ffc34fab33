using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Targets;

/// <summary>Each test has years of its own.</summary>
public sealed class TargetPagesTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static (string, string?)[] Filled(string year, string amount = "18,88", string unit = "Millions") =>
    [
        ("Input.Year", year), ("Input.Unit", unit), ("Input.Amount", amount), ("Input.Population", "AllExporters"),
        ("Input.LegalBasis", "Perwal contoh 12 Tahun 2026"), ("Input.EffectiveFrom", $"01-01-{year}"), ("Input.Reason", "Rencana kerja contoh"),
    ];

    [Fact]
    public async Task Propose_ThenApproveByASecondPerson_BecomesTheTargetOfTheReport()
    {
        var (staff, official) = (await host.SignInAsAsync(Role.Staff), await host.SignInAsAsync(Role.Official));
        await host.Data.VerifiedAsync(await host.Data.ExporterAsync(), new DateOnly(2025, 2, 3), usd: 400_000);
        (await official.GetAsync("/capaian?tahun=2025")).ShouldSay("belum diketahui").ShouldNotSay("Per triwulan");

        var page = await (await staff.GetAsync("/target/usulkan")).Form().Fill(Filled("2025", "18,88 juta")).Fill(
            ("Input.Quarter1", "4"), ("Input.Quarter2", "5"), ("Input.Quarter3", "5"), ("Input.Quarter4", "4,88")).SubmitAsync();
        page.ShouldSay("Target 2025 sebesar US$18.880.000,00 diusulkan").ShouldSay("menunggu keputusan").ShouldSay("US$4.880.000,00").ShouldSay("US$18,88 juta");
        (await official.GetAsync("/capaian?tahun=2025")).ShouldSay("menunggu keputusan Anda");

        var decide = await (await (await official.GetAsync("/target")).FollowAsync("Target 2025 menjadi US$18,88 juta")).FollowAsync("Putuskan usulan ini");
        (await decide.Form().SubmitAsync()).ShouldHaveError("Input.Decision", "Pilih disetujui atau ditolak").ShouldHaveError("Input.Reason", "Tulis alasannya");
        var form = decide.Form().Fill(("Input.Decision", "setuju"), ("Input.Reason", "Cocok dengan lampiran peraturan"));
        (await form.SubmitAsync()).ShouldSay("Target disetujui dan menjadi versi baru.").ShouldSay("menjadi versi 1").ShouldSay("Cocok dengan lampiran peraturan");
        (await form.SubmitAsync()).ShouldBeOk();

        var report = (await official.GetAsync("/laporan/progres?tahun=2025")).ShouldSay("Per triwulan").ShouldSay("Triwulan I").ShouldSay("Perwal contoh 12 Tahun 2026");
        report.All("tbody tr").ShouldContain(row => row.Contains("Triwulan I") && row.Contains("400.000,00") && row.Contains("10,00%"));
        (await official.GetAsync("/capaian?tahun=2025&diketahui=20-11-2026")).ShouldNotSay("Per triwulan").ShouldNotSay("US$18,88 juta");
        (await official.GetAsync("/target")).ShouldSay("berlaku").ShouldSay("mulai 1 Januari 2025");
        (await official.GetAsync("/target/usulkan")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Propose_WithAValueThatMayBeMisread_AsksAndKeepsWhatWasTyped()
    {
        var staff = await host.SignInAsAsync(Role.Staff);
        var page = await staff.GetAsync("/target/usulkan?tahun=2030");
        page.Form().Value("Input.Year").ShouldBe("2030");

        (await page.Form().Fill(Filled("2030", "25.437")).SubmitAsync()).ShouldHaveError("Input.Amount", "terbaca ribuan juta").ShouldStillHold("Input.Amount", "25.437");
        (await page.Form().Fill(Filled("2030", "18,88 juta", "Dollars")).SubmitAsync()).ShouldHaveError("Input.Amount", "satuan yang dipilih dolar penuh");
        var doubted = await page.Form().Fill(Filled("2030", "25.437", "Dollars")).SubmitAsync();
        doubted.ShouldHaveError("Input.IsConfirmed", "Baca peringatannya").ShouldSay("Periksa angka dan satuannya");
        (await host.ReadAsync(db => db.TargetProposals.AnyAsync(p => p.Year == 2030))).ShouldBeFalse();
        (await doubted.Form().Check("Input.IsConfirmed").SubmitAsync()).ShouldSay("US$25.437,00");
        (await host.ReadAsync(db => db.TargetProposals.SingleAsync(p => p.Year == 2030))).UsdCents.ShouldBe(25_437_00);
    }

    [Fact]
    public async Task Propose_Incomplete_AsksForWhatIsMissing()
    {
        var staff = await host.SignInAsAsync(Role.Staff);
        var page = await staff.GetAsync("/target/usulkan");

        (await page.Form().Fill(("Input.Year", "")).SubmitAsync()).ShouldHaveError("Input.Year", "Tulis tahun").ShouldHaveError("Input.Unit", "Pilih satuannya")
            .ShouldHaveError("Input.Amount", "Tulis angka saja").ShouldHaveError("Input.Population", "Pilih target ini untuk siapa")
            .ShouldHaveError("Input.LegalBasis", "Tulis dasar hukumnya").ShouldHaveError("Input.EffectiveFrom", "Tulis tanggal").ShouldHaveError("Input.Reason", "Tulis alasannya");
        (await page.Form().Fill(Filled("2031")).Fill(("Input.Quarter1", "18,87"), ("Input.Quarter2", "0"), ("Input.Quarter3", "0"), ("Input.Quarter4", "0")).SubmitAsync())
            .ShouldHaveError("Input.Quarter1", "kurang US$10.000,00 dari target setahun US$18.880.000,00");
    }

    [Fact]
    public async Task Decide_OfOnesOwnProposal_IsExplainedAndRefused()
    {
        var maker = await host.Data.UserAsync(Role.Official);
        var proposal = await host.Data.ProposalAsync(2032, 18_000_000, maker);
        using var browser = await host.SignInAsAsync(maker);
        var path = $"/target/usulan/{proposal.Id}";

        (await browser.GetAsync(path + "/putuskan")).ShouldBeOk().ShouldSay("tidak boleh memutuskannya sendiri; minta pimpinan lain").ShouldNotSay("Simpan keputusan");
        (await browser.GetAsync(path)).ShouldSay("tidak boleh memutuskannya sendiri").ShouldNotSay("Putuskan usulan ini");
        var theirs = await host.Data.ProposalAsync(2033, 18_000_000);
        var form = (await browser.GetAsync($"/target/usulan/{theirs.Id}/putuskan")).Form().Fill(("Input.Decision", "setuju"), ("Input.Reason", "Contoh"));
        await host.SqlAsync($"UPDATE TargetProposals SET ProposedById = '{maker.Id.ToString().ToUpperInvariant()}' WHERE Year = 2033");
        (await form.SubmitAsync()).ShouldBe(HttpStatusCode.BadRequest).ShouldSay("tidak boleh memutuskannya sendiri");
        (await (await browser.GetAsync(path)).Form().SubmitAsync()).ShouldSay("Usulan ditarik.").ShouldSay("ditarik pengusul");
    }

    [Fact]
    public async Task Decide_AfterSomebodyElseDid_Answers409AndSaysSo()
    {
        var proposal = await host.Data.ProposalAsync(2034, 18_000_000);
        var (first, second) = (await host.SignInAsAsync(Role.Official), await host.SignInAsAsync(Role.Official));
        var path = $"/target/usulan/{proposal.Id}/putuskan";
        var late = (await second.GetAsync(path)).Form().Fill(("Input.Decision", "setuju"), ("Input.Reason", "Contoh"));

        (await (await first.GetAsync(path)).Form().Fill(("Input.Decision", "tolak"), ("Input.Reason", "Lampirannya lain")).SubmitAsync()).ShouldSay("Usulan ditolak");
        (await late.SubmitAsync()).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Usulan ini sudah ditolak").ShouldSay("Lampirannya lain");

        (await second.GetAsync(path)).ShouldBeAt($"/target/usulan/{proposal.Id}");
        (await host.ReadAsync(db => db.Targets.AnyAsync(t => t.Year == 2034))).ShouldBeFalse();
        (await first.GetAsync("/target")).ShouldSay("Usulan US$18,000000 juta").ShouldSay("ditolak");
    }

    [Fact]
    public async Task Proposal_OfAnotherScopeOrToWhoMayNot_IsClosed()
    {
        var theirs = await host.Data.ProposalAsync(2035, 18_000_000, scope: TestData.Province);
        using var official = await host.SignInAsAsync(Role.Official);
        using var staff = await host.SignInAsAsync(Role.Staff);
        var ours = await host.Data.ProposalAsync(2036, 18_000_000);

        (await official.GetAsync($"/target/usulan/{theirs.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await official.GetAsync($"/target/usulan/{theirs.Id}/putuskan")).ShouldBe(HttpStatusCode.NotFound);
        (await staff.GetAsync($"/target/usulan/{ours.Id}/putuskan")).ShouldBe(HttpStatusCode.Forbidden);
        (await staff.GetAsync($"/target/usulan/{ours.Id}")).ShouldBeOk().ShouldNotSay("Tarik usulan").ShouldNotSay("Putuskan usulan ini");
    }

    [Fact]
    public async Task Targets_OfAScopeWithoutAny_SayWhatToDoFirst()
    {
        await using var own = await HostFixture.StartAsync();
        var staff = await own.Data.UserAsync(Role.Staff, scope: TestData.Province);
        using var browser = await own.SignInAsAsync(staff);

        (await browser.GetAsync("/target")).ShouldSay("Belum ada target").ShouldSay("Petugas mengusulkan target menurut peraturannya");
        await browser.SpeakAsync("en");
        (await browser.GetAsync("/target")).ShouldSay("No targets yet");
        (await (await browser.GetAsync("/target/usulkan")).Form().Fill(Filled("2026", "18.5 million")).SubmitAsync()).ShouldSay("US$18,500,000.00").ShouldSay("US$18.5 million");
    }
}
