using System.Security.Cryptography;
using System.Text;
using Pekalongan.Exports.Reporting.Rendering.Packing;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>A character of an embedded font: what is drawn, and what it means to whoever copies it.</summary>
internal readonly record struct PdfGlyph(ushort Glyph, int Rune);

/// <summary>What a file holds of a face: the subset, packed, the widths of its glyphs and the map back to characters.</summary>
/// <param name="Name">With a mark made from the subset's bytes.</param>
/// <param name="Descriptor">The font's descriptor up to the number of its file.</param>
/// <param name="Descendant">The font's widths, from behind the number of its descriptor.</param>
/// <param name="Length">Of the subset.</param>
/// <param name="Packed">The subset.</param>
/// <param name="PackedUnicode">From glyphs back to characters.</param>
internal sealed record PdfFontProgram(string Name, string Descriptor, string Descendant, int Length, byte[] Packed, byte[] PackedUnicode)
{
    public static PdfFontProgram Build(TrueTypeFile file, IReadOnlyList<PdfGlyph> used)
    {
        var subset = TrueTypeSubset.Build(file, [.. used.Select(use => use.Glyph)]);
        var tag = new string([.. SHA256.HashData(subset).Take(6).Select(b => (char)('A' + b % 26))]);
        var widths = string.Join(' ', used.Select(use => PdfFile.Invariant($"{file.Advance(use.Glyph)}")));
        var box = string.Join(' ', file.Box.Select(edge => PdfFile.Invariant($"{edge}")));
        var descriptor = $"<</Type/FontDescriptor/FontName/{tag}+{file.Name}/Flags 4/FontBBox[{box}]/ItalicAngle 0"
            + PdfFile.Invariant($"/Ascent {file.Ascent}/Descent {file.Descent}/CapHeight {file.CapHeight}/StemV 80/FontFile2 ");
        return new PdfFontProgram(
            $"{tag}+{file.Name}", descriptor, $" 0 R/W[0[{widths}]]/CIDToGIDMap/Identity>>", subset.Length, Deflate.CompressZlib(subset),
            Deflate.CompressZlib(Encoding.ASCII.GetBytes(ToUnicode(used))));
    }

    /// <summary>For searching and copying; at most 100 lines a section.</summary>
    private static string ToUnicode(IReadOnlyList<PdfGlyph> used)
    {
        var map = new StringBuilder("/CIDInit/ProcSet findresource begin 12 dict begin begincmap"
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def"
            + "/CMapName/Adobe-Identity-UCS def/CMapType 2 def 1 begincodespacerange<0000><FFFF>endcodespacerange\n");
        foreach (var chunk in used.Select((use, number) => (use.Rune, Number: number)).Skip(1).Chunk(100))
        {
            map.Append(PdfFile.Invariant($"{chunk.Length} beginbfchar\n"));
            foreach (var (rune, number) in chunk)
            {
                var utf16 = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(rune)));
                map.Append(PdfFile.Invariant($"<{number:X4}><{utf16}>\n"));
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict/CMap defineresource pop end end").ToString();
    }
}
