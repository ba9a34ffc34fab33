using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Pekalongan.Exports.Testing;

/// <summary>
/// Reads the words of a PDF back through the maps of its fonts, without any tool: each string as it was drawn, page by page. It knows
/// just the files of our own writer.
/// </summary>
public static partial class PdfText
{
    public static IReadOnlyList<IReadOnlyList<string>> Pages(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var fonts = FontName().Matches(ResourceFonts().Match(text).Value)
            .ToDictionary(match => match.Groups[1].Value, match => CharacterMap(text, Number(match.Groups[2])), StringComparer.Ordinal);
        return [.. PageContents().Matches(text).Select(page => Strings(Stream(text, Number(page.Groups[1])), fonts))];
    }

    public static IEnumerable<string> All(byte[] file) => Pages(file).SelectMany(page => page);

    public static int Count(byte[] file) => Pages(file).Count;

    private static List<string> Strings(string content, Dictionary<string, Dictionary<string, string>> fonts)
    {
        var strings = new List<string>();
        var font = "";
        foreach (Match match in Drawn().Matches(content))
        {
            if (match.Groups["font"].Success)
                font = match.Groups["font"].Value;
            else
                strings.Add(Words(match.Groups["codes"].Value, fonts[font]));
        }

        return strings;
    }

    /// <summary>Two bytes a character, some behind a backslash. A line that goes on ends with the space it was broken at.</summary>
    private static string Words(string drawn, Dictionary<string, string> font)
    {
        var bytes = Escape().Replace(drawn, match => match.Groups[1].Value switch { "r" => "\r", "n" => "\n", var other => other });
        var words = string.Concat(bytes.Chunk(2).Select(code => font[string.Create(CultureInfo.InvariantCulture, $"{code[0] << 8 | code[1]:X4}")]));
        return words.EndsWith(' ') ? words[..^1] : words;
    }

    private static Dictionary<string, string> CharacterMap(string file, int font)
    {
        var map = Stream(file, Number(ToUnicode().Match(Body(file, font)).Groups[1]));
        return MapLine().Matches(map).ToDictionary(
            line => line.Groups[1].Value,
            line => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(line.Groups[2].Value)),
            StringComparer.Ordinal);
    }

    private static string Stream(string file, int id)
    {
        var body = Body(file, id);
        var start = body.IndexOf("stream\n", StringComparison.Ordinal) + 7;
        var content = Encoding.Latin1.GetBytes(body[start..body.LastIndexOf("\nendstream", StringComparison.Ordinal)]);
        if (!body[..start].Contains("FlateDecode", StringComparison.Ordinal))
            return Encoding.Latin1.GetString(content);
        using var unpacked = new ZLibStream(new MemoryStream(content), CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static string Body(string file, int id)
    {
        var start = file.IndexOf(string.Create(CultureInfo.InvariantCulture, $"\n{id} 0 obj\n"), StringComparison.Ordinal);
        return file[start..file.IndexOf("\nendobj\n", start, StringComparison.Ordinal)];
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"<</Font<<(/\w \d+ 0 R)+>>/XObject")]
    private static partial Regex ResourceFonts();

    [GeneratedRegex(@"/(\w) (\d+) 0 R")]
    private static partial Regex FontName();

    [GeneratedRegex(@"/Type/Page/.*?/Contents (\d+) 0 R")]
    private static partial Regex PageContents();

    [GeneratedRegex(@"/ToUnicode (\d+) 0 R")]
    private static partial Regex ToUnicode();

    [GeneratedRegex("^<([0-9A-F]{4})><([0-9A-F]+)>$", RegexOptions.Multiline)]
    private static partial Regex MapLine();

    [GeneratedRegex(@"/(?<font>\w) [\d.]+ Tf |\((?<codes>([^\\()]|\\.)*)\)Tj", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Drawn();

    [GeneratedRegex(@"\\(.)", RegexOptions.Singleline)]
    private static partial Regex Escape();
}
