using Pekalongan.Exports.Core.Imports;

namespace Pekalongan.Exports.Web.Hosting;

/// <summary>Wakes the runner when somebody handed in a file, so that nobody waits for its next look.</summary>
public sealed class ImportSignal : BackgroundSignal;

/// <summary>Works on uploaded tables in the background, one at a time. With several web servers each looks; a lease says whose it is.</summary>
internal sealed class ImportRunner(IServiceScopeFactory scopes, ImportSignal signal, ILogger<ImportRunner> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenCleanings = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long? cleaned = null;
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                await using var services = scopes.CreateAsyncScope();
                if (cleaned is not { } at || TimeProvider.System.GetElapsedTime(at) > BetweenCleanings)
                {
                    await services.ServiceProvider.GetRequiredService<ImportService>().ExpireAsync(stoppingToken);
                    cleaned = TimeProvider.System.GetTimestamp();
                }

                if (!await services.ServiceProvider.GetRequiredService<ImportWorker>().RunAsync(ImportPace.Considerate, stoppingToken))
                    await signal.WaitAsync(BetweenLooks, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The batch counts its failures itself and gives up in the end; the database may be back at the next look.
                logger.LogError(exception, "Working on an import failed");
                await Task.Delay(BetweenLooks, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }
}
