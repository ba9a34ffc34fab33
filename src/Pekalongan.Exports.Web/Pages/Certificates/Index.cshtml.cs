using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Certificates;

/// <summary>Who of a cohort has a certificate, who gets one, and who is short of how much.</summary>
public sealed class IndexModel(CertificateRollReader rolls, ExportsDbContext db, CurrentScope scope, CertificatePress press) : PageModel
{
    public sealed record Row(
        Guid Id, Guid ApplicationId, string Number, string HolderName, string BusinessName, DateTime? RevokedAt, RevocationGround? RevokedFor,
        string? RevocationReason, Guid? ReplacedById);

    private IReadOnlyList<Row> _certificates = [];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CertificateRoll Roll { get; private set; } = null!;

    public bool HasPublicAddress => press.For(Request) is not null;

    public IEnumerable<Row> Revoked => _certificates.Where(c => c.RevokedAt is not null);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Roll = (await rolls.ReadAsync(Id, scope.Code, cancellationToken))!;
        _certificates = await db.Certificates.Where(c => c.Application!.CohortId == Id).OrderBy(c => c.IssuedAt).ThenBy(c => c.Number)
            .Select(c => new Row(
                c.Id, c.ApplicationId, c.Number, c.HolderName, c.BusinessName, c.RevokedAt, c.RevokedFor, c.RevocationReason, c.ReplacedById))
            .ToListAsync(cancellationToken);
    }

    public Row? InForce(CertificateCandidate participant) => _certificates.FirstOrDefault(c => c.Id == participant.CertificateId);

    public string? NumberOf(Guid? id) => _certificates.FirstOrDefault(c => c.Id == id)?.Number;
}
