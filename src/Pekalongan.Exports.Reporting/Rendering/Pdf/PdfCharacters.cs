namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>Characters with a look of their own that every font has under another code; anything else stays what it is.</summary>
internal static class PdfCharacters
{
    /// <summary>Marks that only say where a line may or may not break.</summary>
    public const int Nothing = -1;

    public static int Printable(int rune) => rune switch
    {
        0xAD or 0x200B or 0x200C or 0x200D or 0x2060 or 0xFEFF => Nothing,
        < ' ' or 0x7F => ' ',
        0xA0 or (>= 0x2000 and <= 0x200A) or 0x202F or 0x205F or 0x3000 => ' ',
        0x2010 or 0x2011 => '-',
        _ => rune,
    };
}
