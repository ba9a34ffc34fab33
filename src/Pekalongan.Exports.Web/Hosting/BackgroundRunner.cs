namespace Pekalongan.Exports.Web.Hosting;

/// <summary>
/// Works in the background on what waits, one piece at a time, and once an hour on its chores. With several web servers each looks; leases and
/// keys say whose a piece is.
/// </summary>
internal abstract class BackgroundRunner(IServiceScopeFactory scopes, BackgroundSignal signal, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenRounds = TimeSpan.FromHours(1);

    /// <summary>Each by itself: one that fails holds up neither the others nor the work.</summary>
    protected abstract IReadOnlyList<Func<IServiceProvider, CancellationToken, Task>> Chores { get; }

    /// <summary>Does what has waited longest; false when nothing waits.</summary>
    protected abstract Task<bool> WorkAsync(IServiceProvider services, CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long? round = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            if (round is not { } at || TimeProvider.System.GetElapsedTime(at) > BetweenRounds)
            {
                foreach (var chore in Chores)
                    await TryAsync(async services =>
                    {
                        await chore(services, stoppingToken);
                        return true;
                    }, stoppingToken);
                round = TimeProvider.System.GetTimestamp();
            }

            if (!await TryAsync(services => WorkAsync(services, stoppingToken), stoppingToken))
                await signal.WaitAsync(BetweenLooks, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> TryAsync(Func<IServiceProvider, Task<bool>> doAsync, CancellationToken stoppingToken)
    {
        try
        {
            await using var services = scopes.CreateAsyncScope();
            return await doAsync(services.ServiceProvider);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception exception)
        {
            // A piece of work counts its failures itself and is given up in the end; the database may be back at the next look.
            logger.LogError(exception, "Working in the background failed");
            return false;
        }
    }
}
