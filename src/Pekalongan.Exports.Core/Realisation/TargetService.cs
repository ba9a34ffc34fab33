using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>A proposed version as staff write it.</summary>
/// <param name="Id">Made by the form, so that sending it twice proposes once.</param>
/// <param name="ScopeCode">Whose target.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Population">Whose exports it speaks of.</param>
/// <param name="Amount">The year's value, as precise as it was typed.</param>
/// <param name="Quarters">Four, or four times nothing.</param>
/// <param name="LegalBasis">The regulation.</param>
/// <param name="EffectiveFrom">From which day on it is the target.</param>
/// <param name="Reason">Why it is set or changed.</param>
public sealed record TargetEntry(
    Guid Id, string ScopeCode, int Year, TargetPopulation Population, TargetAmount Amount, IReadOnlyList<Usd?> Quarters, string LegalBasis,
    DateOnly EffectiveFrom, string Reason);

/// <summary>Proposes versions of a year's target, and takes proposals back. <see cref="TargetDecisions"/> is what a second person does.</summary>
public sealed class TargetService(ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit, Actor actor, TimeProvider time)
{
    private const int FirstYear = 2000;
    private const int MostYearsAhead = 10;
    private const int UsualTimes = 2;

    /// <summary>What to ask before it is proposed: a value far from the nearest known target is mostly a slip of the unit.</summary>
    public async Task<IReadOnlyList<Wording>> DoubtsAsync(TargetEntry entry, CancellationToken cancellationToken)
    {
        var nearest = (await db.Targets.AsNoTracking().Where(t => t.ScopeCode == entry.ScopeCode).ToListAsync(cancellationToken))
            .OrderBy(t => Math.Abs(t.Year - entry.Year)).ThenByDescending(t => t.VersionNumber).FirstOrDefault();
        if (nearest is null)
            return [];
        var (before, now) = ((Int128)nearest.UsdCents, (Int128)entry.Amount.Value.Cents);
        return now <= before * UsualTimes && before <= now * UsualTimes
            ? []
            : [new Wording(
                "Target {0} adalah {1}; usulan ini {2}. Periksa angka dan satuannya", ProgressQuestion.YearText(nearest.Year),
                new RoundedUsd(new Usd(nearest.UsdCents), nearest.GranularityCents), new RoundedUsd(entry.Amount.Value, entry.Amount.GranularityCents))];
    }

    public async Task<Outcome> ProposeAsync(TargetEntry entry, CancellationToken cancellationToken)
    {
        if (await db.TargetProposals.AnyAsync(p => p.Id == entry.Id, cancellationToken))
            return Outcome.Done;
        if (Refuse(entry) is { } refusal)
            return refusal;
        if (await db.TargetProposals.AnyAsync(p => p.ScopeCode == entry.ScopeCode && p.Year == entry.Year && p.Status == ProposalStatus.Waiting, cancellationToken))
            return Outcome.Refused(
                new Wording("Usulan target {0} masih menunggu keputusan; tarik dulu usulan itu, atau tunggu keputusan pimpinan", ProgressQuestion.YearText(entry.Year)),
                nameof(TargetEntry.Year));
        var proposal = New(entry);
        db.TargetProposals.Add(proposal);
        await audit.RecordAsync(ProcessKind.TargetProposing, proposal.Id, [proposal], entry.Reason, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            // The other half of a double tap was faster.
            return Outcome.Done;
        }
    }

    /// <summary>Only who proposed it may; to others it is not there.</summary>
    public async Task<Outcome> WithdrawAsync(string scopeCode, Guid id, Guid version, CancellationToken cancellationToken)
    {
        if (await db.TargetProposals.SingleOrDefaultAsync(p => p.Id == id && p.ScopeCode == scopeCode && p.ProposedById == actor.UserId, cancellationToken)
            is not { } proposal)
            return Outcome.NotFound;
        if (proposal.Status == ProposalStatus.Withdrawn)
            return Outcome.Done;
        if (proposal.Status != ProposalStatus.Waiting)
            return Outcome.Overtaken(TargetWords.AlreadyDecided(proposal.Status));
        if (proposal.Version != version)
            return Outcome.Stale;
        (proposal.Status, proposal.DecidedById, proposal.DecidedAt) = (ProposalStatus.Withdrawn, actor.RequireUser(), time.Now());
        await audit.RecordAsync(ProcessKind.TargetWithdrawing, id, [proposal], cancellationToken: cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Outcome.Stale;
        }
    }

    private Outcome? Refuse(TargetEntry entry)
    {
        if (entry.Year < FirstYear || entry.Year > JakartaTime.Today(time).Year + MostYearsAhead)
            return Outcome.Refused(new Wording("Pilih tahun dari 2000 sampai sepuluh tahun ke depan"), nameof(TargetEntry.Year));
        if (entry.Population == TargetPopulation.NotStated)
            return Outcome.Refused(new Wording("Pilih target ini untuk siapa; tanpa itu capaian tidak dapat dihitung dengan benar"), nameof(TargetEntry.Population));
        if (QuarterSplit.Refuse(entry.Amount.Value, entry.Quarters) is { } problem)
            return Outcome.Refused(problem, "Quarter1");
        return entry.EffectiveFrom < new DateOnly(entry.Year - 1, 1, 1) || entry.EffectiveFrom > new DateOnly(entry.Year, 12, 31)
            ? Outcome.Refused(
                new Wording("Berlakunya paling awal 1 Januari {0} dan paling akhir 31 Desember {1}", ProgressQuestion.YearText(entry.Year - 1), ProgressQuestion.YearText(entry.Year)),
                nameof(TargetEntry.EffectiveFrom))
            : null;
    }

    private TargetProposal New(TargetEntry entry) => new()
    {
        Id = entry.Id,
        ScopeCode = entry.ScopeCode,
        Year = entry.Year,
        Population = entry.Population,
        UsdCents = entry.Amount.Value.Cents,
        GranularityCents = entry.Amount.GranularityCents,
        Quarter1Cents = entry.Quarters[0]?.Cents,
        Quarter2Cents = entry.Quarters[1]?.Cents,
        Quarter3Cents = entry.Quarters[2]?.Cents,
        Quarter4Cents = entry.Quarters[3]?.Cents,
        LegalBasis = entry.LegalBasis,
        EffectiveFrom = entry.EffectiveFrom,
        Reason = entry.Reason,
        ProposedById = actor.RequireUser(),
        ProposedAt = time.Now(),
    };
}
