using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Markets;

public enum RateRowState
{
    /// <summary>Can be recorded.</summary>
    Ready,

    /// <summary>Recorded already with the same value, here or further up: nothing changes.</summary>
    Known,

    /// <summary>Something in it is wrong, or another value is recorded already.</summary>
    Wrong,
}

/// <summary>A row of a table and what would become of it, with what is wrong or odd about it.</summary>
public sealed record CheckedRate(RateRow Row, RateRowState State, IReadOnlyList<RateFinding> Findings);

/// <summary>Records a whole table of rates, all of it or the rows that are right. Recording it again changes nothing.</summary>
public sealed class RateImport(ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit, Actor actor, TimeProvider time)
{
    private sealed record Known(DateOnly From, DateOnly Until, long Micro);

    private sealed record Key(RateKind Kind, string Currency, DateOnly From);

    /// <summary>What would become of each row.</summary>
    public async Task<IReadOnlyList<CheckedRate>> CheckAsync(string scope, IReadOnlyList<RateRow> rows, CancellationToken cancellationToken)
    {
        var codes = rows.Where(r => r.Entry is not null).Select(r => r.Entry!.Currency.Code).Distinct().ToList();
        var recorded = await db.ExchangeRates.AsNoTracking()
            .Where(r => r.ScopeCode == scope && r.WithdrawnAt == null && codes.Contains(r.CurrencyCode))
            .Select(r => new { r.Kind, r.CurrencyCode, r.ValidFrom, r.ValidUntil, r.IdrRateMicro }).ToListAsync(cancellationToken);
        var known = recorded.ToDictionary(r => new Key(r.Kind, r.CurrencyCode, r.ValidFrom), r => new Known(r.ValidFrom, r.ValidUntil, r.IdrRateMicro));
        var history = recorded.GroupBy(r => r.CurrencyCode)
            .ToDictionary(g => g.Key, g => g.Select(r => (r.ValidFrom, r.IdrRateMicro)).ToList());
        // A slip is seen beside its neighbours, also those of the same table.
        foreach (var entry in rows.Select(r => r.Entry).OfType<RateEntry>())
        {
            if (!history.TryGetValue(entry.Currency.Code, out var rates))
                history[entry.Currency.Code] = rates = [];
            rates.Add((entry.ValidFrom, entry.PerUnit.Micro));
        }

        foreach (var rates in history.Values)
            rates.Sort();
        var inFile = new Dictionary<Key, RateRow>();
        return [.. rows.Select(row => Check(row, known, inFile, history))];
    }

    /// <param name="scope">Whose rates.</param>
    /// <param name="rows">All rows of the table.</param>
    /// <param name="leavesOutWrong">Records what is right; otherwise nothing unless all are.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Also how many were recorded.</returns>
    public async Task<(Outcome Outcome, int Recorded)> RecordAsync(
        string scope, IReadOnlyList<RateRow> rows, bool leavesOutWrong, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var found = await CheckAsync(scope, rows, cancellationToken);
        if (!leavesOutWrong && found.Any(r => r.State == RateRowState.Wrong))
            return (Outcome.Refused(new Wording("Masih ada baris yang perlu diperbaiki; perbaiki, atau catat yang benar saja")), 0);
        var (me, now) = (actor.RequireUser(), time.Now());
        var added = found.Where(r => r.State == RateRowState.Ready).Select(r => ExchangeRateService.NewRow(r.Row.Entry!, me, now)).ToList();
        db.ExchangeRates.AddRange(added);
        await audit.RecordAsync(ProcessKind.ExchangeRateImporting, null, added, cancellationToken: cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            db.ChangeTracker.Clear();
            return (Outcome.Stale, 0);
        }

        await transaction.CommitAsync(cancellationToken);
        return (Outcome.Done, added.Count);
    }

    private static CheckedRate Check(
        RateRow row, Dictionary<Key, Known> known, Dictionary<Key, RateRow> inFile, Dictionary<string, List<(DateOnly From, long Micro)>> history)
    {
        if (row.Entry is not { } entry)
            return new CheckedRate(row, RateRowState.Wrong, row.Problems);
        var key = new Key(entry.Kind, entry.Currency.Code, entry.ValidFrom);
        if (known.TryGetValue(key, out var there))
            return there.Micro == entry.PerUnit.Micro && there.Until == entry.ValidUntil
                ? new CheckedRate(row, RateRowState.Known, [])
                : Wrong(row, new Wording(
                    "Sudah tercatat dengan isian lain: {0} 1 = {1}, sampai {2}. Bila itu keliru, tarik kurs itu dengan alasan, lalu impor lagi",
                    entry.Currency.Code, new IdrRate(there.Micro), there.Until));
        if (inFile.TryGetValue(key, out var earlier))
            return earlier.Entry!.PerUnit == entry.PerUnit && earlier.Entry.ValidUntil == entry.ValidUntil
                ? new CheckedRate(row, RateRowState.Known, [new RateFinding(null, new Wording("sama dengan baris {0}", earlier.Number))])
                : Wrong(row, new Wording("Baris {0} menyebut nilai lain untuk kurs yang sama; hapus salah satunya", earlier.Number));
        inFile.Add(key, row);
        var doubts = RateChecks.Doubts(entry, Before(history[entry.Currency.Code], entry), After(history[entry.Currency.Code], entry)).Select(text => new RateFinding(null, text)).ToList();
        return new CheckedRate(row, RateRowState.Ready, doubts);
    }

    private static IdrRate? Before(List<(DateOnly From, long Micro)> rates, RateEntry entry) =>
        rates.FindLastIndex(r => r.From < entry.ValidFrom) is >= 0 and var index ? new IdrRate(rates[index].Micro) : null;

    private static IdrRate? After(List<(DateOnly From, long Micro)> rates, RateEntry entry) =>
        rates.FindIndex(r => r.From > entry.ValidFrom) is >= 0 and var index ? new IdrRate(rates[index].Micro) : null;

    private static CheckedRate Wrong(RateRow row, Wording problem) => new(row, RateRowState.Wrong, [new RateFinding(null, problem)]);
}
