using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Web.Hosting;

/// <summary>Seals settled rows of ledger and audit trail every minute. With several web servers each tries; the first one wins.</summary>
internal sealed class Sealing(IServiceScopeFactory scopes, IDatabaseProvider provider, ILogger<Sealing> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await WaitAsync(timer, stoppingToken))
            try
            {
                await using var services = scopes.CreateAsyncScope();
                var count = await services.ServiceProvider.GetRequiredService<Seals>().SealAsync(provider, stoppingToken);
                if (count > 0)
                    logger.LogInformation("Sealed {Count} rows", count);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The rows wait for the next minute; the ready check tells the operator when the database is gone.
                logger.LogError(exception, "Sealing failed");
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
