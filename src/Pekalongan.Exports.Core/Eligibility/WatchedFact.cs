using System.Globalization;

namespace Pekalongan.Exports.Core.Eligibility;

public enum FactKind
{
    Nib,
    KtpAddress,
    Product,
    Capacity,
    Certificate,
    Exports,
    Association,
}

/// <summary>A fact a criterion is decided on. When it changes, the decision speaks of something that is no longer so.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Which of several; empty where there is one.</param>
/// <param name="Value">Compared, never shown.</param>
public sealed record WatchedFact(FactKind Kind, string Name, string Value)
{
    public static WatchedFact CapacityOf(ProductOnFile product) =>
        new(FactKind.Capacity, product.Name, string.Create(CultureInfo.InvariantCulture, $"{product.MonthlyCapacityMilli} {product.Unit}"));

    /// <summary>A certificate that runs out is another fact from that day on, though nobody touched it.</summary>
    public static WatchedFact Of(CertificateOnFile certificate, DateOnly today) => new(
        FactKind.Certificate, certificate.Name,
        string.Create(CultureInfo.InvariantCulture, $"{certificate.Number} {certificate.ValidUntil:yyyy-MM-dd} {certificate.HasExpiredOn(today)}"));
}
