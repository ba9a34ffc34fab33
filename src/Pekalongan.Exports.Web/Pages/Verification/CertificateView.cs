using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Web.Pages.Verification;

/// <summary>A certificate as everybody may see it who holds its code: what is printed on it and whether it is good, nothing else.</summary>
/// <param name="Issued">The row; its file and what the office wrote on a revocation are not shown.</param>
/// <param name="IsExample">Invented, as the paper says too.</param>
/// <param name="ReplacementNumber">Of the one issued in its place.</param>
/// <param name="ReplacementCode">The same.</param>
public sealed record CertificateView(TrainingCertificate Issued, bool IsExample, string? ReplacementNumber, string? ReplacementCode)
{
    public IReadOnlyList<CertificateTopic> Topics => CertificateTopics.Read(Issued.Topics);

    public static Task<CertificateView?> FindAsync(ExportsDbContext db, string code, CancellationToken cancellationToken) => (
        from c in db.Certificates.AsNoTracking()
        join next in db.Certificates on c.ReplacedById equals next.Id into replacement
        from next in replacement.DefaultIfEmpty()
        where c.Code == code
        select new CertificateView(c, c.Application!.Cohort!.ScopeCode == Scope.ExampleCode, next!.Number, next.Code))
        .SingleOrDefaultAsync(cancellationToken);
}
