namespace Pekalongan.Exports.Core.Values;

/// <summary>
/// Nomor Induk Pegawai, 18 digits: birth date, year and month of appointment, 1 or 2 for sex, serial; printed "19660801 198803 1 001"
/// (Peraturan Kepala BKN 22/2007). Contract staff (PPPK) have 21 in place of the month.
/// </summary>
public sealed record Nip
{
    public const int Length = 18;

    private const int ContractStaff = 21;

    private Nip(string digits) => Digits = digits;

    public string Digits { get; }

    public static Parsed<Nip> Parse(string? text)
    {
        var digits = TypedText.Without(text, ".-");
        if (digits.StartsWith("NIP", StringComparison.OrdinalIgnoreCase))
            digits = digits[3..].TrimStart(':');
        if (digits.Length == 0)
            return new Wording("Tulis NIP 18 angka, misalnya 19660801 198803 1 001");
        if (!TypedText.IsDigits(digits))
            return new Wording("NIP hanya berisi angka; misalnya 19660801 198803 1 001");
        if (digits.Length != Length)
            return new Wording("NIP harus 18 angka; yang tertulis {0} angka", digits.Length);

        var (year, month, day) = (TypedText.Int(digits, 0, 4), TypedText.Int(digits, 4, 2), TypedText.Int(digits, 6, 2));
        if (year is < 1900 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return new Wording("Delapan angka pertama NIP adalah tanggal lahir (tahun, bulan, tanggal); periksa lagi");
        var (appointed, appointedMonth) = (TypedText.Int(digits, 8, 4), TypedText.Int(digits, 12, 2));
        if (appointed <= year || appointed > 2100 || appointedMonth is not ((>= 1 and <= 12) or ContractStaff))
            return new Wording("Angka ke-9 sampai ke-14 NIP adalah tahun dan bulan pengangkatan; periksa lagi");
        if (digits[14] is not ('1' or '2'))
            return new Wording("Angka ke-15 NIP adalah 1 (laki-laki) atau 2 (perempuan); periksa lagi");
        return new Nip(digits);
    }

    /// <summary>"19660801 198803 1 001".</summary>
    public override string ToString() => $"{Digits[..8]} {Digits[8..14]} {Digits[14]} {Digits[15..]}";
}
