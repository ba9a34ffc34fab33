using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
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

    /// <summary>Made from what was issued under this code: it bears that file's identity and is another.</summary>
    Altered,

    /// <summary>Nothing that was issued, and no trace of it.</summary>
    Unknown,
}

/// <summary>Says of an uploaded file whether it is a paper that was issued. The file is not kept.</summary>
public sealed partial class FileJudge(ExportsDbContext db)
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
        return bytes.AsSpan().StartsWith(own) ? FileVerdict.AddedTo : IsMadeFrom(own, bytes) ? FileVerdict.Altered : FileVerdict.Unknown;
    }

    // Programs that save a PDF anew keep the first part of its identity (ISO 32000-2, 14.4), in capitals or not.
    private static bool IsMadeFrom(byte[] issued, byte[] file) =>
        Identity().Match(Encoding.Latin1.GetString(issued)) is { Success: true } identity
        && Encoding.Latin1.GetString(file).Contains(identity.Groups[1].Value, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("/ID\\[<([0-9A-F]{32})>", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Identity();
}
