using System.Buffers.Binary;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>Reads one-for-one substitutions of a feature from the table GSUB (lookup type 1).</summary>
internal static class TrueTypeFeature
{
    public static Dictionary<ushort, ushort> SingleSubstitutions(byte[] file, int gsub, string feature)
    {
        int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at));
        var (features, lookups) = (gsub + U16(gsub + 6), gsub + U16(gsub + 8));
        var result = new Dictionary<ushort, ushort>();
        for (var i = 0; i < U16(features); i++)
        {
            var record = features + 2 + 6 * i;
            if (!file.AsSpan(record, 4).SequenceEqual(System.Text.Encoding.ASCII.GetBytes(feature)))
                continue;
            var table = features + U16(record + 4);
            for (var j = 0; j < U16(table + 2); j++)
            {
                var lookup = lookups + U16(lookups + 2 + 2 * U16(table + 4 + 2 * j));
                for (var k = 0; U16(lookup) == 1 && k < U16(lookup + 4); k++)
                    ReadSubtable(lookup + U16(lookup + 6 + 2 * k));
            }
        }

        return result;

        void ReadSubtable(int at)
        {
            var covered = Coverage(at + U16(at + 2)).ToList();
            for (var n = 0; n < covered.Count; n++)
                result[covered[n]] = (ushort)(U16(at) == 1 ? covered[n] + U16(at + 4) : U16(at + 6 + 2 * n));
        }

        IEnumerable<ushort> Coverage(int at)
        {
            for (var n = 0; n < U16(at + 2); n++)
            {
                if (U16(at) == 1)
                {
                    yield return (ushort)U16(at + 4 + 2 * n);
                    continue;
                }

                for (var glyph = U16(at + 4 + 6 * n); glyph <= U16(at + 6 + 6 * n); glyph++)
                    yield return (ushort)glyph;
            }
        }
    }
}
