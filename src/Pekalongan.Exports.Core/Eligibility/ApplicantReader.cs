using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Eligibility;

/// <summary>Reads from the register what the criteria look at.</summary>
public sealed class ApplicantReader(ExportsDbContext db, NikVault nikVault, TimeProvider time)
{
    public async Task<ApplicantFacts> ReadAsync(Guid exporterId, CancellationToken cancellationToken)
    {
        var exporter = await db.Exporters.AsNoTracking().Include(e => e.Person).Include(e => e.Products).Include(e => e.Certificates).AsSplitQuery()
            .SingleAsync(e => e.Id == exporterId, cancellationToken);
        var person = exporter.Person!;
        var kelurahan = await db.Kelurahan.Where(k => k.Code == person.KtpKelurahanCode).Select(k => k.Name).SingleOrDefaultAsync(cancellationToken);
        var city = await db.Scopes.Where(s => s.Kind == ScopeKind.City).OrderByDescending(s => s.IsDefault).FirstAsync(cancellationToken);
        return new ApplicantFacts
        {
            Nib = exporter.Nib,
            Products = [.. exporter.Products.OrderBy(p => p.Id).Select(p => new ProductOnFile(p.Name, p.Production, p.MonthlyCapacityMilli, p.Unit))],
            Certificates = [.. exporter.Certificates.OrderBy(c => c.Id).Select(c => new CertificateOnFile(c.Name, c.Number, c.ValidUntil))],
            KtpArea = person.KtpArea,
            KtpKelurahan = kelurahan,
            NikRegion = person.NikCipher is null ? null : nikVault.Decrypt(person.NikCipher, person.Id).RegisteredIn,
            CityName = city.Name,
            CityRegion = city.RegionCode ?? "",
            Today = JakartaTime.Today(time),
        };
    }
}
