using Microsoft.EntityFrameworkCore;

namespace Pekalongan.Exports.Web.Pages.Home;

/// <summary>The first few of a kind, and how many there are besides.</summary>
public sealed record Few<T>(IReadOnlyList<T> Shown, int Others)
{
    public bool Any => Shown.Count > 0;
}

public static class Few
{
    public const int Most = 5;

    /// <param name="rows">In the order in which they are shown.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<Few<T>> ReadAsync<T>(IQueryable<T> rows, CancellationToken cancellationToken)
    {
        var shown = await rows.Take(Most).ToListAsync(cancellationToken);
        return new Few<T>(shown, shown.Count < Most ? 0 : await rows.CountAsync(cancellationToken) - shown.Count);
    }
}
