using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.OwnData;

/// <summary>Erases what stands as a cipher: applications nobody has taken in, letters to applicants, tables on their way into the register.</summary>
public sealed class ErasedSealed(ExportsDbContext db, SealedTraces traces, AuditTrail audit)
{
    /// <summary>A table that is being read or recorded cannot be looked into: whether it speaks of the person is known when it is done.</summary>
    public Task<bool> IsBusyAsync(string scopeCode, CancellationToken cancellationToken) =>
        db.Imports.AnyAsync(b => b.ScopeCode == scopeCode && (b.Status == ImportStatus.Checking || b.Status == ImportStatus.Committing), cancellationToken);

    /// <summary>In the caller's transaction, before the rows of the businesses are touched; the caller saves.</summary>
    public async Task EraseAsync(ErasedRows rows, CancellationToken cancellationToken)
    {
        await EraseApplicationsAsync(rows, cancellationToken);
        await EraseImportsAsync(rows, cancellationToken);
    }

    private async Task EraseApplicationsAsync(ErasedRows rows, CancellationToken cancellationToken)
    {
        var waiting = await traces.ApplicationsAsync(rows.Known, cancellationToken);
        var ids = waiting.Select(a => a.Row.Id).ToList();
        var takenIn = await db.SelfApplications
            .Where(s => db.Applications.Any(a => a.Id == s.ApplicationId && rows.Businesses.Contains(a.ExporterId))).Select(s => s.Id).ToListAsync(cancellationToken);
        var letters = (await traces.NoticesAsync(rows.Known, [.. ids, .. takenIn], cancellationToken)).Select(n => n.Row.Id).ToList();
        await db.Notices.Where(n => letters.Contains(n.Id)).ExecuteDeleteAsync(cancellationToken);
        var files = waiting.SelectMany(a => a.Row.Files).Select(f => f.FileId).ToList();
        await db.SelfApplications.Where(s => ids.Contains(s.Id)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<StoredFileContent>().Where(c => files.Contains(c.FileId)).ExecuteDeleteAsync(cancellationToken);
        await db.Files.Where(f => files.Contains(f.Id)).ExecuteDeleteAsync(cancellationToken);
        await PersonalValues.ForgetAsync(db, [.. ids, .. files], cancellationToken);
    }

    // Rows of others go with the table; whoever still needs it uploads it again, without this person.
    private async Task EraseImportsAsync(ErasedRows rows, CancellationToken cancellationToken)
    {
        var named = (await traces.RowsAsync(rows.Known, cancellationToken)).Select(row => row.Batch.Id).ToHashSet();
        named.UnionWith(await db.ImportedRows.Where(r => rows.Businesses.Contains(r.ExporterId)).Select(r => r.BatchId).Distinct().ToListAsync(cancellationToken));
        foreach (var batch in await db.Imports.Where(b => named.Contains(b.Id)).ToListAsync(cancellationToken))
        {
            await db.ImportSlices.Where(s => s.BatchId == batch.Id).ExecuteDeleteAsync(cancellationToken);
            await db.ImportFiles.Where(f => f.BatchId == batch.Id).ExecuteDeleteAsync(cancellationToken);
            if (batch.Status == ImportStatus.Checked)
                batch.Status = ImportStatus.Discarded;
            (batch.HoldsRows, batch.HeadersCipher) = (false, null);
            var isNamed = Names(rows).Any(name => SearchKey.Of(batch.FileName).Contains(name, StringComparison.Ordinal));
            var fileName = isNamed ? ErasedFiles.NameOf(Path.GetExtension(batch.FileName)) : batch.FileName;

            // Not through the trail, which would keep what was there before.
            await db.Imports.Where(b => b.Id == batch.Id).ExecuteUpdateAsync(
                set => set.SetProperty(b => b.FileName, fileName).SetProperty(b => b.Problem, (string?)null).SetProperty(b => b.Remarks, (string?)null), cancellationToken);
            await audit.RecordAsync(ProcessKind.RegisterImportDiscarding, batch.Id, [batch], cancellationToken: cancellationToken);
        }

        await db.ImportedRows.Where(r => rows.Businesses.Contains(r.ExporterId)).ExecuteDeleteAsync(cancellationToken);
    }

    private static IEnumerable<string> Names(ErasedRows rows) =>
        rows.SoleBusinesses.Values.Append(rows.PersonWas).Select(SearchKey.Of).Where(name => name.Length > 0);
}
