namespace Pekalongan.Exports.Reporting.Rendering.Xlsx;

/// <summary>Names a spreadsheet accepts: at most 31 characters, none of <c>[]:*?/\</c>, no apostrophe at an end, each once.</summary>
internal sealed class XlsxSheetNames
{
    private const int Longest = 31;
    private const string Forbidden = "[]:*?/\\\n";

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public string For(string caption)
    {
        var clean = XlsxText.Clean(new string([.. caption.Select(c => Forbidden.Contains(c) ? ' ' : c)]));
        var name = Cut(clean.Trim().Trim('\'').Trim(), "");
        if (name.Length == 0)
            name = "Data";
        for (var n = 2; !_taken.Add(name); n++)
            name = Cut(name, " " + InvariantText.Decimal(n, 0));
        return name;
    }

    private static string Cut(string name, string end) => name[..Math.Min(name.Length, Longest - end.Length)].TrimEnd() + end;
}
