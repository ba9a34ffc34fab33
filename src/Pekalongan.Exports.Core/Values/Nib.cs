namespace Pekalongan.Exports.Core.Values;

/// <summary>
/// Nomor Induk Berusaha, 13 digits from OSS, one per business (PP 28/2025, before it PP 5/2021). Kept as text because leading zeros count;
/// it holds no date and no check digit that anyone may rely on.
/// </summary>
public sealed record Nib
{
    public const int Length = 13;

    private Nib(string digits) => Digits = digits;

    public string Digits { get; }

    public static Parsed<Nib> Parse(string? text)
    {
        var digits = TypedText.Without(text, ".-");
        if (digits.Length == 0)
            return new Wording("Tulis NIB 13 angka dari OSS, atau pilih “belum punya”");
        if (TypedText.IsSpreadsheetNotation(digits))
            return new Wording("NIB ini sudah dibulatkan lembar kerja; tulis lagi 13 angka dari OSS");
        if (!TypedText.IsDigits(digits))
            return new Wording("NIB hanya berisi angka; tulis 13 angka dari OSS");
        if (digits.Length == Length - 1)
            return new Wording("NIB harus 13 angka; yang tertulis 12. Mungkin angka 0 di depan hilang di lembar kerja; cek ke OSS");
        if (digits.Length != Length)
            return new Wording("NIB harus 13 angka; yang tertulis {0} angka", digits.Length);
        if (digits.All(digit => digit == '0'))
            return new Wording("NIB tidak mungkin nol semua; tulis 13 angka dari OSS");
        return new Nib(digits);
    }

    public override string ToString() => Digits;
}
