using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Reports;

public enum FileVerdict
{
    /// <summary>To the byte what was issued.</summary>
    Unchanged,

    /// <summary>All that was issued, to the byte, and something after it: so an electronic signature is added to a PDF, and so is any other later change.</summary>
    AddedTo,

    /// <summary>To the byte another report that was issued.</summary>
    Another,

    /// <summary>Not what was issued under this code.</summary>
    Altered,
}

/// <param name="Verdict">What the file is.</param>
/// <param name="ReportId">The report whose PDF it is or holds; the asked one where it is altered.</param>
public sealed record FileFinding(FileVerdict Verdict, Guid ReportId);

/// <summary>Says of an uploaded file whether it is a paper that was issued. The file is not kept.</summary>
public sealed class FileJudge(ExportsDbContext db)
{
    /// <param name="bytes">The whole file.</param>
    /// <param name="asked">The report whose code was given; null where only the file is.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null for a file that is none of ours.</returns>
    public async Task<FileFinding?> JudgeAsync(byte[] bytes, Guid? asked, CancellationToken cancellationToken)
    {
        var digest = SHA256.HashData(bytes);
        var issued = db.IssuedReportFiles.AsNoTracking().Where(f => f.Kind == IssuedFileKind.Pdf);
        if (await issued.Where(f => f.Sha256 == digest).Select(f => (Guid?)f.ReportId).FirstOrDefaultAsync(cancellationToken) is { } same)
            return new FileFinding(asked is null || asked == same ? FileVerdict.Unchanged : FileVerdict.Another, same);
        if (asked is not { } id)
            return null;
        var own = await issued.Where(f => f.ReportId == id).Select(f => f.Bytes).SingleAsync(cancellationToken);
        return new FileFinding(bytes.AsSpan().StartsWith(own) ? FileVerdict.AddedTo : FileVerdict.Altered, id);
    }
}
