using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>What the office calls the papers of a certificate of origin, and their states.</summary>
public static class OriginWords
{
    public static Wording Of(OriginPaper paper, ExportDocumentKind? document = null) => paper switch
    {
        OriginPaper.ExportDeclaration when document == ExportDocumentKind.ConsignmentNote => new Wording("CN (kurir atau pos)"),
        OriginPaper.ExportDeclaration => new Wording("PEB"),
        OriginPaper.Invoice => new Wording("Faktur (invoice)"),
        OriginPaper.PackingList => new Wording("Daftar kemasan (packing list)"),
        OriginPaper.TransportDocument => new Wording("B/L atau AWB"),
        OriginPaper.CostStructure => new Wording("Struktur biaya (cost structure)"),
        OriginPaper.HealthCertificate => new Wording("Sertifikat kesehatan ikan (health certificate)"),
        OriginPaper.PlantCertificate => new Wording("Sertifikat karantina tumbuhan (phytosanitary)"),
        OriginPaper.TimberLegality => new Wording("Dokumen V-Legal (SVLK)"),
        OriginPaper.Halal => new Wording("Sertifikat halal"),
        OriginPaper.ProtectedSpecies => new Wording("Izin jenis dilindungi (CITES)"),
        _ => throw new ArgumentOutOfRangeException(nameof(paper), paper, null),
    };

    public static Wording Of(PaperState state) => state switch
    {
        PaperState.OnFile => new Wording("ada"),
        PaperState.NumberOnly => new Wording("nomornya tercatat, berkasnya belum ada"),
        PaperState.Missing => new Wording("belum ada"),
        PaperState.NotKeptHere => new Wording("tidak disimpan di sini; periksa sendiri"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
