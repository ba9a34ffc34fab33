using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>A table as it is handed back: the cells as they came, and what is wrong with each row.</summary>
public sealed record HandedBack(ImportBatch Batch, IReadOnlyList<string> Headers, IReadOnlyList<ImportRow> Rows);

/// <summary>What the rows of an uploaded table shall become.</summary>
public sealed record ImportPurpose
{
    private ImportPurpose(ImportKind kind) => Kind = kind;

    public ImportKind Kind { get; }

    /// <summary>The open cohort that the businesses shall apply to.</summary>
    public Guid? CohortId { get; private init; }

    /// <summary>How the office learned of the shipments.</summary>
    public EntrySource? Source { get; private init; }

    public static ImportPurpose Businesses(Guid? cohortId = null) => new(ImportKind.Businesses) { CohortId = cohortId };

    public static ImportPurpose Shipments(EntrySource? source) => new(ImportKind.Shipments) { Source = source };
}

/// <summary>What a person does with an uploaded table: hands it in, says yes to its rows, takes it back, throws it away. The work is the <see cref="ImportWorker"/>'s.</summary>
public sealed class ImportService(ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit, Actor actor, ImportVault vault, ImportRowList rows, TimeProvider time)
{
    /// <summary>The answer that says that the marked rows were looked at.</summary>
    public const string MarkedField = "HasLookedAtMarked";

    private static readonly FileKind Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    private static readonly FileKind Csv = new("text/csv", ".csv");

    /// <param name="id">Made by the form, so that the same form sent twice uploads once.</param>
    /// <param name="scopeCode">Whose register.</param>
    /// <param name="purpose">What its rows shall become.</param>
    /// <param name="upload">The file.</param>
    /// <param name="language">In which its numbers are read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The batch; an earlier one when the very same file is still waiting to be decided.</returns>
    public async Task<(Outcome Outcome, Guid BatchId)> UploadAsync(
        Guid id, string scopeCode, ImportPurpose purpose, Upload upload, Language language, CancellationToken cancellationToken)
    {
        if (SheetReader.Refuse(upload.Bytes) is { } problem)
            return (Outcome.Refused(problem, nameof(Upload)), id);
        if (purpose is { Kind: ImportKind.Shipments, Source: null or EntrySource.Portal })
            return (Outcome.Refused(new Wording("Pilih dari mana keterangan ini diperoleh"), nameof(ImportBatch.EntrySource)), id);
        if (purpose.CohortId is { } cohort && !await db.Cohorts.AnyAsync(
            c => c.Id == cohort && c.ScopeCode == scopeCode && c.Status == CohortStatus.Open, cancellationToken))
            return (Outcome.Refused(new Wording("Pendaftaran angkatan ini tidak dibuka; buka dulu pendaftarannya"), nameof(ImportBatch.CohortId)), id);
        var digest = SHA256.HashData(upload.Bytes);
        var earlier = await db.Imports
            .Where(b => b.ScopeCode == scopeCode && (b.Id == id || (b.Sha256 == digest && b.CohortId == purpose.CohortId
                && b.Kind == purpose.Kind && b.EntrySource == purpose.Source
                && (b.Status == ImportStatus.Checking || b.Status == ImportStatus.Checked || b.Status == ImportStatus.Committing))))
            .Select(b => (Guid?)b.Id).FirstOrDefaultAsync(cancellationToken);
        if (earlier is { } there)
            return (Outcome.Done, there);

        var batch = new ImportBatch
        {
            Id = id,
            ScopeCode = scopeCode,
            Kind = purpose.Kind,
            EntrySource = purpose.Source,
            FileName = FileIntake.CleanName(upload.Name, SheetReader.IsXlsx(upload.Bytes) ? Xlsx : Csv),
            Length = upload.Bytes.Length,
            Sha256 = digest,
            Language = language,
            CohortId = purpose.CohortId,
            UploadedById = actor.RequireUser(),
            UploadedAt = time.Now(),
            Status = ImportStatus.Checking,
            HoldsRows = true,
        };
        db.Imports.Add(batch);
        db.ImportFiles.Add(new ImportFile { BatchId = id, Cipher = vault.SealFile(upload.Bytes, id) });
        await audit.RecordAsync(ProcessKind.RegisterImporting, id, [batch], cancellationToken: cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            db.ChangeTracker.Clear();
            if (!await db.Imports.AnyAsync(b => b.Id == id && b.ScopeCode == scopeCode, cancellationToken))
                return (Outcome.NotFound, id);
        }

        return (Outcome.Done, id);
    }

    /// <param name="id">The batch.</param>
    /// <param name="scopeCode">Whose register.</param>
    /// <param name="version">Of the batch when its result was shown.</param>
    /// <param name="leavesOthersOut">Registers the rows that are right and leaves the others; else a single other row stops all.</param>
    /// <param name="hasLookedAtMarked">The person has said that the marked rows were looked at.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Outcome> CommitAsync(
        Guid id, string scopeCode, Guid version, bool leavesOthersOut, bool hasLookedAtMarked, CancellationToken cancellationToken)
    {
        var batch = await db.Imports.SingleOrDefaultAsync(b => b.Id == id && b.ScopeCode == scopeCode, cancellationToken);
        if (batch is null)
            return Outcome.NotFound;
        if (batch.Status is ImportStatus.Committing or ImportStatus.Finished)
            return Outcome.Done;
        if (batch.Version != version)
            return actor.StaleFor(batch);
        if (batch.Status != ImportStatus.Checked)
            return Outcome.Refused(new Wording("Berkas ini belum selesai diperiksa, atau sudah dibuang"));
        if (!leavesOthersOut && batch.LeftOutRows > 0)
            return Outcome.Refused(batch.Kind == ImportKind.Shipments
                ? new Wording("Masih ada {0} baris yang perlu diperbaiki; perbaiki dulu, atau catat hanya baris yang benar", batch.LeftOutRows)
                : new Wording("Masih ada {0} baris yang perlu diperbaiki; perbaiki dulu, atau daftarkan hanya baris yang benar", batch.LeftOutRows));
        if (batch.ReadyRows == 0 && (batch.CohortId is null || batch.KnownRows == 0))
            return Outcome.Refused(batch.Kind == ImportKind.Shipments
                ? new Wording("Tidak ada baris baru yang bisa dicatat")
                : new Wording("Tidak ada baris baru yang bisa didaftarkan"));
        if (batch.Kind == ImportKind.Shipments && !hasLookedAtMarked && await rows.CountMarkedAsync(id, cancellationToken) is > 0 and var marked)
            return Outcome.Refused(new Wording("Ada {0} baris yang bertanda; lihat dulu, lalu beri tanda bahwa sudah diperiksa", marked), MarkedField);
        (batch.Status, batch.CommittedById, batch.Problem) = (ImportStatus.Committing, actor.RequireUser(), null);
        await audit.RecordAsync(ProcessKind.RegisterImportCommitting, id, [batch], cancellationToken: cancellationToken);
        return await SaveAsync(cancellationToken);
    }

    /// <summary>The rows in clear, for the person who has to mend them; written down as the reading of NIKs is.</summary>
    public async Task<HandedBack?> HandBackAsync(Guid id, string scopeCode, CancellationToken cancellationToken)
    {
        var batch = await db.Imports.AsNoTracking().SingleOrDefaultAsync(
            b => b.Id == id && b.ScopeCode == scopeCode && b.HoldsRows && (b.Status == ImportStatus.Checked || b.Status == ImportStatus.Finished), cancellationToken);
        if (batch is null)
            return null;
        var slices = await db.ImportSlices.AsNoTracking().Where(s => s.BatchId == id).OrderBy(s => s.Number).ToListAsync(cancellationToken);
        audit.Note(ProcessKind.RegisterImportHandingBack, nameof(ImportBatch), id, id);
        await db.SaveChangesAsync(cancellationToken);
        return new HandedBack(batch, vault.OpenHeaders(batch), [.. slices.SelectMany(vault.OpenRows).OrderBy(row => row.Number)]);
    }

    /// <summary>Removes the file and every row of it; what is registered stays.</summary>
    public async Task<Outcome> DiscardAsync(Guid id, string scopeCode, CancellationToken cancellationToken)
    {
        var batch = await db.Imports.SingleOrDefaultAsync(b => b.Id == id && b.ScopeCode == scopeCode, cancellationToken);
        if (batch is null)
            return Outcome.NotFound;
        return batch.Status == ImportStatus.Committing
            ? Outcome.Refused(new Wording("Baris-barisnya sedang didaftarkan; tunggu sampai selesai"))
            : await DropAsync(batch, cancellationToken);
    }

    /// <summary>Removes the rows that nobody decided about for <see cref="ImportBatch.DaysKept"/> days.</summary>
    public async Task ExpireAsync(CancellationToken cancellationToken)
    {
        var before = time.Now().AddDays(-ImportBatch.DaysKept);
        var old = await db.Imports.Where(b => b.HoldsRows && b.Status != ImportStatus.Committing && b.UploadedAt < before && (b.FinishedAt == null || b.FinishedAt < before))
            .ToListAsync(cancellationToken);
        foreach (var batch in old)
            await DropAsync(batch, cancellationToken);
    }

    private async Task<Outcome> DropAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.ImportFiles.Where(f => f.BatchId == batch.Id).ExecuteDeleteAsync(cancellationToken);
        await db.ImportSlices.Where(s => s.BatchId == batch.Id).ExecuteDeleteAsync(cancellationToken);
        (batch.HoldsRows, batch.HeadersCipher, batch.LeaseOwner, batch.LeaseUntil) = (false, null, null, null);
        if (batch.Status != ImportStatus.Finished)
            batch.Status = ImportStatus.Discarded;
        await audit.RecordAsync(ProcessKind.RegisterImportDiscarding, batch.Id, [batch], cancellationToken: cancellationToken);
        var outcome = await SaveAsync(cancellationToken);
        if (outcome.Ok)
            await transaction.CommitAsync(cancellationToken);
        return outcome;
    }

    private async Task<Outcome> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Outcome.Stale;
        }
    }
}
