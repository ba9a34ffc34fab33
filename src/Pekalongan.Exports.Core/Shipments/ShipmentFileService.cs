using System.Data;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>
/// Puts documents on a shipment and takes them away. They are part of what is checked: whoever does it makes the shipment and never checks
/// it, and a page on which the shipment was being checked meanwhile is stale.
/// </summary>
public sealed class ShipmentFileService(ExportsDbContext db, IDatabaseProvider provider, FileStore files, AuditTrail audit, Actor actor, TimeProvider time)
{
    public const string FileField = "File";

    private static readonly Wording Checked = new Wording("Pengiriman ini sudah diverifikasi, jadi berkasnya tidak dihapus; buat koreksi bila berkasnya salah");

    /// <summary>Of one that is verified the office may still add what came later; the exporter does it with a correction.</summary>
    public static bool MayAdd(Actor actor, ShipmentStatus status) =>
        MayRemove(actor, status) || (status == ShipmentStatus.Verified && actor.Role?.May(Permission.EnterOnBehalf) == true);

    public static bool MayRemove(Actor actor, ShipmentStatus status) =>
        actor.Role?.May(Permission.EnterShipments) == true
        && status is ShipmentStatus.Draft or ShipmentStatus.Returned or ShipmentStatus.Submitted;

    /// <param name="id">The shipment.</param>
    /// <param name="key">Made with the form, so that the same form sent twice adds one file.</param>
    /// <param name="kind">What the file is.</param>
    /// <param name="upload">As it came.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task<Outcome> AddAsync(Guid id, Guid key, ShipmentFileKind kind, Upload upload, CancellationToken cancellationToken)
    {
        if (!files.Take(upload).Try(out var file, out var problem))
            return Outcome.Refused(problem, FileField);
        // Two at once: the second waits, then counts the first.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        if (await FindAsync(id, cancellationToken) is not { } shipment)
            return Outcome.NotFound;
        if (shipment.Files.Find(f => f.Id == key) is { } sent)
        {
            if (IsSame(sent.File!, file))
                return Outcome.Done;
            // The browser's back button led to a form that was sent already, and another file was picked.
            key = Guid.CreateVersion7();
        }

        if (Refuse(shipment, file) is { } refusal)
            return refusal;
        files.Keep(file);
        shipment.Files.Add(new ShipmentFile
        {
            Id = key, ShipmentId = id, Kind = kind, FileId = file.Id, AddedById = actor.RequireUser(), AddedAt = time.Now(),
        });
        return await SaveAsync(ProcessKind.ShipmentFileAdding, shipment, kind, file, transaction.CommitAsync, cancellationToken);
    }

    public async Task<Outcome> RemoveAsync(Guid id, Guid rowId, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        if (await FindAsync(id, cancellationToken) is not { } shipment)
            return Outcome.NotFound;
        if (!MayRemove(actor, shipment.Status))
            return Outcome.Refused(shipment.Status == ShipmentStatus.Verified ? Checked : shipment.Status.Refusal());
        if (shipment.Files.Find(f => f.Id == rowId) is not { } row)
            return Outcome.Done;
        var file = row.File!;
        await DiscardAsync([row], cancellationToken);
        return await SaveAsync(ProcessKind.ShipmentFileRemoving, shipment, row.Kind, file, transaction.CommitAsync, cancellationToken);
    }

    /// <summary>Takes away all files of a shipment that is thrown away; the caller saves.</summary>
    internal async Task DiscardAllAsync(Shipment shipment, CancellationToken cancellationToken)
    {
        await db.Entry(shipment).Collection(s => s.Files).Query().Include(f => f.File).LoadAsync(cancellationToken);
        await DiscardAsync([.. shipment.Files], cancellationToken);
    }

    // A correction begins with the files of what it corrects: what another shipment still shows stays.
    private async Task DiscardAsync(IReadOnlyCollection<ShipmentFile> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return;
        var (ids, fileIds) = (rows.Select(r => r.Id).ToList(), rows.Select(r => r.FileId).ToList());
        var shared = await db.Set<ShipmentFile>().Where(f => fileIds.Contains(f.FileId) && !ids.Contains(f.Id))
            .Select(f => f.FileId).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            var file = row.File!;
            db.Remove(row);
            if (!shared.Contains(file.Id))
                files.Discard(file);
        }
    }

    private Task<Shipment?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Shipments.VisibleTo(actor).Include(s => s.Files).ThenInclude(f => f.File).SingleOrDefaultAsync(s => s.Id == id, cancellationToken);

    private static bool IsSame(StoredFile one, StoredFile other) => one.Sha256.AsSpan().SequenceEqual(other.Sha256);

    private Outcome? Refuse(Shipment shipment, StoredFile file)
    {
        if (!MayAdd(actor, shipment.Status))
            return Outcome.Refused(shipment.Status.Refusal());
        if (shipment.Files.Find(f => IsSame(f.File!, file)) is { } same)
            return Outcome.Refused(
                new Wording("Berkas yang sama sudah ada di sini dengan nama {0} ({1}); tidak perlu ditambahkan lagi", same.File!.Name, ShipmentWords.Of(same.Kind)),
                FileField);
        return shipment.Files.Count < ShipmentFile.MostPerShipment
            ? null
            : Outcome.Refused(new Wording("Paling banyak {0} berkas dalam satu pengiriman; hapus dulu yang tidak perlu", ShipmentFile.MostPerShipment), FileField);
    }

    private async Task<Outcome> SaveAsync(
        ProcessKind process, Shipment shipment, ShipmentFileKind kind, StoredFile file, Func<CancellationToken, Task> commit, CancellationToken cancellationToken)
    {
        if (shipment.Status == ShipmentStatus.Submitted)
            db.Entry(shipment).Property(s => s.Version).IsModified = true;
        // Told of the shipment itself, whose story stays complete when the file is gone; its name may name people.
        audit.Note(process, nameof(Shipment), shipment.Id, shipment.ExporterId, facts: new
        {
            Kind = kind.ToString(), file.ContentType, file.Length, Sha256 = Convert.ToHexStringLower(file.Sha256),
        });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await commit(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Stale;
        }
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            // The form's key belongs to a file elsewhere: only a page that was not ours sends it.
            return Outcome.Stale;
        }
    }
}
