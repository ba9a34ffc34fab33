namespace Pekalongan.Exports.Core.Values;

/// <summary>A quantity of goods in thousandths of its unit: 1.250,5 lembar are 1250500.</summary>
public readonly record struct Quantity(long Milli)
{
    private const int Decimals = 3;

    /// <summary>More than zero.</summary>
    public static Parsed<Quantity> Parse(string? text, Language language = Language.Indonesian) =>
        NumberText.Parse(text, Decimals, language).Then<Quantity>(milli => milli > 0 ? new Quantity(milli) : new Wording("Jumlah harus lebih dari nol"));

    /// <summary>Without zeros behind the decimals that count.</summary>
    public string In(Language language)
    {
        var (units, decimals) = (Milli, Decimals);
        for (; decimals > 0 && units % 10 == 0; decimals--)
            units /= 10;
        return Figures.Fixed(units, decimals, language);
    }
}
