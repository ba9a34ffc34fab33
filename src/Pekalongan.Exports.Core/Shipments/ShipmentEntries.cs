using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>Where, when and under whose name: what the first page of the form asks. A draft may leave anything out.</summary>
public sealed record DestinationEntry
{
    public DateOnly? ExportDate { get; init; }

    public string? DestinationIso2 { get; init; }

    public ExportChannel? Channel { get; init; }

    /// <summary>Name or NIB of the exporter on the document, as typed; only for a third party.</summary>
    public string? ExporterOfRecord { get; init; }

    public ExportDocumentKind? DocumentKind { get; init; }

    public string? DocumentNumber { get; init; }

    public DateOnly? DocumentDate { get; init; }

    public string? CustomsOfficeCode { get; init; }

    /// <summary>Only of a PEB.</summary>
    public string? AjuNumber { get; init; }

    public string? InvoiceNumber { get; init; }

    public string? PortCode { get; init; }

    public string? Incoterm { get; init; }
}

/// <summary>One kind of goods, as the second page asks for it.</summary>
public sealed record LineEntry
{
    public required string CommodityKey { get; init; }

    public HsCode? Hs { get; init; }

    public required long QuantityMilli { get; init; }

    public required string Unit { get; init; }

    /// <summary>Null where it was left out: it follows from a unit of weight, or from the business's last shipment of these goods.</summary>
    public required Weight? NetWeight { get; init; }

    public required Currency Currency { get; init; }

    /// <summary>As invoiced: under another incoterm than FOB the costs make the difference.</summary>
    public required long AmountMinor { get; init; }

    public required GoodsOrigin Origin { get; init; }
}

/// <summary>Numbers of documents in the one spelling under which they are compared.</summary>
public static class DocumentNumber
{
    private const int PebDigits = 6;

    /// <summary>Without spaces, in capitals; a PEB number that lost its leading zeros gets them back. Null for nothing.</summary>
    public static string? Normalize(ExportDocumentKind? kind, string? typed)
    {
        var number = TypedText.Without(typed, "").ToUpperInvariant();
        if (number.Length == 0 || kind is null or ExportDocumentKind.None)
            return null;
        return kind == ExportDocumentKind.Peb && TypedText.IsDigits(number) ? number.PadLeft(PebDigits, '0') : number;
    }

    /// <summary>Nomor aju without dots and dashes; null for nothing, and for any other document than a PEB.</summary>
    public static string? NormalizeAju(ExportDocumentKind? kind, string? typed)
    {
        var number = TypedText.Without(typed, ".-").ToUpperInvariant();
        return kind == ExportDocumentKind.Peb && number.Length > 0 ? number[..Math.Min(number.Length, Shipment.AjuMaxLength)] : null;
    }

    /// <summary>An invoice number in the one spelling under which it is compared; null for nothing.</summary>
    public static string? NormalizeInvoice(string? typed)
    {
        var number = TypedText.Collapse(typed).ToUpperInvariant();
        return number.Length > 0 ? number[..Math.Min(number.Length, Shipment.DocumentNumberMaxLength)] : null;
    }

    /// <summary>A registration number of a PEB has six digits; no official text was found that says so, hence a warning and no refusal.</summary>
    public static bool LooksUnusual(ExportDocumentKind? kind, string? number) =>
        kind == ExportDocumentKind.Peb && number is not null && !(number.Length == PebDigits && TypedText.IsDigits(number));
}
