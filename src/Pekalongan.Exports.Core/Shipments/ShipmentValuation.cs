using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>Fixes the dollar value of lines from the rates in force on the export date, or on the last day of a statement's month. A value once fixed for verification is never moved.</summary>
public sealed class ShipmentValuation(RateFinder rates)
{
    /// <summary>Values every line anew, as on submitting.</summary>
    /// <returns>What could not be valued; empty when all could.</returns>
    public Task<IReadOnlyList<MissingRate>> FixAllAsync(Shipment shipment, CancellationToken cancellationToken)
    {
        Unfix(shipment);
        return FixMissingAsync(shipment, cancellationToken);
    }

    /// <summary>The same for many: each currency and day is asked for once. What could not be valued keeps no value.</summary>
    public async Task FixAllAsync(IReadOnlyCollection<Shipment> shipments, CancellationToken cancellationToken)
    {
        var known = new Dictionary<(string Scope, string Currency, DateOnly Date), RatePair?>();
        foreach (var shipment in shipments)
        {
            Unfix(shipment);
            foreach (var line in shipment.Lines)
            {
                if (shipment.ExportDate is not { } date)
                    continue;
                var currency = Currency.Of(line.CurrencyCode);
                if (!known.TryGetValue((shipment.ScopeCode, currency.Code, date), out var pair))
                    known[(shipment.ScopeCode, currency.Code, date)] = pair = await rates.FindAsync(shipment.ScopeCode, currency, date, cancellationToken);
                if (pair is not null)
                    Fix(line, currency, pair);
            }
        }
    }

    /// <summary>Values only the lines that waited for a rate, or whose rate was withdrawn before the shipment was decided.</summary>
    public async Task<IReadOnlyList<MissingRate>> FixMissingAsync(Shipment shipment, CancellationToken cancellationToken)
    {
        if (shipment.ExportDate is not { } date)
            return [];
        var isOpen = shipment.Status is ShipmentStatus.Submitted or ShipmentStatus.Returned;
        return await FixMissingAsync(shipment.ScopeCode, date, isOpen ? shipment.Lines : shipment.Lines.Where(l => l.UsdCents is null), cancellationToken);
    }

    /// <param name="scope">Whose rates.</param>
    /// <param name="date">The day whose rates are taken.</param>
    /// <param name="lines">Not decided yet; of them those are valued that have no dollar value, or one from a rate that was withdrawn.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<IReadOnlyList<MissingRate>> FixMissingAsync(
        string scope, DateOnly date, IEnumerable<IValuedLine> lines, CancellationToken cancellationToken)
    {
        var (missing, open) = (new List<MissingRate>(), lines.ToList());
        foreach (var line in open.Where(l => l.UsdCents is not null))
            if (await rates.HoldsWithdrawnAsync(scope, line, cancellationToken))
                Unfix(line);
        foreach (var group in open.Where(l => l.UsdCents is null).GroupBy(l => l.CurrencyCode))
        {
            var currency = Currency.Of(group.Key);
            if (await rates.FindAsync(scope, currency, date, cancellationToken) is not { } pair)
                missing.Add(new MissingRate((await rates.FindMissingAsync(scope, currency, date, cancellationToken)).Code, date));
            else
                foreach (var line in group)
                    Fix(line, currency, pair);
        }

        return missing;
    }

    /// <summary>What was typed has changed, so what was computed from it no longer stands.</summary>
    public static void Unfix(Shipment shipment)
    {
        foreach (var line in shipment.Lines)
            Unfix(line);
    }

    public static void Unfix(IValuedLine line) =>
        (line.IdrRateMicro, line.UsdRateMicro, line.RateKind, line.RateDate, line.RateSource, line.UsdCents) =
            (null, null, null, null, null, null);

    private static void Fix(IValuedLine line, Currency currency, RatePair pair)
    {
        line.IdrRateMicro = pair.Own.Micro;
        line.UsdRateMicro = pair.Dollar.Micro;
        line.RateKind = pair.Kind;
        line.RateDate = pair.ValidFrom;
        line.RateSource = pair.Source;
        line.UsdCents = pair.InUsd(currency, line.AmountMinor).Cents;
    }
}
