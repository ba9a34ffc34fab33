namespace Pekalongan.Exports.Core.Exporters;

/// <summary>A business as it was typed, in a form or in a row of a spreadsheet; in the order in which it is asked. Choices are names of their enum.</summary>
public class ExporterEntry
{
    public string LegalForm { get; set; } = "";

    public string PersonName { get; set; } = "";

    public string PersonTitle { get; set; } = "";

    public string Nik { get; set; } = "";

    public string KtpArea { get; set; } = "";

    public string KtpKelurahan { get; set; } = "";

    public string KtpAddress { get; set; } = "";

    public string Name { get; set; } = "";

    public string Nib { get; set; } = "";

    public bool HasNoNib { get; set; }

    public string Address { get; set; } = "";

    public string Kelurahan { get; set; } = "";

    public string SizeClass { get; set; } = "";

    public string Sector { get; set; } = "";

    public string Association { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Email { get; set; } = "";

    public List<ProductEntry> Products { get; set; } = [];

    public List<CertificateEntry> Certificates { get; set; } = [];

    public string DeclaredExport { get; set; } = "";

    public string ExportsSinceYear { get; set; } = "";

    public string ExportDeclaration { get; set; } = "";
}

public sealed class ProductEntry
{
    public string Name { get; set; } = "";

    /// <summary>Key of the commodity.</summary>
    public string Commodity { get; set; } = "";

    public string Production { get; set; } = "";

    public string Capacity { get; set; } = "";

    public string Unit { get; set; } = "";

    public bool IsEmpty => string.IsNullOrWhiteSpace(Name + Commodity + Production + Capacity + Unit);
}

public sealed class CertificateEntry
{
    public string Name { get; set; } = "";

    public string Number { get; set; } = "";

    public string ValidUntil { get; set; } = "";

    public bool IsEmpty => string.IsNullOrWhiteSpace(Name + Number + ValidUntil);
}
