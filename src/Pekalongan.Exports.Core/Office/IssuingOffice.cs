using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Office;

/// <summary>Who issues a report of one date: the head of its paper, and the official in office on that day, if one is on file.</summary>
public sealed record IssuingOffice(Letterhead Letterhead, Official? Signer);

/// <summary>Finds them by date, so that an old report keeps its own.</summary>
public sealed class IssuingOfficeReader(ExportsDbContext db)
{
    // An acting official signs instead of the holder as long as the term lasts; one "atas nama" only where there is no other.
    private static readonly SigningCapacity[] Precedence =
        [SigningCapacity.DailyActing, SigningCapacity.Acting, SigningCapacity.Definitive, SigningCapacity.OnBehalf];

    /// <summary>For a scope without a letterhead of its own (the province's figures) the office of this installation issues the report.</summary>
    public async Task<IssuingOffice> OnAsync(Scope scope, DateOnly date, CancellationToken cancellationToken)
    {
        var letterheads = await db.Letterheads.AsNoTracking()
            .Where(l => l.ScopeCode == scope.Code || db.Scopes.Any(s => s.IsDefault && s.Code == l.ScopeCode))
            .ToListAsync(cancellationToken);
        var own = letterheads.Exists(l => l.ScopeCode == scope.Code);
        var letterhead = letterheads.Where(l => !own || l.ScopeCode == scope.Code).OrderBy(l => l.ValidFrom <= date ? 0 : 1)
            .ThenByDescending(l => l.ValidFrom).FirstOrDefault() ?? Unset(scope);
        var officials = await db.Officials.AsNoTracking().Where(o => o.ScopeCode == letterhead.ScopeCode).ToListAsync(cancellationToken);
        return new IssuingOffice(letterhead, officials
            .Where(o => o.From.First <= date && (o.Until is null || date <= o.Until.Last))
            .OrderBy(o => Array.IndexOf(Precedence, o.Capacity)).ThenByDescending(o => o.From.First).FirstOrDefault());
    }

    private static Letterhead Unset(Scope scope) => new()
    {
        ScopeCode = scope.Code,
        ValidFrom = DateOnly.MinValue,
        Government = scope.Name,
        Agency = "",
        Place = scope.Name,
    };
}
