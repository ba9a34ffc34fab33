using System.Globalization;
using FluentValidation;
using FluentValidation.Results;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Shipments;

/// <summary>The first page of a shipment, as typed.</summary>
public sealed class DestinationInput
{
    public Guid Version { get; set; }

    public string ExportDate { get; set; } = "";

    public string Destination { get; set; } = "";

    public string Channel { get; set; } = "";

    public string ExporterOfRecord { get; set; } = "";

    public string DocumentKind { get; set; } = "";

    public string DocumentNumber { get; set; } = "";

    public string DocumentDate { get; set; } = "";

    public string CustomsOfficeCode { get; set; } = "";

    public string Incoterm { get; set; } = "";

    public string InvoiceNumber { get; set; } = "";

    public string AjuNumber { get; set; } = "";

    public string PortCode { get; set; } = "";

    /// <summary>Something stands among the details that most leave out, so that they are shown open.</summary>
    public bool HasDetails => $"{InvoiceNumber}{AjuNumber}{PortCode}".Trim().Length > 0;

    public bool HasDocument => DocumentKind is nameof(ExportDocumentKind.Peb) or nameof(ExportDocumentKind.ConsignmentNote);

    public static DestinationInput Of(Shipment shipment, string? country) => new()
    {
        Version = shipment.Version,
        ExportDate = Text(shipment.ExportDate),
        Destination = country ?? "",
        Channel = shipment.Channel?.ToString() ?? "",
        ExporterOfRecord = shipment.ExporterOfRecordName ?? "",
        DocumentKind = shipment.DocumentKind?.ToString() ?? "",
        DocumentNumber = shipment.DocumentNumber ?? "",
        DocumentDate = Text(shipment.DocumentDate),
        CustomsOfficeCode = shipment.CustomsOfficeCode ?? "",
        InvoiceNumber = shipment.InvoiceNumber ?? "",
        AjuNumber = shipment.AjuNumber ?? "",
        PortCode = shipment.PortCode ?? "",
        Incoterm = shipment.Incoterm ?? "",
    };

    public DestinationEntry ToEntry(string? iso2) => new()
    {
        ExportDate = Date(ExportDate),
        DestinationIso2 = iso2,
        Channel = Choice<ExportChannel>(Channel),
        ExporterOfRecord = ExporterOfRecord,
        DocumentKind = Choice<ExportDocumentKind>(DocumentKind),
        DocumentNumber = DocumentNumber,
        DocumentDate = Date(DocumentDate),
        CustomsOfficeCode = OrNull(CustomsOfficeCode),
        InvoiceNumber = InvoiceNumber,
        AjuNumber = AjuNumber,
        PortCode = OrNull(PortCode),
        Incoterm = OrNull(Incoterm),
    };

    internal static T? Choice<T>(string text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;

    private static DateOnly? Date(string text) => DateText.Parse(text) is { Ok: true, Value: var date } ? date : null;

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static string Text(DateOnly? date) => date?.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>What the first page must say before one goes on to the second.</summary>
public sealed class DestinationInputValidator : AbstractValidator<DestinationInput>
{
    private readonly ExportsDbContext _db;

    public DestinationInputValidator(ExportsDbContext db)
    {
        _db = db;
        RuleFor(i => i.ExportDate).NotEmpty().WithMessage("Tulis tanggal ekspor, misalnya 27-11-2019");
        RuleFor(i => i.ExportDate).ReadsUnlessEmpty(DateText.Parse);
        RuleFor(i => i.Destination).CustomAsync(CheckCountryAsync);
        RuleFor(i => i.Channel).Must(c => DestinationInput.Choice<ExportChannel>(c) is not null).WithMessage("Pilih atas nama siapa barang dikirim");
        RuleFor(i => i.ExporterOfRecord).NotEmpty().When(i => i.Channel == nameof(ExportChannel.ThirdParty))
            .WithMessage("Tulis nama perusahaan yang tercatat sebagai eksportir pada dokumen");
        RuleFor(i => i.ExporterOfRecord).MaximumLength(Shipment.TextMaxLength).WithMessage("Nama paling banyak 160 huruf");
        RuleFor(i => i.DocumentKind).Must(k => DestinationInput.Choice<ExportDocumentKind>(k) is not null).WithMessage("Pilih dokumen ekspornya");
        RuleFor(i => i.DocumentNumber).NotEmpty().When(i => i.HasDocument).WithMessage("Tulis nomor pendaftaran dokumen");
        RuleFor(i => i.DocumentNumber).MaximumLength(Shipment.DocumentNumberMaxLength).WithMessage("Nomor dokumen paling banyak 40 huruf dan angka");
        RuleFor(i => i.DocumentDate).NotEmpty().When(i => i.HasDocument).WithMessage("Tulis tanggal dokumen, misalnya 27-11-2019");
        RuleFor(i => i.DocumentDate).ReadsUnlessEmpty(DateText.Parse);
        RuleFor(i => i.CustomsOfficeCode).NotEmpty().When(i => i.DocumentKind == nameof(ExportDocumentKind.Peb))
            .WithMessage("Pilih kantor bea cukai yang mendaftarkan PEB");
        RuleFor(i => i.CustomsOfficeCode).MustAsync(async (code, ct) => code.Length == 0 || await _db.CustomsOffices.FindAsync([code], ct) is not null)
            .WithMessage("Pilih kantor bea cukai dari daftar");
        RuleFor(i => i.InvoiceNumber).MaximumLength(Shipment.DocumentNumberMaxLength).WithMessage("Nomor faktur paling banyak 40 huruf dan angka");
        RuleFor(i => i.AjuNumber).Must(a => a.Count(char.IsLetterOrDigit) <= Shipment.AjuMaxLength).WithMessage("Nomor aju paling banyak 26 angka");
        RuleFor(i => i.PortCode).MustAsync(async (code, ct) => code.Length == 0 || await _db.Ports.FindAsync([code], ct) is not null)
            .WithMessage("Pilih pelabuhan dari daftar");
    }

    private async Task CheckCountryAsync(string typed, ValidationContext<DestinationInput> context, CancellationToken cancellationToken)
    {
        if ((await CountryLookup.LoadAsync(_db, cancellationToken)).Find(typed).Problem is { } problem)
            context.AddFailure(new ValidationFailure(context.PropertyPath, problem.Text, typed) { CustomState = problem });
    }
}
