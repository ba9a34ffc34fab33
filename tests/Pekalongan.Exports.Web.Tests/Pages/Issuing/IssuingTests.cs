using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Pekalongan.Exports.Web.Pages.Issuing;
using Pekalongan.Exports.Web.Pages.Reports;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Issuing;

/// <summary>From the report on the screen to the paper that anybody can check, and back from it years later.</summary>
public sealed class IssuingTests : IAsyncLifetime
{
    private const string October = "/laporan/susun/progres?tahun=2026&per=31-10-2026";

    private HostFixture _host = null!;
    private Browser _staff = null!;
    private Browser _verifier = null!;
    private Browser _official = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await HostFixture.StartAsync("Production", ("Web:PublicAddress", "https://ekspor.contoh.test"), ("Reports:Run", "false"));
        await _host.Data.RateAsync();
        await _host.Data.TargetAsync(2026, usd: 1_000_000);
        await _host.Data.SignerAsync();
        (_staff, _verifier, _official) = (await _host.SignInAsAsync(Role.Staff), await _host.SignInAsAsync(Role.Verifier), await _host.SignInAsAsync(Role.Official));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Report_PreparedCheckedAndIssued_ComesBackToTheByteAndAnybodyCanCheckIt()
    {
        var exporter = await _host.Data.ExporterAsync();
        await _host.Data.VerifiedAsync(exporter, new DateOnly(2026, 3, 1), usd: 12_345);
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        var draft = await PrepareAsync();
        var id = IdOf(draft);

        draft.ShouldSay("Menunggu pemeriksaan").ShouldSay("US$12.345,00").ShouldSay("DRAF: belum diterbitkan");
        (await _staff.GetAsync($"/laporan/terbit/{id}/periksa")).ShouldBe(HttpStatusCode.Forbidden);
        (await _official.GetAsync($"/laporan/terbit/{id}/terbitkan")).ShouldSay("belum diperiksa orang kedua");
        (await (await _verifier.GetAsync($"/laporan/terbit/{id}/periksa")).Form("#setuju").SubmitAsync()).ShouldSay("Sudah diperiksa, menunggu diterbitkan");
        var issued = await (await _official.GetAsync($"/laporan/terbit/{id}/terbitkan")).Form().SubmitAsync();
        issued.ShouldBeOk().ShouldSay("Laporan terbit").ShouldSay("500.2/001/2026").ShouldNotSay("DRAF");

        var row = await RowAsync(id);
        var pdf = (await _staff.GetAsync($"/laporan/terbit/{id}/berkas?format=pdf")).ShouldBeOk().Bytes;
        SHA256.HashData(pdf).ShouldBe(await DigestAsync(id));
        (row.Status, row.Number, row.IssuedOn).ShouldBe((IssueStatus.Issued, "500.2/001/2026", JakartaTime.Today(_host.Clock)));
        await _host.Data.VoidAsync(await _host.ReadAsync(db => db.Shipments.SingleAsync(Stop)));
        _host.Clock.Advance(TimeSpan.FromDays(800));
        using var later = await _host.SignInAsAsync(Role.Staff);
        (await later.GetAsync($"/laporan/terbit/{id}/berkas?format=pdf")).Bytes.ShouldBe(pdf);
        (await later.GetAsync($"/laporan/terbit/{id}")).ShouldSay("US$12.345,00");
        var taken = await DownloadsAsync(nameof(IssuedReport), id);
        (taken.Count, taken.TrueForAll(t => t.Contains("500.2/001/2026", StringComparison.Ordinal))).ShouldBe((2, true));
        foreach (var format in new[] { "csv", "json" })
            Encoding.UTF8.GetString((await later.GetAsync($"/laporan/terbit/{id}/berkas?format={format}")).ShouldBeOk().Bytes).ShouldContain("12345.00");

        using var anybody = _host.Browser();
        var page = await anybody.GetAsync($"/verifikasi/{CertificateCode.Grouped(row.Code!).ToLowerInvariant()}");
        page.ShouldBeOk().ShouldSay("Asli dan berlaku").ShouldSay("500.2/001/2026").ShouldSay("US$12.345,00");
        page.Source.ShouldContain(Convert.ToHexStringLower(await DigestAsync(id)));
        (await JudgeAsync(anybody, row.Code!, pdf)).ShouldSay("sama persis dengan PDF yang diterbitkan");
        (await JudgeAsync(anybody, row.Code!, [.. pdf, .. "%%EOF tanda tangan"u8])).ShouldSay("ada utuh di dalamnya");
        var altered = pdf.ToArray();
        altered[altered.Length / 2] ^= 1;
        (await JudgeAsync(anybody, row.Code!, altered)).ShouldSay("isinya tidak sama lagi");
        (await JudgeAsync(anybody, row.Code!, "%PDF-1.7 buatan orang lain"u8.ToArray())).ShouldSay("bukan PDF yang kami terbitkan");
        (await anybody.GetAsync("/verifikasi/" + CertificateCode.New())).ShouldBe(HttpStatusCode.NotFound).ShouldSay("Kode tidak dikenal");
    }

    [Fact]
    public async Task Check_ByWhoPreparedIt_IsRefusedWhateverTheirRoleIsNow()
    {
        var both = await _host.Data.UserAsync(Role.Staff);
        var id = IdOf(await PrepareAsync(await _host.SignInAsAsync(both)));
        await _host.SqlAsync($"UPDATE \"Users\" SET \"Role\" = 'Verifier' WHERE \"Id\" = '{both.Id.ToString().ToUpperInvariant()}'");
        using var promoted = await _host.SignInAsAsync(both);

        (await promoted.GetAsync($"/laporan/terbit/{id}/periksa")).ShouldSay("tidak boleh memeriksanya sendiri");
        (await _host.ActAsync<ReportIssuing, Outcome>(both, service => service.CheckAsync(TestData.City, id, default, Stop))).Problem.ShouldBe(ReportIssuing.OwnWork);
        (await RowAsync(id)).Status.ShouldBe(IssueStatus.Draft);
    }

    [Fact]
    public async Task Return_NeedsAReasonAndPreparingAgainGivesTheSameFigures()
    {
        await _host.Data.VerifiedAsync(await _host.Data.ExporterAsync(), new DateOnly(2026, 3, 1), usd: 5_000);
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        var id = IdOf(await PrepareAsync());
        var form = (await _verifier.GetAsync($"/laporan/terbit/{id}/periksa")).Form("#kembalikan");

        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await form.SubmitAsync()).ShouldHaveError("Input.Reason", "Tulis alasannya");
        (await form.Fill("Input.Reason", "Nama usaha keliru").SubmitAsync()).ShouldSay("Dikembalikan").ShouldSay("Nama usaha keliru");
        await _host.Data.VerifiedAsync(await _host.Data.ExporterAsync(), new DateOnly(2026, 4, 1), usd: 900);
        var before = await TreeAsync(id);
        (await (await _staff.GetAsync($"/laporan/terbit/{id}/susun-ulang")).Form().SubmitAsync()).ShouldSay("Menunggu pemeriksaan").ShouldSay("US$5.000,00");

        (await TreeAsync(id)).ShouldBe(before, "the same question at the same two times is the same tree");
    }

    [Fact]
    public async Task Issue_TwoAtOnce_GiveTwoNumbersAndOneOfThemTwiceGivesOne()
    {
        var (one, two) = (await CheckedAsync(), await CheckedAsync());
        var forms = new List<PageForm>();
        foreach (var id in new[] { one, two, two })
            forms.Add((await _official.GetAsync($"/laporan/terbit/{id}/terbitkan")).Form());

        var answers = await Task.WhenAll(forms.Select(form => _official.SendAsync(form.Request())));

        answers.ShouldAllBe(page => page.Status == HttpStatusCode.OK);
        (await _host.ReadAsync(db => db.IssuedReports.Select(r => r.Number).Order().ToListAsync(Stop))).ShouldBe(["500.2/001/2026", "500.2/002/2026"]);
        (await _host.ReadAsync(db => db.IssuedReportFiles.CountAsync(f => f.Kind == IssuedFileKind.Pdf, Stop))).ShouldBe(2);
    }

    [Fact]
    public async Task Issue_WithoutAnOfficialOrOnAWrongDay_IsRefusedWithTheWayOut()
    {
        var id = await CheckedAsync();
        var form = (await _official.GetAsync($"/laporan/terbit/{id}/terbitkan")).Form();

        (await form.Fill("Input.On", "01-01-2020").SubmitAsync()).ShouldHaveError("Input.On", "tidak bisa lebih awal");
        (await form.Fill("Input.On", "01-01-2030").SubmitAsync()).ShouldHaveError("Input.On", "belum tiba");
        (await form.Fill("Input.On", "kemarin").SubmitAsync()).ShouldBe(HttpStatusCode.BadRequest);
        await _host.SqlAsync("DELETE FROM \"Officials\"");
        (await form.Fill("Input.On", Figures.Date(JakartaTime.Today(_host.Clock), Language.Indonesian)).SubmitAsync()).ShouldHaveError("Input.On", "Belum ada pejabat");
        (await RowAsync(id)).Status.ShouldBe(IssueStatus.Checked);
        (await _host.ReadAsync(db => db.NumberSeries.AnyAsync(s => s.Key.StartsWith("report:"), Stop))).ShouldBeFalse("a refused report takes no number");
    }

    [Fact]
    public async Task Replacement_SaysSoOnBothAndListsWhatChangedEntryByEntry()
    {
        var exporter = await _host.Data.ExporterAsync();
        var first = await _host.Data.VerifiedAsync(exporter, new DateOnly(2026, 3, 1), usd: 10_000);
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        var old = await IssuedAsync(await CheckedAsync());
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        await _host.Data.VerifiedAsync(exporter, new DateOnly(2026, 5, 2), usd: 700);
        await _host.Data.VoidAsync(first);
        _host.Clock.Advance(TimeSpan.FromMinutes(1));

        var changes = (await _staff.GetAsync($"/laporan/terbit/{old}/perubahan")).ShouldBeOk();
        changes.All("tbody tr").Count(row => row.Contains(exporter.Name, StringComparison.Ordinal)).ShouldBe(2);
        changes.ShouldSay("baru diverifikasi kemudian").ShouldSay("ditarik kembali").ShouldSay("-US$9.300,00");
        var form = (await _staff.GetAsync(October)).Form().Fill("Input.Replaces", old.ToString());
        var id = IdOf(await form.SubmitAsync());
        await (await _verifier.GetAsync($"/laporan/terbit/{id}/periksa")).Form("#setuju").SubmitAsync();
        await IssuedAsync(id);

        var code = (await RowAsync(old)).Code;
        using var anybody = _host.Browser();
        (await anybody.GetAsync($"/verifikasi/{code}")).ShouldSay("sudah digantikan").ShouldSay("500.2/002/2026");
        (await _staff.GetAsync($"/laporan/terbit/{id}")).ShouldSay("Menggantikan laporan").ShouldSay("500.2/001/2026").ShouldSay("US$700,00");
    }

    [Fact]
    public async Task Report_ByExporter_IsClosedToWhoLacksTheRegister()
    {
        var id = IdOf(await (await _staff.GetAsync("/laporan/susun/realisasi?tahun=2026&per=31-10-2026&rincian=eksportir")).Form().SubmitAsync());
        var open = IdOf(await PrepareAsync());
        using var admin = await _host.SignInAsAsync(Role.Admin);

        (await admin.GetAsync($"/laporan/terbit/{id}")).ShouldBe(HttpStatusCode.NotFound);
        (await admin.GetAsync($"/laporan/terbit/{id}/berkas?format=csv")).ShouldBe(HttpStatusCode.NotFound);
        (await admin.GetAsync($"/laporan/terbit/{open}")).ShouldBeOk().ShouldNotSay("Yang berubah sejak itu");
        (await admin.GetAsync($"/laporan/terbit/{open}/perubahan")).ShouldBe(HttpStatusCode.Forbidden);
        (await _official.GetAsync($"/laporan/terbit/{id}")).ShouldBeOk();
    }

    [Fact]
    public async Task Prepare_OfAKindThatIsNone_IsNotFoundWhateverElseIsWrong()
    {
        var request = (await _staff.GetAsync(October)).Form().Fill("Input.Key", "bukan-kunci").Request();
        request.RequestUri = new Uri(request.RequestUri!.ToString().Replace("/susun/progres", "/susun/apa-saja", StringComparison.Ordinal), UriKind.RelativeOrAbsolute);

        (await _staff.SendAsync(request)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task MonthlyReport_OnTheFifth_IsPreparedOnceAndTheLeadershipIsTold()
    {
        await _host.Data.VerifiedAsync(await _host.Data.ExporterAsync(), new DateOnly(2026, 10, 1));
        for (var i = 0; i < 2; i++)
            await _host.ActAsync<MonthlyReports, bool>(null, async service =>
            {
                await service.PrepareAsync(Stop);
                return true;
            });

        var report = await _host.ReadAsync(db => db.IssuedReports.SingleAsync(r => r.ScopeCode == TestData.City, Stop));
        (report.PreparedById, report.Status, report.AsOf, report.AutomaticKey).ShouldBe((null, IssueStatus.Draft, new DateOnly(2026, 10, 31), "progres:202610"));
        (await _host.ReadAsync(db => db.Notices.CountAsync(n => n.Kind == NoticeKind.ReportPrepared, Stop))).ShouldBe(1);
        (await (await _verifier.GetAsync($"/laporan/terbit/{report.Id}/periksa")).Form("#setuju").SubmitAsync()).ShouldSay("program, otomatis");
    }

    [Fact]
    public async Task LongReport_Ordered_IsMadeInTheBackgroundForWhoAskedAndTwiceSentOnce()
    {
        await _host.Data.VerifiedAsync(await _host.Data.ExporterAsync(), new DateOnly(2026, 3, 1), usd: 4_321);
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        var form = (await _official.GetAsync("/laporan/progres?tahun=2026&per=31-10-2026")).Form("#pesan");

        (await form.SubmitAsync("CSV")).ShouldBeAt("/laporan/antrean").ShouldSay("Berkas sedang disiapkan");
        await form.SubmitAsync("CSV");
        while (await _host.ActAsync<ReportWorker, bool>(null, worker => worker.RunAsync(Stop)))
        {
        }

        var job = await _host.ReadAsync(db => db.ReportJobs.SingleAsync(Stop));
        var file = await (await _official.GetAsync("/laporan/antrean")).FollowAsync("Unduh " + job.FileName);
        Encoding.UTF8.GetString(file.Bytes).ShouldContain("4321.00");
        (await _staff.GetAsync($"/laporan/antrean/{job.Id}/berkas")).ShouldBe(HttpStatusCode.NotFound);
        (await DownloadsAsync(nameof(ReportJob), job.Id)).ShouldHaveSingleItem().ShouldContain("\"Kind\":\"progres\"");
    }

    [Fact]
    public async Task LongReport_OrderedOnFolio_IsDrawnOnIt()
    {
        var by = await _host.Data.UserAsync(Role.Official);
        var order = new ReportJob
        {
            Id = Guid.CreateVersion7(), ScopeCode = TestData.City, Kind = "progres", Question = "tahun=2026&per=2026-10-31&diketahui=2026-11-15", Format = "pdf",
            Language = Language.Indonesian, Paper = Paper.F4, RequestedById = by.Id, RequestedAt = _host.Clock.GetUtcNow().UtcDateTime,
        };
        (await _host.ActAsync<ReportJobs, Outcome>(by, jobs => jobs.OrderAsync(order, Stop))).ShouldBe(Outcome.Done);

        (await _host.ActAsync<ReportWorker, bool>(null, worker => worker.RunAsync(Stop))).ShouldBeTrue();

        var pdf = await _host.ReadAsync(db => db.ReportJobFiles.Where(f => f.JobId == order.Id).Select(f => f.Bytes).SingleAsync(Stop));
        Encoding.Latin1.GetString(pdf).ShouldContain("/MediaBox[0 0 609.449 935.433]");
    }

    private async Task<Page> PrepareAsync(Browser? by = null) => (await (await (by ?? _staff).GetAsync(October)).Form().SubmitAsync()).ShouldBeOk();

    private async Task<Guid> CheckedAsync()
    {
        var id = IdOf(await PrepareAsync());
        await (await _verifier.GetAsync($"/laporan/terbit/{id}/periksa")).Form("#setuju").SubmitAsync();
        return id;
    }

    private async Task<Guid> IssuedAsync(Guid id)
    {
        (await (await _official.GetAsync($"/laporan/terbit/{id}/terbitkan")).Form().SubmitAsync()).ShouldSay("Laporan terbit");
        return id;
    }

    private static async Task<Page> JudgeAsync(Browser browser, string code, byte[] file) =>
        await (await browser.GetAsync("/verifikasi/" + code)).Form("form[enctype]").Attach("Input.Upload", "laporan.pdf", file).SubmitAsync();

    private static Guid IdOf(Page page) => Guid.Parse(page.Address.Split('/')[^1].Split('?')[0]);

    private Task<IssuedReport> RowAsync(Guid id) => _host.ReadAsync(db => db.IssuedReports.SingleAsync(r => r.Id == id, Stop));

    /// <summary>What the trail tells of the files that were taken of it.</summary>
    private Task<List<string>> DownloadsAsync(string subject, Guid id) => _host.ReadAsync(db => db.AuditEvents
        .Where(e => e.Subject == subject && e.SubjectId == id.ToString() && db.AuditProcesses.Any(p => p.Id == e.ProcessId && p.Kind == ProcessKind.ReportDownloading))
        .Select(e => e.Changes).ToListAsync(Stop));

    private Task<byte[]> DigestAsync(Guid id) => _host.ReadAsync(db => db.IssuedReportFiles.Where(f => f.ReportId == id && f.Kind == IssuedFileKind.Pdf).Select(f => f.Sha256).SingleAsync(Stop));

    private Task<byte[]> TreeAsync(Guid id) => _host.ReadAsync(db => db.IssuedReportFiles.Where(f => f.ReportId == id && f.Kind == IssuedFileKind.DraftTree).Select(f => f.Bytes).SingleAsync(Stop));
}
