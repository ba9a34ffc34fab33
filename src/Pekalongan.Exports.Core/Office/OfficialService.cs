using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Office;

/// <summary>What is written down of an official who may sign.</summary>
public sealed record OfficialFacts(string Name, string Position, SigningCapacity Capacity, string? Rank, Nip? Nip, PartialDate From, PartialDate? Until);

/// <summary>Keeps who signed when. Nobody is removed: an old paper keeps its signer, so a term is only ever ended.</summary>
public sealed class OfficialService(ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit)
{
    public static readonly Wording EndsTooEarly = new Wording("Akhir masa jabatan mendahului awalnya");

    /// <summary>What to ask before somebody is added.</summary>
    public async Task<IReadOnlyList<Wording>> DoubtsAsync(Guid id, string scopeCode, OfficialFacts facts, CancellationToken cancellationToken)
    {
        var added = New(id, scopeCode, facts);
        return [.. (await db.Officials.AsNoTracking().Where(o => o.ScopeCode == scopeCode && o.Id != id).ToListAsync(cancellationToken))
            .Where(other => OfficialTerms.Overlap(added, other)).Select(other => OfficialTerms.Warning(added, other))];
    }

    /// <param name="id">Made by the form, so that the same form sent twice adds one.</param>
    /// <param name="scopeCode">Whose official.</param>
    /// <param name="facts">What was typed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Outcome> AddAsync(Guid id, string scopeCode, OfficialFacts facts, CancellationToken cancellationToken)
    {
        if (await db.Officials.AnyAsync(o => o.Id == id, cancellationToken))
            return Outcome.Done;
        if (facts.Until is { } until && until.Last < facts.From.First)
            return Outcome.Refused(EndsTooEarly, nameof(OfficialFacts.Until));
        var official = New(id, scopeCode, facts);
        db.Officials.Add(official);
        await audit.RecordAsync(ProcessKind.OfficialAdding, id, [official], cancellationToken: cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            return Outcome.Done;
        }
    }

    public async Task<Outcome> EndAsync(Guid id, string scopeCode, PartialDate until, CancellationToken cancellationToken)
    {
        var official = await db.Officials.SingleOrDefaultAsync(o => o.Id == id && o.ScopeCode == scopeCode, cancellationToken);
        if (official is null)
            return Outcome.NotFound;
        if (until.Last < official.From.First)
            return Outcome.Refused(EndsTooEarly, nameof(OfficialFacts.Until));
        official.Until = until;
        await audit.RecordAsync(ProcessKind.OfficialEnding, id, [official], cancellationToken: cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }

    private static Official New(Guid id, string scopeCode, OfficialFacts facts) => new()
    {
        Id = id,
        ScopeCode = scopeCode,
        Name = facts.Name,
        Position = facts.Position,
        Capacity = facts.Capacity,
        Rank = facts.Rank,
        Nip = facts.Nip?.Digits,
        From = facts.From,
        Until = facts.Until,
    };
}
