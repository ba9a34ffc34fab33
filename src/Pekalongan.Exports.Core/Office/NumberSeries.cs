using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Office;

/// <summary>The last number given in a series of one year, such as the certificates of a scope.</summary>
public sealed class NumberSeries
{
    public const int KeyMaxLength = 80;

    public required string Key { get; init; }

    public required int Year { get; init; }

    public required int Last { get; init; }
}

/// <summary>Gives numbers without gap or repetition.</summary>
public sealed class NumberSeriesCounter(ExportsDbContext db)
{
    /// <summary>
    /// The next number of the series. Inside a transaction of the caller's: its row stays locked until that ends, so that nobody else gets
    /// the same one, and a rollback gives the number back.
    /// </summary>
    /// <exception cref="InvalidOperationException">No transaction is open.</exception>
    public async Task<int> NextAsync(string key, int year, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A number is given within a transaction.");
        var series = db.NumberSeries.Where(s => s.Key == key && s.Year == year);
        if (await series.ExecuteUpdateAsync(set => set.SetProperty(s => s.Last, s => s.Last + 1), cancellationToken) == 1)
            return await series.Select(s => s.Last).SingleAsync(cancellationToken);
        db.NumberSeries.Add(new NumberSeries { Key = key, Year = year, Last = 1 });
        await db.SaveChangesAsync(cancellationToken);
        return 1;
    }
}

internal sealed class NumberSeriesConfiguration : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder.HasKey(s => new { s.Key, s.Year });
        builder.Property(s => s.Key).HasMaxLength(NumberSeries.KeyMaxLength);
    }
}
