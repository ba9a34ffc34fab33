using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Testing;

public sealed partial class TestData
{
    private int _documents;
    private UserAccount? _maker;
    private UserAccount? _checker;

    /// <summary>Who entered the shipments that name nobody else.</summary>
    public async Task<UserAccount> MakerAsync() => _maker ??= await UserAsync(Role.Staff);

    /// <summary>Who verified the shipments that name nobody else.</summary>
    public async Task<UserAccount> CheckerAsync() => _checker ??= await UserAsync(Role.Verifier);

    /// <summary>A complete shipment of one line in dollars, waiting for its verifier. <paramref name="change"/> may take anything away again.</summary>
    public async Task<Shipment> SubmittedAsync(Exporter exporter, DateOnly date, long usd = 10_000, Action<Shipment>? change = null) =>
        await ShipmentAsync(exporter, date, usd, ShipmentStatus.Submitted, change);

    public async Task<Shipment> DraftAsync(Exporter exporter, DateOnly date, long usd = 10_000, Action<Shipment>? change = null) =>
        await ShipmentAsync(exporter, date, usd, ShipmentStatus.Draft, change);

    /// <summary>Verified at the clock's present time, and posted to the ledger by the same code that the program posts with.</summary>
    public async Task<Shipment> VerifiedAsync(Exporter exporter, DateOnly date, long usd = 10_000, Action<Shipment>? change = null)
    {
        var shipment = await ShipmentAsync(exporter, date, usd, ShipmentStatus.Submitted, change);
        var checker = await CheckerAsync();
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ExportsDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Attach(shipment);
        shipment.Status = ShipmentStatus.Verified;
        shipment.DecidedAt = office.Clock.Now();
        shipment.DecidedById = checker.Id;
        await scope.ServiceProvider.GetRequiredService<Ledger>().PostAsync(shipment, CancellationToken.None);
        await transaction.CommitAsync();
        return shipment;
    }

    /// <summary>Takes a verified shipment out of the ledger again.</summary>
    public async Task VoidAsync(Shipment shipment)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ExportsDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Attach(shipment);
        shipment.Status = ShipmentStatus.Voided;
        shipment.DecisionReason = "Dibatalkan untuk contoh";
        await scope.ServiceProvider.GetRequiredService<Ledger>().ReverseAsync(shipment.Id, CancellationToken.None);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private async Task<Shipment> ShipmentAsync(Exporter exporter, DateOnly date, long usd, ShipmentStatus status, Action<Shipment>? change)
    {
        var n = Interlocked.Increment(ref _documents);
        var maker = await MakerAsync();
        var submitted = status != ShipmentStatus.Draft;
        var shipment = new Shipment
        {
            ScopeCode = exporter.ScopeCode,
            ExporterId = exporter.Id,
            Status = status,
            ExportDate = date,
            DestinationIso2 = "MY",
            Channel = ExportChannel.OwnName,
            DocumentKind = ExportDocumentKind.Peb,
            DocumentNumber = n.ToString("000000", System.Globalization.CultureInfo.InvariantCulture),
            DocumentDate = date,
            EntrySource = EntrySource.Telephone,
            EnteredById = maker.Id,
            CreatedAt = office.Clock.Now(),
            SubmittedAt = submitted ? office.Clock.Now() : null,
            SubmittedById = submitted ? maker.Id : null,
            IdempotencyKey = Guid.NewGuid(),
            Lines =
            [
                new ShipmentLine
                {
                    Position = 1,
                    CommodityKey = "kain_batik",
                    QuantityMilli = 100_000,
                    Unit = "potong",
                    NetGrams = 250_000,
                    CurrencyCode = "USD",
                    AmountMinor = usd * 100,
                    Origin = GoodsOrigin.City,
                    IdrRateMicro = 16_000 * IdrRate.MicroPerRupiah,
                    UsdRateMicro = 16_000 * IdrRate.MicroPerRupiah,
                    RateKind = RateKind.SetByOffice,
                    RateDate = new DateOnly(date.Year, 1, 1),
                    RateSource = "Kurs contoh, rekaan",
                    UsdCents = usd * 100,
                },
            ],
        };
        change?.Invoke(shipment);
        await office.AddAsync(shipment);
        return shipment;
    }
}
