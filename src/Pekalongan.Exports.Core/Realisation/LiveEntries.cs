using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>The flows that stand: what sums of crossed facts are read from, where no monthly total is kept.</summary>
public static class LiveEntries
{
    /// <summary>Entries of a scope exported up to a day, posted by then and not taken back by then.</summary>
    public static IQueryable<LedgerEntry> LiveUpTo(this ExportsDbContext db, string scope, DateOnly asOf, KnownAt known)
    {
        var until = known.Until;
        return db.Ledger.Where(e => e.ScopeCode == scope && e.ExportDate <= asOf && e.PostedAt <= until && e.ReversesSeq == null
            && !db.Ledger.Any(r => r.ReversesSeq == e.Seq && r.PostedAt <= until));
    }
}
