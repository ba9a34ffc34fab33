namespace Pekalongan.Exports.Core.Values;

/// <summary>
/// A telephone number in the international form of ITU-T E.164 ("+628123456789"), however it was typed: 0812…, 62812…, (0285) 42….
/// Numbers of other countries start with + and are kept as they are.
/// </summary>
public sealed record PhoneNumber
{
    public const int MaxLength = 16;

    private const string Indonesia = "+62";

    private PhoneNumber(string international) => International = international;

    /// <summary>"+628123456789".</summary>
    public string International { get; }

    public bool IsMobile => International.StartsWith(Indonesia + "8", StringComparison.Ordinal);

    /// <summary>A fixed line here has none; of other countries only WhatsApp itself knows.</summary>
    public bool MayHaveWhatsApp => IsMobile || !International.StartsWith(Indonesia, StringComparison.Ordinal);

    /// <summary>"0812-3456-789", "(0285) 425174"; a number of another country as it is dialled from here.</summary>
    public string Display
    {
        get
        {
            if (!International.StartsWith(Indonesia, StringComparison.Ordinal))
                return International;
            var national = "0" + International[Indonesia.Length..];
            if (IsMobile)
                return string.Join('-', national[..4], national[4..8], national[8..]);
            var area = national[1] is '2' && national[2] is '1' or '2' or '4' || national[..3] is "031" or "061" ? 3 : 4;
            return $"({national[..area]}) {national[area..]}";
        }
    }

    public static Parsed<PhoneNumber> Parse(string? text)
    {
        var typed = TypedText.Without(text, ".-()/");
        if (typed.Length == 0)
            return new Wording("Tulis nomor telepon, misalnya 0812-3456-7890");
        var digits = typed.TrimStart('+');
        if (!TypedText.IsDigits(digits) || typed.Length - digits.Length > 1)
            return new Wording("Nomor telepon hanya berisi angka, boleh diawali +; misalnya 0812-3456-7890");

        var international = typed[0] == '+' ? digits : digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : null;
        if (international is not null && !international.StartsWith("62", StringComparison.Ordinal))
            return Foreign(international);

        var national = (international ?? digits) switch
        {
            ['6', '2', '0', .. var rest] => rest,
            ['6', '2', .. var rest] => rest,
            ['0', .. var rest] => rest,
            ['8', ..] whole => whole,
            _ => "",
        };
        if (national.Length == 0)
            return new Wording("Tulis nomor dengan 0 atau kode daerahnya di depan, misalnya 0812-3456-7890 atau (0285) 425174");
        var shortest = national[0] == '8' ? 9 : 8;
        if (national[0] is '0' or '1' || national.Length < shortest || national.Length > 12)
            return new Wording("Nomor telepon ini kurang atau lebih angkanya; misalnya 0812-3456-7890 atau (0285) 425174");
        return new PhoneNumber(Indonesia + national);
    }

    /// <summary>A link that opens WhatsApp with the text ready to send.</summary>
    public Uri WhatsAppLink(string text) => new($"https://wa.me/{International[1..]}?text={Uri.EscapeDataString(text)}");

    public override string ToString() => International;

    private static Parsed<PhoneNumber> Foreign(string digits) => digits[0] != '0' && digits.Length is >= 8 and <= 15
        ? new PhoneNumber("+" + digits)
        : new Wording("Nomor luar negeri ditulis dengan + dan kode negaranya, 8 sampai 15 angka; misalnya +65 6123 4567");
}
