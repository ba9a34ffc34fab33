using System.Globalization;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>What a row says otherwise than the register. What the row leaves empty is no difference: the register keeps it.</summary>
internal sealed class ExporterDifferences(NikVault nikVault, IReadOnlyDictionary<string, string> kelurahanNames)
{
    private readonly List<ImportDifference> _found = [];

    public List<ImportDifference> Between(ReadExporter read, Exporter known)
    {
        var (person, business, owner) = (read.Person, read.Business, known.Person!);
        Texts(new Wording("Nama usaha"), known.Name, business.Name);
        Texts(new Wording("NIB"), known.Nib, business.Nib?.Digits);
        Words(new Wording("Bentuk usaha"), ExporterWords.Of(known.LegalForm), ExporterWords.Of(business.LegalForm));
        Texts(new Wording("Nama pemilik atau penanggung jawab"), owner.Name, person.Name);
        Texts(new Wording("Jabatan penanggung jawab"), known.PersonTitle, business.PersonTitle);
        Niks(owner, person.Nik);
        if (person.KtpArea != KtpArea.NotRecorded)
            Words(new Wording("Alamat yang tercetak di KTP"), AreaOf(owner.KtpArea), AreaOf(person.KtpArea));
        Texts(new Wording("Kelurahan di KTP"), NameOf(owner.KtpKelurahanCode), NameOf(person.KtpKelurahanCode));
        Texts(new Wording("Jalan dan nomor di KTP"), owner.KtpAddress, person.KtpAddress);
        Texts(new Wording("Alamat usaha"), known.Address, business.Address);
        Texts(new Wording("Kelurahan tempat usaha"), NameOf(known.KelurahanCode), NameOf(business.KelurahanCode));
        Words(new Wording("Ukuran usaha"), ExporterWords.Of(known.SizeClass), ExporterWords.Of(business.SizeClass));
        Texts(new Wording("Bidang usaha"), known.Sector, business.Sector);
        Texts(new Wording("Asosiasi atau paguyuban"), known.Association, business.Association);
        Texts(new Wording("Telepon atau WhatsApp"), known.Phone, business.Phone?.International);
        Texts(new Wording("E-mail"), known.Email, business.Email?.Address);
        if (business.DeclaredExport != DeclaredExport.NotAsked)
            Words(new Wording("Pengalaman ekspor"), ExporterWords.Of(known.DeclaredExport), ExporterWords.Of(business.DeclaredExport));
        Texts(new Wording("Ekspor sejak tahun"), Year(known.ExportsSinceYear), Year(business.ExportsSinceYear));
        Texts(new Wording("Ke mana, barang apa, menurut siapa"), known.ExportDeclaration, business.ExportDeclaration);
        Texts(new Wording("Produk"), Join(known.Products.OrderBy(p => p.Id).Select(p => Line(p.Name, p.CommodityKey, p.Production, p.MonthlyCapacityMilli, p.Unit))),
            Join(business.Products.Select(p => Line(p.Name, p.CommodityKey, p.Production, p.MonthlyCapacityMilli, p.Unit))));
        Texts(new Wording("Sertifikat"), Join(known.Certificates.OrderBy(c => c.Id).Select(c => Line(c.Name, c.Number, c.ValidUntil))),
            Join(business.Certificates.Select(c => Line(c.Name, c.Number, c.ValidUntil))));
        return _found;
    }

    private static Wording AreaOf(KtpArea area) => area switch
    {
        KtpArea.City => new Wording("Di kota ini"),
        KtpArea.OutsideCity => new Wording("Di luar kota ini"),
        _ => new Wording("Belum dicatat"),
    };

    private void Niks(Person owner, Nik? nik)
    {
        if (nik is null || (owner.NikLookup is { } lookup && lookup.AsSpan().SequenceEqual(nikVault.Lookup(nik))))
            return;
        var registered = owner.NikCipher is { } cipher ? new DifferentValue(nikVault.Masked(cipher, owner.Id)) : new DifferentValue(null, new Wording("Belum dicatat"));
        _found.Add(new ImportDifference(new Wording("NIK"), registered, new DifferentValue(null, new Wording("{0} (angka lain, disamarkan)", nik.Masked))));
    }

    private void Texts(Wording label, string? registered, string? inFile)
    {
        if (inFile is { Length: > 0 } && registered != inFile)
            _found.Add(new ImportDifference(
                label, registered is { Length: > 0 } ? new DifferentValue(registered) : new DifferentValue(null, new Wording("kosong")), new DifferentValue(HiddenDigits.In(inFile))));
    }

    private void Words(Wording label, Wording registered, Wording inFile)
    {
        if (registered != inFile)
            _found.Add(new ImportDifference(label, new DifferentValue(null, registered), new DifferentValue(null, inFile)));
    }

    private string? NameOf(string? kelurahanCode) => kelurahanCode is null ? null : kelurahanNames.GetValueOrDefault(kelurahanCode);

    private static string? Year(int? year) => year?.ToString(CultureInfo.InvariantCulture);

    private static string Join(IEnumerable<string> lines) => string.Join("; ", lines);

    private static string Line(string name, string commodityKey, ProductionMode production, long? capacity, string? unit) =>
        $"{name} ({commodityKey}, {ExporterWords.Of(production)})" + (capacity is { } milli ? $" {new Quantity(milli).In(Language.Indonesian)} {unit}" : "");

    private static string Line(string name, string? number, DateOnly? until) =>
        string.Join(' ', new[] { name, number, until is { } day ? Figures.Date(day, Language.Indonesian) : null }.OfType<string>());
}
