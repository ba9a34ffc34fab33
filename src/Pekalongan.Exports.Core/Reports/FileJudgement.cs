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

/// <summary>Says of an uploaded file whether it is a paper that was issued. The file is not kept.</summary>
public sealed class FileJudge(ExportsDbContext db)
{
    /// <param name="bytes">The whole file.</param>
    /// <param name="asked">The issued report whose code was given.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<FileVerdict> JudgeAsync(byte[] bytes, Guid asked, CancellationToken cancellationToken)
    {
        var digest = SHA256.HashData(bytes);
        var issued = db.IssuedReportFiles.AsNoTracking().Where(f => f.Kind == IssuedFileKind.Pdf);
        if (await issued.Where(f => f.Sha256 == digest).Select(f => (Guid?)f.ReportId).FirstOrDefaultAsync(cancellationToken) is { } same)
            return same == asked ? FileVerdict.Unchanged : FileVerdict.Another;
        var own = await issued.Where(f => f.ReportId == asked).Select(f => f.Bytes).SingleAsync(cancellationToken);
        return bytes.AsSpan().StartsWith(own) ? FileVerdict.AddedTo : FileVerdict.Altered;
    }
}
