using System.Data;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>A draft that was begun, or found because the same form came twice.</summary>
public sealed record StartedDraft(Outcome Outcome, Guid Id);

/// <summary>What the maker of a shipment does: begin, fill in, submit, discard, correct. Checking it is <see cref="VerificationService"/>'s.</summary>
public sealed class ShipmentService(
    ExportsDbContext db, ShipmentDrafts drafts, AuditTrail audit, Actor actor, TimeProvider time, ShipmentValuation valuation,
    ShipmentDuplicates duplicates, ShipmentGoods goods, ShipmentFileService files, OnBehalfNotices notices)
{
    /// <summary>The answer that says that a shipment much like another is another one.</summary>
    public const string ConfirmsAlikeField = "ConfirmsAlike";

    /// <param name="exporterId">The maker of the goods.</param>
    /// <param name="source">How the office learned of it; an exporter's own account always enters by the portal.</param>
    /// <param name="key">Made with the form, so that sending it twice makes one draft.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task<StartedDraft> StartDraftAsync(Guid exporterId, EntrySource source, Guid key, CancellationToken cancellationToken)
    {
        var isOwn = actor.Role == Role.Exporter;
        if (isOwn && actor.ExporterId != exporterId)
            return new StartedDraft(Outcome.NotFound, default);
        if (!isOwn && source == EntrySource.Portal)
            return new StartedDraft(Outcome.Refused(new Wording("Pilih dari mana keterangan ini diperoleh"), "Source"), default);
        var scope = await db.Exporters.Where(e => e.Id == exporterId && e.ErasedAt == null).Select(e => e.ScopeCode).SingleOrDefaultAsync(cancellationToken);
        return scope is null
            ? new StartedDraft(Outcome.NotFound, default)
            : await drafts.AddAsync(drafts.New(scope, exporterId, isOwn ? EntrySource.Portal : source, key), ProcessKind.ShipmentDrafting, cancellationToken);
    }

    public Task<Outcome> SaveDestinationAsync(Guid id, Guid version, DestinationEntry entry, CancellationToken cancellationToken) =>
        EditAsync(id, version, async shipment =>
        {
            if (ShipmentRules.Refuse(entry, JakartaTime.Today(time)) is { } refusal)
                return refusal;
            var hasDocument = entry.DocumentKind is ExportDocumentKind.Peb or ExportDocumentKind.ConsignmentNote;
            if (shipment.ExportDate != entry.ExportDate)
                ShipmentValuation.Unfix(shipment);
            shipment.ExportDate = entry.ExportDate;
            shipment.DestinationIso2 = entry.DestinationIso2;
            shipment.Channel = entry.Channel;
            await NameExporterOfRecordAsync(shipment, entry.Channel == ExportChannel.ThirdParty ? entry.ExporterOfRecord : null, cancellationToken);
            shipment.DocumentKind = entry.DocumentKind;
            shipment.DocumentNumber = DocumentNumber.Normalize(entry.DocumentKind, entry.DocumentNumber);
            shipment.DocumentDate = hasDocument ? entry.DocumentDate : null;
            shipment.CustomsOfficeCode = hasDocument ? entry.CustomsOfficeCode : null;
            shipment.AjuNumber = DocumentNumber.NormalizeAju(entry.DocumentKind, entry.AjuNumber);
            shipment.InvoiceNumber = DocumentNumber.NormalizeInvoice(entry.InvoiceNumber);
            shipment.PortCode = entry.PortCode;
            if (shipment.Incoterm != entry.Incoterm)
            {
                shipment.Incoterm = entry.Incoterm;
                ShipmentGoods.Reprice(shipment);
            }

            return await SameDocumentAsync(shipment, cancellationToken);
        }, cancellationToken);

    public Task<Outcome> SaveLinesAsync(
        Guid id, Guid version, IReadOnlyList<LineEntry> lines, ShipmentCosts costs, CancellationToken cancellationToken) =>
        EditAsync(id, version, shipment => goods.FillAsync(shipment, lines, costs, cancellationToken), cancellationToken);

    /// <param name="id">The draft, or the returned shipment.</param>
    /// <param name="version">As it was shown.</param>
    /// <param name="confirmsAlike">The maker has said that a shipment much like it is another one.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task<Outcome> SubmitAsync(Guid id, Guid version, bool confirmsAlike, CancellationToken cancellationToken)
    {
        // Two with the same document at once: the second waits, then sees the first.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        var outcome = await SubmitHeldAsync(id, version, confirmsAlike, cancellationToken);
        if (outcome.Ok)
            await transaction.CommitAsync(cancellationToken);
        return outcome;
    }

    /// <summary>Within a serializable transaction that the caller has begun, and commits.</summary>
    internal async Task<Outcome> SubmitHeldAsync(Guid id, Guid version, bool confirmsAlike, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } shipment)
            return Outcome.NotFound;
        if (shipment.Status == ShipmentStatus.Submitted && shipment.SubmittedById == actor.UserId)
            return Outcome.Done;
        if (!shipment.Status.May(ShipmentVerb.Submit))
            return Outcome.Refused(shipment.Status.Refusal());
        if (shipment.Version != version)
            return actor.StaleFor(shipment);
        if (await RefuseSubmittingAsync(shipment, confirmsAlike, cancellationToken) is { } refusal)
            return refusal;
        await valuation.FixAllAsync(shipment, cancellationToken);
        shipment.Status = ShipmentStatus.Submitted;
        shipment.SubmittedAt = time.Now();
        shipment.SubmittedById = actor.RequireUser();
        (shipment.DecidedAt, shipment.DecidedById, shipment.DecisionReason) = (null, null, null);
        await notices.SubmittedAsync(shipment, cancellationToken);
        await audit.RecordAsync(ProcessKind.ShipmentSubmitting, shipment.ExporterId, [shipment, .. shipment.Lines], cancellationToken: cancellationToken);
        return await TrySaveAsync(cancellationToken) ?? Outcome.Done;
    }

    public async Task<Outcome> DiscardAsync(Guid id, Guid version, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } shipment)
            return Outcome.NotFound;
        if (!shipment.Status.May(ShipmentVerb.Discard))
            return Outcome.Refused(shipment.Status.Refusal());
        if (shipment.Version != version)
            return actor.StaleFor(shipment);
        var objections = await db.ShipmentObjections.Where(o => o.ShipmentId == id).ToListAsync(cancellationToken);
        if (objections.Exists(o => o.AnsweredAt is null))
            return Outcome.Refused(ObjectionService.StillOpen);
        List<object> gone = [shipment, .. shipment.Lines, .. objections];
        await files.DiscardAllAsync(shipment, cancellationToken);
        db.ShipmentObjections.RemoveRange(objections);
        // The rows of a table that it came from may come again.
        db.ImportedRows.RemoveRange(await db.ImportedRows.Where(r => r.ShipmentId == id).ToListAsync(cancellationToken));
        db.Shipments.Remove(shipment);
        await audit.RecordAsync(ProcessKind.ShipmentDiscarding, shipment.ExporterId, gone, cancellationToken: cancellationToken);
        return await TrySaveAsync(cancellationToken) ?? Outcome.Done;
    }

    /// <summary>Begins the shipment that shall replace a verified one, filled with what that one says. One at a time: a second call finds the first.</summary>
    public async Task<StartedDraft> StartCorrectionAsync(Guid id, EntrySource source, Guid key, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        if (await FindAsync(id, cancellationToken) is not { } verified)
            return new StartedDraft(Outcome.NotFound, default);
        if (!verified.Status.May(ShipmentVerb.StartCorrection))
            return new StartedDraft(Outcome.Refused(verified.Status.Refusal()), default);
        var open = await db.Shipments.Where(s => s.CorrectsShipmentId == id
            && (s.Status == ShipmentStatus.Draft || s.Status == ShipmentStatus.Submitted || s.Status == ShipmentStatus.Returned))
            .Select(s => (Guid?)s.Id).FirstOrDefaultAsync(cancellationToken);
        if (open is { } there)
            return new StartedDraft(Outcome.Done, there);
        var draft = drafts.New(verified.ScopeCode, verified.ExporterId, actor.Role == Role.Exporter ? EntrySource.Portal : source, key, verified.Id);
        await db.Entry(verified).Collection(s => s.Files).LoadAsync(cancellationToken);
        ShipmentFacts.Copy(verified, draft);
        var started = await drafts.AddAsync(draft, ProcessKind.ShipmentCorrecting, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return started;
    }

    private async Task<Outcome?> RefuseSubmittingAsync(Shipment shipment, bool confirmsAlike, CancellationToken cancellationToken)
    {
        var today = JakartaTime.Today(time);
        if (ShipmentRules.Gaps(shipment) is [var gap, ..])
            return Outcome.Refused(gap.Problem);
        if ((ShipmentRules.CheckExportDate(shipment.ExportDate, today) ?? ShipmentRules.CheckDocumentDate(shipment.DocumentDate, today)) is { } problem)
            return Outcome.Refused(problem);
        if (shipment.CorrectsShipmentId is { } original
            && !await db.Shipments.AnyAsync(s => s.Id == original && s.Status == ShipmentStatus.Verified, cancellationToken))
            return Outcome.Refused(new Wording("Pengiriman yang dikoreksi sudah tidak berlaku; koreksi ini tidak dapat dikirim lagi"));
        if (await SameDocumentAsync(shipment, cancellationToken) is { } same)
            return same;
        if (!confirmsAlike && (await duplicates.FindAsync(shipment, cancellationToken)).Any(d => d.Kind == DuplicateKind.Alike))
            return Outcome.Refused(
                new Wording("Ada pengiriman lain dengan tanggal, tujuan dan nilai yang sama; beri tanda bila ini memang kiriman yang lain"),
                ConfirmsAlikeField);
        return null;
    }

    private async Task<Outcome?> SameDocumentAsync(Shipment shipment, CancellationToken cancellationToken) =>
        (await duplicates.FindAsync(shipment, cancellationToken)).Any(d => d.Kind == DuplicateKind.SameDocument)
            ? Outcome.Refused(
                new Wording("Dokumen dengan nomor {0} sudah dicatat pada pengiriman lain dari usaha ini", shipment.DocumentNumber),
                nameof(DestinationEntry.DocumentNumber))
            : null;

    // The name is linked to a registered business only where it is exactly one, so that nobody learns by trying who is registered.
    private async Task NameExporterOfRecordAsync(Shipment shipment, string? typed, CancellationToken cancellationToken)
    {
        var name = TypedText.Collapse(typed);
        shipment.ExporterOfRecordName = name.Length == 0 ? null : name[..Math.Min(name.Length, Shipment.TextMaxLength)];
        var nib = TypedText.Without(name, ".-");
        var pattern = name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal);
        var found = name.Length == 0 ? [] : await db.Exporters
            .Where(e => e.ScopeCode == shipment.ScopeCode && e.Id != shipment.ExporterId && e.ErasedAt == null && (e.Nib == nib || EF.Functions.Like(e.Name, pattern, "\\")))
            .Select(e => e.Id).Take(2).ToListAsync(cancellationToken);
        shipment.ExporterOfRecordId = found is [var only] ? only : null;
    }

    private async Task<Outcome> EditAsync(Guid id, Guid version, Func<Shipment, Task<Outcome?>> edit, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } shipment)
            return Outcome.NotFound;
        var refusal = await edit(shipment);
        db.ChangeTracker.DetectChanges();

        // The same form sent twice changes nothing the second time, so neither its old version nor what was done since does harm.
        if (refusal is null && !db.ChangeTracker.HasChanges())
            return Outcome.Done;
        if (!shipment.Status.May(ShipmentVerb.Edit))
            refusal = Outcome.Refused(shipment.Status.Refusal());
        else if (refusal is null && shipment.Version != version)
            refusal = actor.StaleFor(shipment);
        if (refusal is not null)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }

        // Lines have no version of their own.
        if (db.Entry(shipment).State == EntityState.Unchanged)
            db.Entry(shipment).Property(s => s.Version).IsModified = true;
        var records = db.ChangeTracker.Entries().Where(e => e.Entity is Shipment or ShipmentLine).Select(e => e.Entity).ToList();
        await audit.RecordAsync(ProcessKind.ShipmentDrafting, shipment.ExporterId, records, cancellationToken: cancellationToken);
        return await TrySaveAsync(cancellationToken) ?? Outcome.Done;
    }

    private Task<Shipment?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Shipments.VisibleTo(actor).Include(s => s.Lines).SingleOrDefaultAsync(s => s.Id == id, cancellationToken);

    private async Task<Outcome?> TrySaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Outcome.Stale;
        }
    }
}
