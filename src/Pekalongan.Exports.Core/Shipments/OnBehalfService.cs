using System.Data;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>A whole shipment as staff hear it by telephone, see it on a visit or read it from e-SKA.</summary>
public sealed record OnBehalfEntry
{
    public required Guid ExporterId { get; init; }

    public required EntrySource Source { get; init; }

    public string? InformantName { get; init; }

    public DateOnly? InformedOn { get; init; }

    public required DestinationEntry Destination { get; init; }

    public required IReadOnlyList<LineEntry> Lines { get; init; }

    public ShipmentCosts Costs { get; init; } = ShipmentCosts.None;
}

/// <summary>
/// Enters a shipment for a business in one go: begun, filled in and, when asked, submitted, all of it or nothing, by the rules of
/// <see cref="ShipmentService"/>. Fields of a refusal stand under "Destination." or "Goods.".
/// </summary>
public sealed class OnBehalfService(ExportsDbContext db, ShipmentDrafts drafts, ShipmentService shipments, Actor actor, TimeProvider time)
{
    /// <summary>Keeps it as a draft, complete or not.</summary>
    public Task<StartedDraft> KeepAsync(OnBehalfEntry entry, Guid key, CancellationToken cancellationToken) =>
        EnterAsync(entry, key, null, cancellationToken);

    /// <param name="entry">What was told.</param>
    /// <param name="key">Made with the form, so that sending it twice enters one shipment.</param>
    /// <param name="confirmsAlike">Staff have said that a shipment much like it is another one.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public Task<StartedDraft> SubmitAsync(OnBehalfEntry entry, Guid key, bool confirmsAlike, CancellationToken cancellationToken) =>
        EnterAsync(entry, key, draft => shipments.SubmitHeldAsync(draft.Id, draft.Version, confirmsAlike, cancellationToken), cancellationToken);

    private async Task<StartedDraft> EnterAsync(OnBehalfEntry entry, Guid key, Func<Shipment, Task<Outcome>>? end, CancellationToken cancellationToken)
    {
        if (actor.Role?.May(Permission.EnterOnBehalf) != true)
            return new StartedDraft(Outcome.NotFound, default);
        if (Refuse(entry) is { } refusal)
            return new StartedDraft(refusal, default);
        // The checks for the same document at once need it, as in submitting alone.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        if (await db.Exporters.Where(e => e.Id == entry.ExporterId && e.ErasedAt == null).Select(e => e.ScopeCode).SingleOrDefaultAsync(cancellationToken) is not { } scope)
            return new StartedDraft(Outcome.NotFound, default);
        var draft = drafts.New(scope, entry.ExporterId, entry.Source, key);
        (draft.InformantName, draft.InformedOn) = (PlainText.OrNull(entry.InformantName), entry.InformedOn);
        var started = await drafts.AddAsync(draft, ProcessKind.ShipmentDrafting, cancellationToken);
        if (started.Id != draft.Id)
            return started;
        var outcome = await FillAsync(draft, entry, cancellationToken);
        if (outcome.Ok && end is not null)
            outcome = await end(draft);
        if (!outcome.Ok)
        {
            db.ChangeTracker.Clear();
            return new StartedDraft(outcome, default);
        }

        await transaction.CommitAsync(cancellationToken);
        return started;
    }

    private async Task<Outcome> FillAsync(Shipment draft, OnBehalfEntry entry, CancellationToken cancellationToken)
    {
        var destination = await shipments.SaveDestinationAsync(draft.Id, draft.Version, entry.Destination, cancellationToken);
        if (!destination.Ok)
            return Under("Destination", destination);
        return entry.Lines.Count == 0
            ? destination
            : Under("Goods", await shipments.SaveLinesAsync(draft.Id, draft.Version, entry.Lines, entry.Costs, cancellationToken));
    }

    private Outcome? Refuse(OnBehalfEntry entry)
    {
        if (entry.Source == EntrySource.Portal)
            return Outcome.Refused(new Wording("Pilih dari mana keterangan ini diperoleh"), nameof(entry.Source));
        if (PlainText.Of(entry.InformantName).Length > Shipment.InformantMaxLength)
            return Outcome.Refused(new Wording("Paling banyak {0} huruf", Shipment.InformantMaxLength), nameof(entry.InformantName));
        return InformantRules.CheckDay(entry.InformedOn, JakartaTime.Today(time)) is { } problem ? Outcome.Refused(problem, nameof(entry.InformedOn)) : null;
    }

    private static Outcome Under(string part, Outcome outcome) =>
        outcome is { Kind: OutcomeKind.Refused, Field: { } field } ? Outcome.Refused(outcome.Problem!, $"{part}.{field}") : outcome;
}
