using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Files that come with an application on the public page, bounded in number and in size together.</summary>
public sealed class SelfApplicationEvidence(ExportsDbContext db, FileStore files, TimeProvider time)
{
    public const int MostFiles = 10;
    public const int MostBytes = 30 * 1024 * 1024;

    private static readonly Wording AlreadySent = new Wording("Pendaftaran ini sudah dikirim dan tidak dapat diubah lagi");

    /// <summary>The same file twice on one criterion is one piece of evidence.</summary>
    public async Task<Outcome> AttachAsync(string token, Criterion criterion, Upload upload, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } application || !application.Cohort!.Criteria.Contains(criterion))
            return Outcome.NotFound;
        if (!SelfApplicationService.IsEditable(application))
            return Outcome.Refused(AlreadySent);
        if (!files.Take(upload).Try(out var file, out var problem))
            return Outcome.Refused(problem);
        if (application.Files.Exists(f => f.Criterion == criterion && f.File!.Sha256.AsSpan().SequenceEqual(file.Sha256)))
            return Outcome.Done;
        if (application.Files.Count == MostFiles || application.Files.Sum(f => f.File!.Length) + file.Length > MostBytes)
            return Outcome.Refused(new Wording("Berkas paling banyak {0} buah dan 30 MB seluruhnya; hapus dulu yang tidak perlu", MostFiles));
        files.Keep(file);
        db.Add(new SelfApplicationFile { SelfApplicationId = application.Id, Criterion = criterion, FileId = file.Id });
        application.ChangedAt = time.Now();
        return await SaveAsync(cancellationToken);
    }

    public async Task<Outcome> RemoveAsync(string token, Guid fileId, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } application)
            return Outcome.NotFound;
        if (!SelfApplicationService.IsEditable(application))
            return Outcome.Refused(AlreadySent);
        if (application.Files.Find(f => f.FileId == fileId) is not { } row)
            return Outcome.Done;
        Discard(db, [row]);
        application.ChangedAt = time.Now();
        return await SaveAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<SelfApplicationFile>> ListAsync(Guid applicationId, CancellationToken cancellationToken) =>
        await db.Set<SelfApplicationFile>().AsNoTracking().Include(f => f.File).Where(f => f.SelfApplicationId == applicationId)
            .OrderBy(f => f.Id).ToListAsync(cancellationToken);

    /// <summary>Takes them away with their content; the caller saves.</summary>
    internal static void Discard(ExportsDbContext db, IEnumerable<SelfApplicationFile> rows)
    {
        foreach (var row in rows.ToList())
        {
            db.Remove(row);
            FileStore.Discard(db, row.File!);
        }
    }

    private Task<SelfApplication?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var digest = SelfApplicationVault.DigestOf(token);
        return db.SelfApplications.Include(a => a.Cohort).Include(a => a.Files).ThenInclude(f => f.File)
            .SingleOrDefaultAsync(a => a.TokenSha256 == digest, cancellationToken);
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
            return Outcome.Stale;
        }
    }
}
