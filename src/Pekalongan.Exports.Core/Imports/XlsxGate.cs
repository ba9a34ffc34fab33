using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>
/// Looks at an XLSX file before anything reads it: how many parts it has, how much they unpack to, and that none brings definitions of its
/// own. Sizes are counted while unpacking, because what the archive says of them may be a lie.
/// </summary>
internal static class XlsxGate
{
    private const int EndRecordLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int BufferLength = 64 * 1024;

    private static readonly Wording Broken = new Wording("Berkas ini bukan XLSX yang utuh; simpan ulang dari lembar kerja, lalu unggah lagi");

    private static readonly Wording TooMuch =
        new Wording("Isi berkas ini terlalu besar setelah dibuka; salin datanya ke templat yang baru, tanpa gambar dan lembar lain");

    private static ReadOnlySpan<byte> DocumentType => "<!DOCTYPE"u8;

    /// <summary>Why it is not read; null when it may be.</summary>
    public static Wording? Refuse(byte[] bytes)
    {
        if (PartsOf(bytes) is not { } parts)
            return Broken;
        if (parts > SheetLimits.MaxParts)
            return TooMuch;
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            var left = SheetLimits.MaxUnpackedBytes;
            foreach (var part in archive.Entries)
                if (Refuse(part, buffer, ref left) is { } problem)
                    return problem;
            return archive.GetEntry("xl/workbook.xml") is null ? Broken : null;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return Broken;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static Wording? Refuse(ZipArchiveEntry part, byte[] buffer, ref long left)
    {
        using var content = part.Open();
        var isXml = part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        var (kept, isFirst) = (0, true);
        while (content.Read(buffer, kept, BufferLength - kept) is > 0 and var read)
        {
            left -= read;
            if (left < 0)
                return TooMuch;
            var seen = buffer.AsSpan(0, kept + read);
            if (isXml && ((isFirst && !IsUtf8(seen)) || seen.IndexOf(DocumentType) >= 0))
                return Broken;
            isFirst = false;
            kept = Math.Min(DocumentType.Length - 1, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }

        return null;
    }

    // In another encoding the words looked for would be spelled otherwise; spreadsheets write UTF-8.
    private static bool IsUtf8(ReadOnlySpan<byte> start) =>
        start.Length > 1 && start[0] is not (0xFE or 0xFF) && start[0] != 0 && start[1] != 0;

    /// <summary>What the end of the archive says, before a reader makes an object of each.</summary>
    private static int? PartsOf(ReadOnlySpan<byte> bytes)
    {
        var tail = bytes[^Math.Min(bytes.Length, EndRecordLength + LongestComment)..];
        var end = tail.LastIndexOf("PK\x05\x06"u8);
        return end >= 0 && end + EndRecordLength <= tail.Length ? BinaryPrimitives.ReadUInt16LittleEndian(tail[(end + 10)..]) : null;
    }
}
