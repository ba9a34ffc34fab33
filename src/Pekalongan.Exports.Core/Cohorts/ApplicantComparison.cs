using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>What may be taken over from an application into a business that is on the register.</summary>
public enum ApplicantFact
{
    Name,
    LegalForm,
    Nib,
    SizeClass,
    Kelurahan,
    Phone,
    Email,
    Products,
    DeclaredExport,
    PersonName,
    Nik,
    KtpAddress,
}

/// <summary>One fact that the applicant tells otherwise than the register. Values are texts or wordings; null where there is none.</summary>
public sealed record ApplicantDifference(ApplicantFact Fact, Wording Label, object? Told, object? OnFile)
{
    /// <summary>A NIK that contradicts the one on file is for the register's own page, where it is looked at closely.</summary>
    public bool MayBeTaken { get; init; } = true;
}

/// <summary>Holds an application against a business of the register, and brings chosen facts over.</summary>
public sealed class ApplicantComparison(PersonFacts? person, BusinessFacts business, NikVault nikVault)
{
    /// <summary>Who only confirms tells its name, NIB, telephone and e-mail; the rest of <see cref="BusinessFacts"/> is then not said.</summary>
    private bool IsFull => person is not null;

    public IReadOnlyList<ApplicantDifference> With(Exporter onFile, IReadOnlyDictionary<string, string> kelurahan)
    {
        var differences = new List<ApplicantDifference>();
        void Compare(ApplicantFact fact, Wording label, object? told, object? saved)
        {
            if (told is not null && !Equals(told, saved))
                differences.Add(new ApplicantDifference(fact, label, told, saved));
        }

        Compare(ApplicantFact.Name, new Wording("Nama usaha"), business.Name, onFile.Name);
        Compare(ApplicantFact.Nib, new Wording("NIB"), business.Nib?.Digits, onFile.Nib);
        Compare(ApplicantFact.Phone, new Wording("Telepon atau WhatsApp"), business.Phone?.Display, Display(onFile.Phone));
        Compare(ApplicantFact.Email, new Wording("E-mail"), business.Email?.Address, onFile.Email);
        if (!IsFull)
            return differences;
        Compare(ApplicantFact.LegalForm, new Wording("Bentuk usaha"), ExporterWords.Of(business.LegalForm), ExporterWords.Of(onFile.LegalForm));
        Compare(ApplicantFact.SizeClass, new Wording("Ukuran usaha"), ExporterWords.Of(business.SizeClass), ExporterWords.Of(onFile.SizeClass));
        Compare(ApplicantFact.Kelurahan, new Wording("Kelurahan tempat usaha"), NameOf(business.KelurahanCode, kelurahan), NameOf(onFile.KelurahanCode, kelurahan));
        if (NewProducts(onFile) is { Count: > 0 } added)
            Compare(ApplicantFact.Products, new Wording("Produk yang belum tercatat"), Names(added.Select(p => p.Name)), Names(onFile.Products.OrderBy(p => p.Id).Select(p => p.Name)));
        if (business.DeclaredExport != DeclaredExport.NotAsked)
            Compare(ApplicantFact.DeclaredExport, new Wording("Pengalaman ekspor"), ExporterWords.Of(business.DeclaredExport), ExporterWords.Of(onFile.DeclaredExport));
        ComparePerson(onFile.Person!, kelurahan, differences, Compare);
        return differences;
    }

    /// <summary>The facts on file with the chosen ones of the applicant in their place.</summary>
    public (PersonFacts Person, BusinessFacts Business) Take(Exporter onFile, IReadOnlySet<ApplicantFact> chosen)
    {
        var (keptPerson, kept) = (OnFile(onFile.Person!), OnFile(onFile));
        bool Takes(ApplicantFact fact) => chosen.Contains(fact);
        var products = Takes(ApplicantFact.Products) ? [.. kept.Products, .. NewProducts(onFile)] : kept.Products;
        var changed = kept with
        {
            Name = Takes(ApplicantFact.Name) ? business.Name : kept.Name,
            LegalForm = Takes(ApplicantFact.LegalForm) ? business.LegalForm : kept.LegalForm,
            PersonTitle = Takes(ApplicantFact.LegalForm) ? business.PersonTitle : kept.PersonTitle,
            Nib = Takes(ApplicantFact.Nib) ? business.Nib : kept.Nib,
            SizeClass = Takes(ApplicantFact.SizeClass) ? business.SizeClass : kept.SizeClass,
            KelurahanCode = Takes(ApplicantFact.Kelurahan) ? business.KelurahanCode : kept.KelurahanCode,
            Phone = Takes(ApplicantFact.Phone) ? business.Phone : kept.Phone,
            Email = Takes(ApplicantFact.Email) ? business.Email : kept.Email,
            Products = products,
        };
        if (Takes(ApplicantFact.DeclaredExport))
            changed = changed with
            {
                DeclaredExport = business.DeclaredExport, ExportsSinceYear = business.ExportsSinceYear, ExportDeclaration = business.ExportDeclaration,
            };
        if (person is null)
            return (keptPerson, changed);
        return (keptPerson with
        {
            Name = Takes(ApplicantFact.PersonName) ? person.Name : keptPerson.Name,
            Nik = Takes(ApplicantFact.Nik) && onFile.Person!.NikCipher is null ? person.Nik : null,
            KtpArea = Takes(ApplicantFact.KtpAddress) ? person.KtpArea : keptPerson.KtpArea,
            KtpKelurahanCode = Takes(ApplicantFact.KtpAddress) ? person.KtpKelurahanCode : keptPerson.KtpKelurahanCode,
        }, changed);
    }

    private void ComparePerson(
        Person onFile, IReadOnlyDictionary<string, string> kelurahan, List<ApplicantDifference> differences, Action<ApplicantFact, Wording, object?, object?> compare)
    {
        compare(ApplicantFact.PersonName, new Wording("Nama pemilik atau penanggung jawab"), person!.Name, onFile.Name);
        if (person.KtpArea != KtpArea.NotRecorded)
            compare(ApplicantFact.KtpAddress, new Wording("Alamat yang tercetak di KTP"), Place(person.KtpArea, person.KtpKelurahanCode, kelurahan),
                Place(onFile.KtpArea, onFile.KtpKelurahanCode, kelurahan));
        if (person.Nik is not { } nik || (onFile.NikLookup is { } known && known.AsSpan().SequenceEqual(nikVault.Lookup(nik))))
            return;
        var masked = onFile.NikCipher is null ? null : nikVault.Masked(onFile.NikCipher, onFile.Id);
        differences.Add(new ApplicantDifference(ApplicantFact.Nik, new Wording("NIK"), nik.Masked, masked) { MayBeTaken = masked is null });
    }

    private List<ProductFacts> NewProducts(Exporter onFile) =>
        [.. business.Products.Where(p => !onFile.Products.Exists(known => string.Equals(known.Name, p.Name, StringComparison.OrdinalIgnoreCase)))];

    private static PersonFacts OnFile(Person person) => new()
    {
        Name = person.Name,
        KtpArea = person.KtpArea,
        KtpAddress = person.KtpAddress,
        KtpKelurahanCode = person.KtpKelurahanCode,
    };

    private static BusinessFacts OnFile(Exporter exporter) => new()
    {
        Name = exporter.Name,
        LegalForm = exporter.LegalForm,
        PersonTitle = exporter.PersonTitle,
        Nib = exporter.Nib is { } nib ? Nib.Parse(nib).Value : null,
        Address = exporter.Address,
        KelurahanCode = exporter.KelurahanCode,
        SizeClass = exporter.SizeClass,
        Sector = exporter.Sector,
        Association = exporter.Association,
        Phone = exporter.Phone is { } phone ? PhoneNumber.Parse(phone).Value : null,
        Email = exporter.Email is { } email ? EmailAddress.Parse(email).Value : null,
        DeclaredExport = exporter.DeclaredExport,
        ExportsSinceYear = exporter.ExportsSinceYear,
        ExportDeclaration = exporter.ExportDeclaration,
        Products = [.. exporter.Products.OrderBy(p => p.Id).Select(p => new ProductFacts(p.Name, p.CommodityKey, p.Production, p.MonthlyCapacityMilli, p.Unit))],
        Certificates = [.. exporter.Certificates.OrderBy(c => c.Id).Select(c => new CertificateFacts(c.Name, c.Number, c.ValidUntil))],
    };

    private static string? Display(string? phone) => phone is null ? null : PhoneNumber.Parse(phone).Value.Display;

    private static string? NameOf(string? code, IReadOnlyDictionary<string, string> kelurahan) => code is null ? null : kelurahan.GetValueOrDefault(code, code);

    private static Wording Place(KtpArea area, string? code, IReadOnlyDictionary<string, string> kelurahan) => area switch
    {
        KtpArea.City when NameOf(code, kelurahan) is { } name => new Wording("Kelurahan {0}", name),
        KtpArea.City => new Wording("Di dalam kota, kelurahan belum dicatat"),
        KtpArea.OutsideCity => new Wording("Di luar kota"),
        _ => new Wording("Belum dicatat"),
    };

    private static string Names(IEnumerable<string> names) => string.Join(", ", names);
}
