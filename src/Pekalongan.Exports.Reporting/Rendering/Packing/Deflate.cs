using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

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
    private const int MostHashBits = 15;

    private delegate int Packing(ReadOnlySpan<byte> input, Span<byte> output);

    public static byte[] Compress(ReadOnlySpan<byte> input) => Rented(input, Compress);

    /// <summary>The same with the zlib header and checksum (RFC 1950) that PDF's FlateDecode expects.</summary>
    public static byte[] CompressZlib(ReadOnlySpan<byte> input) => Rented(input, CompressZlib);

    /// <summary>As many bytes as the packed form of so many can need: no literal takes more than nine bits.</summary>
    public static int MostPacked(int length) => length + length / 8 + 32;

    /// <summary>Into memory of the caller's, <see cref="MostPacked"/> of it; the length that was used.</summary>
    public static int CompressZlib(ReadOnlySpan<byte> input, Span<byte> output)
    {
        (output[0], output[1]) = (0x78, 0x01);
        var end = 2 + Compress(input, output[2..]);
        BinaryPrimitives.WriteUInt32BigEndian(output[end..], Adler32(input));
        return end + 4;
    }

    private static byte[] Rented(ReadOnlySpan<byte> input, Packing pack)
    {
        var room = ArrayPool<byte>.Shared.Rent(MostPacked(input.Length));
        var packed = room.AsSpan(0, pack(input, room)).ToArray();
        ArrayPool<byte>.Shared.Return(room);
        return packed;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Compress(ReadOnlySpan<byte> input, Span<byte> output)
    {
        var bits = new BitWriter(output);
        bits.Write(0b011, 3); // last block, fixed codes
        var hashBits = Math.Clamp(BitOperations.Log2((uint)input.Length | 1), 8, MostHashBits);
        var rented = ArrayPool<int>.Shared.Rent(1 << hashBits);
        var table = rented.AsSpan(0, 1 << hashBits);
        table.Clear();
        var at = 0;
        while (at + MinMatch <= input.Length)
        {
            var next = BinaryPrimitives.ReadUInt32LittleEndian(input[at..]);
            var hash = (int)(next * 2_654_435_761u >> (32 - hashBits));
            var candidate = table[hash] - 1;
            table[hash] = at + 1;
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
        ArrayPool<int>.Shared.Return(rented);
        return bits.Finish();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static uint Adler32(ReadOnlySpan<byte> data)
    {
        const uint prime = 65_521;
        const int longestRunBelowOverflow = 5552;
        var (a, b) = (1u, 0u);
        while (!data.IsEmpty)
        {
            var run = data[..Math.Min(longestRunBelowOverflow, data.Length)];
            data = data[run.Length..];
            // Eight at a time: what each adds to both sums is known before the one ahead of it is added.
            for (; run.Length >= 8; run = run[8..])
            {
                b += 8 * a + 8u * run[0] + 7u * run[1] + 6u * run[2] + 5u * run[3] + 4u * run[4] + 3u * run[5] + 2u * run[6] + run[7];
                a += (uint)(run[0] + run[1] + run[2] + run[3] + run[4] + run[5] + run[6] + run[7]);
            }

            foreach (var value in run)
                b += a += value;
            (a, b) = (a % prime, b % prime);
        }

        return b << 16 | a;
    }

    /// <summary>The code tables of RFC 1951, 3.2.5 and 3.2.6, with their bits already turned around.</summary>
    private static class FixedCodes
    {
        private static readonly (uint Code, int Bits)[] Literals = [.. Enumerable.Range(0, 286).Select(Symbol)];

        private static readonly (uint Code, int Bits)[] Lengths = BuildLengths();

        private static readonly (uint Code, int Base, int Extra)[] Distances = BuildDistances();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void WriteLiteral(ref BitWriter bits, byte value) => bits.Write(Literals[value].Code, Literals[value].Bits);

        public static void WriteEnd(ref BitWriter bits) => bits.Write(Literals[256].Code, Literals[256].Bits);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void WriteMatch(ref BitWriter bits, int length, int distance)
        {
            bits.Write(Lengths[length].Code, Lengths[length].Bits);
            var (code, first, extra) = Distances[distance <= 4 ? distance - 1 : DistanceSymbol(distance - 1)];
            bits.Write(code | (uint)(distance - first) << 5, 5 + extra);
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

        private static (uint Code, int Base, int Extra)[] BuildDistances()
        {
            var codes = new (uint Code, int Base, int Extra)[30];
            var first = 1;
            for (var symbol = 0; symbol < codes.Length; symbol++)
            {
                var extra = symbol < 4 ? 0 : symbol / 2 - 1;
                codes[symbol] = (Reverse((uint)symbol, 5), first, extra);
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

    private ref struct BitWriter(Span<byte> output)
    {
        private readonly Span<byte> _output = output;
        private int _length;
        private ulong _pending;
        private int _count;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Write(uint value, int bits)
        {
            _pending |= (ulong)value << _count;
            _count += bits;
            if (_count < 32)
                return;
            BinaryPrimitives.WriteUInt32LittleEndian(_output[_length..], (uint)_pending);
            _length += 4;
            _pending >>= 32;
            _count -= 32;
        }

        public int Finish()
        {
            for (; _count > 0; _count -= 8, _pending >>= 8)
                _output[_length++] = (byte)_pending;
            return _length;
        }
    }
}
