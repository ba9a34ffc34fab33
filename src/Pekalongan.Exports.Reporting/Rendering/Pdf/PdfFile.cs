using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pekalongan.Exports.Reporting.Rendering.Packing;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>
/// Numbers the objects of a PDF 1.7 file and writes them as they are finished; the file's ID is a hash of what was written.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private readonly Stream _output;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<long> _offsets = [];
    private long _position;

    public PdfFile(Stream output)
    {
        _output = output;
        Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve()
    {
        _offsets.Add(0);
        return _offsets.Count;
    }

    public int Add(string content)
    {
        var id = Reserve();
        Put(id, content);
        return id;
    }

    public void Put(int id, string content)
    {
        Start(id);
        Write(content);
        Write("\nendobj\n");
    }

    /// <summary>Packed where that makes it smaller.</summary>
    public int AddStream(ReadOnlySpan<byte> content, string entries = "")
    {
        var packed = Deflate.CompressZlib(content);
        if (packed.Length < content.Length)
            return AddPacked(packed, entries);
        var id = Reserve();
        WriteStream(id, content, entries);
        return id;
    }

    /// <summary>A stream that was packed beforehand.</summary>
    public int AddPacked(ReadOnlySpan<byte> packed, string entries = "")
    {
        var id = Reserve();
        WriteStream(id, packed, entries + "/Filter/FlateDecode");
        return id;
    }

    public void Finish(int catalog, int info)
    {
        var id = Convert.ToHexString(_hash.GetCurrentHash().AsSpan(0, 16));
        var start = _position;
        var table = new StringBuilder(Invariant($"xref\n0 {_offsets.Count + 1}\n0000000000 65535 f \n"));
        foreach (var offset in _offsets)
            table.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        Write(table.ToString());
        Write(Invariant($"trailer\n<</Size {_offsets.Count + 1}/Root {catalog} 0 R/Info {info} 0 R/ID[<{id}><{id}>]>>\n"));
        Write(Invariant($"startxref\n{start}\n%%EOF\n"));
    }

    /// <summary>A text string in UTF-16, which holds every letter.</summary>
    public static string TextString(string text) => "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";

    public static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    public void Dispose() => _hash.Dispose();

    private void WriteStream(int id, ReadOnlySpan<byte> content, string entries)
    {
        Start(id);
        Write(Invariant($"<<{entries}/Length {content.Length}>>\nstream\n"));
        Write(content);
        Write("\nendstream\nendobj\n");
    }

    private void Start(int id)
    {
        _offsets[id - 1] = _position;
        Write(Invariant($"{id} 0 obj\n"));
    }

    private void Write(string text) => Write(Encoding.Latin1.GetBytes(text));

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _output.Write(bytes);
        _hash.AppendData(bytes);
        _position += bytes.Length;
    }
}
