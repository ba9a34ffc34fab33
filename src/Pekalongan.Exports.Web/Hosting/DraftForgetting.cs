using Pekalongan.Exports.Core.Cohorts;

namespace Pekalongan.Exports.Web.Hosting;

/// <summary>Once an hour forgets what strangers began to fill in and never sent.</summary>
internal sealed class DraftForgetting(IServiceScopeFactory scopes, ILogger<DraftForgetting> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await WaitAsync(timer, stoppingToken))
            try
            {
                await using var services = scopes.CreateAsyncScope();
                var count = await services.ServiceProvider.GetRequiredService<SelfApplicationCleanup>().ForgetDraftsAsync(stoppingToken);
                if (count > 0)
                    logger.LogInformation("Forgot {Count} unsent applications", count);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // They wait for the next hour; the ready check tells the operator when the database is gone.
                logger.LogError(exception, "Forgetting unsent applications failed");
            }
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
