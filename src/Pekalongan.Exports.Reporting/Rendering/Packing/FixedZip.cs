using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Pekalongan.Exports.Reporting.Rendering.Packing;

/// <summary>
/// Packs a zip archive anew so that the same content gives the same bytes: our own deflate, entries in one order, and the earliest time a
/// zip can hold instead of the clock.
/// </summary>
internal static class FixedZip
{
    private const ushort January = 1 << 5 | 1; // 1 January 1980, the zero of zip dates
    private const ushort Version = 20;
    private const ushort Utf8Names = 1 << 11;
    private const ushort Deflated = 8;

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(CrcEntry)];

    public static byte[] Repack(Stream archive)
    {
        using var source = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new MemoryStream();
        using var directory = new MemoryStream();
        var entries = source.Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml")
            .ThenBy(entry => entry.FullName, StringComparer.Ordinal);
        ushort count = 0;
        foreach (var entry in entries)
        {
            using var content = new MemoryStream();
            using (var reading = entry.Open())
                reading.CopyTo(content);
            var plain = content.GetBuffer().AsSpan(0, (int)content.Length);
            var packed = Deflate.Compress(plain);
            var name = Encoding.UTF8.GetBytes(entry.FullName);
            var offset = (uint)target.Length;
            var facts = new byte[26];
            Span<ushort> small = [Version, Utf8Names, Deflated, 0, January];
            for (var i = 0; i < small.Length; i++)
                BinaryPrimitives.WriteUInt16LittleEndian(facts.AsSpan(2 * i), small[i]);
            BinaryPrimitives.WriteUInt32LittleEndian(facts.AsSpan(10), Crc32(plain));
            BinaryPrimitives.WriteUInt32LittleEndian(facts.AsSpan(14), (uint)packed.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(facts.AsSpan(18), (uint)plain.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(facts.AsSpan(22), (ushort)name.Length);
            target.Write("PK\x03\x04"u8);
            target.Write(facts);
            target.Write(name);
            target.Write(packed);
            WriteDirectoryEntry(directory, facts, name, offset);
            count++;
        }

        WriteEnd(target, directory, count);
        return target.ToArray();
    }

    private static void WriteDirectoryEntry(MemoryStream directory, byte[] facts, byte[] name, uint offset)
    {
        Span<byte> madeByAndRest = stackalloc byte[14];
        madeByAndRest.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(madeByAndRest[10..], offset);
        directory.Write("PK\x01\x02"u8);
        directory.Write([(byte)Version, 0]);
        directory.Write(facts);
        directory.Write(madeByAndRest);
        directory.Write(name);
    }

    private static void WriteEnd(MemoryStream target, MemoryStream directory, ushort count)
    {
        var start = (uint)target.Length;
        directory.WriteTo(target);
        Span<byte> end = stackalloc byte[18];
        end.Clear();
        BinaryPrimitives.WriteUInt16LittleEndian(end[4..], count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[6..], count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[8..], (uint)directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], start);
        target.Write("PK\x05\x06"u8);
        target.Write(end);
    }

    private static uint Crc32(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
            crc = CrcTable[(crc ^ value) & 0xFF] ^ crc >> 8;
        return ~crc;
    }

    private static uint CrcEntry(int index)
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 0 ? value >> 1 : value >> 1 ^ 0xEDB88320u;
        return value;
    }
}
