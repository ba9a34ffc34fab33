using System.Globalization;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Example;

/// <summary>
/// Invented exporters with a story: one that went from courier over another's name to a PEB of its own, and two that fell silent, whom the
/// office has called.
/// </summary>
internal sealed class ExamplePaths(IReadOnlyCollection<ExchangeRate> rates, IReadOnlyDictionary<Role, UserAccount> accounts)
{
    private const int Climber = 25;
    private const int SilentWeaver = 26;
    private const int SilentFishery = 27;

    /// <summary>Numbered on from those of the table; the dice throw no shipments for them.</summary>
    public static IReadOnlyList<ExampleBusiness> Businesses =>
    [
        Business(Climber, "Batik Contoh Truntum", "Ibu Contoh Truntum", SizeClass.Micro, "Industri Batik", "fesyen_batik", "Kemeja batik cap", 400, "potong"),
        Business(SilentWeaver, "Sarung Contoh Wangi", "Bapak Contoh Wangi", SizeClass.Small, "Pertenunan", "sarung_palekat", "Sarung palekat", 5000, "lembar"),
        Business(SilentFishery, "Udang Contoh Beku", "Ibu Contoh Udang", SizeClass.Small, "Pengolahan ikan", "hasil_olahan_ikan", "Udang beku", 7000, "kg"),
    ];

    public IEnumerable<Shipment> Shipments(IReadOnlyList<(ExampleBusiness Data, Exporter Row)> businesses)
    {
        var byNumber = businesses.ToDictionary(b => b.Data.Number);
        (int Business, string Day, ExportChannel Channel, string Country, long Usd, long Kilograms)[] sent =
        [
            (Climber, "2024-05-14", ExportChannel.Courier, "AU", 1_450, 26), (Climber, "2024-10-02", ExportChannel.Courier, "AU", 1_900, 28),
            (Climber, "2025-03-18", ExportChannel.Courier, "NL", 2_100, 30), (Climber, "2025-07-22", ExportChannel.ThirdParty, "NL", 6_800, 190),
            (Climber, "2026-02-11", ExportChannel.ThirdParty, "NL", 7_400, 205), (Climber, "2026-06-09", ExportChannel.OwnName, "NL", 9_300, 260),
            (Climber, "2026-09-15", ExportChannel.OwnName, "CZ", 8_700, 240),
            (SilentWeaver, "2024-08-20", ExportChannel.OwnName, "MY", 31_000, 2_300), (SilentWeaver, "2024-09-24", ExportChannel.OwnName, "SA", 27_500, 2_050),
            (SilentWeaver, "2025-08-12", ExportChannel.OwnName, "MY", 34_200, 2_500), (SilentWeaver, "2025-10-07", ExportChannel.OwnName, "AE", 22_800, 1_700),
            (SilentWeaver, "2025-11-18", ExportChannel.OwnName, "MY", 19_600, 1_450), (SilentWeaver, "2026-03-05", ExportChannel.OwnName, "MY", 18_100, 1_340),
            (SilentFishery, "2024-09-10", ExportChannel.ThirdParty, "HK", 12_400, 3_300), (SilentFishery, "2025-09-16", ExportChannel.ThirdParty, "HK", 14_900, 3_900),
            (SilentFishery, "2025-12-02", ExportChannel.ThirdParty, "SG", 11_200, 3_000),
        ];
        return sent.Select((row, number) => Shipment(
            byNumber[row.Business], DateOnly.ParseExact(row.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture), row.Channel, row.Country, row.Usd, row.Kilograms, 310_101 + number));
    }

    public void AddTo(ExportsDbContext db, IReadOnlyList<(ExampleBusiness Data, Exporter Row)> businesses, DateTime now)
    {
        var today = JakartaTime.DateOf(now);
        var (weaver, fishery) = (Of(SilentWeaver), Of(SilentFishery));
        db.Contacts.AddRange(
            Contact(weaver, ContactWay.Telephone, now.AddDays(-24), reached: false, null, today.AddDays(-20)),
            Contact(weaver, ContactWay.WhatsApp, now.AddDays(-12), reached: true, "Contoh: pembeli di Malaysia menunda pesanan sampai tahun depan.", today.AddDays(-1)),
            Contact(fishery, ContactWay.Visit, now.AddDays(-6), reached: true, "Contoh: sedang mencari perusahaan pengirim yang baru.", today.AddDays(15)));
        db.MarketClassifications.AddRange(
            Market("BD", isTraditional: false, new DateOnly(2024, 1, 1), now), Market("AU", isTraditional: true, new DateOnly(2024, 1, 1), now),
            Market("NL", isTraditional: false, new DateOnly(2024, 1, 1), now), Market("NL", isTraditional: true, new DateOnly(2026, 1, 1), now));

        Guid Of(int number) => businesses.Single(b => b.Data.Number == number).Row.Id;
    }

    private static ExampleBusiness Business(
        int number, string name, string person, SizeClass size, string sector, string commodity, string product, long capacity, string unit) => new()
    {
        Number = number,
        Name = name,
        Form = LegalForm.SoleProprietor,
        Person = person,
        Nik = null,
        Nib = (9_900_000_000_000 + number).ToString(CultureInfo.InvariantCulture),
        Kelurahan = "33.75.02.1004",
        KtpKelurahan = null,
        Size = size,
        Sector = sector,
        Declared = DeclaredExport.Never,
        Commodity = commodity,
        Product = product,
        Production = ProductionMode.Own,
        Capacity = capacity,
        Unit = unit,
        Destinations = [],
        Currency = "USD",
        Channel = ExportChannel.OwnName,
        TypicalUsd = 0,
        TypicalKilograms = 0,
        ShipmentsPerYear = 0,
    };

    private Shipment Shipment(
        (ExampleBusiness Data, Exporter Row) of, DateOnly day, ExportChannel channel, string country, long usd, long kilograms, int number)
    {
        var (staff, entered) = (accounts[Role.Staff].Id, JakartaTime.StartOf(day.AddDays(4)).AddHours(10));
        var isCourier = channel == ExportChannel.Courier;
        var rate = rates.Single(r => r.CurrencyCode == "USD" && r.ValidFrom <= day && day <= r.ValidUntil);
        return new Shipment
        {
            ScopeCode = Scope.ExampleCode,
            ExporterId = of.Row.Id,
            Status = ShipmentStatus.Verified,
            ExportDate = day,
            DestinationIso2 = country,
            Channel = channel,
            ExporterOfRecordName = channel == ExportChannel.ThirdParty ? "PT Contoh Perantara Ekspor" : null,
            DocumentKind = isCourier ? ExportDocumentKind.ConsignmentNote : ExportDocumentKind.Peb,
            DocumentNumber = number.ToString(CultureInfo.InvariantCulture),
            DocumentDate = day,
            CustomsOfficeCode = isCourier ? null : "060100",
            PortCode = isCourier ? null : "IDSRG",
            Incoterm = "FOB",
            EntrySource = EntrySource.Telephone,
            EnteredById = staff,
            CreatedAt = entered,
            SubmittedAt = entered,
            SubmittedById = staff,
            DecidedAt = entered.AddDays(2),
            DecidedById = accounts[Role.Verifier].Id,
            IdempotencyKey = Guid.CreateVersion7(),
            Lines =
            {
                new ShipmentLine
                {
                    Position = 1,
                    CommodityKey = of.Data.Commodity,
                    QuantityMilli = kilograms * 1000,
                    Unit = "kg",
                    NetGrams = kilograms * 1000,
                    CurrencyCode = "USD",
                    AmountMinor = usd * 100,
                    Origin = GoodsOrigin.City,
                    IdrRateMicro = rate.IdrRateMicro,
                    UsdRateMicro = rate.IdrRateMicro,
                    RateKind = RateKind.SetByOffice,
                    RateDate = rate.ValidFrom,
                    RateSource = rate.Source,
                    UsdCents = usd * 100,
                },
            },
        };
    }

    private ExporterContact Contact(Guid exporter, ContactWay way, DateTime at, bool reached, string? note, DateOnly againOn) => new()
    {
        ScopeCode = Scope.ExampleCode,
        ExporterId = exporter,
        Purpose = ContactPurpose.Silent,
        Way = way,
        Reached = reached,
        PersonName = reached ? "Pemilik contoh" : null,
        Note = note,
        AgainOn = againOn,
        ById = accounts[Role.Staff].Id,
        At = at,
        IdempotencyKey = Guid.CreateVersion7(),
    };

    private MarketClassification Market(string country, bool isTraditional, DateOnly from, DateTime now) => new()
    {
        ScopeCode = Scope.ExampleCode,
        CountryIso2 = country,
        IsTraditional = isTraditional,
        ValidFrom = from,
        Basis = "CONTOH, ketentuan rekaan",
        SetById = accounts[Role.Staff].Id,
        SetAt = now,
    };
}
