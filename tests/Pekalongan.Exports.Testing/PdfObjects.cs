using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Pekalongan.Exports.Testing;

/// <summary>A reference to an object of a PDF file.</summary>
public sealed record PdfReference(int Id);

/// <summary>
/// The objects of a PDF file, found by its own cross-reference stream and read without any tool. Numbers are decimals, names strings with
/// their slash, strings the text they hold; dictionaries and lists are what they are.
/// </summary>
public sealed partial class PdfObjects
{
    private readonly string _file;
    private readonly Dictionary<int, (int Kind, int Place, int Index)> _places = [];
    private readonly Dictionary<int, object?> _read = [];

    public PdfObjects(byte[] file)
    {
        _file = Encoding.Latin1.GetString(file);
        var start = int.Parse(Start().Match(_file).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var (trailer, rows) = ReadStream(start);
        Trailer = trailer;
        ReadPlaces(rows);
    }

    public Dictionary<string, object?> Trailer { get; }

    public IEnumerable<int> Ids => _places.Where(place => place.Value.Kind != 0).Select(place => place.Key);

    /// <summary>Follows references until there is a value.</summary>
    public object? Value(object? value) => value is PdfReference reference ? Value(Get(reference.Id)) : value;

    public Dictionary<string, object?> Dictionary(object? value) => (Dictionary<string, object?>)Value(value)!;

    public List<object?> List(object? value) => Value(value) switch { null => [], List<object?> list => list, var single => [single] };

    public string Stream(object? value) => ReadStream(_places[((PdfReference)value!).Id].Place).Content;

    private object? Get(int id)
    {
        if (_read.TryGetValue(id, out var known))
            return known;
        var (kind, place, index) = _places[id];
        return _read[id] = kind switch
        {
            1 => new PdfSyntax(_file, Header(id, place)).Value(),
            2 => Packed(id, place, index),
            _ => throw new InvalidDataException($"Object {id} is free but referred to."),
        };
    }

    private object? Packed(int id, int stream, int index)
    {
        var (entries, content) = ReadStream(_places[stream].Place);
        var heads = content[..(int)(decimal)entries["/First"]!].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
        if (heads[2 * index] != id)
            throw new InvalidDataException($"Object {id} is not the {index}th of stream {stream}.");
        return new PdfSyntax(content, (int)(decimal)entries["/First"]! + heads[2 * index + 1]).Value();
    }

    private int Header(int id, int place)
    {
        var header = string.Create(CultureInfo.InvariantCulture, $"{id} 0 obj\n");
        return string.CompareOrdinal(_file, place, header, 0, header.Length) == 0
            ? place + header.Length
            : throw new InvalidDataException($"Object {id} does not stand where the file says.");
    }

    private (Dictionary<string, object?> Entries, string Content) ReadStream(int place)
    {
        var syntax = new PdfSyntax(_file, _file.IndexOf(" obj\n", place, StringComparison.Ordinal) + 5);
        var entries = (Dictionary<string, object?>)syntax.Value()!;
        var start = _file.IndexOf("stream\n", syntax.At, StringComparison.Ordinal) + 7;
        var content = _file.Substring(start, (int)(decimal)entries["/Length"]!);
        if (!entries.ContainsKey("/Filter"))
            return (entries, content);
        using var unpacked = new ZLibStream(new MemoryStream(Encoding.Latin1.GetBytes(content)), CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.Latin1);
        return (entries, reader.ReadToEnd());
    }

    /// <summary>Rows of 1, 4 and 2 bytes, each behind the mark of PNG's filter "up".</summary>
    private void ReadPlaces(string rows)
    {
        var row = new byte[7];
        for (var id = 0; 8 * id < rows.Length; id++)
        {
            for (var i = 0; i < row.Length; i++)
                row[i] += (byte)rows[8 * id + 1 + i];
            _places[id] = (row[0], row[1] << 24 | row[2] << 16 | row[3] << 8 | row[4], row[5] << 8 | row[6]);
        }
    }

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF\n$")]
    private static partial Regex Start();
}
