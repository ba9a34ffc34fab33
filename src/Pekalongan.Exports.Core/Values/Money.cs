namespace Pekalongan.Exports.Core.Values;

/// <summary>An amount in United States dollars, kept in whole cents so that sums are exact on every database.</summary>
public readonly record struct Usd(long Cents) : IComparable<Usd>
{
    public static Usd Zero => default;

    public static Parsed<Usd> Parse(string? text, Language language = Language.Indonesian) =>
        NumberText.Parse(text, 2, language).Then<Usd>(cents => new Usd(cents));

    public static Usd FromDecimal(decimal dollars) => new(Rounding.ToUnits(dollars, 2));

    public decimal ToDecimal() => Cents / 100m;

    /// <summary>The rupiah value at one stated rate, rounded half up to the sen.</summary>
    public Rupiah At(IdrRate rate) => new(Rounding.MultiplyDivide(Cents, rate.Micro, IdrRate.MicroPerRupiah));

    public int CompareTo(Usd other) => Cents.CompareTo(other.Cents);

    public static Usd operator +(Usd a, Usd b) => new(checked(a.Cents + b.Cents));

    public static Usd operator -(Usd a, Usd b) => new(checked(a.Cents - b.Cents));

    public static Usd operator -(Usd a) => new(checked(-a.Cents));

    public static bool operator <(Usd a, Usd b) => a.Cents < b.Cents;

    public static bool operator >(Usd a, Usd b) => a.Cents > b.Cents;

    public static bool operator <=(Usd a, Usd b) => a.Cents <= b.Cents;

    public static bool operator >=(Usd a, Usd b) => a.Cents >= b.Cents;
}

/// <summary>An amount in rupiah, kept in whole sen (1/100 rupiah).</summary>
public readonly record struct Rupiah(long Sen) : IComparable<Rupiah>
{
    public static Rupiah Zero => default;

    public static Parsed<Rupiah> Parse(string? text, Language language = Language.Indonesian) =>
        NumberText.Parse(text, 2, language).Then<Rupiah>(sen => new Rupiah(sen));

    public static Rupiah FromDecimal(decimal rupiah) => new(Rounding.ToUnits(rupiah, 2));

    public decimal ToDecimal() => Sen / 100m;

    public int CompareTo(Rupiah other) => Sen.CompareTo(other.Sen);

    public static Rupiah operator +(Rupiah a, Rupiah b) => new(checked(a.Sen + b.Sen));

    public static Rupiah operator -(Rupiah a, Rupiah b) => new(checked(a.Sen - b.Sen));

    public static bool operator <(Rupiah a, Rupiah b) => a.Sen < b.Sen;

    public static bool operator >(Rupiah a, Rupiah b) => a.Sen > b.Sen;

    public static bool operator <=(Rupiah a, Rupiah b) => a.Sen <= b.Sen;

    public static bool operator >=(Rupiah a, Rupiah b) => a.Sen >= b.Sen;
}

/// <summary>
/// Rupiah for one unit of a foreign currency, in millionths of a rupiah (a rate quoted per 100, as for JPY, is divided when it is entered).
/// </summary>
public readonly record struct IdrRate(long Micro)
{
    public const long MicroPerRupiah = 1_000_000;

    public static Parsed<IdrRate> Parse(string? text, Language language = Language.Indonesian) =>
        NumberText.Parse(text, 6, language)
            .Then<IdrRate>(micro => micro == 0 ? new Wording("Kurs harus lebih dari nol") : new IdrRate(micro));

    public static IdrRate FromDecimal(decimal rupiahPerUnit) => new(Rounding.ToUnits(rupiahPerUnit, 6));

    public decimal ToDecimal() => Micro / (decimal)MicroPerRupiah;
}

/// <summary>A net weight in whole grams.</summary>
public readonly record struct Weight(long Grams) : IComparable<Weight>
{
    public static Weight Zero => default;

    /// <summary>Kilograms as typed, to the gram.</summary>
    public static Parsed<Weight> Parse(string? text, Language language = Language.Indonesian) =>
        NumberText.Parse(text, 3, language).Then<Weight>(grams => new Weight(grams));

    public static Weight FromKilograms(decimal kilograms) => new(Rounding.ToUnits(kilograms, 3));

    public decimal ToKilograms() => Grams / 1000m;

    public int CompareTo(Weight other) => Grams.CompareTo(other.Grams);

    public static Weight operator +(Weight a, Weight b) => new(checked(a.Grams + b.Grams));

    public static Weight operator -(Weight a, Weight b) => new(checked(a.Grams - b.Grams));

    public static bool operator <(Weight a, Weight b) => a.Grams < b.Grams;

    public static bool operator >(Weight a, Weight b) => a.Grams > b.Grams;

    public static bool operator <=(Weight a, Weight b) => a.Grams <= b.Grams;

    public static bool operator >=(Weight a, Weight b) => a.Grams >= b.Grams;
}

/// <summary>A percentage in hundredths of a percent: 84,64% is 8464.</summary>
public readonly record struct Percent(long Hundredths) : IComparable<Percent>
{
    /// <summary>
    /// part ÷ whole × 100, two decimals, half up; null when the whole is zero. The rule of the agency's own "74,28%" for 19,64 of 26,44.
    /// </summary>
    public static Percent? Of(long part, long whole) => whole == 0 ? null : new(Rounding.MultiplyDivide(part, 10_000, whole));

    public static Percent? Of(Usd part, Usd whole) => Of(part.Cents, whole.Cents);

    public decimal ToDecimal() => Hundredths / 100m;

    public int CompareTo(Percent other) => Hundredths.CompareTo(other.Hundredths);

    public static bool operator <(Percent a, Percent b) => a.Hundredths < b.Hundredths;

    public static bool operator >(Percent a, Percent b) => a.Hundredths > b.Hundredths;

    public static bool operator <=(Percent a, Percent b) => a.Hundredths <= b.Hundredths;

    public static bool operator >=(Percent a, Percent b) => a.Hundredths >= b.Hundredths;
}
