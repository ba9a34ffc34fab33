using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Pekalongan.Exports.Testing;

/// <summary>
/// One page, drawn step by step: which words belong to which marked piece, which are decoration, and where they stand. A page whose marks
/// or texts are not closed, or that draws outside any of them, cannot be read.
/// </summary>
public sealed partial class PdfMarkedPage
{
    private readonly Dictionary<string, Dictionary<string, string>> _fonts;
    private string? _open;
    private int? _mark;
    private bool _isInText;
    private string _font = "";
    private (decimal X, decimal Y) _at;

    public PdfMarkedPage(PdfObjects objects, PdfReference reference)
    {
        Entries = objects.Dictionary(reference);
        _fonts = objects.Dictionary(objects.Dictionary(Entries["/Resources"])["/Font"])
            .ToDictionary(font => font.Key, font => Characters(objects.Stream(objects.Dictionary(font.Value)["/ToUnicode"])), StringComparer.Ordinal);
        var syntax = new PdfSyntax(objects.Stream(Entries["/Contents"]), 0);
        var values = new List<object?>();
        while (!syntax.IsAtEnd)
        {
            var value = syntax.Value();
            if (value is not PdfOperator step)
            {
                values.Add(value);
                continue;
            }

            Draw(step.Name, values);
            values.Clear();
        }

        if (_open is not null || _isInText)
            throw new InvalidDataException("The page ends in the middle of something.");
    }

    public Dictionary<string, object?> Entries { get; }

    public int ParentKey => (int)(decimal)Entries["/StructParents"]!;

    public Dictionary<int, (string Tag, List<string> Strings)> Marked { get; } = [];

    /// <summary>Running heads, page numbers and other words that are not read out.</summary>
    public List<string> Aside { get; } = [];

    /// <summary>Where every string starts, in points.</summary>
    public List<(decimal X, decimal Y, string Words)> Places { get; } = [];

    private void Draw(string step, List<object?> values)
    {
        switch (step)
        {
            case "BDC" or "BMC":
                Open((string)values[0]!, values.Count > 1 ? values[1] as Dictionary<string, object?> : null);
                break;
            case "EMC":
                _open = _open is null ? throw new InvalidDataException("Nothing is open.") : null;
                break;
            case "BT" or "ET":
                _isInText = (step == "BT") != _isInText ? !_isInText : throw new InvalidDataException($"{step} twice.");
                _at = default;
                break;
            case "Tf":
                _font = (string)values[0]!;
                break;
            case "Td":
                _at = (_at.X + (decimal)values[0]!, _at.Y + (decimal)values[1]!);
                break;
            case "Tj":
                Show((string)values[0]!);
                break;
            case "f" or "f*" or "S" or "Do" when _open is null || _isInText:
                throw new InvalidDataException($"{step} outside of any mark or inside a text.");
        }
    }

    private void Open(string tag, Dictionary<string, object?>? entries)
    {
        if (_open is not null)
            throw new InvalidDataException("A mark inside a mark.");
        _open = tag[1..];
        _mark = entries?.GetValueOrDefault("/MCID") is decimal mark ? (int)mark : null;
        if (_mark is { } number)
            Marked.Add(number, (_open, []));
    }

    private void Show(string codes)
    {
        var words = string.Concat(codes.Chunk(2).Select(code => _fonts[_font][string.Create(CultureInfo.InvariantCulture, $"{code[0] << 8 | code[1]:X4}")]));
        Places.Add((_at.X, _at.Y, words));
        if (!_isInText || _open is null)
            throw new InvalidDataException("Words outside of any mark or text.");
        (_mark is { } number ? Marked[number].Strings : Aside).Add(words);
    }

    private static Dictionary<string, string> Characters(string map) => Line().Matches(map).ToDictionary(
        line => line.Groups[1].Value,
        line => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(line.Groups[2].Value)),
        StringComparer.Ordinal);

    [GeneratedRegex("^<([0-9A-F]{4})><([0-9A-F]+)>$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
