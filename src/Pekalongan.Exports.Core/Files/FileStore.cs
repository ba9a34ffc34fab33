using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Files;

/// <summary>
/// The one way of files in and out of the database, whatever they belong to. Who may add or open one is for the caller to say; it also
/// saves, together with what the file belongs to.
/// </summary>
public sealed class FileStore(ExportsDbContext db, FileIntake intake)
{
    /// <summary>What an upload is, or why it isn't taken in. Nothing is kept yet.</summary>
    public Parsed<StoredFile> Take(Upload upload) => intake.Take(upload);

    public void Keep(StoredFile file) => db.Files.Add(file);

    /// <summary>With its content, which need not have been read.</summary>
    public void Discard(StoredFile file) => Discard(db, file);

    public Task<StoredFile> OpenAsync(Guid id, CancellationToken cancellationToken) =>
        db.Files.AsNoTracking().Include(f => f.Content).SingleAsync(f => f.Id == id, cancellationToken);

    internal static void Discard(ExportsDbContext db, StoredFile file)
    {
        db.Remove(file.Content ?? new StoredFileContent { FileId = file.Id, Bytes = [] });
        db.Remove(file);
    }
}
