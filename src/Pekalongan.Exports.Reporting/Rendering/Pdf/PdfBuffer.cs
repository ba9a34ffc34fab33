using System.Text;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>
/// Grows with what is written to it and is used again for the next page. Lengths are in thousandths of a point throughout.
/// </summary>
internal sealed class PdfBuffer
{
    private byte[] _bytes = new byte[16_384];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public PdfBuffer Add(ReadOnlySpan<byte> ascii)
    {
        ascii.CopyTo(Room(ascii.Length));
        _length += ascii.Length;
        return this;
    }

    public PdfBuffer Add(string ascii)
    {
        _length += Encoding.ASCII.GetBytes(ascii, Room(ascii.Length));
        return this;
    }

    public PdfBuffer Add(int number)
    {
        number.TryFormat(Room(11), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        _length += written;
        return this;
    }

    /// <summary>12500 is "12.5".</summary>
    public PdfBuffer AddLength(int thousandths)
    {
        if (thousandths < 0)
        {
            Add("-"u8);
            thousandths = -thousandths;
        }

        Add(thousandths / 1000);
        var rest = thousandths % 1000;
        if (rest == 0)
            return this;
        var room = Room(4);
        (room[0], room[1], room[2], room[3]) = ((byte)'.', Digit(rest / 100), Digit(rest / 10 % 10), Digit(rest % 10));
        _length += rest % 10 != 0 ? 4 : rest % 100 != 0 ? 3 : 2;
        return this;
    }

    /// <summary>Numbers with a space after each: the operands of an operator.</summary>
    public PdfBuffer AddLengths(params ReadOnlySpan<int> thousandths)
    {
        foreach (var number in thousandths)
            AddLength(number).Add(" "u8);
        return this;
    }

    public PdfBuffer AddHex(ushort value)
    {
        const string digits = "0123456789ABCDEF";
        var room = Room(4);
        for (var i = 0; i < 4; i++)
            room[i] = (byte)digits[value >> (12 - 4 * i) & 15];
        _length += 4;
        return this;
    }

    private static byte Digit(int value) => (byte)('0' + value);

    private Span<byte> Room(int count)
    {
        if (_length + count > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        return _bytes.AsSpan(_length, count);
    }
}
