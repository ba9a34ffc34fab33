using System.Buffers.Binary;
using System.Numerics;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>A font file with only the glyphs that are used, numbered anew in the order given (0 is the glyph for "missing").</summary>
internal static class TrueTypeSubset
{
    private const ushort ArgumentsAreWords = 1;
    private const ushort HasScale = 8;
    private const ushort MoreComponents = 32;
    private const ushort HasTwoScales = 64;
    private const ushort HasMatrix = 128;

    public static byte[] Build(TrueTypeFile font, IReadOnlyList<ushort> used)
    {
        var glyphs = new List<ushort>(used);
        var numbers = new Dictionary<ushort, ushort>();
        for (var i = 0; i < used.Count; i++)
            numbers.TryAdd(used[i], (ushort)i);

        using var outlines = new MemoryStream();
        using var offsets = new MemoryStream();
        using var metrics = new MemoryStream();
        for (var i = 0; i < glyphs.Count; i++)
        {
            WriteU32(offsets, (uint)outlines.Length);
            metrics.Write(font.HorizontalMetrics(glyphs[i]));
            var outline = font.Outline(glyphs[i]).ToArray();
            Renumber(outline, glyphs, numbers);
            outlines.Write(outline);
            while (outlines.Length % 4 != 0)
                outlines.WriteByte(0);
        }

        WriteU32(offsets, (uint)outlines.Length);
        var head = font.TableData("head").ToArray();
        head.AsSpan(8, 4).Clear();
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(50), 1);
        var hhea = font.TableData("hhea").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)glyphs.Count);
        var maxp = font.TableData("maxp").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)glyphs.Count);
        return Assemble([
            ("glyf", outlines.ToArray()), ("head", head), ("hhea", hhea), ("hmtx", metrics.ToArray()), ("loca", offsets.ToArray()),
            ("maxp", maxp),
        ]);
    }

    /// <summary>A composite glyph names its parts by number: give them their new ones, adding parts that were not asked for.</summary>
    private static void Renumber(byte[] outline, List<ushort> glyphs, Dictionary<ushort, ushort> numbers)
    {
        if (outline.Length == 0 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
            return;
        var at = 10;
        ushort flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            var part = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2));
            if (!numbers.TryGetValue(part, out var number))
            {
                number = numbers[part] = (ushort)glyphs.Count;
                glyphs.Add(part);
            }

            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), number);
            at += 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2);
            at += (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;
        }
        while ((flags & MoreComponents) != 0);
    }

    private static byte[] Assemble((string Tag, byte[] Data)[] tables)
    {
        using var file = new MemoryStream();
        var log = BitOperations.Log2((uint)tables.Length);
        WriteU32(file, 0x0001_0000);
        foreach (var value in (ReadOnlySpan<int>)[tables.Length, 16 << log, log, 16 * tables.Length - (16 << log)])
            WriteU16(file, (ushort)value);
        var at = 12 + 16 * tables.Length;
        foreach (var (tag, data) in tables)
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(tag));
            WriteU32(file, Checksum(data));
            WriteU32(file, (uint)at);
            WriteU32(file, (uint)data.Length);
            at += (data.Length + 3) / 4 * 4;
        }

        foreach (var (_, data) in tables)
        {
            file.Write(data);
            file.Write(new byte[(4 - data.Length % 4) % 4]);
        }

        var bytes = file.ToArray();
        var head = 12 + 16 * tables.Length + tables.TakeWhile(table => table.Tag != "head").Sum(table => (table.Data.Length + 3) / 4 * 4);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(head + 8), 0xB1B0_AFBA - Checksum(bytes));
        return bytes;
    }

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var sum = 0u;
        for (var i = 0; i < data.Length; i++)
            sum += (uint)data[i] << (24 - 8 * (i % 4));
        return sum;
    }

    private static void WriteU16(Stream stream, ushort value) => stream.Write([(byte)(value >> 8), (byte)value]);

    private static void WriteU32(Stream stream, uint value) =>
        stream.Write([(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value]);
}
