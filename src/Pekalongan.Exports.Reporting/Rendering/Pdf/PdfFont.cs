using System.Buffers.Binary;
using System.Runtime.CompilerServices;

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
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < advances.Length)
                sum += advances[text[i]];
            else
                return sum + UnitsOfAny(text[i..], tabular);
        }

        return sum;
    }

    /// <summary>The text as the operand of Tj.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(PdfBuffer buffer, ReadOnlySpan<char> text, bool tabular)
    {
        var codes = face.AsciiCodes(tabular);
        var room = buffer.Room(4 * text.Length + 5);
        room[0] = (byte)'(';
        var (at, i) = (1, 0);
        for (; i < text.Length && text[i] < codes.Length; i++)
        {
            var (bytes, length) = codes[text[i]];
            BinaryPrimitives.WriteUInt32LittleEndian(room[at..], bytes);
            at += length;
        }

        buffer.Took(at);
        if (i < text.Length)
            WriteAny(buffer, text[i..], tabular);
        buffer.Add((byte)')');
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

    private long UnitsOfAny(ReadOnlySpan<char> text, bool tabular)
    {
        var sum = 0L;
        foreach (var rune in text.EnumerateRunes())
        {
            if (PdfCharacters.Printable(rune.Value) is >= 0 and var printable)
                sum += face.Advance(printable, tabular);
        }

        return sum;
    }

    private void WriteAny(PdfBuffer buffer, ReadOnlySpan<char> text, bool tabular)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (PdfCharacters.Printable(rune.Value) is >= 0 and var printable)
                buffer.AddCode(Number(printable, tabular));
        }
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
