using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Office;

/// <summary>What all settings have in common that hold from a day on: each change is a row, and only one that nothing could rest on yet is replaced.</summary>
internal static class SettingDates
{
    public static readonly DateOnly FirstDay = new(2000, 1, 1);

    public static Wording? TooFar(DateOnly from, DateOnly today) =>
        from > today.AddYears(1) ? new Wording("Tanggal ini lebih dari setahun lagi; periksa tahunnya") : null;

    /// <summary>Takes one row in place of another in one transaction, with its trail.</summary>
    public static async Task<Outcome> ReplaceAsync<T>(
        this ExportsDbContext db, IDatabaseProvider provider, T? there, T row, Func<Task> recordAsync, CancellationToken cancellationToken)
        where T : class
    {
        if (there is not null)
            db.Remove(there);
        db.Add(row);
        await recordAsync();
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || provider.IsDuplicateKey(exception))
        {
            db.ChangeTracker.Clear();
            return Outcome.Stale;
        }
    }
}
