using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Pekalongan.Exports.Reporting.Rendering.Packing;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>
/// Numbers the objects of a PDF 1.7 file and writes them as they are finished; small ones share a packed stream. The file's ID is a hash
/// of what was written.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private const int Chunk = 32_768;
    private const int ObjectsPerStream = 200;

    private readonly Stream _output;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly PdfPlaces _places = new();
    private readonly PdfBuffer _waiting = new(Chunk + 8_192);
    private readonly PdfBuffer _small = new();
    private readonly PdfBuffer _heads = new(4_096);
    private readonly PdfBuffer _packed = new(Chunk);
    private readonly List<(int Id, int Start)> _smallStarts = new(ObjectsPerStream);
    private long _sent;

    public PdfFile(Stream output)
    {
        _output = output;
        _waiting.Add("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    private long Position => _sent + _waiting.Length;

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve() => _places.Add();

    public int Add(string content)
    {
        var id = Reserve();
        Put(id, content);
        return id;
    }

    public void Put(int id, string content)
    {
        Start(id);
        _waiting.Add(content).Add("\nendobj\n"u8);
    }

    /// <summary>Where to write a small object, which must not be a stream; it ends where the next one starts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PdfBuffer Small(int id)
    {
        if (_smallStarts.Count == ObjectsPerStream)
            PackSmall();
        if (_smallStarts.Count > 0)
            _small.Add((byte)'\n');
        _smallStarts.Add((id, _small.Length));
        return _small;
    }

    public int AddSmall(string content)
    {
        var id = Reserve();
        Small(id).Add(content);
        return id;
    }

    /// <summary>Packed where that makes it smaller.</summary>
    public int AddStream(ReadOnlySpan<byte> content, string entries = "")
    {
        var id = Reserve();
        var packed = Pack(content);
        if (packed.Length < content.Length)
            WriteStream(id, packed, entries + "/Filter/FlateDecode");
        else
            WriteStream(id, content, entries);
        return id;
    }

    /// <summary>As it is, for readers that look into files without unpacking them.</summary>
    public int AddPlain(ReadOnlySpan<byte> content, string entries)
    {
        var id = Reserve();
        WriteStream(id, content, entries);
        return id;
    }

    /// <summary>A stream that was packed beforehand. It leaves the file's ID alone: a font is known by its name, which is a hash of it.</summary>
    public int AddPacked(byte[] packed, string entries = "")
    {
        var id = Reserve();
        Start(id);
        _waiting.Add("<<"u8).Add(entries).Add("/Filter/FlateDecode/Length "u8).Add(packed.Length).Add(">>\nstream\n"u8);
        Send();
        _output.Write(packed);
        _sent += packed.Length;
        _waiting.Add("\nendstream\nendobj\n"u8);
        return id;
    }

    public void Finish(int catalog, int info)
    {
        PackSmall();
        Send();
        var id = Convert.ToHexString(_hash.GetCurrentHash().AsSpan(0, 16));
        var (start, own) = (Position, Reserve());
        _places.Set(own, start);
        var table = Pack(_places.Rows());
        WriteStream(own, table, Invariant($"/Type/XRef/Size {_places.Count}/W[1 4 2]/Root {catalog} 0 R/Info {info} 0 R/ID[<{id}><{id}>]")
            + Invariant($"/DecodeParms<</Predictor 12/Columns {PdfPlaces.RowLength}>>/Filter/FlateDecode"));
        _waiting.Add(Invariant($"startxref\n{start}\n%%EOF\n"));
        Send();
    }

    /// <summary>A text string in UTF-16, which holds every letter.</summary>
    public static string TextString(string text) => "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";

    public static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    public void Dispose()
    {
        _hash.Dispose();
        foreach (var buffer in (ReadOnlySpan<PdfBuffer>)[_waiting, _small, _heads, _packed])
            buffer.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PackSmall()
    {
        if (_smallStarts.Count == 0)
            return;
        _heads.Clear();
        var stream = Reserve();
        for (var i = 0; i < _smallStarts.Count; i++)
        {
            _heads.Add(_smallStarts[i].Id).Add((byte)' ').Add(_smallStarts[i].Start).Add((byte)' ');
            _places.Set(_smallStarts[i].Id, stream, i);
        }

        var entries = Invariant($"/Type/ObjStm/N {_smallStarts.Count}/First {_heads.Length}/Filter/FlateDecode");
        _heads.Add(_small.Written);
        WriteStream(stream, Pack(_heads.Written), entries);
        _smallStarts.Clear();
        _small.Clear();
    }

    private ReadOnlySpan<byte> Pack(ReadOnlySpan<byte> content)
    {
        _packed.Clear();
        return _packed.Took(Deflate.CompressZlib(content, _packed.Room(Deflate.MostPacked(content.Length)))).Written;
    }

    private void WriteStream(int id, ReadOnlySpan<byte> content, string entries)
    {
        Start(id);
        _waiting.Add("<<"u8).Add(entries).Add("/Length "u8).Add(content.Length).Add(">>\nstream\n"u8).Add(content)
            .Add("\nendstream\nendobj\n"u8);
    }

    private void Start(int id)
    {
        if (_waiting.Length > Chunk)
            Send();
        _places.Set(id, Position);
        _waiting.Add(id).Add(" 0 obj\n"u8);
    }

    private void Send()
    {
        _output.Write(_waiting.Written);
        _hash.AppendData(_waiting.Written);
        _sent += _waiting.Length;
        _waiting.Clear();
    }
}
