using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Exporters;

/// <summary>A form that its validator has passed, as facts, and what was understood where that differs from what was typed.</summary>
public sealed record ReadExporter(PersonFacts Person, BusinessFacts Business, KelurahanMatch? KtpKelurahan, KelurahanMatch? Kelurahan);

public sealed class ExporterFormReader(ExportsDbContext db, TimeProvider time, Localizer localizer)
{
    public async Task<ReadExporter> ReadAsync(ExporterForm form, CancellationToken cancellationToken)
    {
        var lookup = await KelurahanLookup.LoadAsync(db, cancellationToken);
        var area = Enum.Parse<KtpArea>(form.KtpArea);
        var ktpKelurahan = area == KtpArea.City ? lookup.Find(form.KtpKelurahan).Value : null;
        var kelurahan = string.IsNullOrWhiteSpace(form.Kelurahan) ? null : lookup.Find(form.Kelurahan).Value;
        var person = new PersonFacts
        {
            Name = PlainText.Of(form.PersonName),
            Nik = string.IsNullOrWhiteSpace(form.Nik) ? null : Nik.Parse(form.Nik).Value,
            KtpArea = area,
            KtpAddress = PlainText.OrNull(form.KtpAddress),
            KtpKelurahanCode = ktpKelurahan?.Kelurahan.Code,
        };
        return new ReadExporter(person, Business(form, kelurahan), ktpKelurahan, kelurahan);
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

    private BusinessFacts Business(ExporterForm form, KelurahanMatch? kelurahan)
    {
        var legalForm = Enum.Parse<LegalForm>(form.LegalForm);
        var declared = Enum.Parse<DeclaredExport>(form.DeclaredExport);
        return new BusinessFacts
        {
            Name = PlainText.Of(form.Name),
            LegalForm = legalForm,
            PersonTitle = legalForm == LegalForm.SoleProprietor ? null : PlainText.OrNull(form.PersonTitle),
            Nib = form.HasNoNib ? null : Nib.Parse(form.Nib).Value,
            Address = PlainText.OrNull(form.Address),
            KelurahanCode = kelurahan?.Kelurahan.Code,
            SizeClass = Enum.Parse<SizeClass>(form.SizeClass),
            Sector = PlainText.OrNull(form.Sector),
            Association = PlainText.OrNull(form.Association),
            Phone = string.IsNullOrWhiteSpace(form.Phone) ? null : PhoneNumber.Parse(form.Phone).Value,
            Email = string.IsNullOrWhiteSpace(form.Email) ? null : EmailAddress.Parse(form.Email).Value,
            DeclaredExport = declared,
            ExportsSinceYear = declared == DeclaredExport.Since && !string.IsNullOrWhiteSpace(form.ExportsSinceYear)
                ? ExporterFormValidator.Year(form.ExportsSinceYear, JakartaTime.Today(time).Year).Value
                : null,
            ExportDeclaration = declared == DeclaredExport.Since ? PlainText.OrNull(form.ExportDeclaration) : null,
            Products = [.. form.Products.Where(row => !row.IsEmpty).Select(Facts)],
            Certificates = [.. form.Certificates.Where(row => !row.IsEmpty).Select(Facts)],
        };
    }

    private ProductFacts Facts(ExporterForm.ProductForm row) => new(
        PlainText.Of(row.Name), row.Commodity, Enum.Parse<ProductionMode>(row.Production),
        string.IsNullOrWhiteSpace(row.Capacity) ? null : Quantity.Parse(row.Capacity, localizer.Language).Value.Milli,
        string.IsNullOrWhiteSpace(row.Capacity) ? null : PlainText.OrNull(row.Unit));

    private static CertificateFacts Facts(ExporterForm.CertificateForm row) => new(
        PlainText.Of(row.Name), PlainText.OrNull(row.Number), string.IsNullOrWhiteSpace(row.ValidUntil) ? null : DateText.Parse(row.ValidUntil).Value);

    private ExporterForm.ProductForm Row(ExporterProduct product) => new()
    {
        Name = product.Name,
        Commodity = product.CommodityKey,
        Production = product.Production.ToString(),
        Capacity = product.MonthlyCapacityMilli is { } capacity ? new Quantity(capacity).In(localizer.Language) : "",
        Unit = product.Unit ?? "",
    };

    private ExporterForm.CertificateForm Row(ExporterCertificate certificate) => new()
    {
        Name = certificate.Name,
        Number = certificate.Number ?? "",
        ValidUntil = certificate.ValidUntil is { } until ? Figures.Date(until, localizer.Language) : "",
    };
}
