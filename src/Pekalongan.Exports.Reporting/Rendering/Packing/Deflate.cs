using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace Pekalongan.Exports.Reporting.Rendering.Packing;

/// <summary>
/// A small deflate (RFC 1951) whose output is the same bytes on every machine and every release, which the framework's does not promise:
/// greedy matches from one hash table, one block of the fixed Huffman codes.
/// </summary>
public static class Deflate
{
    private const int MinMatch = 4;
    private const int MaxMatch = 258;
    private const int Window = 32_768;
    private const int HashBits = 15;

    public static byte[] Compress(ReadOnlySpan<byte> input)
    {
        var bits = new BitWriter(input.Length / 2 + 64);
        bits.Write(0b011, 3); // last block, fixed codes
        var table = ArrayPool<int>.Shared.Rent(1 << HashBits);
        table.AsSpan(0, 1 << HashBits).Fill(-1);
        var at = 0;
        while (at + MinMatch <= input.Length)
        {
            var next = BinaryPrimitives.ReadUInt32LittleEndian(input[at..]);
            var hash = (int)(next * 2_654_435_761u >> (32 - HashBits));
            var candidate = table[hash];
            table[hash] = at;
            if (candidate >= 0 && at - candidate <= Window && BinaryPrimitives.ReadUInt32LittleEndian(input[candidate..]) == next)
            {
                var most = Math.Min(MaxMatch, input.Length - at);
                var length = input.Slice(at, most).CommonPrefixLength(input[candidate..]);
                FixedCodes.WriteMatch(ref bits, length, at - candidate);
                at += length;
            }
            else
            {
                FixedCodes.WriteLiteral(ref bits, input[at++]);
            }
        }

        while (at < input.Length)
            FixedCodes.WriteLiteral(ref bits, input[at++]);
        FixedCodes.WriteEnd(ref bits);
        ArrayPool<int>.Shared.Return(table);
        return bits.ToArray();
    }

    /// <summary>The same with the zlib header and checksum (RFC 1950) that PDF's FlateDecode expects.</summary>
    public static byte[] CompressZlib(ReadOnlySpan<byte> input)
    {
        var packed = Compress(input);
        var zlib = new byte[packed.Length + 6];
        (zlib[0], zlib[1]) = (0x78, 0x01);
        packed.CopyTo(zlib, 2);
        BinaryPrimitives.WriteUInt32BigEndian(zlib.AsSpan(packed.Length + 2), Adler32(input));
        return zlib;
    }

    private static uint Adler32(ReadOnlySpan<byte> data)
    {
        const uint prime = 65_521;
        const int longestRunBelowOverflow = 5552;
        var (a, b) = (1u, 0u);
        while (!data.IsEmpty)
        {
            var run = data[..Math.Min(longestRunBelowOverflow, data.Length)];
            foreach (var value in run)
                b += a += value;
            (a, b) = (a % prime, b % prime);
            data = data[run.Length..];
        }

        return b << 16 | a;
    }

    /// <summary>The code tables of RFC 1951, 3.2.5 and 3.2.6, with their bits already turned around.</summary>
    private static class FixedCodes
    {
        private static readonly (uint Code, int Bits)[] Literals = [.. Enumerable.Range(0, 286).Select(Symbol)];

        private static readonly (uint Code, int Bits)[] Lengths = BuildLengths();

        private static readonly (int Base, int Extra)[] Distances = BuildDistances();

        public static void WriteLiteral(ref BitWriter bits, byte value) => bits.Write(Literals[value].Code, Literals[value].Bits);

        public static void WriteEnd(ref BitWriter bits) => bits.Write(Literals[256].Code, Literals[256].Bits);

        public static void WriteMatch(ref BitWriter bits, int length, int distance)
        {
            bits.Write(Lengths[length].Code, Lengths[length].Bits);
            var symbol = distance <= 4 ? distance - 1 : DistanceSymbol(distance - 1);
            var (first, extra) = Distances[symbol];
            bits.Write(Reverse((uint)symbol, 5), 5);
            bits.Write((uint)(distance - first), extra);
        }

        private static int DistanceSymbol(int offset)
        {
            var log = BitOperations.Log2((uint)offset);
            return 2 * log + (offset >> (log - 1) & 1);
        }

        private static (uint Code, int Bits) Symbol(int symbol) => symbol switch
        {
            < 144 => (Reverse((uint)(0x30 + symbol), 8), 8),
            < 256 => (Reverse((uint)(0x190 + symbol - 144), 9), 9),
            < 280 => (Reverse((uint)(symbol - 256), 7), 7),
            _ => (Reverse((uint)(0xC0 + symbol - 280), 8), 8),
        };

        private static (uint Code, int Bits)[] BuildLengths()
        {
            var codes = new (uint Code, int Bits)[MaxMatch + 1];
            var length = 3;
            for (var symbol = 257; symbol < 285; symbol++)
            {
                var extra = symbol < 265 ? 0 : (symbol - 261) / 4;
                for (var i = 0u; i < 1u << extra && length < MaxMatch; i++, length++)
                    codes[length] = (Literals[symbol].Code | i << Literals[symbol].Bits, Literals[symbol].Bits + extra);
            }

            codes[MaxMatch] = Literals[285];
            return codes;
        }

        private static (int Base, int Extra)[] BuildDistances()
        {
            var codes = new (int Base, int Extra)[30];
            var first = 1;
            for (var symbol = 0; symbol < codes.Length; symbol++)
            {
                var extra = symbol < 4 ? 0 : symbol / 2 - 1;
                codes[symbol] = (first, extra);
                first += 1 << extra;
            }

            return codes;
        }

        private static uint Reverse(uint code, int bits)
        {
            var turned = 0u;
            for (var i = 0; i < bits; i++)
                turned |= (code >> i & 1) << (bits - 1 - i);
            return turned;
        }
    }

    private struct BitWriter(int capacity)
    {
        private byte[] _bytes = new byte[capacity];
        private int _length;
        private ulong _pending;
        private int _count;

        public void Write(uint value, int bits)
        {
            _pending |= (ulong)value << _count;
            _count += bits;
            if (_count < 32)
                return;
            if (_length + 4 > _bytes.Length)
                Array.Resize(ref _bytes, _bytes.Length * 2 + 4);
            BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(_length), (uint)_pending);
            _length += 4;
            _pending >>= 32;
            _count -= 32;
        }

        public byte[] ToArray()
        {
            var tail = (_count + 7) / 8;
            var all = new byte[_length + tail];
            _bytes.AsSpan(0, _length).CopyTo(all);
            for (var i = 0; i < tail; i++)
                all[_length + i] = (byte)(_pending >> (8 * i));
            return all;
        }
    }
}
