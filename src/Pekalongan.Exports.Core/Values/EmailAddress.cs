using System.Text.RegularExpressions;

namespace Pekalongan.Exports.Core.Values;

/// <summary>
/// An e-mail address in lower case. Only its shape is checked (lengths of RFC 5321); that it works is proved by the activation link.
/// </summary>
public sealed partial record EmailAddress
{
    public const int MaxLength = 254;

    private const int MaxLocalPart = 64;

    private EmailAddress(string address) => Address = address;

    public string Address { get; }

    public static Parsed<EmailAddress> Parse(string? text)
    {
        var address = TypedText.Collapse(text).ToLowerInvariant();
        if (address.Length == 0)
            return new Wording("Tulis alamat e-mail, misalnya nama@contoh.id");
        if (address.Contains(' ', StringComparison.Ordinal))
            return new Wording("Alamat e-mail tidak memakai spasi; misalnya nama@contoh.id");
        if (address.Length > MaxLength || address.IndexOf('@', StringComparison.Ordinal) > MaxLocalPart || !Shape().IsMatch(address))
            return new Wording("Alamat e-mail ini belum lengkap atau salah tulis; misalnya nama@contoh.id");
        return new EmailAddress(address);
    }

    public override string ToString() => Address;

    [GeneratedRegex(
        @"^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
            + @"@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
