using System.Runtime.CompilerServices;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>Where each object of a file stands: at an offset, or as the n-th of a stream of objects (ISO 32000-1, 7.5.8).</summary>
internal sealed class PdfPlaces
{
    /// <summary>A byte for the kind, four for the place, two for the number within a stream.</summary>
    public const int RowLength = 7;

    private const byte PngUp = 2;
    private const ulong AtOffset = 1;
    private const ulong InStream = 2;

    private const int Piece = 4_096;

    private readonly List<ulong[]> _pieces = [];

    public PdfPlaces() => this[Add()] = ushort.MaxValue;

    public int Count { get; private set; }

    /// <summary>The seven bytes of a row as a number.</summary>
    private ulong this[int id]
    {
        get => _pieces[id / Piece][id % Piece];
        set => _pieces[id / Piece][id % Piece] = value;
    }

    /// <summary>The number of a new object, which counts as free until it has a place.</summary>
    public int Add()
    {
        if (Count % Piece == 0)
            _pieces.Add(new ulong[Piece]);
        return Count++;
    }

    public void Set(int id, long offset) => this[id] = AtOffset << 48 | (ulong)checked((uint)offset) << 16;

    public void Set(int id, int stream, int index) => this[id] = InStream << 48 | (ulong)stream << 16 | (ushort)index;

    /// <summary>Each row as its difference from the row above, which packs to next to nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public byte[] Rows()
    {
        var rows = new byte[(RowLength + 1) * Count];
        var (at, above) = (0, 0UL);
        for (var id = 0; id < Count; id++)
        {
            var row = this[id];
            rows[at++] = PngUp;
            for (var shift = 48; shift >= 0; shift -= 8)
                rows[at++] = (byte)((row >> shift) - (above >> shift));
            above = row;
        }

        return rows;
    }
}
