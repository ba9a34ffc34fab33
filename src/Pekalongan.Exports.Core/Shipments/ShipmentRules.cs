using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

public enum ShipmentStep
{
    Destination,
    Goods,
}

/// <summary>Something that is still missing before a shipment can be submitted, and on which page it is asked.</summary>
public sealed record ShipmentGap(ShipmentStep Step, Wording Problem, string? Field = null);

/// <summary>What a shipment must and cannot say, whoever typed it.</summary>
public static class ShipmentRules
{
    /// <summary>In minor units; far above any shipment of the city, and small enough that no later arithmetic overflows.</summary>
    public const long MostAmountMinor = 100_000_000_000_000;
    public const long MostGrams = 100_000_000_000;
    public const long MostQuantityMilli = 1_000_000_000_000;
    public const int MostLines = 50;

    /// <summary>Where a refusal or gap says that it is about the destination.</summary>
    public const string DestinationField = "Destination";

    public static readonly Wording NotAbroad = new Wording("Indonesia bukan tujuan ekspor; pilih negara tempat barang dikirim");

    public static readonly DateOnly FirstDay = new(2000, 1, 1);

    public static readonly IReadOnlyList<string> Incoterms = ["EXW", "FCA", "FAS", "FOB", "CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP"];

    /// <summary>What is wrong with a date; null when nothing is, or there is none yet.</summary>
    public static Wording? CheckExportDate(DateOnly? date, DateOnly today) => date switch
    {
        { } day when day > today => new Wording("Tanggal ekspor {0} belum tiba; catat pengiriman sesudah barang berangkat", day),
        { } day when day < FirstDay => new Wording("Tanggal paling awal 1 Januari 2000"),
        _ => null,
    };

    public static Wording? CheckDocumentDate(DateOnly? date, DateOnly today) => date switch
    {
        { } day when day > today => new Wording("Tanggal dokumen {0} belum tiba; salin tanggal dari dokumennya", day),
        { } day when day < FirstDay => new Wording("Tanggal paling awal 1 Januari 2000"),
        _ => null,
    };

    public static Outcome? Refuse(DestinationEntry entry, DateOnly today)
    {
        if (CheckExportDate(entry.ExportDate, today) is { } exportDate)
            return Outcome.Refused(exportDate, nameof(DestinationEntry.ExportDate));
        if (CheckDocumentDate(entry.DocumentDate, today) is { } documentDate)
            return Outcome.Refused(documentDate, nameof(DestinationEntry.DocumentDate));
        if (entry.DestinationIso2 == Country.Home)
            return Outcome.Refused(NotAbroad, DestinationField);
        if (entry.Incoterm is not null && !Incoterms.Contains(entry.Incoterm))
            return Outcome.Refused(new Wording("Pilih syarat penyerahan dari daftar"), nameof(DestinationEntry.Incoterm));
        return null;
    }

    public static Outcome? Refuse(IReadOnlyList<LineEntry> lines)
    {
        if (lines.Count > MostLines)
            return Outcome.Refused(new Wording("Paling banyak {0} baris barang dalam satu pengiriman", MostLines));
        for (var i = 0; i < lines.Count; i++)
        {
            if (Refuse(lines[i]) is var (problem, field))
                return Outcome.Refused(problem, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Lines[{i}].{field}"));
        }

        return null;
    }

    /// <summary>All that is missing, in the order in which the form asks for it.</summary>
    public static IReadOnlyList<ShipmentGap> Gaps(Shipment shipment)
    {
        var gaps = new List<ShipmentGap>();
        void Need(bool isThere, Wording problem, string field)
        {
            if (!isThere)
                gaps.Add(new ShipmentGap(ShipmentStep.Destination, problem, field));
        }

        Need(shipment.ExportDate is not null, new Wording("Tulis tanggal ekspor"), nameof(shipment.ExportDate));
        Need(shipment.DestinationIso2 is not null, new Wording("Pilih negara tujuan"), DestinationField);
        Need(shipment.DestinationIso2 != Country.Home, NotAbroad, DestinationField);
        Need(shipment.Channel is not null, new Wording("Pilih atas nama siapa barang dikirim"), nameof(shipment.Channel));
        Need(shipment.Channel != ExportChannel.ThirdParty || shipment.ExporterOfRecordName is not null,
            new Wording("Tulis nama perusahaan yang tercatat sebagai eksportir pada dokumen"), "ExporterOfRecord");
        Need(shipment.DocumentKind is not null, new Wording("Pilih dokumen ekspornya"), nameof(shipment.DocumentKind));
        if (shipment.DocumentKind is ExportDocumentKind.Peb or ExportDocumentKind.ConsignmentNote)
        {
            Need(shipment.DocumentNumber is not null, new Wording("Tulis nomor pendaftaran dokumen"), nameof(shipment.DocumentNumber));
            Need(shipment.DocumentDate is not null, new Wording("Tulis tanggal dokumen"), nameof(shipment.DocumentDate));
        }

        Need(shipment.DocumentKind != ExportDocumentKind.Peb || shipment.CustomsOfficeCode is not null,
            new Wording("Pilih kantor bea cukai yang mendaftarkan PEB"), nameof(shipment.CustomsOfficeCode));
        if (shipment.Lines.Count == 0)
            gaps.Add(new ShipmentGap(ShipmentStep.Goods, new Wording("Isi sedikitnya satu barang")));
        return gaps;
    }

    private static (Wording Problem, string Field)? Refuse(LineEntry line)
    {
        if (line.QuantityMilli is <= 0 or > MostQuantityMilli)
            return (new Wording("Tulis jumlah barang lebih dari nol, misalnya 1.200"), "Quantity");
        if (!Units.All.Contains(line.Unit))
            return (new Wording("Pilih satuan, misalnya lembar"), "Unit");
        if (line.NetWeight is { Grams: <= 0 or > MostGrams })
            return (new Wording("Tulis berat bersih dalam kilogram, misalnya 250,5"), "NetWeight");
        if (line.AmountMinor is <= 0 or > MostAmountMinor)
            return (new Wording("Tulis nilai barang, misalnya 12.500,50"), "Amount");
        return line.Hs is { } hs && hs.Digits.Length < 6 ? (new Wording("Untuk pengiriman, kode HS ditulis 6 atau 8 angka"), "Hs") : null;
    }
}
