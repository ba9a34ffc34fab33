using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases;

/// <summary>What a figure of the record is of.</summary>
public enum FactKind
{
    Target,
    Realised,
    Achievement,
    Growth,
    Difference,
    Rate,

    /// <summary>Nobody stated it: it follows from dollars and rupiah that were printed side by side.</summary>
    ImpliedRate,
    Exporters,
    Training,
    Weight,
}

/// <summary>A figure the record holds, with where it stands there.</summary>
public sealed record ReleaseFact
{
    public required FactKind Kind { get; init; }

    public required FigureUnit Unit { get; init; }

    public required int Year { get; init; }

    /// <summary>The day up to which it speaks; null for what is of the whole year, as a target.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>In the unit's smallest parts, as those of <see cref="FigureReading"/>.</summary>
    public required long Value { get; init; }

    public required long Granularity { get; init; }

    /// <summary>"Realisasi sampai 30 September 2019".</summary>
    public required Wording What { get; init; }

    /// <summary>Who printed it, or how it was computed.</summary>
    public required Wording Source { get; init; }

    /// <summary>The source leaves open what the number counts; it is shown, and agrees with nothing.</summary>
    public bool IsUncertain { get; init; }

    public FigureReading Reading => new(Value, Granularity);

    /// <summary>Covers the year to its end, as a figure without a day does.</summary>
    public bool IsWholeYear => AsOf is null or { Month: 12, Day: 31 };
}

/// <summary>Writes a number of a unit as a sentence takes it.</summary>
public static class FigureWords
{
    private const long WholeDollars = 100;

    /// <summary>An argument of a <see cref="Wording"/>: no more digits than the granularity justifies, and all of them up to the single dollar.</summary>
    public static object Of(FigureUnit unit, FigureReading reading)
    {
        var (value, granularity) = reading;
        return unit switch
        {
            FigureUnit.Dollars when granularity <= WholeDollars => new Usd(value),
            FigureUnit.Dollars => new RoundedUsd(new Usd(value), granularity),
            FigureUnit.Rupiah or FigureUnit.Money when granularity <= WholeDollars => new Rupiah(value),
            FigureUnit.Rupiah or FigureUnit.Money => new RoundedRupiah(new Rupiah(value), granularity),
            FigureUnit.Rate => new IdrRate(value),
            FigureUnit.Percent => new Percent(Rounding.MultiplyDivide(value, 100, PercentScanner.PerPercent)),
            FigureUnit.Weight => new Weight(value),
            _ => value,
        };
    }

    /// <summary>As a press text takes it: an amount in millions, whatever the record knows of its cents.</summary>
    public static object Short(FigureUnit unit, FigureReading reading) => unit switch
    {
        FigureUnit.Dollars => new RoundedUsd(new Usd(reading.Value), reading.Granularity),
        FigureUnit.Rupiah => new RoundedRupiah(new Rupiah(reading.Value), reading.Granularity),
        _ => Of(unit, reading),
    };
}
