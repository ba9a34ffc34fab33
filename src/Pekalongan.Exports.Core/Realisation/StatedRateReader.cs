using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>Finds the one rate that a year's rupiah totals are stated at.</summary>
public sealed class StatedRateReader(ExportsDbContext db)
{
    /// <summary>Null while none was known: the reports of the year then give no rupiah totals.</summary>
    public async Task<StatedRate?> ReadAsync(string scope, int year, KnownAt known, CancellationToken cancellationToken)
    {
        var rate = await db.ReportRates.AsNoTracking().Where(r => r.ScopeCode == scope && r.Year == year && r.KnownFrom <= known.Day)
            .OrderByDescending(r => r.KnownFrom).FirstOrDefaultAsync(cancellationToken);
        return rate is null ? null : new StatedRate(new IdrRate(rate.IdrRateMicro), rate.Source, rate.KnownFrom);
    }
}
