using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>
/// "Seperti pengiriman sebelumnya": a draft filled with what an earlier shipment says. What belongs to one shipment only, its dates and
/// its numbers of documents, is left for the maker to write.
/// </summary>
public sealed class ShipmentRepeat(ExportsDbContext db, ShipmentDrafts drafts, Actor actor)
{
    private static readonly ShipmentStatus[] Repeated = [ShipmentStatus.Submitted, ShipmentStatus.Verified];

    /// <summary>The shipment that a business is most likely to repeat: the one that left last.</summary>
    public Task<Guid?> FindLastAsync(Guid exporterId, CancellationToken cancellationToken) =>
        db.Shipments.VisibleTo(actor).Where(s => s.ExporterId == exporterId && Repeated.Contains(s.Status))
            .OrderByDescending(s => s.ExportDate).ThenByDescending(s => s.SubmittedAt).ThenBy(s => s.Id)
            .Select(s => (Guid?)s.Id).FirstOrDefaultAsync(cancellationToken);

    /// <param name="id">The earlier shipment.</param>
    /// <param name="source">How the office learned of the new one; an exporter's own account always enters by the portal.</param>
    /// <param name="key">Made with the form, so that sending it twice makes one draft.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task<StartedDraft> StartAsync(Guid id, EntrySource source, Guid key, CancellationToken cancellationToken)
    {
        var isOwn = actor.Role == Role.Exporter;
        var earlier = await db.Shipments.VisibleTo(actor).AsNoTracking().Include(s => s.Lines).SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (earlier is null)
            return new StartedDraft(Outcome.NotFound, default);
        if (!isOwn && source == EntrySource.Portal)
            return new StartedDraft(Outcome.Refused(new Wording("Pilih dari mana keterangan ini diperoleh"), "Source"), default);
        if (!earlier.Status.May(ShipmentVerb.Repeat))
            return new StartedDraft(
                Outcome.Refused(new Wording("Hanya pengiriman yang sudah dikirim untuk diperiksa dapat dipakai sebagai contoh; lanjutkan dulu yang ini")), default);
        var draft = drafts.New(earlier.ScopeCode, earlier.ExporterId, isOwn ? EntrySource.Portal : source, key);
        ShipmentFacts.Copy(earlier, draft);
        LeaveOpen(draft);
        return await drafts.AddAsync(draft, ProcessKind.ShipmentDrafting, cancellationToken);
    }

    private static void LeaveOpen(Shipment draft)
    {
        (draft.ExportDate, draft.DocumentDate, draft.SkaDate) = (null, null, null);
        (draft.DocumentNumber, draft.AjuNumber, draft.InvoiceNumber, draft.SkaNumber) = (null, null, null, null);
        draft.UsedPreference = null;
    }
}
