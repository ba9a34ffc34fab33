using System.Data;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>"Ini tidak benar": a business objects to what staff entered for it, and staff answer in words.</summary>
public sealed class ObjectionService(ExportsDbContext db, AuditTrail audit, Actor actor, TimeProvider time, OnBehalfNotices notices)
{
    public static readonly Wording StillOpen = new Wording("Eksportir menyatakan isian ini tidak benar; petugas perlu menjawab keberatannya dulu");

    /// <summary>What the office entered can be objected to, as long as it stands.</summary>
    public static bool MayObject(Shipment shipment) =>
        shipment.EntrySource != EntrySource.Portal && shipment.Status is ShipmentStatus.Submitted or ShipmentStatus.Returned or ShipmentStatus.Verified;

    /// <summary>One at a time: the same words again are taken once, other words wait until the first is answered.</summary>
    public async Task<Outcome> RaiseAsync(Guid shipmentId, string? text, CancellationToken cancellationToken)
    {
        var words = PlainText.LinesOrNull(text) ?? "";
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        if (actor.Role != Role.Exporter
            || await db.Shipments.VisibleTo(actor).SingleOrDefaultAsync(s => s.Id == shipmentId, cancellationToken) is not { } shipment)
            return Outcome.NotFound;
        if (Refuse(words, nameof(ShipmentObjection.Text)) is { } refusal)
            return refusal;
        if (await db.ShipmentObjections.Where(o => o.ShipmentId == shipmentId && o.AnsweredAt == null).Select(o => o.Text).FirstOrDefaultAsync(cancellationToken) is { } open)
            return open == words ? Outcome.Done : Outcome.Refused(new Wording("Keberatan Anda yang sebelumnya sedang dibaca petugas; tunggu jawabannya, atau hubungi dinas"));
        if (!MayObject(shipment))
            return Outcome.Refused(new Wording("Hanya pengiriman yang dicatat dinas dan masih berlaku dapat disanggah; hubungi dinas bila ada yang salah"));
        var objection = new ShipmentObjection { ShipmentId = shipmentId, Text = words, RaisedById = actor.RequireUser(), RaisedAt = time.Now() };
        db.ShipmentObjections.Add(objection);
        // Whoever looked at it before the objection and verifies it now, is told to look again.
        db.Entry(shipment).Property(s => s.Version).IsModified = true;
        return await SaveAsync(ProcessKind.ShipmentObjecting, shipment, objection, transaction.CommitAsync, cancellationToken);
    }

    public async Task<Outcome> AnswerAsync(Guid shipmentId, Guid objectionId, Guid version, string? text, CancellationToken cancellationToken)
    {
        var words = PlainText.LinesOrNull(text) ?? "";
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (actor.Role?.May(Permission.EnterOnBehalf) != true
            || await db.ShipmentObjections.SingleOrDefaultAsync(o => o.Id == objectionId && o.ShipmentId == shipmentId, cancellationToken) is not { } objection)
            return Outcome.NotFound;
        if (objection.AnsweredAt is not null && objection.Answer == words)
            return Outcome.Done;
        if (objection.Version != version || objection.AnsweredAt is not null)
            return actor.StaleFor(objection);
        if (Refuse(words, nameof(ShipmentObjection.Answer)) is { } refusal)
            return refusal;
        (objection.Answer, objection.AnsweredById, objection.AnsweredAt) = (words, actor.RequireUser(), time.Now());
        var shipment = await db.Shipments.SingleAsync(s => s.Id == shipmentId, cancellationToken);
        await notices.AnsweredAsync(shipment, objection, cancellationToken);
        return await SaveAsync(ProcessKind.ObjectionAnswering, shipment, objection, transaction.CommitAsync, cancellationToken);
    }

    private async Task<Outcome> SaveAsync(
        ProcessKind kind, Shipment shipment, ShipmentObjection objection, Func<CancellationToken, Task> commit, CancellationToken cancellationToken)
    {
        await audit.RecordAsync(kind, shipment.ExporterId, [objection], cancellationToken: cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Outcome.Stale;
        }

        await commit(cancellationToken);
        return Outcome.Done;
    }

    private static Outcome? Refuse(string words, string field) => words.Length switch
    {
        0 => Outcome.Refused(field == nameof(ShipmentObjection.Text)
            ? new Wording("Tulis apa yang tidak benar, misalnya nilainya seharusnya US$8.500")
            : new Wording("Tulis jawabannya: apa yang diperbaiki, atau mengapa isian ini benar"), field),
        > ShipmentObjection.TextMaxLength => Outcome.Refused(new Wording("Paling banyak {0} huruf", ShipmentObjection.TextMaxLength), field),
        _ => null,
    };
}
