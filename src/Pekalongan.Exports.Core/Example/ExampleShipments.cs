using System.Globalization;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Example;

/// <summary>Invents the shipments of the example businesses: the same ones every time, growing a little each year, with a slow rainy season.</summary>
internal sealed class ExampleShipments(IReadOnlyDictionary<string, string?> hsOfCommodity, IReadOnlyCollection<ExchangeRate> rates, Guid staffId, Guid verifierId)
{
    private const int FirstYear = 2024;
    private const int LastYear = 2026;

    private readonly Dice _dice = new(20261121);

    public IEnumerable<Shipment> Invent(ExampleBusiness business, Guid exporterId)
    {
        for (var year = FirstYear; year <= LastYear; year++)
            for (var i = 0; i < business.ShipmentsPerYear; i++)
            {
                var slot = 364 * i / business.ShipmentsPerYear;
                yield return Invent(business, exporterId, new DateOnly(year, 1, 1).AddDays(slot + _dice.Between(0, 364 / business.ShipmentsPerYear)), year);
            }
    }

    private Shipment Invent(ExampleBusiness business, Guid exporterId, DateOnly date, int year)
    {
        var growth = 100 + 8 * (year - FirstYear);
        var percent = _dice.Between(60, 145) * growth / 100 * (date.Month is 1 or 2 ? 80 : 100) / 100;
        var document = business.Channel == ExportChannel.Courier
            ? _dice.Between(0, 3) == 0 ? ExportDocumentKind.None : ExportDocumentKind.ConsignmentNote
            : ExportDocumentKind.Peb;
        var entered = JakartaTime.StartOf(date.AddDays(_dice.Between(2, 16))).AddHours(9).AddMinutes(_dice.Between(0, 400));
        var decided = entered.AddDays(_dice.Between(1, 6));
        var shipment = new Shipment
        {
            ScopeCode = Scope.ExampleCode,
            ExporterId = exporterId,
            Status = ShipmentStatus.Verified,
            ExportDate = date,
            DestinationIso2 = business.Destinations[_dice.Between(0, business.Destinations.Count)],
            Channel = year == FirstYear && business.Channel == ExportChannel.OwnName && _dice.Between(0, 4) == 0 ? ExportChannel.ThirdParty : business.Channel,
            DocumentKind = document,
            DocumentNumber = document == ExportDocumentKind.None ? null : _dice.Between(100_000, 999_999).ToString(CultureInfo.InvariantCulture),
            DocumentDate = document == ExportDocumentKind.None ? null : date.AddDays(-_dice.Between(0, 4)),
            CustomsOfficeCode = document == ExportDocumentKind.Peb ? "060100" : null,
            PortCode = document == ExportDocumentKind.Peb ? "IDSRG" : null,
            Incoterm = "FOB",
            EntrySource = (EntrySource)_dice.Between(1, 4),
            EnteredById = staffId,
            CreatedAt = entered,
            SubmittedAt = entered,
            SubmittedById = staffId,
            DecidedAt = decided,
            DecidedById = verifierId,
            IdempotencyKey = Guid.CreateVersion7(),
        };
        if (shipment.Channel == ExportChannel.ThirdParty)
            shipment.ExporterOfRecordName = "PT Contoh Perantara Ekspor";
        shipment.Lines.Add(Line(business, date, percent));
        return shipment;
    }

    private ShipmentLine Line(ExampleBusiness business, DateOnly date, int percent)
    {
        var currency = Currency.Of(business.Currency);
        var (rate, usdRate) = (RateOn(date, currency.Code), RateOn(date, Currency.Usd.Code));
        var usdCents = business.TypicalUsd * percent;
        var amount = Rounding.MultiplyDivide(usdCents * currency.MinorPerUnit, usdRate.IdrRateMicro, rate.IdrRateMicro) / 100;
        return new ShipmentLine
        {
            Position = 1,
            CommodityKey = business.Commodity,
            Hs = hsOfCommodity[business.Commodity]?.Replace(".", "", StringComparison.Ordinal),
            QuantityMilli = Math.Max(1, business.Capacity * percent / 250) * 1000,
            Unit = business.Unit,
            NetGrams = business.TypicalKilograms * percent * 10,
            CurrencyCode = currency.Code,
            AmountMinor = amount,
            Origin = GoodsOrigin.City,
            IdrRateMicro = rate.IdrRateMicro,
            UsdRateMicro = usdRate.IdrRateMicro,
            RateKind = RateKind.SetByOffice,
            RateDate = rate.ValidFrom,
            RateSource = rate.Source,
            UsdCents = Rounding.MultiplyDivide(amount * 100, rate.IdrRateMicro, usdRate.IdrRateMicro * currency.MinorPerUnit),
        };
    }

    private ExchangeRate RateOn(DateOnly date, string currency) =>
        rates.Single(r => r.CurrencyCode == currency && r.ValidFrom <= date && date <= r.ValidUntil);
}
