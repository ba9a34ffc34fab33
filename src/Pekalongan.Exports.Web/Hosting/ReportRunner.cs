using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Web.Pages.Issuing;
using Pekalongan.Exports.Web.Pages.Reports;

namespace Pekalongan.Exports.Web.Hosting;

/// <summary>Wakes the runner when somebody ordered a report.</summary>
public sealed class ReportSignal : BackgroundSignal;

/// <summary>Makes ordered reports, and once an hour looks whether a month's report is due. With several web servers each looks; leases and keys say whose it is.</summary>
internal sealed class ReportRunner(IServiceScopeFactory scopes, ReportSignal signal, ILogger<ReportRunner> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan BetweenRounds = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long? looked = null;
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                await using var services = scopes.CreateAsyncScope();
                if (looked is not { } at || TimeProvider.System.GetElapsedTime(at) > BetweenRounds)
                {
                    await services.ServiceProvider.GetRequiredService<ReportJobs>().ExpireAsync(stoppingToken);
                    await services.ServiceProvider.GetRequiredService<MonthlyReports>().PrepareAsync(stoppingToken);
                    looked = TimeProvider.System.GetTimestamp();
                }

                if (!await services.ServiceProvider.GetRequiredService<ReportWorker>().RunAsync(stoppingToken))
                    await signal.WaitAsync(BetweenLooks, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The job counts its failures itself; the database may be back at the next look.
                logger.LogError(exception, "Working on reports failed");
                await Task.Delay(BetweenLooks, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }
}
