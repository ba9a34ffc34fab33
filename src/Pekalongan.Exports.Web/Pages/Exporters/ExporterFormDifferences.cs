using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Pages.Shared;

namespace Pekalongan.Exports.Web.Pages.Exporters;

/// <summary>The answers of a business's form, for showing which of them two people gave differently.</summary>
public static class ExporterFormDifferences
{
    public static IReadOnlyList<FormDifference> Between(ExporterForm typed, ExporterForm saved) => FormDifference.Between(
        typed, saved,
        [
            (new Wording("Nama pemilik atau penanggung jawab"), f => f.PersonName),
            (new Wording("Jabatan penanggung jawab"), f => f.PersonTitle),
            (new Wording("Kelurahan di KTP"), f => f.KtpKelurahan),
            (new Wording("Jalan dan nomor di KTP"), f => f.KtpAddress),
            (new Wording("Nama usaha"), f => f.Name),
            (new Wording("NIB"), f => f.Nib),
            (new Wording("Alamat usaha"), f => f.Address),
            (new Wording("Kelurahan tempat usaha"), f => f.Kelurahan),
            (new Wording("Bidang usaha"), f => f.Sector),
            (new Wording("Asosiasi atau paguyuban"), f => f.Association),
            (new Wording("Telepon atau WhatsApp"), f => f.Phone),
            (new Wording("E-mail"), f => f.Email),
            (new Wording("Produk"), f => string.Join("; ", f.Products.Where(p => !p.IsEmpty).Select(p => $"{p.Name} {p.Capacity} {p.Unit}".TrimEnd()))),
            (new Wording("Sertifikat"), f => string.Join("; ", f.Certificates.Where(c => !c.IsEmpty).Select(c => $"{c.Name} {c.Number} {c.ValidUntil}".TrimEnd()))),
            (new Wording("Sejak tahun"), f => f.ExportsSinceYear),
            (new Wording("Ke mana, barang apa, menurut siapa"), f => f.ExportDeclaration),
        ]);
}
