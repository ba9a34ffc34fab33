using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Web.Tests.Pages.Exporters;

/// <summary>The form of a business filled in so that it is accepted; a test then changes what it is about.</summary>
internal static class ExporterFormFilling
{
    public const string Nik = "3375014708900001";
    public const string Nib = "0123456789012";

    public static PageForm FillExporter(this PageForm form) => form.Fill(
        ("Input.LegalForm", "SoleProprietor"), ("Input.PersonName", "Melati Contoh"), ("Input.Nik", Nik), ("Input.KtpArea", "City"),
        ("Input.KtpKelurahan", "kergon"), ("Input.KtpAddress", "Jalan Contoh 1"), ("Input.Name", "Batik Contoh Kawung"), ("Input.Nib", Nib),
        ("Input.Kelurahan", "Medono"), ("Input.SizeClass", "Micro"), ("Input.Phone", "0812 3456 7890"), ("Input.Products[0].Name", "Sarung contoh"),
        ("Input.Products[0].Commodity", "sarung_batik"), ("Input.Products[0].Production", "Own"), ("Input.Products[0].Capacity", "1.250,5"),
        ("Input.Products[0].Unit", "kodi"), ("Input.DeclaredExport", "Never"));
}
