using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Exporters;

/// <summary>What was typed, as facts, and what was understood where that differs from what was typed.</summary>
public sealed record ReadExporter(PersonFacts Person, BusinessFacts Business, KelurahanMatch? KtpKelurahan, KelurahanMatch? Kelurahan);

/// <summary>The rules of what may be written down of a business, the same for the form and for a spreadsheet.</summary>
public sealed class ExporterEntryReader(KelurahanLookup kelurahan, IReadOnlySet<string> commodityKeys, int thisYear, Language language)
{
    private const int FirstExportYear = 1945;

    public static async Task<ExporterEntryReader> LoadAsync(ExportsDbContext db, TimeProvider time, Language language, CancellationToken cancellationToken) => new(
        await KelurahanLookup.LoadAsync(db, cancellationToken),
        await db.Commodities.Select(c => c.Key).ToHashSetAsync(cancellationToken),
        JakartaTime.Today(time).Year,
        language);

    /// <param name="entry">What was typed.</param>
    /// <param name="keepsNik">Whoever changes a business sees only that a NIK is on file, so an empty field keeps it.</param>
    /// <returns>The facts, or null and what is wrong.</returns>
    public (ReadExporter? Read, IReadOnlyList<EntryProblem> Problems) Read(ExporterEntry entry, bool keepsNik)
    {
        var problems = new EntryProblems();
        var legalForm = problems.Choice<LegalForm>(nameof(entry.LegalForm), entry.LegalForm, new Wording("Pilih bentuk usahanya"));
        var title = ReadTitle(entry, problems);
        var (person, ktpKelurahan) = ReadPerson(entry, keepsNik, problems);
        var placeOfBusiness = string.IsNullOrWhiteSpace(entry.Kelurahan) ? null : problems.Value(nameof(entry.Kelurahan), kelurahan.Find(entry.Kelurahan));
        var business = ReadBusiness(entry, legalForm, title, placeOfBusiness, problems);
        return problems.All.Count == 0 ? (new ReadExporter(person, business, ktpKelurahan, placeOfBusiness), []) : (null, problems.All);
    }

    private static bool IsSole(ExporterEntry entry) => entry.LegalForm == nameof(LegalForm.SoleProprietor);

    private static string? ReadTitle(ExporterEntry entry, EntryProblems problems)
    {
        var isAsked = !IsSole(entry) && entry.LegalForm.Length > 0;
        var title = problems.TextOrNull(
            nameof(entry.PersonTitle), entry.PersonTitle, Person.NameMaxLength,
            isAsked ? new Wording("Tulis jabatan penanggung jawab, misalnya Direktur atau Ketua") : null);
        return IsSole(entry) ? null : title;
    }

    private (PersonFacts Person, KelurahanMatch? Kelurahan) ReadPerson(ExporterEntry entry, bool keepsNik, EntryProblems problems)
    {
        var name = problems.Text(
            nameof(entry.PersonName), entry.PersonName, Person.NameMaxLength, new Wording("Tulis nama pemilik atau penanggung jawab seperti di KTP"));
        var mayBeEmpty = !IsSole(entry) || keepsNik;
        var nik = mayBeEmpty && string.IsNullOrWhiteSpace(entry.Nik) ? null : problems.Value(nameof(entry.Nik), Nik.Parse(entry.Nik));
        var area = problems.Choice<KtpArea>(nameof(entry.KtpArea), entry.KtpArea, new Wording("Pilih letak alamat yang tercetak di KTP"));
        var place = area == KtpArea.City ? problems.Value(nameof(entry.KtpKelurahan), kelurahan.Find(entry.KtpKelurahan)) : null;
        var person = new PersonFacts
        {
            Name = name,
            Nik = nik,
            KtpArea = area,
            KtpAddress = problems.TextOrNull(nameof(entry.KtpAddress), entry.KtpAddress, Person.AddressMaxLength),
            KtpKelurahanCode = place?.Kelurahan.Code,
        };
        return (person, place);
    }

    private BusinessFacts ReadBusiness(ExporterEntry entry, LegalForm legalForm, string? title, KelurahanMatch? place, EntryProblems problems)
    {
        var name = problems.Text(nameof(entry.Name), entry.Name, Exporter.NameMaxLength, new Wording("Tulis nama usaha"));
        var nib = entry.HasNoNib ? null : problems.Value(nameof(entry.Nib), Nib.Parse(entry.Nib));
        if (entry.HasNoNib && !string.IsNullOrWhiteSpace(entry.Nib))
            problems.Add(nameof(entry.Nib), new Wording("Kosongkan NIB, atau hapus centang “belum punya NIB”"));
        var business = new BusinessFacts
        {
            Name = name,
            LegalForm = legalForm,
            PersonTitle = title,
            Nib = nib,
            Address = problems.TextOrNull(nameof(entry.Address), entry.Address, Exporter.AddressMaxLength),
            KelurahanCode = place?.Kelurahan.Code,
            SizeClass = problems.Choice<SizeClass>(nameof(entry.SizeClass), entry.SizeClass, new Wording("Pilih ukuran usahanya")),
            Sector = problems.TextOrNull(nameof(entry.Sector), entry.Sector, Exporter.SectorMaxLength),
            Association = problems.TextOrNull(nameof(entry.Association), entry.Association, Exporter.AssociationMaxLength),
            Phone = problems.ValueOrNull(nameof(entry.Phone), entry.Phone, PhoneNumber.Parse),
            Email = problems.ValueOrNull(nameof(entry.Email), entry.Email, EmailAddress.Parse),
            Products = ReadProducts(entry, problems),
            Certificates = [.. entry.Certificates.Index().Where(row => !row.Item.IsEmpty).Select(row => ReadCertificate(row.Item, $"Certificates[{row.Index}].", problems))],
        };
        return ReadExports(entry, business, problems);
    }

    private BusinessFacts ReadExports(ExporterEntry entry, BusinessFacts business, EntryProblems problems)
    {
        var declared = problems.Choice<DeclaredExport>(
            nameof(entry.DeclaredExport), entry.DeclaredExport, new Wording("Pilih apakah usaha ini sudah pernah ekspor"));
        var year = problems.NumberOrNull(nameof(entry.ExportsSinceYear), entry.ExportsSinceYear, Year);
        var declaration = problems.TextOrNull(
            nameof(entry.ExportDeclaration), entry.ExportDeclaration, Exporter.DeclarationMaxLength,
            entry.DeclaredExport == nameof(DeclaredExport.Since) ? new Wording("Tulis ke mana, barang apa, dan siapa yang menyatakan") : null);
        return declared == DeclaredExport.Since
            ? business with { DeclaredExport = declared, ExportsSinceYear = year, ExportDeclaration = declaration }
            : business with { DeclaredExport = declared };
    }

    private Parsed<int> Year(string? text) =>
        int.TryParse(PlainText.Of(text), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstExportYear && year <= thisYear
            ? year
            : new Wording("Tulis tahun dengan empat angka, paling lambat {0}; kosongkan bila tidak ingat", thisYear.ToString(CultureInfo.InvariantCulture));

    private List<ProductFacts> ReadProducts(ExporterEntry entry, EntryProblems problems)
    {
        if (entry.Products.TrueForAll(row => row.IsEmpty))
            problems.Add("Products[0].Name", new Wording("Tulis paling sedikit satu produk"));
        return [.. entry.Products.Index().Where(row => !row.Item.IsEmpty).Select(row => ReadProduct(row.Item, $"Products[{row.Index}].", problems))];
    }

    private ProductFacts ReadProduct(ProductEntry row, string path, EntryProblems problems)
    {
        var name = problems.Text(
            path + nameof(row.Name), row.Name, ExporterProduct.NameMaxLength, new Wording("Tulis nama produknya, misalnya sarung batik cap"));
        if (!commodityKeys.Contains(row.Commodity))
            problems.Add(path + nameof(row.Commodity), new Wording("Pilih komoditasnya dari daftar"));
        var production = problems.Choice<ProductionMode>(path + nameof(row.Production), row.Production, new Wording("Pilih cara produksinya"));
        var capacity = problems.NumberOrNull(path + nameof(row.Capacity), row.Capacity, text => Quantity.Parse(text, language));
        var hasCapacity = !string.IsNullOrWhiteSpace(row.Capacity);
        var unit = problems.TextOrNull(
            path + nameof(row.Unit), row.Unit, ExporterProduct.UnitMaxLength, hasCapacity ? new Wording("Tulis satuannya, misalnya potong atau kg") : null);
        return new ProductFacts(name, row.Commodity, production, capacity?.Milli, hasCapacity ? unit : null);
    }

    private static CertificateFacts ReadCertificate(CertificateEntry row, string path, EntryProblems problems) => new(
        problems.Text(path + nameof(row.Name), row.Name, ExporterCertificate.NameMaxLength, new Wording("Tulis nama sertifikatnya, misalnya Halal atau SNI")),
        problems.TextOrNull(path + nameof(row.Number), row.Number, ExporterCertificate.NumberMaxLength),
        problems.NumberOrNull(path + nameof(row.ValidUntil), row.ValidUntil, DateText.Parse));
}
