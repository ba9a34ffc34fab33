using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>A paper that e-SKA asks for, or that the goods need to leave or to enter.</summary>
public enum OriginPaper
{
    ExportDeclaration,
    Invoice,
    PackingList,
    TransportDocument,
    CostStructure,
    HealthCertificate,
    PlantCertificate,
    TimberLegality,
    Halal,
    ProtectedSpecies,
}

public enum PaperState
{
    /// <summary>The file is with the shipment.</summary>
    OnFile,

    /// <summary>Its number is noted, its file is not there.</summary>
    NumberOnly,
    Missing,

    /// <summary>This program keeps no such file, so it can't tell.</summary>
    NotKeptHere,
}

/// <summary>One paper, why it is asked for, and whether it is here.</summary>
/// <param name="Paper">Which.</param>
/// <param name="Why">By e-SKA for every certificate, or by the goods.</param>
/// <param name="State">Null where no shipment is spoken of.</param>
public sealed record PaperNeed(OriginPaper Paper, Wording Why, PaperState? State);

/// <summary>Which papers a certificate of origin takes, and which of them a shipment has.</summary>
public static class OriginPapers
{
    private static readonly Wording AskedByESka = new("diminta e-SKA");
    private static readonly Wording PerhapsByBuyer = new("bila diminta pembeli atau negara tujuan");

    /// <param name="goods">What is sent; empty where it isn't known.</param>
    /// <param name="shipment">With its files, or null where no shipment is spoken of.</param>
    public static IReadOnlyList<PaperNeed> For(IReadOnlyCollection<OriginGoods> goods, Shipment? shipment = null) =>
    [
        .. Needed(goods).Select(need => new PaperNeed(need.Paper, need.Why, shipment is null ? null : StateOf(need.Paper, shipment))),
    ];

    private static IEnumerable<(OriginPaper Paper, Wording Why)> Needed(IReadOnlyCollection<OriginGoods> goods)
    {
        yield return (OriginPaper.ExportDeclaration, AskedByESka);
        yield return (OriginPaper.Invoice, AskedByESka);
        yield return (OriginPaper.PackingList, AskedByESka);
        yield return (OriginPaper.TransportDocument, AskedByESka);
        yield return (OriginPaper.CostStructure, AskedByESka);
        if (goods.Any(g => g.IsSurimi))
            yield return (OriginPaper.HealthCertificate, new Wording("wajib untuk surimi"));
        else if (goods.Any(g => g.IsFish))
            yield return (OriginPaper.HealthCertificate, new Wording("untuk ikan dan olahannya; tanyakan ke karantina"));
        if (goods.Any(g => g.IsPlant))
            yield return (OriginPaper.PlantCertificate, new Wording("untuk barang dari tumbuhan; tanyakan ke karantina"));
        if (goods.Any(g => g.IsWood))
            yield return (OriginPaper.TimberLegality, new Wording("untuk mebel dan barang dari kayu"));
        if (goods.Any(g => g.IsFood))
            yield return (OriginPaper.Halal, PerhapsByBuyer);
        if (goods.Any(g => g.IsShell))
            yield return (OriginPaper.ProtectedSpecies, new Wording("bila kerangnya jenis yang dilindungi (CITES)"));
    }

    private static PaperState StateOf(OriginPaper paper, Shipment shipment) => paper switch
    {
        OriginPaper.ExportDeclaration when shipment.DocumentKind == ExportDocumentKind.ConsignmentNote =>
            Kept(shipment, ShipmentFileKind.ConsignmentNote, shipment.DocumentNumber),
        OriginPaper.ExportDeclaration => Kept(shipment, ShipmentFileKind.ExportDeclaration, shipment.DocumentNumber),
        OriginPaper.Invoice => Kept(shipment, ShipmentFileKind.Invoice, shipment.InvoiceNumber),
        OriginPaper.PackingList => Kept(shipment, ShipmentFileKind.PackingList, null),
        OriginPaper.TransportDocument => Kept(shipment, ShipmentFileKind.TransportDocument, null),
        _ => PaperState.NotKeptHere,
    };

    private static PaperState Kept(Shipment shipment, ShipmentFileKind kind, string? number) =>
        shipment.Files.Exists(f => f.Kind == kind) ? PaperState.OnFile : number is null ? PaperState.Missing : PaperState.NumberOnly;
}
