using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>
/// A face prepared once for all documents: the characters nearly every report uses are numbered and packed beforehand, so that an ordinary
/// report has nothing left to build.
/// </summary>
internal sealed class PdfFace
{
    private const int TabularBit = 1 << 24;
    private const int Ascii = 128;

    private readonly int[] _asciiAdvances = new int[2 * Ascii];
    private readonly FrozenDictionary<int, ushort> _numbers;
    private readonly ushort[] _asciiNumbers = new ushort[2 * Ascii];
    private readonly (uint Bytes, int Length)[] _asciiCodes = new (uint Bytes, int Length)[2 * Ascii];

    private PdfFace(TrueTypeFile file)
    {
        File = file;
        var keys = Enumerable.Range(' ', 0x7F - ' ').Concat("–—·’“”…×é".Select(c => (int)c))
            .Concat(Enumerable.Range('0', 10).Select(digit => digit | TabularBit)).ToList();
        Common = [new PdfGlyph(0, 0),
            .. keys.Select(key => new PdfGlyph(Glyph(key & ~TabularBit, (key & TabularBit) != 0), key & ~TabularBit))];
        _numbers = keys.Select((key, i) => (key, Number: (ushort)(i + 1))).ToFrozenDictionary(pair => pair.key, pair => pair.Number);
        for (var rune = 0; rune < Ascii; rune++)
        {
            foreach (var tabular in (ReadOnlySpan<bool>)[false, true])
            {
                var (key, printable) = (tabular ? Ascii + rune : rune, PdfCharacters.Printable(rune));
                _asciiAdvances[key] = file.Advance(Glyph(printable, tabular));
                _asciiNumbers[key] = _numbers[tabular && char.IsAsciiDigit((char)rune) ? rune | TabularBit : printable];
                _asciiCodes[key] = PdfBuffer.Escaped(_asciiNumbers[key]);
            }
        }

        CommonProgram = PdfFontProgram.Build(file, Common);
    }

    public static Lazy<PdfFace> Regular { get; } = new(() => new PdfFace(TrueTypeFile.FromResource("PlusJakartaSans-Regular")));

    public static Lazy<PdfFace> SemiBold { get; } = new(() => new PdfFace(TrueTypeFile.FromResource("PlusJakartaSans-SemiBold")));

    public static Lazy<PdfFace> Bold { get; } = new(() => new PdfFace(TrueTypeFile.FromResource("PlusJakartaSans-Bold")));

    public TrueTypeFile File { get; }

    public ImmutableArray<PdfGlyph> Common { get; }

    public PdfFontProgram CommonProgram { get; }

    /// <summary>By character, in thousandths of the type size.</summary>
    public ReadOnlySpan<int> AsciiAdvances(bool tabular) => _asciiAdvances.AsSpan(tabular ? Ascii : 0, Ascii);

    /// <summary>By character, as the bytes of its code in a string; all of them are common.</summary>
    public ReadOnlySpan<(uint Bytes, int Length)> AsciiCodes(bool tabular) => _asciiCodes.AsSpan(tabular ? Ascii : 0, Ascii);

    /// <summary>In thousandths of the type size.</summary>
    public int Advance(int rune, bool tabular) =>
        rune < Ascii ? _asciiAdvances[tabular ? Ascii + rune : rune] : File.Advance(Glyph(rune, tabular));

    public ushort Glyph(int rune, bool tabular)
    {
        var glyph = File.Glyph(rune);
        return tabular ? File.Tabular(glyph) : glyph;
    }

    /// <summary>The number of a common character; 0 for others.</summary>
    public ushort CommonNumber(int rune, bool tabular) =>
        rune < Ascii ? _asciiNumbers[tabular ? Ascii + rune : rune] : _numbers.GetValueOrDefault(rune);
}
