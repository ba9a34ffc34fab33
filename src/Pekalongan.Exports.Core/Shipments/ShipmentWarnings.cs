using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>Something a verifier should look at, and the other shipment it speaks of.</summary>
public sealed record ShipmentWarning(Wording Text, Guid? OtherShipmentId = null);

/// <summary>What is unusual about a shipment without being wrong, in words.</summary>
public sealed class ShipmentWarnings(ExportsDbContext db, ShipmentDuplicates duplicates)
{
    private const int DaysBeforeExport = 30;
    private const long ConsignmentNoteMostGrams = 30_000;

    /// <summary>What its own maker may see too: nothing here speaks of another business.</summary>
    public static IReadOnlyList<ShipmentWarning> OfItself(Shipment shipment)
    {
        var warnings = new List<ShipmentWarning>();
        if (DocumentNumber.LooksUnusual(shipment.DocumentKind, shipment.DocumentNumber))
            warnings.Add(new(new Wording("Nomor pendaftaran PEB biasanya 6 angka; yang tertulis {0}", shipment.DocumentNumber)));
        if (shipment is { ExportDate: { } export, DocumentDate: { } document })
        {
            if (document > export)
                warnings.Add(new(new Wording("Tanggal dokumen {0} sesudah tanggal ekspor {1}", document, export)));
            else if (export.DayNumber - document.DayNumber > DaysBeforeExport)
                warnings.Add(new(new Wording("Tanggal dokumen {0} lebih dari sebulan sebelum tanggal ekspor {1}", document, export)));
        }

        var weight = new Weight(shipment.Lines.Sum(l => l.NetGrams));
        if (shipment.DocumentKind == ExportDocumentKind.ConsignmentNote && weight.Grams > ConsignmentNoteMostGrams)
            warnings.Add(new(new Wording("Berat bersih {0} lebih dari 30 kg; kiriman seberat itu memakai PEB, bukan CN", weight)));
        if (shipment.Lines.Count > 0 && shipment.Lines.TrueForAll(l => l.Origin == GoodsOrigin.Elsewhere))
            warnings.Add(new(new Wording("Semua barang dibuat di daerah lain, jadi tidak menambah nilai ekspor kota")));
        return warnings;
    }

    /// <summary>All that the verifier should see.</summary>
    public async Task<IReadOnlyList<ShipmentWarning>> ForVerifierAsync(Shipment shipment, CancellationToken cancellationToken)
    {
        List<ShipmentWarning> warnings = [.. OfItself(shipment)];
        warnings.AddRange((await duplicates.FindAsync(shipment, cancellationToken)).Select(OfDuplicate));
        if (shipment.ExportDate is { } date && await db.PublishedFigures.Where(f => f.ScopeCode == shipment.ScopeCode && f.Year == date.Year && f.AsOf >= date)
            .OrderByDescending(f => f.AsOf).Select(f => (DateOnly?)f.AsOf).FirstOrDefaultAsync(cancellationToken) is { } asOf)
            warnings.Add(new(new Wording(
                "Masuk masa yang angkanya sudah diterbitkan (per {0}): pengiriman ini menjelaskan angka itu dan tidak menambahnya", asOf)));
        return warnings;
    }

    private static ShipmentWarning OfDuplicate(Duplicate duplicate) => new(
        duplicate.Kind switch
        {
            DuplicateKind.SameDocument => new Wording("Dokumen yang sama sudah dicatat pada pengiriman lain dari usaha ini"),
            DuplicateKind.NamedPartner => new Wording(
                "Dokumen yang sama juga dicatat oleh {0}, yang berkaitan sebagai eksportir pada dokumen; pastikan barangnya tidak dihitung dua kali",
                duplicate.ExporterName),
            DuplicateKind.OtherExporter => new Wording(
                "Dokumen yang sama sudah dicatat oleh {0}, dan tidak ada yang menyebut yang lain sebagai eksportir pada dokumen", duplicate.ExporterName),
            DuplicateKind.Alike => new Wording("Ada pengiriman lain dari usaha ini dengan tanggal, tujuan dan nilai yang sama, tanpa nomor dokumen"),
            _ => throw new ArgumentOutOfRangeException(nameof(duplicate), duplicate.Kind, null),
        },
        duplicate.ShipmentId);
}
