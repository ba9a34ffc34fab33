using System.Globalization;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Exporters;

public sealed class ExporterFormValidator : AbstractValidator<ExporterForm>
{
    private const int FirstExportYear = 1945;

    public ExporterFormValidator(ExportsDbContext db, TimeProvider time, Localizer localizer)
    {
        RuleFor(f => f.LegalForm).Must(IsOneOf<LegalForm>).WithMessage("Pilih bentuk usahanya");
        AskPerson(db);
        AskBusiness(db);
        RuleFor(f => f.Products).Must(rows => rows.Exists(row => !row.IsEmpty)).WithMessage("Tulis paling sedikit satu produk")
            .OverridePropertyName("Products[0].Name");
        RuleForEach(f => f.Products).SetValidator(new ProductValidator(db, localizer));
        RuleForEach(f => f.Certificates).SetValidator(new CertificateValidator());
        RuleFor(f => f.DeclaredExport).Must(IsOneOf<DeclaredExport>).WithMessage("Pilih apakah usaha ini sudah pernah ekspor");
        RuleFor(f => f.ExportsSinceYear).ReadsUnlessEmpty(text => Year(text, JakartaTime.Today(time).Year));
        RuleFor(f => f.ExportDeclaration).Fits(Exporter.DeclarationMaxLength);
        RuleFor(f => f.ExportDeclaration).NotEmpty().When(f => f.DeclaredExport == nameof(Core.Exporters.DeclaredExport.Since))
            .WithMessage("Tulis ke mana, barang apa, dan siapa yang menyatakan");
    }

    /// <summary>Null in an answer of the form means that it was not chosen.</summary>
    public static bool IsOneOf<T>(string text)
        where T : struct, Enum => Enum.GetNames<T>().Contains(text, StringComparer.Ordinal);

    public static Parsed<int> Year(string? text, int thisYear) =>
        int.TryParse(PlainText.Of(text), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstExportYear && year <= thisYear
            ? year
            : new Wording("Tulis tahun dengan empat angka, paling lambat {0}; kosongkan bila tidak ingat", thisYear.ToString(CultureInfo.InvariantCulture));

    private static bool IsSole(ExporterForm form) => form.LegalForm == nameof(LegalForm.SoleProprietor);

    private void AskPerson(ExportsDbContext db)
    {
        RuleFor(f => f.PersonName).NotEmpty().WithMessage("Tulis nama pemilik atau penanggung jawab seperti di KTP");
        RuleFor(f => f.PersonName).Fits(Person.NameMaxLength);
        RuleFor(f => f.PersonTitle).NotEmpty().When(f => !IsSole(f) && f.LegalForm.Length > 0)
            .WithMessage("Tulis jabatan penanggung jawab, misalnya Direktur atau Ketua");
        RuleFor(f => f.PersonTitle).Fits(Person.NameMaxLength);
        // Whoever changes a business sees only that a NIK is on file, so an empty field keeps it.
        RuleFor(f => f.Nik).Custom((text, context) =>
        {
            var form = context.InstanceToValidate;
            var mayBeEmpty = !IsSole(form) || form.PersonVersion != Guid.Empty;
            if (!(mayBeEmpty && string.IsNullOrWhiteSpace(text)) && Nik.Parse(text).Problem is { } problem)
                context.AddFailure(Failure(context.PropertyPath, problem));
        });
        RuleFor(f => f.KtpArea).Must(IsOneOf<KtpArea>).WithMessage("Pilih letak alamat yang tercetak di KTP");
        RuleFor(f => f.KtpKelurahan).CustomAsync(async (text, context, ct) =>
        {
            if (context.InstanceToValidate.KtpArea == nameof(KtpArea.City))
                await CheckKelurahanAsync(db, text, context, ct);
        });
        RuleFor(f => f.KtpAddress).Fits(Person.AddressMaxLength);
    }

    private void AskBusiness(ExportsDbContext db)
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage("Tulis nama usaha");
        RuleFor(f => f.Name).Fits(Exporter.NameMaxLength);
        When(f => !f.HasNoNib, () => RuleFor(f => f.Nib).Reads(Nib.Parse));
        RuleFor(f => f.Nib).Empty().When(f => f.HasNoNib).WithMessage("Kosongkan NIB, atau hapus centang “belum punya NIB”");
        RuleFor(f => f.Address).Fits(Exporter.AddressMaxLength);
        RuleFor(f => f.Kelurahan).CustomAsync(async (text, context, ct) =>
        {
            if (!string.IsNullOrWhiteSpace(text))
                await CheckKelurahanAsync(db, text, context, ct);
        });
        RuleFor(f => f.SizeClass).Must(IsOneOf<SizeClass>).WithMessage("Pilih ukuran usahanya");
        RuleFor(f => f.Sector).Fits(Exporter.SectorMaxLength);
        RuleFor(f => f.Association).Fits(Exporter.AssociationMaxLength);
        RuleFor(f => f.Phone).ReadsUnlessEmpty(PhoneNumber.Parse);
        RuleFor(f => f.Email).ReadsUnlessEmpty(EmailAddress.Parse);
    }

    private static async Task CheckKelurahanAsync(ExportsDbContext db, string text, ValidationContext<ExporterForm> context, CancellationToken cancellationToken)
    {
        var lookup = await KelurahanLookup.LoadAsync(db, cancellationToken);
        if (lookup.Find(text).Problem is { } problem)
            context.AddFailure(Failure(context.PropertyPath, problem));
    }

    private static ValidationFailure Failure(string path, Wording problem) => new(path, problem.Text) { CustomState = problem };

    private sealed class ProductValidator : AbstractValidator<ExporterForm.ProductForm>
    {
        public ProductValidator(ExportsDbContext db, Localizer localizer) => When(row => !row.IsEmpty, () =>
        {
            RuleFor(row => row.Name).NotEmpty().WithMessage("Tulis nama produknya, misalnya sarung batik cap");
            RuleFor(row => row.Name).Fits(ExporterProduct.NameMaxLength);
            RuleFor(row => row.Commodity).MustAsync((key, ct) => db.Commodities.AnyAsync(c => c.Key == key, ct)).WithMessage("Pilih komoditasnya dari daftar");
            RuleFor(row => row.Production).Must(IsOneOf<ProductionMode>).WithMessage("Pilih cara produksinya");
            RuleFor(row => row.Capacity).ReadsUnlessEmpty(text => Quantity.Parse(text, localizer.Language));
            RuleFor(row => row.Unit).NotEmpty().When(row => !string.IsNullOrWhiteSpace(row.Capacity))
                .WithMessage("Tulis satuannya, misalnya potong atau kg");
            RuleFor(row => row.Unit).Fits(ExporterProduct.UnitMaxLength);
        });
    }

    private sealed class CertificateValidator : AbstractValidator<ExporterForm.CertificateForm>
    {
        public CertificateValidator() => When(row => !row.IsEmpty, () =>
        {
            RuleFor(row => row.Name).NotEmpty().WithMessage("Tulis nama sertifikatnya, misalnya Halal atau SNI");
            RuleFor(row => row.Name).Fits(ExporterCertificate.NameMaxLength);
            RuleFor(row => row.Number).Fits(ExporterCertificate.NumberMaxLength);
            RuleFor(row => row.ValidUntil).ReadsUnlessEmpty(DateText.Parse);
        });
    }
}
