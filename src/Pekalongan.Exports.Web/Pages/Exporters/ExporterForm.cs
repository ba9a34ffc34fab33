namespace Pekalongan.Exports.Web.Pages.Exporters;

/// <summary>The form of a business as it is typed, for registering and for changing; in the order in which it is asked.</summary>
public sealed class ExporterForm
{
    /// <summary>The id of the business, made when the form is opened, so that sending it twice registers once.</summary>
    public Guid Id { get; set; }

    public Guid Version { get; set; }

    public Guid PersonVersion { get; set; }

    public string LegalForm { get; set; } = "";

    public string PersonName { get; set; } = "";

    public string PersonTitle { get; set; } = "";

    public string Nik { get; set; } = "";

    /// <summary>Said after the program asked: this is another business of the person who has this NIK.</summary>
    public bool IsSamePerson { get; set; }

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

    public List<ProductForm> Products { get; set; } = [];

    public List<CertificateForm> Certificates { get; set; } = [];

    public string DeclaredExport { get; set; } = "";

    public string ExportsSinceYear { get; set; } = "";

    public string ExportDeclaration { get; set; } = "";

    public sealed class ProductForm
    {
        public string Name { get; set; } = "";

        public string Commodity { get; set; } = "";

        public string Production { get; set; } = "";

        public string Capacity { get; set; } = "";

        public string Unit { get; set; } = "";

        public bool IsEmpty => string.IsNullOrWhiteSpace(Name + Commodity + Production + Capacity + Unit);
    }

    public sealed class CertificateForm
    {
        public string Name { get; set; } = "";

        public string Number { get; set; } = "";

        public string ValidUntil { get; set; } = "";

        public bool IsEmpty => string.IsNullOrWhiteSpace(Name + Number + ValidUntil);
    }
}
