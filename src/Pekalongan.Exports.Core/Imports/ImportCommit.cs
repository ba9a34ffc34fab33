using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>
/// Commits checked rows, a few at a time: what they become, the note of which row became what, and how far the batch is, in one transaction.
/// So a stop at any moment leaves nothing half done and nothing to do twice.
/// </summary>
public sealed class ImportCommit(ExportsDbContext db, IDatabaseProvider provider, CohortService cohorts, IEnumerable<IImportKind> kinds, ImportVault vault)
{
    private static readonly Wording TakenMeanwhile = new Wording("Usaha ini baru saja didaftarkan orang lain; unggah lagi berkasnya untuk melihat bedanya");
    private static readonly Wording RecordedMeanwhile = new Wording("Pengiriman ini baru saja dicatat orang lain; unggah lagi berkasnya untuk melihat bedanya");

    /// <param name="batch">The batch, not tracked; given back as it stands afterwards.</param>
    /// <param name="slice">Where the rows are kept.</param>
    /// <param name="rows">Rows to be registered, and known ones to be applied to the cohort.</param>
    /// <param name="onBehalf">Renews the lease of the batch in the same transaction.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task CommitAsync(
        Guid batch, Guid slice, IReadOnlyList<ImportRow> rows, Action<ImportBatch> onBehalf, CancellationToken cancellationToken)
    {
        try
        {
            await CommitTogetherAsync(batch, slice, rows, onBehalf, isTaken: false, cancellationToken);
        }
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            // One of them was registered by somebody else between the look and the save: each alone, to find which.
            db.ChangeTracker.Clear();
            var apart = rows.GroupBy(row => row.Order).Select(group => group.ToList()).ToList();
            if (apart.Count == 1)
                await CommitTogetherAsync(batch, slice, rows, onBehalf, isTaken: true, cancellationToken);
            else
                foreach (var alone in apart)
                    await CommitAsync(batch, slice, alone, onBehalf, cancellationToken);
        }
    }

    private async Task CommitTogetherAsync(
        Guid batchId, Guid sliceId, IReadOnlyList<ImportRow> rows, Action<ImportBatch> onBehalf, bool isTaken, CancellationToken cancellationToken)
    {
        var batch = await db.Imports.SingleAsync(b => b.Id == batchId, cancellationToken);
        var kind = kinds.Single(k => k.Kind == batch.Kind);
        var ready = rows.Where(row => row.State == ImportRowState.Ready).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(kind.Isolation, cancellationToken);
        IReadOnlyList<RowAnswer> answers = [];
        if (isTaken)
            answers = [.. ready.Select(row => new RowAnswer(row, batch.Kind == ImportKind.Businesses ? TakenMeanwhile : RecordedMeanwhile, default))];
        else if (ready.Count > 0)
            answers = await kind.CommitAsync(batch, vault.OpenHeaders(batch), ready, cancellationToken);

        var applicants = rows.Where(row => row.State == ImportRowState.Known).Select(row => row.ExporterId!.Value).ToList();
        applicants.AddRange(answers.Where(answer => answer.Problem is null).Select(answer => answer.ExporterId));
        var leftOut = Note(batch, answers);
        batch.CommittedToRow = rows[^1].Order;
        onBehalf(batch);
        if (leftOut.Count > 0)
            await KeepAsync(sliceId, leftOut, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        if (batch.CohortId is { } cohort)
            await ApplyAsync(batchId, cohort, batch.ScopeCode, applicants, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    /// <summary>Writes down which row became what; answers with the rows of which nothing became.</summary>
    private List<ImportRow> Note(ImportBatch batch, IReadOnlyList<RowAnswer> answers)
    {
        var leftOut = new List<ImportRow>();
        foreach (var (row, problem, exporterId, shipmentId) in answers)
        {
            if (problem is not null)
            {
                leftOut.Add(row with { State = ImportRowState.Wrong, Findings = [new ImportFinding(null, problem)] });
                continue;
            }

            db.ImportedRows.Add(new ImportedRow
            {
                ScopeCode = batch.ScopeCode, BatchId = batch.Id, RowNumber = row.Number, RowKey = row.Key!, ExporterId = exporterId, ShipmentId = shipmentId,
            });
            batch.RegisteredRows++;
        }

        (batch.ReadyRows, batch.WrongRows) = (batch.ReadyRows - leftOut.Count, batch.WrongRows + leftOut.Count);
        return leftOut;
    }

    private async Task ApplyAsync(Guid batchId, Guid cohortId, string scopeCode, List<Guid> applicants, CancellationToken cancellationToken)
    {
        var applied = 0;
        foreach (var exporterId in applicants)
            if ((await cohorts.ApplyAsync(cohortId, exporterId, scopeCode, cancellationToken)).Outcome.Ok)
                applied++;
        await db.Imports.Where(b => b.Id == batchId).ExecuteUpdateAsync(set => set.SetProperty(b => b.AppliedRows, b => b.AppliedRows + applied), cancellationToken);
    }

    private async Task KeepAsync(Guid sliceId, List<ImportRow> changed, CancellationToken cancellationToken)
    {
        var slice = await db.ImportSlices.SingleAsync(s => s.Id == sliceId, cancellationToken);
        var byNumber = changed.ToDictionary(row => row.Number);
        var rows = vault.OpenRows(slice).Select(row => byNumber.GetValueOrDefault(row.Number, row)).ToList();
        slice.Cipher = vault.SealRows(rows, slice.BatchId, slice.Number);
        slice.NotableRows = rows.Count(row => row.IsNotable);
    }
}
