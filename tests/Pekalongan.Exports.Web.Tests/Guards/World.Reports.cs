using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Archive;
using Pekalongan.Exports.Reporting.Catalogue;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Testing;
using Pekalongan.Exports.Web.Pages.Issuing;

namespace Pekalongan.Exports.Web.Tests.Guards;

internal sealed partial class World
{
    private static readonly string[] Formats = ["pdf", "xlsx", "csv", "json"];

    /// <summary>Every report of the catalogue, for a year known from figures and one from shipments, with every choice, and as each kind of file.</summary>
    private void AddReports(HostFixture host, Guid training)
    {
        const string Template = "laporan/{jenis}";
        using var scope = host.Services.CreateScope();
        foreach (var report in scope.ServiceProvider.GetRequiredService<ReportCatalogue>().All)
        {
            var address = $"/laporan/{report.Slug}?tahun=2026&per=2026-11-21";
            var choices = report.Choice is { } choice ? choice.Options.Select(o => $"{address}&{choice.Parameter}={o.Value}") : [address];
            _more.AddRange(choices.Select(asked => (Template, asked)));
            _more.AddRange(Formats.Select(format => (Template, $"{address}&format={format}")));
            _more.Add((Template, $"/laporan/{report.Slug}?tahun=2019&per=2019-09-30"));
            _more.Add((Template, $"/laporan/{report.Slug}?tahun=2026&per=2026-10-15&diketahui=2026-11-01"));
            _more.Add(("laporan/susun/{jenis}", $"/laporan/susun/{report.Slug}?tahun=2026"));
        }

        _more.Add(("laporan/pelatihan/{id}", $"/laporan/pelatihan/{training}"));
        _more.AddRange(Formats.Select(format => ("laporan/pelatihan/{id}", $"/laporan/pelatihan/{training}?format={format}")));
    }

    /// <summary>A report that waits, one that was checked, and one that was issued and is replaced; a file that was made in the background.</summary>
    private async Task AddIssuedAsync(HostFixture host, UserAccount staff)
    {
        var (verifier, official) = (await host.Data.UserAsync(Role.Verifier), await host.Data.UserAsync(Role.Official));
        var old = await IssueAsync(host, staff, verifier, official, null);
        var issued = await IssueAsync(host, staff, verifier, official, old);
        var isChecked = await PrepareAsync(host, staff, null);
        await CheckAsync(host, verifier, isChecked);
        var waiting = await PrepareAsync(host, staff, null);
        foreach (var id in new[] { old, issued, isChecked, waiting })
        {
            _more.AddRange(new[] { "", "/periksa", "/terbitkan", "/susun-ulang", "/batal", "/perubahan" }.Select(page => ("laporan/terbit/{id}" + page, $"/laporan/terbit/{id}{page}")));
            _more.AddRange(Formats.Select(format => ("laporan/terbit/{id}/berkas", $"/laporan/terbit/{id}/berkas?format={format}")));
        }

        _ids["verifikasi"] = [.. _ids["verifikasi"], .. await host.ReadAsync(db => db.IssuedReports.Where(r => r.Code != null).Select(r => r.Code!).ToListAsync())];
    }

    private static async Task<Guid> IssueAsync(HostFixture host, UserAccount staff, UserAccount verifier, UserAccount official, Guid? replaces)
    {
        var id = await PrepareAsync(host, staff, replaces);
        await CheckAsync(host, verifier, id);
        var version = await VersionAsync(host, id);
        await host.ActAsync<ReportIssuing, Outcome>(official, service => service.IssueAsync(
            TestData.City, id, version, JakartaTime.Today(host.Clock),
            (report, tree, facts) => IssuedPaper.Files(IssuedPaper.Of(report, tree, facts, new Uri("https://contoh.test/verifikasi/" + facts.Code), null), new EmbeddedPdfRenderer()),
            CancellationToken.None));
        return id;
    }

    private static async Task<Guid> PrepareAsync(HostFixture host, UserAccount staff, Guid? replaces)
    {
        var id = Guid.CreateVersion7();
        var scope = await host.ReadAsync(db => db.Scopes.SingleAsync(s => s.Code == TestData.City));
        var asked = new ReportQuestion(scope, new ProgressQuestion(2026, new DateOnly(2026, 10, 31), KnownAt.Today(host.Clock)));
        var draft = await host.ActAsync<ReportDrafting, ReportDraft>(staff, drafting => drafting.MakeAsync(id, Progress(host), asked, Paper.F4, CancellationToken.None));
        await host.ActAsync<ReportPreparation, Outcome>(staff, service => service.PrepareAsync(draft with { ReplacesId = replaces }, CancellationToken.None));
        return id;
    }

    private static async Task CheckAsync(HostFixture host, UserAccount verifier, Guid id)
    {
        var version = await VersionAsync(host, id);
        await host.ActAsync<ReportIssuing, Outcome>(verifier, service => service.CheckAsync(TestData.City, id, version, CancellationToken.None));
    }

    private static Task<Guid> VersionAsync(HostFixture host, Guid id) => host.ReadAsync(db => db.IssuedReports.Where(r => r.Id == id).Select(r => r.Version).SingleAsync());

    private static IReportDefinition Progress(HostFixture host) =>
        host.Services.CreateScope().ServiceProvider.GetRequiredService<ReportCatalogue>().Find(ProgressDefinition.Name)!;
}
