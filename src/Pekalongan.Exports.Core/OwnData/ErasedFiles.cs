using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.OwnData;

/// <summary>
/// Empties the files that speak of the person. Their rows stay, for other rows point at them; what is in them is a sentence. The papers of the
/// figures keep their content, but not the name that somebody gave the file.
/// </summary>
internal sealed class ErasedFiles(ExportsDbContext db)
{
    private static readonly byte[] InsteadOfAFile = Encoding.UTF8.GetBytes("Berkas ini dihapus bersama data pemiliknya, atas permintaannya.\r\n");

    public static string NameOf(string extension) => "dihapus" + extension;

    public async Task EraseAsync(ErasedRows rows, CancellationToken cancellationToken)
    {
        var digest = SHA256.HashData(InsteadOfAFile);
        foreach (var files in rows.Files.Chunk(OwnWalk.AtOnce))
        {
            await db.Set<StoredFileContent>().Where(c => files.Contains(c.FileId)).ExecuteUpdateAsync(set => set.SetProperty(c => c.Bytes, InsteadOfAFile), cancellationToken);
            await db.Files.Where(f => files.Contains(f.Id)).ExecuteUpdateAsync(
                set => set.SetProperty(f => f.Name, NameOf(".txt")).SetProperty(f => f.ContentType, "text/plain; charset=utf-8")
                    .SetProperty(f => f.Length, InsteadOfAFile.Length).SetProperty(f => f.Sha256, digest), cancellationToken);
        }

        foreach (var papers in rows.Papers.Chunk(OwnWalk.AtOnce))
            await db.Files.Where(f => papers.Contains(f.Id)).ExecuteUpdateAsync(
                set => set.SetProperty(f => f.Name, f => f.ContentType == "application/pdf" ? "dokumen.pdf" : f.ContentType == "image/png" ? "dokumen.png" : "dokumen.jpg"),
                cancellationToken);
    }
}
