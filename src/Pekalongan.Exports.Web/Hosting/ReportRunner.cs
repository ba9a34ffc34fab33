using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Web.Pages.Issuing;
using Pekalongan.Exports.Web.Pages.Reports;

namespace Pekalongan.Exports.Web.Hosting;

/// <summary>Wakes the runner when somebody ordered a report.</summary>
public sealed class ReportSignal : BackgroundSignal;

/// <summary>Makes ordered reports, and looks whether a month's report is due.</summary>
internal sealed class ReportRunner(IServiceScopeFactory scopes, ReportSignal signal, ILogger<ReportRunner> logger) : BackgroundRunner(scopes, signal, logger)
{
    protected override IReadOnlyList<Func<IServiceProvider, CancellationToken, Task>> Chores { get; } =
    [
        (services, stop) => services.GetRequiredService<ReportJobs>().ExpireAsync(stop),
        (services, stop) => services.GetRequiredService<MonthlyReports>().PrepareAsync(stop),
    ];

    protected override Task<bool> WorkAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<ReportWorker>().RunAsync(cancellationToken);
}
