namespace Pekalongan.Exports.Core.Values;

/// <summary>
/// Nomor Induk Kependudukan: 16 digits, of which PP KK CC say where it was first issued, DD MM YY the birth date (day + 40 for women)
/// and the last four a serial (PP 37/2007 art. 37, PP 40/2019). It never changes and has no check digit: the place is only a hint
/// and says nothing of where the person lives now.
/// </summary>
/// <remarks>
/// Personal data: <see cref="ToString"/> is masked and the digits come only from <see cref="Reveal"/>, a method,
/// so that no serializer, log or view writes them by accident.
/// </remarks>
public sealed class Nik : IEquatable<Nik>
{
    public const int Length = 16;

    private const int WomensDayOffset = 40;

    private static readonly Wording Expected = new Wording("Tulis NIK 16 angka seperti tercetak di KTP");

    private readonly string _digits;

    private Nik(string digits) => _digits = digits;

    /// <summary>"3375************".</summary>
    public string Masked => _digits[..4] + new string('*', Length - 4);

    /// <summary>"33.75": the city or regency of first registration.</summary>
    public string RegisteredIn => $"{_digits[..2]}.{_digits[2..4]}";

    public int BirthDay => TypedText.Int(_digits, 6, 2) is var day && day > WomensDayOffset ? day - WomensDayOffset : day;

    public int BirthMonth => TypedText.Int(_digits, 8, 2);

    /// <summary>What is unusual but no reason to refuse.</summary>
    public IReadOnlyList<Wording> Remarks => TypedText.Int(_digits, 0, 2) is < 11 or > 97
        ? [new Wording("Dua angka pertama NIK bukan kode provinsi yang dikenal; periksa lagi ke KTP")]
        : [];

    public static Parsed<Nik> Parse(string? text)
    {
        var digits = TypedText.Without(text, ".-");
        if (digits.Length == 0)
            return Expected;
        if (TypedText.IsSpreadsheetNotation(digits))
            return new Wording("NIK ini sudah dibulatkan lembar kerja; tulis lagi 16 angka dari KTP");
        if (!TypedText.IsDigits(digits))
            return new Wording("NIK hanya berisi angka; tulis 16 angka seperti tercetak di KTP");
        if (digits.Length != Length)
            return new Wording("NIK harus 16 angka; yang tertulis {0} angka", digits.Length);
        if (!HasBirthDate(digits))
            return new Wording("Angka ke-7 sampai ke-12 NIK bukan tanggal lahir yang mungkin; periksa lagi ke KTP");
        if (TypedText.Int(digits, 12, 4) == 0)
            return new Wording("Empat angka terakhir NIK tidak mungkin 0000; periksa lagi ke KTP");
        return new Nik(digits);
    }

    /// <summary>The digits in clear. Whoever shows them to a person logs a reason.</summary>
    public string Reveal() => _digits;

    public bool Equals(Nik? other) => other is not null && other._digits == _digits;

    public override bool Equals(object? obj) => Equals(obj as Nik);

    public override int GetHashCode() => _digits.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Masked;

    // The year has two digits and no century, so 29 February needs only some century in which it exists.
    private static bool HasBirthDate(string digits)
    {
        var (day, month, year) = (TypedText.Int(digits, 6, 2), TypedText.Int(digits, 8, 2), TypedText.Int(digits, 10, 2));
        if (day > WomensDayOffset)
            day -= WomensDayOffset;
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2000 + year, month);
    }
}
