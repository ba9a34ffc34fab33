using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Eligibility;

/// <summary>Reads from the register what the criteria look at.</summary>
public sealed class ApplicantReader(ExportsDbContext db, NikVault nikVault, TimeProvider time)
{
    public async Task<ApplicantFacts> ReadAsync(Guid exporterId, CancellationToken cancellationToken) =>
        (await ReadAsync([exporterId], cancellationToken))[exporterId];

    /// <summary>Of several businesses with as many questions to the database as of one.</summary>
    public async Task<IReadOnlyDictionary<Guid, ApplicantFacts>> ReadAsync(IReadOnlyList<Guid> exporterIds, CancellationToken cancellationToken)
    {
        var exporters = await db.Exporters.AsNoTracking().Include(e => e.Person).Include(e => e.Products).Include(e => e.Certificates).AsSplitQuery()
            .Where(e => exporterIds.Contains(e.Id)).ToListAsync(cancellationToken);
        var codes = exporters.Select(e => e.Person!.KtpKelurahanCode).OfType<string>().Distinct().ToList();
        var kelurahan = await db.Kelurahan.Where(k => codes.Contains(k.Code)).ToDictionaryAsync(k => k.Code, k => k.Name, cancellationToken);
        var shipments = await db.Shipments.Where(s => exporterIds.Contains(s.ExporterId) && s.Status == ShipmentStatus.Verified)
            .GroupBy(s => s.ExporterId).Select(g => new { Id = g.Key, Count = g.Count(), Last = g.Max(s => s.ExportDate) })
            .ToDictionaryAsync(s => s.Id, cancellationToken);
        var city = await db.Scopes.Where(s => s.Kind == ScopeKind.City).OrderByDescending(s => s.IsDefault).FirstAsync(cancellationToken);
        var today = JakartaTime.Today(time);
        return exporters.ToDictionary(e => e.Id, e => new ApplicantFacts
        {
            Nib = e.Nib,
            Products = [.. e.Products.OrderBy(p => p.Id).Select(p => new ProductOnFile(p.Name, p.Production, p.MonthlyCapacityMilli, p.Unit))],
            Certificates = [.. e.Certificates.OrderBy(c => c.Id).Select(c => new CertificateOnFile(c.Name, c.Number, c.ValidUntil))],
            Association = e.Association,
            Exports = new ExportsOnFile(
                e.DeclaredExport, e.ExportsSinceYear, shipments.GetValueOrDefault(e.Id)?.Count ?? 0, shipments.GetValueOrDefault(e.Id)?.Last),
            KtpArea = e.Person!.KtpArea,
            KtpKelurahan = e.Person.KtpKelurahanCode is { } code ? kelurahan.GetValueOrDefault(code) : null,
            NikRegion = e.Person.NikCipher is null ? null : nikVault.Decrypt(e.Person.NikCipher, e.PersonId).RegisteredIn,
            CityName = city.Name,
            CityRegion = city.RegionCode ?? "",
            Today = today,
        });
    }
}
