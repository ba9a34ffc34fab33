namespace Pekalongan.Exports.Web.Hosting;

/// <summary>Wakes a runner that would otherwise sleep until its next look.</summary>
public abstract class BackgroundSignal : IDisposable
{
    private readonly SemaphoreSlim _waiting = new(0, 1);

    public void Wake()
    {
        try
        {
            _waiting.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }

    public Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken) => _waiting.WaitAsync(longest, cancellationToken);

    public void Dispose()
    {
        _waiting.Dispose();
        GC.SuppressFinalize(this);
    }
}
