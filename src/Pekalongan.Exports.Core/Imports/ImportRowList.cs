using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>Pages through the checked rows of a batch; opens only the slices that the page needs.</summary>
public sealed class ImportRowList(ExportsDbContext db, ImportVault vault)
{
    /// <param name="batchId">The batch.</param>
    /// <param name="onlyNotable">Only the rows that a person should look at.</param>
    /// <param name="skip">Rows before the page.</param>
    /// <param name="take">Rows on the page.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<ImportRow>> ReadAsync(Guid batchId, bool onlyNotable, int skip, int take, CancellationToken cancellationToken)
    {
        var slices = await db.ImportSlices.Where(s => s.BatchId == batchId).OrderBy(s => s.Number)
            .Select(s => new { s.Id, Count = onlyNotable ? s.NotableRows : s.Rows }).ToListAsync(cancellationToken);
        var rows = new List<ImportRow>();
        var before = 0;
        foreach (var slice in slices)
        {
            if (before + slice.Count > skip && rows.Count < take)
            {
                var kept = await db.ImportSlices.AsNoTracking().SingleOrDefaultAsync(s => s.Id == slice.Id, cancellationToken);
                IEnumerable<ImportRow> wanted = kept is null ? [] : vault.OpenRows(kept);
                if (onlyNotable)
                    // What must be mended comes before what is only told.
                    wanted = wanted.Where(row => row.IsNotable).OrderByDescending(row => row.IsLeftOut);
                rows.AddRange(wanted.Skip(Math.Max(0, skip - before)).Take(take - rows.Count));
            }

            before += slice.Count;
        }

        return rows;
    }

    /// <summary>Rows that may be committed only after somebody said that they were looked at.</summary>
    public async Task<int> CountMarkedAsync(Guid batchId, CancellationToken cancellationToken) => (await CountReadyAsync(batchId, cancellationToken)).Marked;

    /// <summary>How many things the ready rows become, and how many of the rows are marked.</summary>
    public async Task<(int Things, int Marked)> CountReadyAsync(Guid batchId, CancellationToken cancellationToken)
    {
        var (things, marked) = (0, 0);
        await foreach (var slice in db.ImportSlices.AsNoTracking().Where(s => s.BatchId == batchId).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var ready = vault.OpenRows(slice).Where(row => row.State == ImportRowState.Ready).ToList();
            things += ready.DistinctBy(row => row.Order).Count();
            marked += ready.Count(row => row.IsMarked);
        }

        return (things, marked);
    }

    public async Task<int> CountAsync(Guid batchId, bool onlyNotable, CancellationToken cancellationToken) =>
        await db.ImportSlices.Where(s => s.BatchId == batchId).SumAsync(s => onlyNotable ? s.NotableRows : s.Rows, cancellationToken);
}
