using System.Security.Cryptography;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>
/// What a certificate is asked for by: 128 random bits, so that nobody finds one by trying, as 26 letters and digits of Crockford's
/// base 32, which has no letter that looks like a digit.
/// </summary>
public static class CertificateCode
{
    public const int Length = 26;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int BitsPerLetter = 5;

    public static string New()
    {
        var number = new UInt128(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)), BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)));
        return string.Create(Length, number, (letters, rest) =>
        {
            for (var i = letters.Length - 1; i >= 0; i--, rest >>= BitsPerLetter)
                letters[i] = Alphabet[(int)(rest & 31)];
        });
    }

    /// <summary>In groups to read out and to type: "0ABCD-EFGHJ-KMNPQ-RSTVW-XYZ012".</summary>
    public static string Grouped(string code) => string.Join('-', code[..5], code[5..10], code[10..15], code[15..20], code[20..]);

    /// <summary>As it is kept, from what somebody typed: any case, with spaces and hyphens, O for 0, I and L for 1.</summary>
    public static string Clean(string? typed) => string.Concat(TypedText.Without(typed, "-.–—").ToUpperInvariant().Select(letter => letter switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        _ => letter,
    }));

    public static bool IsWellFormed(string code) => code.Length == Length && code.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal));
}
