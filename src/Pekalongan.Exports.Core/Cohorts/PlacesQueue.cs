namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>
/// Those of one web server who change a selection wait here for their turn, in the order in which they came and without holding a thread.
/// What keeps the count true is the database; this keeps two hundred at once from polling it for its lock until one of them gives up.
/// </summary>
public sealed class PlacesQueue : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Dispose what it answers when the transaction is over.</summary>
    public async Task<IDisposable> WaitAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        return new Turn(_turn);
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private int _isOver;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
                turn.Release();
        }
    }
}
