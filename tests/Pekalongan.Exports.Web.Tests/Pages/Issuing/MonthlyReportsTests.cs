using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Catalogue;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Testing;
using Pekalongan.Exports.Web.Pages.Issuing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Issuing;

/// <summary>The month's report that can't be prepared is heard of, and holds up nobody else.</summary>
public sealed class MonthlyReportsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Refused_IsLoggedWithItsReasonAndNobodyIsTold()
    {
        await using var host = await HostFixture.StartWithAsync(services =>
            services.RemoveAll<IReportDefinition>().AddScoped<ProgressDefinition>().AddScoped<IReportDefinition, LongWinded>());
        await host.Data.RateAsync();
        await host.Data.UserAsync(Role.Official);
        await host.Data.VerifiedAsync(await host.Data.ExporterAsync(), new DateOnly(2026, 10, 1));

        await host.ActAsync<MonthlyReports>(null, service => service.PrepareAsync(Stop));

        host.Logs.Lines.ShouldContain(line => line.Contains("Report progres:202610 of kota-pekalongan was not prepared: ", StringComparison.Ordinal) && line.Contains("too long", StringComparison.Ordinal));
        (await host.ReadAsync(db => db.Notices.CountAsync(Stop))).ShouldBe(0);
    }

    [Fact]
    public async Task Failed_HoldsUpNoReportThatWasOrdered()
    {
        await using var host = await HostFixture.StartWithAsync(services =>
            services.RemoveAll<MonthlyReports>().AddScoped<MonthlyReports>(_ => throw new InvalidOperationException("The month is out of order.")));
        using var official = await host.SignInAsAsync(Role.Official);

        await (await official.GetAsync("/laporan/progres?tahun=2026&per=31-10-2026")).Form("#pesan").SubmitAsync("CSV");
        for (var i = 0; i < 300 && !await host.ReadAsync(db => db.ReportJobs.AnyAsync(j => j.Status == ReportJobStatus.Done, Stop)); i++)
            await Task.Delay(100, Stop);

        (await host.ReadAsync(db => db.ReportJobs.SingleAsync(Stop))).Status.ShouldBe(ReportJobStatus.Done);
        host.Logs.Lines.ShouldContain(line => line.Contains("The month is out of order.", StringComparison.Ordinal));
    }

    /// <summary>The report on a year's progress, under a title that no column holds.</summary>
    private sealed class LongWinded(ProgressDefinition progress) : IReportDefinition
    {
        public string Slug => progress.Slug;

        public Wording Title => progress.Title;

        public Wording Text => progress.Text;

        public async Task<Report> MakeAsync(ReportQuestion question, CancellationToken cancellationToken) =>
            await progress.MakeAsync(question, cancellationToken) with { Title = new Wording(new string('x', IssuedReport.TitleMaxLength + 1)) };
    }
}
