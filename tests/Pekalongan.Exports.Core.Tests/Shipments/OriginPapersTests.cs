using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Shipments;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Shipments;

public sealed class OriginPapersTests
{
    private static readonly OriginPaper[] ForAll =
        [OriginPaper.ExportDeclaration, OriginPaper.Invoice, OriginPaper.PackingList, OriginPaper.TransportDocument, OriginPaper.CostStructure];

    [Theory]
    [InlineData("kain_batik", "520852")]
    [InlineData("surimi", "030499", OriginPaper.HealthCertificate)]
    [InlineData("hasil_olahan_ikan", "160420", OriginPaper.HealthCertificate, OriginPaper.Halal)]
    [InlineData("crab_shell_pellet", "230120", OriginPaper.HealthCertificate)]
    [InlineData("mebel", "940360", OriginPaper.TimberLegality)]
    [InlineData("kapuk", "140490", OriginPaper.PlantCertificate)]
    [InlineData("sapu_lidi", "960310", OriginPaper.PlantCertificate)]
    [InlineData("kerupuk", "190590", OriginPaper.Halal)]
    [InlineData("kerajinan_kerang", "960190", OriginPaper.ProtectedSpecies)]
    [InlineData("lainnya", "44219990", OriginPaper.TimberLegality)]
    public void For_Goods_AsksWhatESkaAsksAndWhatTheGoodsNeed(string commodity, string hs, params OriginPaper[] more) =>
        OriginPapers.For([new OriginGoods(commodity, hs)]).Select(p => p.Paper).ShouldBe([.. ForAll, .. more]);

    [Fact]
    public void For_Surimi_SaysThatTheHealthCertificateIsRequired() =>
        OriginPapers.For([new OriginGoods("surimi", null)]).Single(p => p.Paper == OriginPaper.HealthCertificate).Why.ToString().ShouldBe("wajib untuk surimi");

    [Fact]
    public void For_AShipment_TellsWhatIsOnFileNotedOrMissing()
    {
        var shipment = Shipment(ExportDocumentKind.Peb, "204581", ShipmentFileKind.ExportDeclaration, ShipmentFileKind.PackingList);
        shipment.InvoiceNumber = "INV-1";

        var states = OriginPapers.For([], shipment).ToDictionary(p => p.Paper, p => p.State);

        states.ShouldBe(new Dictionary<OriginPaper, PaperState?>
        {
            [OriginPaper.ExportDeclaration] = PaperState.OnFile,
            [OriginPaper.Invoice] = PaperState.NumberOnly,
            [OriginPaper.PackingList] = PaperState.OnFile,
            [OriginPaper.TransportDocument] = PaperState.Missing,
            [OriginPaper.CostStructure] = PaperState.NotKeptHere,
        });
    }

    [Theory]
    [InlineData(ExportDocumentKind.ConsignmentNote, ShipmentFileKind.ConsignmentNote, PaperState.OnFile)]
    [InlineData(ExportDocumentKind.ConsignmentNote, ShipmentFileKind.ExportDeclaration, PaperState.NumberOnly)]
    [InlineData(ExportDocumentKind.Peb, ShipmentFileKind.ConsignmentNote, PaperState.NumberOnly)]
    public void For_ACourierShipment_LooksForItsConsignmentNote(ExportDocumentKind document, ShipmentFileKind file, PaperState expected) =>
        OriginPapers.For([], Shipment(document, "123", file))[0].State.ShouldBe(expected);

    private static Shipment Shipment(ExportDocumentKind document, string number, params ShipmentFileKind[] files) => new()
    {
        ScopeCode = "contoh", ExporterId = Guid.NewGuid(), EntrySource = EntrySource.Visit, EnteredById = Guid.NewGuid(),
        CreatedAt = default, IdempotencyKey = Guid.NewGuid(), DocumentKind = document, DocumentNumber = number,
        Files = [.. files.Select(kind => new ShipmentFile { Kind = kind, FileId = Guid.NewGuid(), AddedById = Guid.NewGuid(), AddedAt = default })],
    };
}
