using System.Security.Cryptography;
using System.Text;
using Pekalongan.Exports.Reporting.Rendering.Packing;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>A character of an embedded font: what is drawn, and what it means to whoever copies it.</summary>
internal readonly record struct PdfGlyph(ushort Glyph, int Rune);

/// <summary>What a file holds of a face: the subset, packed, the widths of its glyphs and the map back to characters.</summary>
internal sealed record PdfFontProgram(string Name, int Length, byte[] Packed, string Widths, byte[] PackedUnicode)
{
    public static PdfFontProgram Build(TrueTypeFile file, IReadOnlyList<PdfGlyph> used)
    {
        var subset = TrueTypeSubset.Build(file, [.. used.Select(use => use.Glyph)]);
        var tag = new string([.. SHA256.HashData(subset).Take(6).Select(b => (char)('A' + b % 26))]);
        var widths = string.Join(' ', used.Select(use => PdfFile.Invariant($"{file.Advance(use.Glyph)}")));
        return new PdfFontProgram(
            $"{tag}+{file.Name}", subset.Length, Deflate.CompressZlib(subset), widths,
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
