using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Reporting.Archive;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Web.Hosting;

namespace Pekalongan.Exports.Web.Pages.Issuing;

/// <summary>Prints what is issued, in Indonesian whoever asks: they are papers of the office.</summary>
public sealed class ReportPress(ExportsDbContext db, IPdfRenderer pdf, PublicAddress addresses)
{
    /// <summary>
    /// Null while no address is set under which the public reaches this program: the code on the paper is scanned for years, so the address
    /// of a request is not good enough for it.
    /// </summary>
    public async Task<ReportPrinter?> ForAsync(HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        addresses.Trusted(request, "") is null ? null : await ForAsync(id, path => addresses.Of(request, path), cancellationToken);

    /// <summary>Where nobody asks: the address is the one the program listens on, where none is set.</summary>
    public Task<ReportPrinter> ForAsync(Guid id, CancellationToken cancellationToken) => ForAsync(id, addresses.Of, cancellationToken);

    private async Task<ReportPrinter> ForAsync(Guid id, Func<string, string> addressOf, CancellationToken cancellationToken)
    {
        var replaced = await (
            from report in db.IssuedReports
            where report.Id == id
            join old in db.IssuedReports on report.ReplacesId equals old.Id
            select new { old.Number, old.IssuedOn }).SingleOrDefaultAsync(cancellationToken);
        (string, DateOnly)? replaces = replaced is { Number: { } number, IssuedOn: { } on } ? (number, on) : null;
        return (report, tree, facts) => IssuedPaper.Files(
            IssuedPaper.Of(report, tree, facts, new Uri(addressOf("/verifikasi/" + facts.Code)), replaces), pdf);
    }
}
