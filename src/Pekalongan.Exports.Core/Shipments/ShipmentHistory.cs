using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>Something that happened to a shipment, in words.</summary>
/// <param name="By">Who did it; an exporter is not told the names of the office.</param>
/// <param name="Reason">In that person's words.</param>
public sealed record ShipmentHappening(DateTime At, Wording What, string? By, string? Reason);

/// <summary>
/// Tells the story of a shipment from the audit trail and the ledger. What came into the database without a trail, as the example data did,
/// is told from the row itself.
/// </summary>
public sealed class ShipmentHistory(ExportsDbContext db, Actor actor, PersonalValues personal)
{
    private static readonly ProcessKind[] Told =
    [
        ProcessKind.ShipmentDrafting, ProcessKind.ShipmentCorrecting, ProcessKind.ShipmentSubmitting, ProcessKind.ShipmentReturning,
        ProcessKind.ShipmentVerifying, ProcessKind.ShipmentVoiding, ProcessKind.ShipmentFileAdding, ProcessKind.ShipmentFileRemoving,
        ProcessKind.SkaRecording,
    ];

    /// <param name="shipment">With its lines; one that the actor may see.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<ShipmentHappening>> TellAsync(Shipment shipment, CancellationToken cancellationToken)
    {
        var acts = await ActsAsync(shipment, DateTime.UnixEpoch, cancellationToken);
        // Until it was first sent a draft is merely being filled in.
        var firstSent = acts.Find(a => a.Kind is ProcessKind.ShipmentSubmitting or ProcessKind.ShipmentReturning)?.At ?? DateTime.MaxValue;
        acts.RemoveAll(a => a.Kind == ProcessKind.ShipmentDrafting && a.At < firstSent);
        var names = await NamesAsync([shipment.EnteredById, shipment.SubmittedById, shipment.DecidedById, .. acts.Select(a => a.UserId)], cancellationToken);
        string? By(Guid? user) => actor.Role == Role.Exporter || user is not { } id ? null : names.GetValueOrDefault(id);
        var story = new List<ShipmentHappening>
        {
            new(shipment.CreatedAt, new Wording("Dicatat: {0}", ShipmentWords.Of(shipment.EntrySource)), By(shipment.EnteredById), null),
        };
        story.AddRange(acts.Select(a => a.Tell() is { } what ? new ShipmentHappening(a.At, what, By(a.UserId), a.Reason) : null).OfType<ShipmentHappening>());
        story.AddRange(OfRow(shipment, acts, By));
        story.AddRange(await PostingsAsync(shipment.Id, cancellationToken));
        return [.. story.OrderBy(h => h.At)];
    }

    /// <summary>What others did to it after it was shown to somebody.</summary>
    public async Task<IReadOnlyList<ShipmentHappening>> SinceAsync(Shipment shipment, DateTime shown, CancellationToken cancellationToken)
    {
        var acts = await ActsAsync(shipment, shown, cancellationToken);
        var names = await NamesAsync(acts.Select(a => a.UserId), cancellationToken);
        return
        [
            .. from act in acts
               let what = act.Tell()
               where what is not null && act.UserId != actor.UserId
               select new ShipmentHappening(act.At, what, act.UserId is { } id ? names.GetValueOrDefault(id) : null, act.Reason),
        ];
    }

    private static IEnumerable<ShipmentHappening> OfRow(Shipment shipment, List<ShipmentAct> acts, Func<Guid?, string?> by)
    {
        if (shipment.SubmittedAt is { } sent && !acts.Exists(a => a.Kind == ProcessKind.ShipmentSubmitting))
            yield return new(sent, new Wording("Dikirim untuk diperiksa"), by(shipment.SubmittedById), null);
        if (shipment is { Status: ShipmentStatus.Verified, DecidedAt: { } verified } && !acts.Exists(a => a.Kind == ProcessKind.ShipmentVerifying))
            yield return new(verified, new Wording("Diverifikasi"), by(shipment.DecidedById), null);
        if (shipment is { Status: ShipmentStatus.Returned, DecidedAt: { } returned } && !acts.Exists(a => a.Kind == ProcessKind.ShipmentReturning))
            yield return new(returned, new Wording("Dikembalikan untuk diperbaiki"), by(shipment.DecidedById), shipment.DecisionReason);
    }

    private async Task<List<ShipmentAct>> ActsAsync(Shipment shipment, DateTime since, CancellationToken cancellationToken)
    {
        List<string> subjects = [nameof(Shipment), nameof(ShipmentLine)];
        List<string> ids = [shipment.Id.ToString(), .. shipment.Lines.Select(l => l.Id.ToString())];
        var events = await (
            from audit in db.AuditEvents
            join process in db.AuditProcesses on audit.ProcessId equals process.Id
            where subjects.Contains(audit.Subject) && ids.Contains(audit.SubjectId) && Told.Contains(process.Kind) && process.At > since
            orderby audit.Seq
            select new { audit.Seq, process.Id, process.Kind, process.At, process.UserId, process.Reason, audit.Changes }).ToListAsync(cancellationToken);
        var values = await personal.OpenAsync([.. events.Select(e => e.Seq)], cancellationToken);
        return [.. events.GroupBy(e => e.Id).Select(g => new ShipmentAct(
            g.First().Kind, g.First().At, g.First().UserId, PersonalValues.ReasonOf(g.First().Reason, g.SelectMany(e => values[e.Seq])), [.. g.Select(e => e.Changes)]))];
    }

    private async Task<IEnumerable<ShipmentHappening>> PostingsAsync(Guid id, CancellationToken cancellationToken)
    {
        var postings = await db.Ledger.Where(e => e.ShipmentId == id).GroupBy(e => e.PostingId)
            .Select(g => new { Seq = g.Min(e => e.Seq), At = g.Min(e => e.PostedAt), Cents = g.Sum(e => e.UsdCents) }).ToListAsync(cancellationToken);
        return postings.OrderBy(p => p.Seq).Select(p => new ShipmentHappening(
            p.At,
            p.Cents < 0 ? new Wording("Dikeluarkan dari realisasi: {0}", new Usd(-p.Cents)) : new Wording("Masuk realisasi: {0}", new Usd(p.Cents)),
            null, null));
    }

    private Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Guid?> users, CancellationToken cancellationToken)
    {
        var ids = users.OfType<Guid>().Distinct().ToList();
        return db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
    }
}
