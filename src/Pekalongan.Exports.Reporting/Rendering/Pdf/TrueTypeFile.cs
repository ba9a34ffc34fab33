using System.Buffers.Binary;
using System.Collections.Frozen;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>
/// What the writer needs of a TrueType font: which glyph a character has, how wide it is, its outline, and its digits of equal width
/// (the feature 'tnum', since this font's own digits differ in width). Tables as in the OpenType specification.
/// </summary>
internal sealed class TrueTypeFile
{
    /// <summary>The font's own space is so narrow that, at the size of print, "19660801 198803 1 001" reads as one number.</summary>
    private const int WordSpace = 225;

    private readonly byte[] _file;
    private readonly FrozenDictionary<string, (int Start, int Length)> _tables;
    private readonly ushort[] _glyphs = new ushort[char.MaxValue + 1];
    private readonly ushort[] _advances;
    private readonly FrozenDictionary<ushort, ushort> _tabular;

    private TrueTypeFile(string name, byte[] file)
    {
        (Name, _file) = (name, file);
        _tables = Enumerable.Range(0, U16(4)).Select(i => 12 + 16 * i)
            .ToFrozenDictionary(at => Tag(at), at => (U32(at + 8), U32(at + 12)), StringComparer.Ordinal);
        UnitsPerEm = U16(Table("head") + 18);
        (Ascent, Descent) = (InThousandths(S16(Table("hhea") + 4)), InThousandths(S16(Table("hhea") + 6)));
        CapHeight = InThousandths(S16(Table("OS/2") + 88));
        Box = [.. Enumerable.Range(0, 4).Select(i => InThousandths(S16(Table("head") + 36 + 2 * i)))];
        _advances = ReadAdvances();
        ReadCharacters();
        _advances[Glyph(' ')] = (ushort)Math.Max(_advances[Glyph(' ')], WordSpace * UnitsPerEm / 1000);
        _tabular = TrueTypeFeature.SingleSubstitutions(file, Table("GSUB"), "tnum").ToFrozenDictionary();
    }

    public string Name { get; }

    public int UnitsPerEm { get; }

    /// <summary>This and the next three in thousandths of the type size.</summary>
    public int Ascent { get; }

    public int Descent { get; }

    public int CapHeight { get; }

    public IReadOnlyList<int> Box { get; }

    public static TrueTypeFile FromResource(string name)
    {
        using var stream = typeof(TrueTypeFile).Assembly.GetManifestResourceStream(name + ".ttf")
            ?? throw new InvalidOperationException($"The font {name} is not embedded.");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new TrueTypeFile(name, file);
    }

    /// <summary>The glyph of a character; 0 where the font has none.</summary>
    public ushort Glyph(int rune) => rune <= char.MaxValue ? _glyphs[rune] : (ushort)0;

    public ushort Tabular(ushort glyph) => _tabular.GetValueOrDefault(glyph, glyph);

    /// <summary>In thousandths of the type size.</summary>
    public int Advance(ushort glyph) => InThousandths(_advances[glyph]);

    public ReadOnlySpan<byte> TableData(string tag)
    {
        var (start, length) = _tables[tag];
        return _file.AsSpan(start, length);
    }

    public ReadOnlySpan<byte> HorizontalMetrics(ushort glyph)
    {
        var metrics = U16(Table("hhea") + 34);
        var data = new byte[4];
        BinaryPrimitives.WriteUInt16BigEndian(data, _advances[glyph]);
        var bearing = Table("hmtx") + (glyph < metrics ? 4 * glyph + 2 : 4 * metrics + 2 * (glyph - metrics));
        _file.AsSpan(bearing, 2).CopyTo(data.AsSpan(2));
        return data;
    }

    public ReadOnlySpan<byte> Outline(ushort glyph)
    {
        var (start, end) = U16(Table("head") + 50) == 0
            ? (2 * U16(Table("loca") + 2 * glyph), 2 * U16(Table("loca") + 2 * glyph + 2))
            : (U32(Table("loca") + 4 * glyph), U32(Table("loca") + 4 * glyph + 4));
        return _file.AsSpan(Table("glyf") + start, end - start);
    }

    private ushort[] ReadAdvances()
    {
        var (glyphs, metrics, hmtx) = (U16(Table("maxp") + 4), U16(Table("hhea") + 34), Table("hmtx"));
        return [.. Enumerable.Range(0, glyphs).Select(glyph => (ushort)U16(hmtx + 4 * Math.Min(glyph, metrics - 1)))];
    }

    /// <summary>Format 4 of the character map, the one for the Basic Multilingual Plane.</summary>
    private void ReadCharacters()
    {
        var cmap = Table("cmap");
        var map = Enumerable.Range(0, U16(cmap + 2)).Select(i => cmap + U32(cmap + 8 + 8 * i)).First(at => U16(at) == 4);
        var twice = U16(map + 6);
        var (ends, starts, deltas, offsets) = (map + 14, map + 16 + twice, map + 16 + 2 * twice, map + 16 + 3 * twice);
        for (var segment = 0; segment < twice; segment += 2)
        {
            var (start, end, delta, offset) = (U16(starts + segment), U16(ends + segment), U16(deltas + segment), U16(offsets + segment));
            for (var rune = start; rune <= end && rune < char.MaxValue; rune++)
            {
                var glyph = offset == 0 ? rune + delta : U16(offsets + segment + offset + 2 * (rune - start));
                _glyphs[rune] = (ushort)(offset != 0 && glyph != 0 ? glyph + delta : glyph);
            }
        }
    }

    private int InThousandths(int units) => units * 1000 / UnitsPerEm;

    private int Table(string tag) => _tables[tag].Start;

    private string Tag(int at) => string.Create(4, _file.AsSpan(at, 4), (text, bytes) => System.Text.Encoding.ASCII.GetChars(bytes, text));

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(at));

    private int S16(int at) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(at));

    private int U32(int at) => (int)BinaryPrimitives.ReadUInt32BigEndian(_file.AsSpan(at));
}
