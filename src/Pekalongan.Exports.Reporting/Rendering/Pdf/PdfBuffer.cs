using System.Buffers;
using System.Buffers.Binary;
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
    public Span<byte> Room(int count)
    {
        if (Length + count > _bytes.Length)
            Grow(count);
        return _bytes.AsSpan(Length);
    }

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

    /// <summary>Two bytes of a string in round brackets.</summary>
    public void AddCode(ushort code)
    {
        AddEscaped((byte)(code >> 8));
        AddEscaped((byte)code);
    }

    /// <summary>A byte of a string in round brackets, where some stand for themselves only behind a backslash.</summary>
    public void AddEscaped(byte value)
    {
        if (Seen(value) is { } seen)
            Add((byte)'\\').Add(seen);
        else
            Add(value);
    }

    /// <summary>The bytes of a code, the first of them lowest, and how many they are.</summary>
    public static (uint Bytes, int Length) Escaped(ushort code)
    {
        using var two = new PdfBuffer(4);
        two.AddCode(code);
        Span<byte> four = stackalloc byte[4];
        four.Clear();
        two.Written.CopyTo(four);
        return (BinaryPrimitives.ReadUInt32LittleEndian(four), two.Length);
    }

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

    private static byte? Seen(byte value) => value switch
    {
        (byte)'(' or (byte)')' or (byte)'\\' => value,
        (byte)'\r' => (byte)'r',
        (byte)'\n' => (byte)'n',
        _ => null,
    };
}
