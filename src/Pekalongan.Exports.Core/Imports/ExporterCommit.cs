using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>
/// Registers checked rows, a few at a time: the businesses, the note of which row became which, and how far the batch is, in one transaction.
/// So a stop at any moment leaves nothing half done and nothing to do twice.
/// </summary>
public sealed class ExporterCommit(
    ExportsDbContext db, IDatabaseProvider provider, ExporterService exporters, CohortService cohorts, ExporterImport import, ImportVault vault)
{
    private static readonly Wording TakenMeanwhile = new Wording("Usaha ini baru saja didaftarkan orang lain; unggah lagi berkasnya untuk melihat bedanya");

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
            await CommitTogetherAsync(batch, slice, rows, onBehalf, refused: null, cancellationToken);
        }
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            // One of them was registered by somebody else between the look and the save: each alone, to find which.
            db.ChangeTracker.Clear();
            if (rows.Count == 1)
                await CommitTogetherAsync(batch, slice, rows, onBehalf, TakenMeanwhile, cancellationToken);
            else
                foreach (var row in rows)
                    await CommitAsync(batch, slice, [row], onBehalf, cancellationToken);
        }
    }

    private async Task CommitTogetherAsync(
        Guid batchId, Guid sliceId, IReadOnlyList<ImportRow> rows, Action<ImportBatch> onBehalf, Wording? refused, CancellationToken cancellationToken)
    {
        var batch = await db.Imports.SingleAsync(b => b.Id == batchId, cancellationToken);
        var ready = rows.Where(row => row.State == ImportRowState.Ready).ToList();
        var read = ready.Count == 0 ? [] : await import.ReadAgainAsync(vault.OpenHeaders(batch), ready, batch.Language, cancellationToken);
        var registrations = read.Select(row => row.Read is { } facts
            ? new Registration(Guid.CreateVersion7(), facts.Person, facts.Business)
            : throw new InvalidOperationException($"Row {row.Number} of batch {batchId} was right when it was checked.")).ToList();

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var answers = refused is null
            ? await exporters.RegisterManyAsync(batch.ScopeCode, registrations, cancellationToken)
            : [.. ready.Select(_ => RegisterAnswer.FromOutcome(Outcome.Refused(refused)))];
        var applicants = rows.Where(row => row.State == ImportRowState.Known).Select(row => row.ExporterId!.Value).ToList();
        var leftOut = new List<ImportRow>();
        for (var i = 0; i < ready.Count; i++)
        {
            if (answers[i].Outcome.Ok)
            {
                applicants.Add(registrations[i].Id);
                db.ImportedRows.Add(new ImportedRow
                {
                    ScopeCode = batch.ScopeCode, BatchId = batchId, RowNumber = ready[i].Number, RowKey = ready[i].Key!, ExporterId = registrations[i].Id,
                });
                batch.RegisteredRows++;
            }
            else
            {
                leftOut.Add(ready[i] with { State = ImportRowState.Wrong, Findings = [new ImportFinding(null, answers[i].Outcome.Problem!)] });
            }
        }

        (batch.ReadyRows, batch.WrongRows) = (batch.ReadyRows - leftOut.Count, batch.WrongRows + leftOut.Count);
        batch.CommittedToRow = rows[^1].Number;
        onBehalf(batch);
        if (leftOut.Count > 0)
            await KeepAsync(sliceId, leftOut, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        if (batch.CohortId is { } cohort)
            await ApplyAsync(batchId, cohort, batch.ScopeCode, applicants, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
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
