using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>
/// One face as a document uses it. Characters beyond the common ones are numbered in the order of their first use and embedded with them.
/// A character the font lacks is drawn as a box of its own (never as glyph 0, which PDF/UA forbids), keeps its code for whoever copies the
/// text, and is remembered, so that no letter is lost silently.
/// </summary>
internal sealed class PdfFont(PdfFace face, string resourceName, SortedSet<int> missing)
{
    private readonly List<PdfGlyph> _more = [];
    private readonly Dictionary<int, ushort> _numbers = [];

    /// <summary>The name by which pages call it.</summary>
    public string ResourceName { get; } = resourceName;

    /// <summary>The width in thousandths of a point at a size in thousandths of a point.</summary>
    public int Width(ReadOnlySpan<char> text, int size, bool tabular = false) => (int)(Units(text, tabular) * size / 1000);

    /// <summary>The width in thousandths of whatever size it is set in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long Units(ReadOnlySpan<char> text, bool tabular)
    {
        var advances = face.AsciiAdvances(tabular);
        var sum = 0L;
        for (var i = 0; i < text.Length;)
            sum += text[i] < advances.Length ? advances[text[i++]] : UnitsOfAny(text, ref i, tabular);
        return sum;
    }

    /// <summary>The text as the operand of Tj.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(PdfBuffer buffer, ReadOnlySpan<char> text, bool tabular)
    {
        var codes = face.AsciiCodes(tabular);
        var room = buffer.Room(4 * text.Length + 5);
        room[0] = (byte)'(';
        var at = 1;
        for (var i = 0; i < text.Length;)
        {
            var (bytes, length) = text[i] < codes.Length ? codes[text[i++]] : CodeOfAny(text, ref i, tabular);
            BinaryPrimitives.WriteUInt32LittleEndian(room[at..], bytes);
            at += length;
        }

        room[at] = (byte)')';
        buffer.Took(at + 1);
    }

    /// <summary>Writes the font and everything it refers to as the object reserved for it.</summary>
    public void Write(PdfFile pdf, int id)
    {
        var program = _more.Count == 0 ? face.CommonProgram : PdfFontProgram.Build(face.File, [.. face.Common, .. _more]);
        var data = pdf.AddPacked(program.Packed, PdfFile.Invariant($"/Length1 {program.Length}"));
        var (descriptor, descendant) = (pdf.Reserve(), pdf.Reserve());
        pdf.Small(descriptor).Add(program.Descriptor).AddReference(data).Add(">>"u8);
        pdf.Small(descendant).Add("<</Type/Font/Subtype/CIDFontType2/BaseFont/"u8).Add(program.Name)
            .Add("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "u8).Add(descriptor).Add(program.Descendant);
        var unicode = pdf.AddPacked(program.PackedUnicode);
        pdf.Put(id, $"<</Type/Font/Subtype/Type0/BaseFont/{program.Name}/Encoding/Identity-H"
            + PdfFile.Invariant($"/DescendantFonts[{descendant} 0 R]/ToUnicode {unicode} 0 R>>"));
    }

    private long UnitsOfAny(ReadOnlySpan<char> text, ref int at, bool tabular) =>
        Next(text, ref at) is >= 0 and var printable ? face.Advance(printable, tabular) : 0;

    private (uint Bytes, int Length) CodeOfAny(ReadOnlySpan<char> text, ref int at, bool tabular) =>
        Next(text, ref at) is >= 0 and var printable ? PdfBuffer.Escaped(Number(printable, tabular)) : (0u, 0);

    private static int Next(ReadOnlySpan<char> text, ref int at)
    {
        Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
        at += length;
        return PdfCharacters.Printable(rune.Value);
    }

    private ushort Number(int rune, bool tabular)
    {
        if (face.CommonNumber(rune, tabular) is > 0 and var common)
            return common;
        if (_numbers.TryGetValue(rune, out var known))
            return known;
        var glyph = face.Glyph(rune, tabular);
        if (glyph == 0)
            missing.Add(rune);
        _more.Add(new PdfGlyph(glyph, rune));
        return _numbers[rune] = (ushort)(face.Common.Length - 1 + _more.Count);
    }
}
