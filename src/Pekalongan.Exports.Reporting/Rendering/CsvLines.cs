using System.Text;

namespace Pekalongan.Exports.Reporting.Rendering;

/// <summary>Lines of comma-separated fields, quoted where RFC 4180 asks for it and safe to open in a spreadsheet.</summary>
internal sealed class CsvLines
{
    private readonly StringBuilder _text = new();
    private bool _inLine;

    /// <summary>An empty line, unless nothing stands before it.</summary>
    public void Section()
    {
        if (_text.Length > 0)
            _text.Append("\r\n");
    }

    public void Line(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
            Text(field);
        End();
    }

    public void Number(string number)
    {
        Separate();
        _text.Append(number);
    }

    public void Text(string words)
    {
        Separate();
        var safe = IsFormula(words) ? "'" + words : words;
        if (safe.AsSpan().ContainsAny(",\"\r\n") || safe is [' ' or '\t', ..] or [.., ' ' or '\t'])
            _text.Append('"').Append(safe.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else
            _text.Append(safe);
    }

    public void End()
    {
        _text.Append("\r\n");
        _inLine = false;
    }

    public override string ToString() => _text.ToString();

    /// <summary>The characters spreadsheets start a formula or a command with, full-width forms included.</summary>
    private static bool IsFormula(string words) =>
        words.AsSpan().TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '|' or '%', ..]
            || words is ['\t' or '\r' or '\n', ..];

    private void Separate()
    {
        if (_inLine)
            _text.Append(',');
        _inLine = true;
    }
}
