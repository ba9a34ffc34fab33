using System.Globalization;
using DocumentFormat.OpenXml.Packaging;

namespace Pekalongan.Exports.Reporting.Rendering.Xlsx;

internal enum XlsxLook
{
    Plain,
    Title,
    Header,
    HeaderRight,
    Right,
    Total,
    Group,
}

/// <summary>Collects the styles that cells ask for, and writes them last.</summary>
internal sealed class XlsxStyles
{
    private const uint FirstOwnFormat = 164;

    private readonly Dictionary<(string? Format, XlsxLook Look), uint> _styles = new() { [(null, XlsxLook.Plain)] = 0 };

    private readonly List<(string? Format, XlsxLook Look)> _order = [(null, XlsxLook.Plain)];

    private readonly List<string> _formats = [];

    public uint For(string? format, XlsxLook look)
    {
        if (_styles.TryGetValue((format, look), out var known))
            return known;
        if (format is not null && !_formats.Contains(format))
            _formats.Add(format);
        _order.Add((format, look));
        return _styles[(format, look)] = (uint)_order.Count - 1;
    }

    public void Write(WorkbookStylesPart part)
    {
        using var writer = new StreamWriter(part.GetStream(FileMode.Create));
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
            + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        if (_formats.Count > 0)
        {
            writer.Write($"<numFmts count=\"{Number(_formats.Count)}\">");
            for (var i = 0; i < _formats.Count; i++)
                writer.Write($"<numFmt numFmtId=\"{Number(FirstOwnFormat + i)}\" formatCode=\"{Encoded(_formats[i])}\"/>");
            writer.Write("</numFmts>");
        }

        writer.Write("<fonts count=\"3\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
            + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"14\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
            + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE4E8F6\"/></patternFill></fill></fills>"
            + "<borders count=\"2\"><border/>"
            + "<border><left/><right/><top style=\"thin\"><color auto=\"1\"/></top><bottom/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs>");
        writer.Write($"<cellXfs count=\"{Number(_order.Count)}\">");
        foreach (var (format, look) in _order)
        {
            var number = format is null ? 0 : FirstOwnFormat + _formats.IndexOf(format);
            var (font, fill, border) = look switch
            {
                XlsxLook.Title => (2, 0, 0),
                XlsxLook.Header or XlsxLook.HeaderRight => (1, 2, 0),
                XlsxLook.Total => (1, 0, 1),
                XlsxLook.Group => (1, 0, 0),
                _ => (0, 0, 0),
            };
            writer.Write($"<xf numFmtId=\"{Number(number)}\" fontId=\"{Number(font)}\" fillId=\"{Number(fill)}\"");
            writer.Write($" borderId=\"{Number(border)}\""
                + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">");
            writer.Write(look switch
            {
                XlsxLook.Header => "<alignment vertical=\"center\" wrapText=\"1\"/></xf>",
                XlsxLook.HeaderRight => "<alignment horizontal=\"right\" vertical=\"center\" wrapText=\"1\"/></xf>",
                XlsxLook.Right => "<alignment horizontal=\"right\"/></xf>",
                _ => "</xf>",
            });
        }

        writer.Write("</cellXfs></styleSheet>");
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Encoded(string text) => System.Net.WebUtility.HtmlEncode(text);
}
