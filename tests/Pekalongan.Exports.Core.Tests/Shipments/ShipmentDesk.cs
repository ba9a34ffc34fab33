using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;

namespace Pekalongan.Exports.Core.Tests.Shipments;

/// <summary>A staff member, two verifiers and two businesses with an account, and what they do most often.</summary>
internal sealed class ShipmentDesk(TestDatabase office)
{
    private int _documents;

    public TestDatabase Office => office;

    public UserAccount Staff { get; private set; } = null!;

    public UserAccount Verifier { get; private set; } = null!;

    public UserAccount SecondVerifier { get; private set; } = null!;

    public Exporter Melati { get; private set; } = null!;

    public Exporter Kenanga { get; private set; } = null!;

    public UserAccount MelatiAccount { get; private set; } = null!;

    public static async Task<ShipmentDesk> OpenAsync()
    {
        var desk = new ShipmentDesk(await TestDatabase.CreateAsync());
        var data = desk.Office.Data;
        desk.Staff = await data.UserAsync(Role.Staff);
        desk.Verifier = await data.UserAsync(Role.Verifier);
        desk.SecondVerifier = await data.UserAsync(Role.Verifier);
        desk.Melati = await data.ExporterAsync();
        desk.Kenanga = await data.ExporterAsync();
        desk.MelatiAccount = await data.UserAsync(Role.Exporter, desk.Melati);
        return desk;
    }

    public DestinationEntry Destination(DateOnly? date = null) => new()
    {
        ExportDate = date ?? new DateOnly(2026, 10, 5),
        DestinationIso2 = "MY",
        Channel = ExportChannel.OwnName,
        DocumentKind = ExportDocumentKind.Peb,
        DocumentNumber = (++_documents).ToString("000000", System.Globalization.CultureInfo.InvariantCulture),
        DocumentDate = date ?? new DateOnly(2026, 10, 5),
        CustomsOfficeCode = "060100",
    };

    public static LineEntry Line(string currency = "USD", long amountMinor = 1_250_050, GoodsOrigin origin = GoodsOrigin.City) => new()
    {
        CommodityKey = "sarung_batik",
        Hs = HsCode.Parse("6211.42").Value,
        QuantityMilli = 1_200_000,
        Unit = "lembar",
        NetWeight = new Weight(250_500),
        Currency = Currency.Of(currency),
        AmountMinor = amountMinor,
        Origin = origin,
    };

    public Task<Shipment> ReadAsync(Guid id) => office.ReadAsync(db => db.Shipments.AsNoTracking().Include(s => s.Lines).SingleAsync(s => s.Id == id));

    public async Task<Guid> VersionAsync(Guid id) => (await ReadAsync(id)).Version;

    public async Task<Guid> DraftAsync(UserAccount who, Exporter exporter, DestinationEntry? destination = null, params LineEntry[] lines)
    {
        var id = (await office.ActAsync<ShipmentService, StartedDraft>(
            who, s => s.StartDraftAsync(exporter.Id, EntrySource.Telephone, Guid.NewGuid(), default))).Id;
        (await SaveDestinationAsync(who, id, destination ?? Destination())).ShouldBe(Outcome.Done);
        (await SaveLinesAsync(who, id, lines.Length == 0 ? [Line()] : lines)).ShouldBe(Outcome.Done);
        return id;
    }

    public async Task<Guid> SubmittedAsync(UserAccount who, Exporter exporter, DestinationEntry? destination = null, params LineEntry[] lines)
    {
        var id = await DraftAsync(who, exporter, destination, lines);
        (await SubmitAsync(who, id)).ShouldBe(Outcome.Done);
        return id;
    }

    public async Task<Guid> VerifiedAsync(UserAccount who, Exporter exporter, DestinationEntry? destination = null, params LineEntry[] lines)
    {
        var id = await SubmittedAsync(who, exporter, destination, lines);
        (await VerifyAsync(Verifier, id)).ShouldBe(Outcome.Done);
        return id;
    }

    public async Task<Outcome> SaveDestinationAsync(UserAccount who, Guid id, DestinationEntry entry, Guid? version = null)
    {
        var shown = version ?? await VersionAsync(id);
        return await office.ActAsync<ShipmentService, Outcome>(who, s => s.SaveDestinationAsync(id, shown, entry, default));
    }

    public async Task<Outcome> SaveLinesAsync(UserAccount who, Guid id, IReadOnlyList<LineEntry> lines, Guid? version = null, ShipmentCosts? costs = null)
    {
        var shown = version ?? await VersionAsync(id);
        return await office.ActAsync<ShipmentService, Outcome>(who, s => s.SaveLinesAsync(id, shown, lines, costs ?? ShipmentCosts.None, default));
    }

    public async Task<Outcome> SubmitAsync(UserAccount who, Guid id, Guid? version = null, bool confirmsAlike = false)
    {
        var shown = version ?? await VersionAsync(id);
        return await office.ActAsync<ShipmentService, Outcome>(who, s => s.SubmitAsync(id, shown, confirmsAlike, default));
    }

    public async Task<Outcome> VerifyAsync(UserAccount who, Guid id, Guid? version = null)
    {
        var shown = version ?? await VersionAsync(id);
        return await office.ActAsync<VerificationService, Outcome>(who, s => s.VerifyAsync(id, shown, default));
    }

    public async Task<Outcome> ReturnAsync(UserAccount who, Guid id, string reason = "Nomor PEB tidak terbaca")
    {
        var shown = await VersionAsync(id);
        return await office.ActAsync<VerificationService, Outcome>(who, s => s.ReturnAsync(id, shown, reason, default));
    }

    public async Task<Outcome> VoidAsync(UserAccount who, Guid id, string reason = "Barang tidak jadi berangkat")
    {
        var shown = await VersionAsync(id);
        return await office.ActAsync<VerificationService, Outcome>(who, s => s.VoidAsync(id, shown, reason, default));
    }

    public Task<StartedDraft> CorrectAsync(UserAccount who, Guid id) =>
        office.ActAsync<ShipmentService, StartedDraft>(who, s => s.StartCorrectionAsync(id, EntrySource.Telephone, Guid.NewGuid(), default));
}
