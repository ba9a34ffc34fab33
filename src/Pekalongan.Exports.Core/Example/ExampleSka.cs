using System.Globalization;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Shipments;

namespace Pekalongan.Exports.Core.Example;

/// <summary>Invents what was noted of the example's certificates of origin: some used, some not, many never asked about.</summary>
internal static class ExampleSka
{
    public static void Note(IEnumerable<Shipment> shipments, IReadOnlyCollection<TradeAgreement> agreements)
    {
        // Dice of its own, so that the shipments themselves stay as they were.
        var dice = new Dice(20261128);
        foreach (var shipment in shipments)
        {
            var (chance, choice, number, days) = (dice.Between(0, 10), dice.Between(0, 100), dice.Between(1_000, 9_999), dice.Between(0, 12));
            var day = shipment.ExportDate!.Value;
            var offered = OriginAdvice.For(agreements, shipment.DestinationIso2!, [], day).InQuestion;
            if (offered.Count == 0 || chance >= 7)
                continue;
            shipment.UsedPreference = chance < 5;
            if (chance >= 5)
                continue;
            var agreement = offered[choice % offered.Count];
            shipment.AgreementCode = agreement.Code;
            if (agreement.IsSelfDeclared)
                continue;
            shipment.SkaNumber = string.Create(CultureInfo.InvariantCulture, $"CONTOH/{number}/{day:yyyyMMdd}");
            shipment.SkaDate = day.AddDays(days);
        }
    }
}
