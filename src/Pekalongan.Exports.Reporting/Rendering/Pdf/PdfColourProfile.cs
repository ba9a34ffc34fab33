using System.Buffers.Binary;
using System.Text;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>
/// The colours of sRGB (IEC 61966-2-1) as a profile of the International Color Consortium, version 2: three primaries and one curve, which
/// say what the red, green and blue of a page mean on any printer.
/// </summary>
internal static class PdfColourProfile
{
    private const int HeaderLength = 128;

    public static byte[] Srgb { get; } = Build();

    private static byte[] Build()
    {
        var curve = Curve();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB")), ("cprt", [.. "text\0\0\0\0"u8, .. "CC0\0"u8]), ("wtpt", Place(0.9642, 1, 0.8249)),
            ("rXYZ", Place(0.43607, 0.22249, 0.01392)), ("gXYZ", Place(0.38515, 0.71687, 0.09708)), ("bXYZ", Place(0.14307, 0.06061, 0.7141)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];
        var profile = new List<byte>(new byte[HeaderLength + 4 + 12 * tags.Length]);
        var places = new Dictionary<byte[], int>(ReferenceEqualityComparer.Instance);
        foreach (var (_, data) in tags)
        {
            if (!places.TryAdd(data, profile.Count))
                continue;
            profile.AddRange(data);
            while (profile.Count % 4 != 0)
                profile.Add(0);
        }

        var bytes = profile.ToArray();
        WriteHeader(bytes);
        U32(bytes, HeaderLength, tags.Length);
        for (var i = 0; i < tags.Length; i++)
        {
            var at = HeaderLength + 4 + 12 * i;
            Encoding.ASCII.GetBytes(tags[i].Tag, bytes.AsSpan(at));
            U32(bytes, at + 4, places[tags[i].Data]);
            U32(bytes, at + 8, tags[i].Data.Length);
        }

        return bytes;
    }

    private static void WriteHeader(byte[] bytes)
    {
        U32(bytes, 0, bytes.Length);
        U32(bytes, 8, 0x0210_0000);
        "mntrRGB XYZ "u8.CopyTo(bytes.AsSpan(12));
        foreach (var (i, part) in new ushort[] { 2026, 1, 1 }.Index())
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(24 + 2 * i), part);
        "acsp"u8.CopyTo(bytes.AsSpan(36));
        Place(0.9642, 1, 0.8249).AsSpan(8).CopyTo(bytes.AsSpan(68));
    }

    private static byte[] Place(double x, double y, double z)
    {
        var data = new byte[20];
        "XYZ "u8.CopyTo(data);
        U32(data, 8, Fixed(x));
        U32(data, 12, Fixed(y));
        U32(data, 16, Fixed(z));
        return data;
    }

    /// <summary>A gamma of 2.2, as near to the standard's curve as an eye or a printer can tell.</summary>
    private static byte[] Curve()
    {
        var data = new byte[14];
        "curv"u8.CopyTo(data);
        U32(data, 8, 1);
        BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(12), (ushort)(22 * 256 / 10));
        return data;
    }

    private static byte[] Description(string name)
    {
        var data = new byte[90 + name.Length + 1];
        "desc"u8.CopyTo(data);
        U32(data, 8, name.Length + 1);
        Encoding.ASCII.GetBytes(name, data.AsSpan(12));
        return data;
    }

    private static int Fixed(double number) => (int)Math.Round(number * 65_536);

    private static void U32(byte[] bytes, int at, int value) => BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at), value);
}
