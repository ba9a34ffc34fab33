using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Example;

/// <summary>
/// What lies on the desks: a draft, one returned, and some that wait for the verifier, one of them for want of a rate. Two were told by
/// telephone for the business that signs in; it objects to one of them.
/// </summary>
internal static class ExamplePending
{
    private const string ObjectedTo = "205046";

    public static IEnumerable<Shipment> Shipments(
        Guid ownExporterId, Guid otherExporterId, Dictionary<Role, UserAccount> accounts, IReadOnlyCollection<ExchangeRate> rates, DateTime now)
    {
        var today = JakartaTime.DateOf(now);
        var (exporter, staff, verifier) = (accounts[Role.Exporter].Id, accounts[Role.Staff].Id, accounts[Role.Verifier].Id);

        yield return New(ownExporterId, exporter, EntrySource.Portal, ShipmentStatus.Draft, today.AddDays(-2), "SG", null, now, Line("kain_batik", "520852", 120, "meter", 38, "USD", 340_000, today.AddDays(-2), rates));

        var returned = New(ownExporterId, exporter, EntrySource.Portal, ShipmentStatus.Returned, today.AddDays(-12), "JP", "204518", now, Line("kain_batik", "520852", 300, "meter", 95, "USD", 980_000, today.AddDays(-12), rates));
        (returned.DecidedById, returned.DecidedAt) = (verifier, now.AddDays(-1));
        returned.DecisionReason = "Nomor PEB tidak sama dengan berkas: di berkas tertulis 204581. Periksa lalu kirim lagi.";
        yield return returned;

        yield return New(ownExporterId, exporter, EntrySource.Portal, ShipmentStatus.Submitted, today.AddDays(-6), "MY", "205112", now, Line("kain_batik", "520852", 420, "meter", 130, "USD", 1_365_000, today.AddDays(-6), rates));
        yield return New(otherExporterId, staff, EntrySource.Telephone, ShipmentStatus.Submitted, today.AddDays(-5), "AE", "205230", now, Line("sarung_palekat", "621142", 5000, "lembar", 2900, "USD", 4_120_000, today.AddDays(-5), rates));
        yield return New(otherExporterId, staff, EntrySource.Visit, ShipmentStatus.Submitted, today.AddDays(-4), "SA", "205377", now, Line("sarung_palekat", "621142", 3200, "lembar", 1900, "SAR", 9_650_000, today.AddDays(-4), rates));
        yield return Told(New(ownExporterId, staff, EntrySource.Telephone, ShipmentStatus.Submitted, today.AddDays(-16), "SG", "204903", now, Line("kain_batik", "520852", 150, "meter", 48, "USD", 495_000, today.AddDays(-16), rates)), now);
        yield return Told(New(ownExporterId, staff, EntrySource.Telephone, ShipmentStatus.Submitted, today.AddDays(-9), "MY", ObjectedTo, now, Line("kain_batik", "520852", 260, "meter", 82, "USD", 8_580_000, today.AddDays(-9), rates)), now);
    }

    /// <summary>The business read what the office wrote, and says what is wrong with it.</summary>
    public static ShipmentObjection Objection(IEnumerable<Shipment> pending, Guid raisedBy, DateTime now) => new()
    {
        ShipmentId = pending.First(s => s.DocumentNumber == ObjectedTo).Id,
        Text = "Nilainya US$8.580, bukan US$85.800. Satu nol kelebihan.",
        RaisedById = raisedBy,
        RaisedAt = now.AddDays(-1),
    };

    private static Shipment Told(Shipment shipment, DateTime now)
    {
        (shipment.InformantName, shipment.InformedOn) = ("Ibu Contoh Melati", JakartaTime.DateOf(now).AddDays(-2));
        return shipment;
    }

    private static Shipment New(
        Guid exporterId, Guid enteredBy, EntrySource source, ShipmentStatus status, DateOnly date, string country, string? document, DateTime now, ShipmentLine line)
    {
        var submitted = status != ShipmentStatus.Draft;
        return new Shipment
        {
            ScopeCode = Scope.ExampleCode,
            ExporterId = exporterId,
            Status = status,
            ExportDate = date,
            DestinationIso2 = country,
            Channel = ExportChannel.OwnName,
            DocumentKind = document is null ? null : ExportDocumentKind.Peb,
            DocumentNumber = document,
            DocumentDate = document is null ? null : date,
            CustomsOfficeCode = document is null ? null : "060100",
            PortCode = document is null ? null : "IDSRG",
            Incoterm = "FOB",
            EntrySource = source,
            EnteredById = enteredBy,
            CreatedAt = now.AddDays(-2),
            SubmittedAt = submitted ? now.AddDays(-2) : null,
            SubmittedById = submitted ? enteredBy : null,
            IdempotencyKey = Guid.CreateVersion7(),
            Lines = { line },
        };
    }

    private static ShipmentLine Line(
        string commodity, string hs, long quantity, string unit, long kilograms, string currency, long amountMinor, DateOnly date, IReadOnlyCollection<ExchangeRate> rates)
    {
        var rate = rates.SingleOrDefault(r => r.CurrencyCode == currency && r.ValidFrom <= date && date <= r.ValidUntil);
        var usdRate = rates.SingleOrDefault(r => r.CurrencyCode == "USD" && r.ValidFrom <= date && date <= r.ValidUntil);
        var known = rate is not null && usdRate is not null;
        return new ShipmentLine
        {
            Position = 1,
            CommodityKey = commodity,
            Hs = hs,
            QuantityMilli = quantity * 1000,
            Unit = unit,
            NetGrams = kilograms * 1000,
            CurrencyCode = currency,
            AmountMinor = amountMinor,
            Origin = GoodsOrigin.City,
            IdrRateMicro = rate?.IdrRateMicro,
            UsdRateMicro = known ? usdRate!.IdrRateMicro : null,
            RateKind = known ? RateKind.SetByOffice : null,
            RateDate = rate?.ValidFrom,
            RateSource = rate?.Source,
            UsdCents = known ? Rounding.MultiplyDivide(amountMinor * 100, rate!.IdrRateMicro, usdRate!.IdrRateMicro * Currency.Of(currency).MinorPerUnit) : null,
        };
    }
}
