using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases;

/// <summary>Reads once what one scope's record holds that a text could speak of, as known today.</summary>
public sealed class ReleaseRecordReader(ExportsDbContext db, ProgressReader progress, LedgerSums sums, TimeProvider time)
{
    /// <summary>Of more days than that the ledger isn't asked: a text that names more is no press text.</summary>
    public const int MostDays = 24;

    private static readonly Wording FromLedger = new Wording("buku besar program ini, dihitung hari ini");

    public async Task<ReleaseRecord> ReadAsync(string scope, ReleaseText text, CancellationToken cancellationToken)
    {
        var published = await db.PublishedFigures.AsNoTracking().Where(f => f.ScopeCode == scope).ToListAsync(cancellationToken);
        var targets = await db.Targets.AsNoTracking().Where(t => t.ScopeCode == scope).OrderBy(t => t.VersionNumber).ToListAsync(cancellationToken);
        var rates = await db.ReportRates.AsNoTracking().Where(r => r.ScopeCode == scope).OrderBy(r => r.KnownFrom).ToListAsync(cancellationToken);
        var notes = await db.SourceNotes.AsNoTracking().Where(n => n.ScopeCode == scope).ToListAsync(cancellationToken);
        var cohorts = await db.Cohorts.AsNoTracking().Where(c => c.ScopeCode == scope)
            .Select(c => new RecordedTraining(c.Title, c.Year, c.Status, c.PublishedParticipants, c.Speakers, c.Uncertainty, c.Source, c.AcceptedCount))
            .ToListAsync(cancellationToken);
        var facts = new List<ReleaseFact>();
        facts.AddRange(published.OrderBy(f => f.AsOf).ThenBy(f => f.KnownFrom).SelectMany(RecordFacts.Of));
        facts.AddRange(targets.SelectMany(RecordFacts.Of));
        facts.AddRange(rates.Select(RecordFacts.Of));
        facts.AddRange(notes.SelectMany(RecordFacts.Of));
        facts.AddRange(RecordFacts.Of(cohorts));
        foreach (var day in Days(text))
            facts.AddRange(await LedgerAsync(scope, day, cancellationToken));
        var comparable = targets.GroupBy(t => t.Year).Where(year => year.Last().Population != TargetPopulation.SmallBusinessesOnly);
        return ReleaseRecord.Of(facts, comparable.Select(year => year.Key).ToHashSet());
    }

    /// <summary>Each year of the text and the one before it, for the growth; each day it names; and today.</summary>
    private IEnumerable<DateOnly> Days(ReleaseText text)
    {
        var today = JakartaTime.Today(time);
        var years = text.Years.Concat(text.Figures.Select(f => f.Year.Year).OfType<int>()).Distinct().SelectMany(year => new[] { year, year - 1 });
        return years.Select(year => ProgressQuestion.DefaultDay(year, today)).Concat(text.Figures.Select(f => f.Year.AsOf).OfType<DateOnly>())
            .Prepend(today).Where(day => day <= today).Distinct().Take(MostDays);
    }

    private async Task<IReadOnlyList<ReleaseFact>> LedgerAsync(string scope, DateOnly day, CancellationToken cancellationToken)
    {
        var known = KnownAt.Today(time);
        var state = await progress.RealisedAsync(scope, day.Year, day, known, cancellationToken);
        if (state.Months.Count == 0)
            return [];
        var traced = state.Months.Values.Aggregate(Totals.Zero, (sum, month) => sum + month);
        var exporters = await sums.ByAsync(Dimension.Exporter, scope, new DateOnly(day.Year, 1, 1), state.LedgerDay, known, cancellationToken);
        var weight = Ledger(day, FactKind.Weight, FigureUnit.Weight, traced.Weight.Grams, 1, new Wording("Berat bersih pengiriman terverifikasi sampai {0}", day));
        var active = Ledger(
            day, FactKind.Exporters, FigureUnit.Exporters, exporters.Count(e => e.Value.Usd > Usd.Zero), 1, new Wording("Eksportir dengan pengiriman terverifikasi sampai {0}", day));
        // Without flows after it, the published figure says the same and is in the record already.
        return state is { Realised: { } realised } && state.Flows != Usd.Zero
            ? [Ledger(day, FactKind.Realised, FigureUnit.Dollars, realised.Cents, state.GranularityCents, new Wording("Realisasi sampai {0}", day)), active, weight]
            : [active, weight];
    }

    private static ReleaseFact Ledger(DateOnly day, FactKind kind, FigureUnit unit, long value, long granularity, Wording what) => new()
    {
        Kind = kind, Unit = unit, Year = day.Year, AsOf = day, Value = value, Granularity = granularity, What = what, Source = FromLedger,
    };
}
