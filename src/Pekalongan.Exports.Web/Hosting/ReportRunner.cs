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
                    await TryAsync("Forgetting old reports", s => s.GetRequiredService<ReportJobs>().ExpireAsync(stoppingToken));
                    await TryAsync("Preparing the month's report", s => s.GetRequiredService<MonthlyReports>().PrepareAsync(stoppingToken));
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

    // What fails here is tried again in the next round; those who ordered a report don't wait for it.
    private async Task TryAsync(string chore, Func<IServiceProvider, Task> doAsync)
    {
        try
        {
            await using var services = scopes.CreateAsyncScope();
            await doAsync(services.ServiceProvider);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogError(exception, "{Chore} failed", chore);
        }
    }
}
