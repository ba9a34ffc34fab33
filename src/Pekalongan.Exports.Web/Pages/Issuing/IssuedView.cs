using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Reporting.Archive;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Web.Pages.Issuing;

/// <summary>A neighbour in the chain of reports that take one another's place.</summary>
public sealed record IssuedNeighbour(Guid Id, string? Number, DateOnly? IssuedOn, string? Code, IssueStatus Status);

/// <summary>All that a page shows of one report on its way to be signed, and after it.</summary>
public sealed record IssuedView
{
    public required IssuedReport Report { get; init; }

    /// <summary>As checked, or as issued.</summary>
    public required Report Tree { get; init; }

    /// <summary>Null where the program prepared it.</summary>
    public required string? PreparedBy { get; init; }

    public required string? CheckedBy { get; init; }

    public required string? IssuedBy { get; init; }

    public required IssuedNeighbour? Replaces { get; init; }

    public required IssuedNeighbour? ReplacedBy { get; init; }

    /// <summary>Of the PDF, in letters and digits; null before it is issued.</summary>
    public required string? PdfDigest { get; init; }

    public bool IsIssued => Report.Status == IssueStatus.Issued;

    public string? GroupedCode => Report.Code is { } code ? CertificateCode.Grouped(code) : null;

    public static async Task<IssuedView> ReadAsync(ExportsDbContext db, Guid id, CancellationToken cancellationToken)
    {
        var report = await db.IssuedReports.AsNoTracking().SingleAsync(r => r.Id == id, cancellationToken);
        var kind = report.Status == IssueStatus.Issued ? IssuedFileKind.Tree : IssuedFileKind.DraftTree;
        var tree = await db.IssuedReportFiles.Where(f => f.ReportId == id && f.Kind == kind).Select(f => f.Bytes).SingleAsync(cancellationToken);
        var digest = await db.IssuedReportFiles.Where(f => f.ReportId == id && f.Kind == IssuedFileKind.Pdf).Select(f => f.Sha256).SingleOrDefaultAsync(cancellationToken);
        var people = new[] { report.PreparedById, report.CheckedById, report.IssuedById }.OfType<Guid>().Distinct().ToList();
        var names = await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        string? Name(Guid? person) => person is { } known ? names[known] : null;
        return new IssuedView
        {
            Report = report,
            Tree = report.Status == IssueStatus.Issued ? ReportArchive.Read(tree) : IssuedPaper.Draft(report, tree),
            PreparedBy = Name(report.PreparedById),
            CheckedBy = Name(report.CheckedById),
            IssuedBy = Name(report.IssuedById),
            Replaces = report.ReplacesId is { } old ? await Neighbours(db.IssuedReports.Where(r => r.Id == old)).SingleAsync(cancellationToken) : null,
            ReplacedBy = await Neighbours(db.IssuedReports.Where(r => r.ReplacesId == id && r.Status == IssueStatus.Issued)).SingleOrDefaultAsync(cancellationToken),
            PdfDigest = digest is null ? null : Convert.ToHexStringLower(digest),
        };
    }

    private static IQueryable<IssuedNeighbour> Neighbours(IQueryable<IssuedReport> reports) =>
        reports.Select(r => new IssuedNeighbour(r.Id, r.Number, r.IssuedOn, r.Code, r.Status));
}
