using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Exporters;

public sealed class ExporterFormReader(ExportsDbContext db, TimeProvider time, Localizer localizer)
{
    /// <summary>A form that its validator has passed, as facts.</summary>
    public async Task<ReadExporter> ReadAsync(ExporterForm form, CancellationToken cancellationToken)
    {
        var reader = await ExporterEntryReader.LoadAsync(db, time, localizer.Language, cancellationToken);
        var (read, problems) = reader.Read(form, form.IsChange);
        return read ?? throw new InvalidOperationException($"The validator let through: {problems[0]}");
    }

    /// <summary>A business as the form shows it; the NIK stays where it is.</summary>
    public async Task<ExporterForm?> WriteAsync(Guid id, string scopeCode, CancellationToken cancellationToken)
    {
        var exporter = await db.Exporters.AsNoTracking().Include(e => e.Person).Include(e => e.Products).Include(e => e.Certificates).AsSplitQuery()
            .SingleOrDefaultAsync(e => e.Id == id && e.ScopeCode == scopeCode, cancellationToken);
        if (exporter is null)
            return null;
        var names = await db.Kelurahan.ToDictionaryAsync(k => k.Code, k => k.Name, cancellationToken);
        var person = exporter.Person!;
        return new ExporterForm
        {
            Id = exporter.Id,
            Version = exporter.Version,
            PersonVersion = person.Version,
            LegalForm = exporter.LegalForm.ToString(),
            PersonName = person.Name,
            PersonTitle = exporter.PersonTitle ?? "",
            KtpArea = person.KtpArea.ToString(),
            KtpKelurahan = names.GetValueOrDefault(person.KtpKelurahanCode ?? "", ""),
            KtpAddress = person.KtpAddress ?? "",
            Name = exporter.Name,
            Nib = exporter.Nib ?? "",
            HasNoNib = exporter.Nib is null,
            Address = exporter.Address ?? "",
            Kelurahan = names.GetValueOrDefault(exporter.KelurahanCode ?? "", ""),
            SizeClass = exporter.SizeClass.ToString(),
            Sector = exporter.Sector ?? "",
            Association = exporter.Association ?? "",
            Phone = exporter.Phone is { } phone ? PhoneNumber.Parse(phone).Value.Display : "",
            Email = exporter.Email ?? "",
            Products = [.. exporter.Products.OrderBy(p => p.Id).Select(Row)],
            Certificates = [.. exporter.Certificates.OrderBy(c => c.Id).Select(Row)],
            DeclaredExport = exporter.DeclaredExport.ToString(),
            ExportsSinceYear = exporter.ExportsSinceYear is { } year ? new PartialDate(year).Iso : "",
            ExportDeclaration = exporter.ExportDeclaration ?? "",
        };
    }

    private ProductEntry Row(ExporterProduct product) => new()
    {
        Name = product.Name,
        Commodity = product.CommodityKey,
        Production = product.Production.ToString(),
        Capacity = product.MonthlyCapacityMilli is { } capacity ? new Quantity(capacity).In(localizer.Language) : "",
        Unit = product.Unit ?? "",
    };

    private CertificateEntry Row(ExporterCertificate certificate) => new()
    {
        Name = certificate.Name,
        Number = certificate.Number ?? "",
        ValidUntil = certificate.ValidUntil is { } until ? Figures.Date(until, localizer.Language) : "",
    };
}
