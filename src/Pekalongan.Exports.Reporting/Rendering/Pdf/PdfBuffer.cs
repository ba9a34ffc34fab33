using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>
/// Grows with what is written to it and is used again for the next page. Lengths are in thousandths of a point throughout.
/// </summary>
internal sealed class PdfBuffer(int capacity = 16_384) : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Room for so many bytes; <see cref="Took"/> says how many were written into it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> Room(int count)
    {
        if (Length + count > _bytes.Length)
            Grow(count);
        return _bytes.AsSpan(Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PdfBuffer Took(int count)
    {
        Length += count;
        return this;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PdfBuffer Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        return Took(bytes.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PdfBuffer Add(byte value)
    {
        Room(1)[0] = value;
        return Took(1);
    }

    /// <summary>ASCII, or letters of Latin-1 that stand for bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PdfBuffer Add(string text) => Took(Encoding.Latin1.GetBytes(text, Room(text.Length)));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PdfBuffer Add(int number) => Took(PdfNumber.Write(Room(PdfNumber.Longest), number));

    /// <summary>"12 0 R".</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PdfBuffer AddReference(int id) => Add(id).Add(" 0 R"u8);

    /// <summary>12500 is "12.5".</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PdfBuffer AddLength(int thousandths) => Took(PdfNumber.WriteLength(Room(PdfNumber.Longest), thousandths));

    /// <summary>Numbers with a space after each: the operands of an operator.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PdfBuffer AddLengths(params ReadOnlySpan<int> thousandths)
    {
        var room = Room(thousandths.Length * (PdfNumber.Longest + 1));
        var at = 0;
        foreach (var number in thousandths)
        {
            at += PdfNumber.WriteLength(room[at..], number);
            room[at++] = (byte)' ';
        }

        return Took(at);
    }

    /// <summary>Text in round brackets, where some bytes stand for themselves only behind a backslash.</summary>
    public void AddEscaped(ReadOnlySpan<byte> text)
    {
        foreach (var value in text)
        {
            if (Seen(value) is var seen && seen != 0)
                Add((byte)'\\').Add(seen);
            else
                Add(value);
        }
    }

    /// <summary>The same for a code of two bytes: its bytes, the first of them lowest, and how many they are.</summary>
    public static (uint Bytes, int Length) Escaped(ushort code)
    {
        var (bytes, length) = (0u, 0);
        for (var shift = 8; shift >= 0; shift -= 8)
        {
            var value = (byte)(code >> shift);
            var seen = Seen(value);
            if (seen != 0)
                bytes |= (uint)'\\' << 8 * length++;
            bytes |= (uint)(seen != 0 ? seen : value) << 8 * length++;
        }

        return (bytes, length);
    }

    /// <summary>What stands behind the backslash; 0 where none is needed.</summary>
    private static byte Seen(byte value) => value switch
    {
        (byte)'(' or (byte)')' or (byte)'\\' => value,
        (byte)'\r' => (byte)'r',
        (byte)'\n' => (byte)'n',
        _ => 0,
    };

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, Length) = ([], 0);
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + count));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
