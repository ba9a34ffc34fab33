using System.Buffers.Binary;

namespace Pekalongan.Exports.Core.Files;

/// <summary>The kinds of files that are taken in, each recognized by its structure from the first byte to its own end.</summary>
public sealed record FileKind(string ContentType, string Extension)
{
    public static readonly FileKind Pdf = new("application/pdf", ".pdf");
    public static readonly FileKind Jpeg = new("image/jpeg", ".jpg");
    public static readonly FileKind Png = new("image/png", ".png");

    private const byte Marker = 0xFF;
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;

    private static ReadOnlySpan<byte> JpegSignature => [Marker, StartOfImage, Marker];

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The kind and the length of the document within the bytes; null when they are none of these, or end too early.</summary>
    public static (FileKind Kind, int Length)? Recognize(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8))
            return PdfLength(bytes) is { } pdf ? (Pdf, pdf) : null;
        if (bytes.StartsWith(JpegSignature))
            return JpegLength(bytes) is { } jpeg ? (Jpeg, jpeg) : null;
        if (bytes.StartsWith(PngSignature))
            return PngLength(bytes) is { } png ? (Png, png) : null;
        return null;
    }

    private static int? PdfLength(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.LastIndexOf("%%EOF"u8);
        if (end < 0)
            return null;
        end += 5;
        while (end < bytes.Length && bytes[end] is (byte)'\r' or (byte)'\n')
            end++;
        return end;
    }

    // ITU-T T.81 annex B: segments with a length, and scans that end at the next marker which is neither stuffing nor a restart.
    private static int? JpegLength(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (at + 4 <= bytes.Length)
        {
            if (bytes[at] != Marker)
                return null;
            var marker = bytes[at + 1];
            if (marker == Marker)
            {
                at++;
                continue;
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (marker != StartOfScan)
                continue;
            while (at + 2 <= bytes.Length && (bytes[at] != Marker || bytes[at + 1] is 0 or Marker or (>= 0xD0 and <= 0xD7)))
                at++;
            if (at + 2 <= bytes.Length && bytes[at + 1] == EndOfImage)
                return at + 2;
        }

        return null;
    }

    // ISO/IEC 15948: after the signature, chunks of length, type, data and CRC, the last one IEND.
    private static int? PngLength(ReadOnlySpan<byte> bytes)
    {
        long at = 8;
        while (at + 12 <= bytes.Length)
        {
            var chunk = bytes[(int)at..];
            at += 12L + BinaryPrimitives.ReadUInt32BigEndian(chunk);
            if (chunk[4..].StartsWith("IEND"u8))
                return at <= bytes.Length ? (int)at : null;
        }

        return null;
    }
}
