using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>How an import goes about its work.</summary>
/// <param name="MostSteps">It stops after so many, as if the machine had been switched off; for tests.</param>
/// <param name="Rest">How long it rests after a step, as a share of the step, so that others get the database and the processor.</param>
public sealed record ImportPace(int MostSteps = int.MaxValue, double Rest = 0)
{
    /// <summary>Twice as long at rest as at work.</summary>
    public static readonly ImportPace Considerate = new(Rest: 2);
}

/// <summary>
/// Does the work of imports of every kind in short steps, one batch at a time, also with several web servers: whoever works on a batch holds a lease on it,
/// and goes on where the last one stopped.
/// </summary>
public sealed class ImportWorker(
    ExportsDbContext db, IEnumerable<IImportKind> kinds, ImportCommit commit, ImportVault vault, Actor actor, TimeProvider time)
{
    public const int RowsChecked = 250;
    public const int RowsCommitted = 50;

    private const int MostFailures = 3;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly Guid _me = Guid.NewGuid();
    private int _steps;

    /// <summary>Works on the batch that has waited longest, until it is done. With nothing to do, or when another worker is at it, answers false.</summary>
    public async Task<bool> RunAsync(ImportPace pace, CancellationToken cancellationToken)
    {
        if (await TakeAsync(cancellationToken) is not { } batch)
            return false;
        try
        {
            await (batch.Status == ImportStatus.Checking ? CheckAsync(batch, pace, cancellationToken) : CommitAsync(batch, pace, cancellationToken));
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody discarded it, or another worker has it: nothing of this step was saved.
            db.ChangeTracker.Clear();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await FailAsync(batch.Id, cancellationToken);
            throw;
        }

        return true;
    }

    private async Task<ImportBatch?> TakeAsync(CancellationToken cancellationToken)
    {
        var now = time.Now();
        var waiting = db.Imports.Where(b => b.Status == ImportStatus.Checking || b.Status == ImportStatus.Committing);
        if (await waiting.AnyAsync(b => b.LeaseUntil != null && b.LeaseUntil > now && b.LeaseOwner != _me, cancellationToken))
            return null;
        if (await waiting.OrderBy(b => b.UploadedAt).FirstOrDefaultAsync(cancellationToken) is not { } batch)
            return null;
        Hold(batch);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return batch;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }

    private async Task CheckAsync(ImportBatch batch, ImportPace pace, CancellationToken cancellationToken)
    {
        var file = await db.ImportFiles.AsNoTracking().SingleAsync(f => f.BatchId == batch.Id, cancellationToken);
        var kind = kinds.Single(k => k.Kind == batch.Kind);
        var sheet = SheetReader.ReadAdmitted(vault.OpenFile(file), headers => ColumnMatch.IsHead(headers, kind.Columns));
        var table = sheet.Ok ? await kind.ReadAsync(sheet.Value, batch.ScopeCode, batch.Language, cancellationToken) : sheet.Problem;
        if (!table.Try(out var read, out var problem))
        {
            (batch.Status, batch.Problem, batch.HoldsRows) = (ImportStatus.Unreadable, ImportJson.Write(problem), false);
            await EndAsync(batch, file, cancellationToken);
            return;
        }

        batch.RowCount = read.Count;
        batch.HeadersCipher ??= vault.SealHeaders(read.Columns.Headers, batch.Id);
        if (read.Columns.Unknown.Count > 0)
            batch.Remarks = ImportJson.Write(new Wording("Kolom ini tidak dikenal dan tidak dibaca: {0}", Shortened(read.Columns.Unknown)));
        while (batch.CheckedRows < read.Count)
        {
            var start = time.GetTimestamp();
            var rows = await read.CompareAsync(batch.CheckedRows, read.EndOf(batch.CheckedRows, RowsChecked), cancellationToken);
            var slice = SliceOf(batch, rows);
            db.ImportSlices.Add(slice);
            Hold(batch);
            await db.SaveChangesAsync(cancellationToken);
            db.Entry(slice).State = EntityState.Detached;
            if (!await RestAsync(pace, start, cancellationToken))
                return;
        }

        batch.Status = ImportStatus.Checked;
        await EndAsync(batch, file, cancellationToken);
    }

    private ImportSlice SliceOf(ImportBatch batch, List<ImportRow> rows)
    {
        // Runs are longer where rows belong together, never shorter: so the number grows, if not always by one.
        var number = batch.CheckedRows / RowsChecked;
        batch.CheckedRows += rows.Count;
        batch.ReadyRows += rows.Count(row => row.State == ImportRowState.Ready);
        batch.WrongRows += rows.Count(row => row.State == ImportRowState.Wrong);
        batch.KnownRows += rows.Count(row => row.State == ImportRowState.Known);
        batch.DifferentRows += rows.Count(row => row.State == ImportRowState.Different);
        return new ImportSlice
        {
            BatchId = batch.Id,
            Number = number,
            Rows = rows.Count,
            NotableRows = rows.Count(row => row.IsNotable),
            Cipher = vault.SealRows(rows, batch.Id, number),
        };
    }

    /// <summary>The rows are read: the file itself has done its duty.</summary>
    private async Task EndAsync(ImportBatch batch, ImportFile file, CancellationToken cancellationToken)
    {
        (batch.LeaseOwner, batch.LeaseUntil, batch.Failures) = (null, null, 0);
        db.ImportFiles.Remove(file);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private async Task CommitAsync(ImportBatch batch, ImportPace pace, CancellationToken cancellationToken)
    {
        actor.SignIn(batch.CommittedById ?? throw new InvalidOperationException($"Nobody said yes to batch {batch.Id}."), Role.Staff, null);
        db.ChangeTracker.Clear();
        var slices = await db.ImportSlices.Where(s => s.BatchId == batch.Id).OrderBy(s => s.Number).Select(s => s.Id).ToListAsync(cancellationToken);
        foreach (var id in slices)
        {
            var slice = await db.ImportSlices.AsNoTracking().SingleAsync(s => s.Id == id, cancellationToken);
            var due = vault.OpenRows(slice).Where(row => row.Order > batch.CommittedToRow
                && (row.State == ImportRowState.Ready || (row.State == ImportRowState.Known && batch.CohortId is not null)));
            foreach (var rows in Together(due))
            {
                var start = time.GetTimestamp();
                await commit.CommitAsync(batch.Id, id, rows, Hold, cancellationToken);
                if (!await RestAsync(pace, start, cancellationToken))
                    return;
            }
        }

        await FinishAsync(batch.Id, slices, cancellationToken);
    }

    /// <summary>In runs of about as many as a step commits; what belongs together is not parted.</summary>
    private static IEnumerable<List<ImportRow>> Together(IEnumerable<ImportRow> due)
    {
        var run = new List<ImportRow>();
        foreach (var group in due.GroupBy(row => row.Order))
        {
            if (run.Count > 0 && run.Count + group.Count() > RowsCommitted)
            {
                yield return run;
                run = [];
            }

            run.AddRange(group);
        }

        if (run.Count > 0)
            yield return run;
    }

    /// <summary>Of the rows only those stay that were left out, to be handed back.</summary>
    private async Task FinishAsync(Guid id, List<Guid> slices, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var batch = await db.Imports.SingleAsync(b => b.Id == id, cancellationToken);
        batch.HoldsRows = false;
        foreach (var sliceId in slices)
        {
            var slice = await db.ImportSlices.SingleAsync(s => s.Id == sliceId, cancellationToken);
            var rows = vault.OpenRows(slice).Where(row => row.IsLeftOut).ToList();
            if (rows.Count == 0)
            {
                db.ImportSlices.Remove(slice);
                continue;
            }

            (slice.Rows, slice.NotableRows, slice.Cipher, batch.HoldsRows) = (rows.Count, rows.Count, vault.SealRows(rows, id, slice.Number), true);
        }

        if (!batch.HoldsRows)
            batch.HeadersCipher = null;
        (batch.Status, batch.FinishedAt, batch.LeaseOwner, batch.LeaseUntil, batch.Failures) = (ImportStatus.Finished, time.Now(), null, null, 0);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private void Hold(ImportBatch batch) => (batch.LeaseOwner, batch.LeaseUntil) = (_me, time.Now() + Lease);

    private async Task<bool> RestAsync(ImportPace pace, long start, CancellationToken cancellationToken)
    {
        if (pace.Rest > 0)
            await Task.Delay(time.GetElapsedTime(start) * pace.Rest, cancellationToken);
        return ++_steps < pace.MostSteps;
    }

    private async Task FailAsync(Guid id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var batch = await db.Imports.SingleAsync(b => b.Id == id, cancellationToken);
        (batch.LeaseOwner, batch.LeaseUntil) = (null, null);
        if (++batch.Failures >= MostFailures)
        {
            batch.Failures = 0;
            batch.Problem = ImportJson.Write(new Wording("Program gagal mengerjakan berkas ini. Yang sudah terdaftar tetap terdaftar; coba lagi nanti, atau hubungi admin"));
            batch.Status = batch.Status == ImportStatus.Committing ? ImportStatus.Checked : ImportStatus.Unreadable;
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private static string Shortened(IReadOnlyList<string> names)
    {
        const int shown = 20;
        const int longest = 60;
        return string.Join(", ", names.Take(shown).Select(name => name.Length > longest ? name[..longest] + "…" : name)) + (names.Count > shown ? ", …" : "");
    }
}
