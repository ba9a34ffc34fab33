using Pekalongan.Exports.Core.Markets;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>An amount of money whose dollar value is fixed once, from the rates of one day, and kept: a shipment's line or a monthly statement's.</summary>
public interface IValuedLine
{
    string CurrencyCode { get; }

    long AmountMinor { get; }

    long? IdrRateMicro { get; set; }

    long? UsdRateMicro { get; set; }

    RateKind? RateKind { get; set; }

    DateOnly? RateDate { get; set; }

    string? RateSource { get; set; }

    long? UsdCents { get; set; }
}
