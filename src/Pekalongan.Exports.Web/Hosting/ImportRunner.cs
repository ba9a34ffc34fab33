using Pekalongan.Exports.Core.Imports;

namespace Pekalongan.Exports.Web.Hosting;

/// <summary>Wakes the runner when somebody handed in a file, so that nobody waits for its next look.</summary>
public sealed class ImportSignal : BackgroundSignal;

/// <summary>Works on uploaded tables.</summary>
internal sealed class ImportRunner(IServiceScopeFactory scopes, ImportSignal signal, ILogger<ImportRunner> logger) : BackgroundRunner(scopes, signal, logger)
{
    protected override IReadOnlyList<Func<IServiceProvider, CancellationToken, Task>> Chores { get; } =
        [(services, stop) => services.GetRequiredService<ImportService>().ExpireAsync(stop)];

    protected override Task<bool> WorkAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<ImportWorker>().RunAsync(ImportPace.Considerate, cancellationToken);
}
