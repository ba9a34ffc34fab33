using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;

namespace Pekalongan.Exports.Core.Collection;

/// <summary>A business on the register that the rule wants to be asked.</summary>
public sealed record ExpectedExporter(Guid Id, string Name);

/// <summary>Reads the monthly rounds: who is to be asked, and how many had answered as of any day.</summary>
public sealed class CollectionReader(ExportsDbContext db)
{
    private const int MonthsOfAYear = 12;

    /// <summary>Rounds, lists and answers carry the time of their writing, so the same two times give the same answer for ever.</summary>
    public async Task<Collected> CompletenessAsync(string scope, DateOnly asOf, KnownAt known, CancellationToken cancellationToken)
    {
        var lastEnded = YearMonth.LastEnded(asOf);
        var months = await Counted(Rounds(scope, known).Where(r => r.Month <= lastEnded).OrderByDescending(r => r.Month).Take(MonthsOfAYear), known.Until)
            .ToListAsync(cancellationToken);
        if (months.Count == 0)
            return Collected.Nothing;
        var january = asOf.Year * 100 + 1;
        var notAsked = Enumerable.Range(january, Math.Max(0, lastEnded - january + 1)).Except(months.Select(m => m.Month));
        return new Collected(
            months[0],
            [.. months.Skip(1).Where(m => m.Month >= january && !m.IsComplete).Reverse()],
            [.. notAsked.Select(YearMonth.Named)]);
    }

    /// <summary>Months (yyyymm) of which everybody on the list had answered by then; a list with nobody on it says nothing.</summary>
    public async Task<IReadOnlyList<int>> CompleteMonthsAsync(string scope, int from, int to, KnownAt known, CancellationToken cancellationToken)
    {
        var months = await Counted(Rounds(scope, known).Where(r => r.Month >= from && r.Month <= to), known.Until).ToListAsync(cancellationToken);
        return [.. months.Where(m => m is { IsComplete: true, Expected: > 0 }).Select(m => m.Month)];
    }

    /// <summary>Those that the rule wants on the month's list, by name.</summary>
    public async Task<IReadOnlyList<ExpectedExporter>> ExpectedAsync(string scope, int month, CancellationToken cancellationToken)
    {
        var lastDay = YearMonth.LastDay(month);
        var register = await db.Exporters.Where(e => e.ScopeCode == scope && e.ErasedAt == null)
            .OrderBy(e => e.Name)
            .Select(e => new
            {
                e.Id, e.Name, e.DeclaredExport,
                Shipped = db.Shipments
                    .Where(s => s.ExporterId == e.Id && s.ExportDate <= lastDay && (s.Status == ShipmentStatus.Submitted || s.Status == ShipmentStatus.Verified))
                    .Max(s => s.ExportDate),
                Told = db.MonthlyStatements.Where(s => s.ExporterId == e.Id && s.Month <= month && s.Status == StatementStatus.Verified).Max(s => (int?)s.Month),
                Listed = db.CollectionRounds.Where(r => r.ScopeCode == scope && r.Month <= month && r.Items.Any(i => i.ExporterId == e.Id)).Max(r => (int?)r.Month),
                Kept = db.CollectionRounds
                    .Where(r => r.ScopeCode == scope && r.Month <= month && r.Items.Any(i => i.ExporterId == e.Id && i.RemovedAt == null)).Max(r => (int?)r.Month),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. from e in register
               let told = e.Told is { } telling ? YearMonth.LastDay(telling) : (DateOnly?)null
               let last = told > e.Shipped || e.Shipped is null ? told : e.Shipped
               let takenOff = e.Listed is { } listed && !(e.Kept >= listed) ? e.Listed : null
               where CollectionRules.IsExpected(e.DeclaredExport, last, month, takenOff)
               select new ExpectedExporter(e.Id, e.Name),
        ];
    }

    private IQueryable<CollectionRound> Rounds(string scope, KnownAt known)
    {
        var until = known.Until;
        return db.CollectionRounds.Where(r => r.ScopeCode == scope && r.OpenedAt <= until);
    }

    private static IQueryable<MonthCollected> Counted(IQueryable<CollectionRound> rounds, DateTime until) => rounds.Select(r => new MonthCollected(
        r.Month,
        r.Items.Count(i => i.AddedAt <= until && (i.RemovedAt == null || i.RemovedAt > until) && i.Answers.Any(
            a => a.At <= until && (a.Kind == CollectionAnswerKind.Reported || a.Kind == CollectionAnswerKind.Nothing)
                && !i.Answers.Any(later => later.At <= until && later.At > a.At))),
        r.Items.Count(i => i.AddedAt <= until && (i.RemovedAt == null || i.RemovedAt > until))));
}
