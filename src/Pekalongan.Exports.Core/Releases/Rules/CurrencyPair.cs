using System.Text.RegularExpressions;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases.Rules;

/// <summary>One value in both currencies: "US$18,88 juta atau sekitar Rp264,32 miliar".</summary>
internal sealed partial record CurrencyPair(ReleaseFigure Dollars, ReleaseFigure Rupiah)
{
    /// <summary>Of a rupiah amount, the dollars beside it with nothing but joining words between them.</summary>
    public static CurrencyPair? Of(ReleaseFigure rupiah, ReleaseCase release)
    {
        if (rupiah is not { Unit: FigureUnit.Rupiah, Reading: not null, Upper: null })
            return null;
        var dollars = release.Beside(rupiah, FigureUnit.Dollars)
            .FirstOrDefault(other => (release.Text.Between(other, rupiah) ?? release.Text.Between(rupiah, other)) is { } between && Joining().IsMatch(between));
        return dollars is null ? null : new CurrencyPair(dollars, rupiah);
    }

    /// <summary>Whether some value that is printed as these dollars gives, at the rate, some that is printed as this rupiah.</summary>
    /// <remarks>With the dollars as the other language reads them, too: their points are then what is wrong, and said of the dollars.</remarks>
    public bool Agrees(IdrRate rate) => Agrees(Dollars.Reading!.Value, rate) || (Dollars.OtherReading is { } other && Agrees(other, rate));

    private bool Agrees(FigureReading dollars, IdrRate rate)
    {
        var rupiah = Rupiah.Reading!.Value;
        var expected = (Int128)dollars.Value * rate.Micro / IdrRate.MicroPerRupiah;
        var tolerance = ((Int128)dollars.Granularity * rate.Micro / IdrRate.MicroPerRupiah + rupiah.Granularity) / 2 + 1;
        return Int128.Abs(expected - rupiah.Value) <= tolerance;
    }

    /// <summary>The rate at which they would be the same value, to the rupiah; null when it is none at all.</summary>
    public IdrRate? Implied
    {
        get
        {
            var (dollars, rupiah) = (Dollars.Reading!.Value.Value, Rupiah.Reading!.Value.Value);
            var whole = dollars == 0 ? 0 : ((Int128)rupiah + dollars / 2) / dollars;
            return whole > 0 && whole < long.MaxValue / IdrRate.MicroPerRupiah ? new IdrRate((long)whole * IdrRate.MicroPerRupiah) : null;
        }
    }

    /// <summary>The rupiah of the dollars, no finer than they are known.</summary>
    public FigureReading? At(IdrRate rate)
    {
        var (value, granularity) = Dollars.Reading!.Value;
        var (rupiah, unit) = ((Int128)value * rate.Micro / IdrRate.MicroPerRupiah, (Int128)granularity * rate.Micro / IdrRate.MicroPerRupiah);
        return rupiah > long.MaxValue || unit > long.MaxValue ? null : new FigureReading((long)rupiah, Math.Max(1, (long)unit / 10));
    }

    [GeneratedRegex(@"^[\s,(]*(?:(?:atau|setara|senilai|sekitar|berkisar|kisaran|ekuivalen|kurang lebih|dengan|±|=|or|about|around|equivalent to|equal to)[\s,(]*){0,4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joining();
}
