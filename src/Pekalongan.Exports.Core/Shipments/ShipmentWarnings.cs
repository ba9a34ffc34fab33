using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>Something a verifier should look at, and the other shipment it speaks of.</summary>
public sealed record ShipmentWarning(Wording Text, Guid? OtherShipmentId = null)
{
    /// <summary>Good to know, and nothing that speaks against the shipment.</summary>
    public bool IsRemark { get; init; }
}

/// <summary>What is unusual about a shipment without being wrong, in words.</summary>
public sealed class ShipmentWarnings(ExportsDbContext db, ShipmentDuplicates duplicates, CheckingFactsReader facts)
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
        if (shipment.AjuNumber is { } aju && !(aju.Length == Shipment.AjuMaxLength && TypedText.IsDigits(aju)))
            warnings.Add(new(new Wording("Nomor aju biasanya 26 angka; yang tertulis {0}", aju)));
        if (DeliveryTerms.NeedsCosts(shipment.Incoterm) && shipment is { InlandMinor: null, FreightMinor: null, InsuranceMinor: null } && shipment.Lines.Count > 0)
            warnings.Add(new(new Wording("Syarat penyerahan {0}, tetapi ongkosnya tidak ditulis: nilai faktur dipakai sebagai nilai FOB", shipment.Incoterm)));
        if (shipment.Lines.Exists(l => l.WeightIsProposed))
            warnings.Add(new(new Wording("Berat bersih tidak ditimbang, tetapi dihitung dari pengiriman sebelumnya")));
        if (shipment.Lines.Count > 0 && shipment.Lines.TrueForAll(l => l.Origin == GoodsOrigin.Elsewhere))
            warnings.Add(new(new Wording("Semua barang dibuat di daerah lain, jadi tidak menambah nilai ekspor kota")));
        warnings.AddRange(shipment.Lines.OrderBy(l => l.Position).Select(MeasureRule.Check).OfType<Wording>().Select(text => new ShipmentWarning(text)));
        return warnings;
    }

    /// <summary>All that the verifier should see, for a list; the number of queries doesn't grow with it. All of one scope.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<ShipmentWarning>>> ForVerifierAsync(
        IReadOnlyCollection<Shipment> shipments, CancellationToken cancellationToken)
    {
        if (shipments.Count == 0)
            return new Dictionary<Guid, IReadOnlyList<ShipmentWarning>>();
        var same = await duplicates.FindAsync(shipments, cancellationToken);
        var published = await LastPublishedAsync(shipments, cancellationToken);
        var known = await facts.ReadAsync(shipments, cancellationToken);
        return shipments.ToDictionary(s => s.Id, s => (IReadOnlyList<ShipmentWarning>)
        [
            .. OfPeople(s, known), .. OfItself(s), .. OfPrices(s, known), .. same[s.Id].Select(OfDuplicate), .. RelatedRules.Numbers(s, known.Related),
            .. new[] { RelatedRules.Intermediary(s, known.Related) }.OfType<ShipmentWarning>(), .. OfPast(s, known), .. OfFiles(s, known),
            .. OfPublished(s.ExportDate, published),
        ]);
    }

    private static IEnumerable<ShipmentWarning> OfPeople(Shipment shipment, CheckingFacts known)
    {
        if (known.Objected.Contains(shipment.Id))
            yield return new(new Wording("Pelaku usaha menyanggah catatan ini, dan sanggahannya belum dijawab"));
        if (CheckingFactsReader.MonthOf(shipment) is not { } month || !known.Statements.TryGetValue((shipment.ExporterId, month), out var counts))
            yield break;
        var name = new PartialDate(month / 100, month % 100);
        yield return new(counts
            ? new Wording("Akan menggantikan rekap bulan {0} yang sudah dihitung: nilainya mengurangi rekap itu dan tidak menambahnya", name)
            : new Wording("Ada rekap bulan {0} dari usaha ini yang juga menunggu pemeriksaan; jangan sampai barangnya dihitung dua kali", name));
    }

    private static IEnumerable<ShipmentWarning> OfPrices(Shipment shipment, CheckingFacts known) =>
        from line in shipment.Lines.OrderBy(l => l.Position)
        let text = PriceRule.Check(line, known.Prices.Usual(shipment, line.CommodityKey))
        where text is not null
        select new ShipmentWarning(text);

    private static IEnumerable<ShipmentWarning> OfPast(Shipment shipment, CheckingFacts known) =>
        NewnessRule.Check(shipment, [.. known.Trades[shipment.ExporterId].Where(t => t.ShipmentId != shipment.Id)])
            .Select(text => new ShipmentWarning(text) { IsRemark = true });

    private static IEnumerable<ShipmentWarning> OfFiles(Shipment shipment, CheckingFacts known)
    {
        if (ShipmentEvidence.OfDocument(shipment.DocumentKind) is { } wanted && !known.Files[shipment.Id].Contains(wanted))
            yield return new(new Wording("Berkas {0} belum dilampirkan, jadi nomornya belum dapat dicocokkan", ShipmentWords.Of(wanted))) { IsRemark = true };
    }

    private async Task<Dictionary<int, DateOnly>> LastPublishedAsync(IReadOnlyCollection<Shipment> shipments, CancellationToken cancellationToken)
    {
        var scopes = shipments.Select(s => s.ScopeCode).Distinct().ToList();
        var years = shipments.Where(s => s.ExportDate is not null).Select(s => s.ExportDate!.Value.Year).Distinct().ToList();
        var days = await db.PublishedFigures.Where(f => scopes.Contains(f.ScopeCode) && years.Contains(f.Year))
            .GroupBy(f => f.Year).Select(g => new { Year = g.Key, AsOf = g.Max(f => f.AsOf) }).ToListAsync(cancellationToken);
        return days.ToDictionary(d => d.Year, d => d.AsOf);
    }

    private static IEnumerable<ShipmentWarning> OfPublished(DateOnly? exported, Dictionary<int, DateOnly> published)
    {
        if (exported is { } date && published.TryGetValue(date.Year, out var asOf) && date <= asOf)
            yield return new(new Wording(
                "Masuk masa yang angkanya sudah diterbitkan (per {0}): pengiriman ini menjelaskan angka itu dan tidak menambahnya", asOf)) { IsRemark = true };
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
