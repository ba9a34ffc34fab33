namespace Pekalongan.Exports.Core.Values;

/// <summary>
/// A code of the Harmonized System: heading (4 digits), international subheading (6) or national tariff line
/// (8, BTKI 2022, PMK 26/PMK.010/2022).
/// </summary>
public sealed record HsCode
{
    public const int MaxDigits = 8;

    private HsCode(string digits) => Digits = digits;

    public string Digits { get; }

    /// <summary>The first two digits, 1 to 99.</summary>
    public int Chapter => TypedText.Int(Digits, 0, 2);

    /// <summary>Six digits mean the same in every country.</summary>
    public bool IsInternational => Digits.Length == 6;

    public static Parsed<HsCode> Parse(string? text)
    {
        var digits = TypedText.Without(text, ".,-");
        if (digits.Length == 0)
            return new Wording("Tulis kode HS 4, 6 atau 8 angka, misalnya 6211.42");
        if (!TypedText.IsDigits(digits))
            return new Wording("Kode HS hanya berisi angka dan titik; misalnya 6211.42 atau 6211.42.10");
        if (digits.Length is not (4 or 6 or 8))
            return new Wording("Kode HS terdiri dari 4, 6 atau 8 angka; yang tertulis {0}. Angka 0 di akhir juga ditulis", digits.Length);
        if (digits.StartsWith("00", StringComparison.Ordinal) || digits.StartsWith("77", StringComparison.Ordinal))
            return new Wording("Bab {0} tidak ada dalam daftar HS; periksa dua angka pertama", digits[..2]);
        return new HsCode(digits);
    }

    /// <summary>"6211.42.10".</summary>
    public override string ToString() => Digits.Length switch
    {
        4 => Digits,
        6 => $"{Digits[..4]}.{Digits[4..]}",
        _ => $"{Digits[..4]}.{Digits[4..6]}.{Digits[6..]}",
    };
}
