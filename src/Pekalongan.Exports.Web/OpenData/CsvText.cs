using System.Text;

namespace Pekalongan.Exports.Web.OpenData;

/// <summary>Lines of RFC 4180: commas, quotes where needed, CR LF.</summary>
internal sealed class CsvText
{
    private readonly StringBuilder _lines = new();

    public CsvText(IEnumerable<string> header) => Add(header);

    public void Add(IEnumerable<string> fields) => _lines.AppendJoin(',', fields.Select(Quoted)).Append("\r\n");

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_lines.ToString());

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
