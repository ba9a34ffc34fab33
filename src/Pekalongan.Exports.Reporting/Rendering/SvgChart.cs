using System.Globalization;
using System.Net;
using System.Text;

namespace Pekalongan.Exports.Reporting.Rendering;

/// <summary>
/// A chart as inline SVG. Colours stand as attributes, which the page's content policy allows; classes let the stylesheet change them for
/// the dark theme.
/// </summary>
internal static class SvgChart
{
    public static void Write(StringBuilder html, ChartDrawing drawing, string alternativeText)
    {
        html.Append("<svg class=\"chart\" role=\"img\" focusable=\"false\" viewBox=\"0 0 ").Append(Number(drawing.Width)).Append(' ')
            .Append(Number(drawing.Height)).Append("\" aria-label=\"").Append(WebUtility.HtmlEncode(alternativeText))
            .Append("\" font-size=\"").Append(Number(ChartDrawing.FontSize)).Append("\">");
        foreach (var group in drawing.Marks.GroupBy(mark => mark.Role))
        {
            html.Append("<g ").Append(Look(group.Key)).Append('>');
            foreach (var mark in group)
                Write(html, mark);
            html.Append("</g>");
        }

        html.Append("</svg>");
    }

    private static void Write(StringBuilder html, ChartMark mark)
    {
        switch (mark)
        {
            case ChartLine line:
                html.Append("<path d=\"M").Append(Number(line.X1)).Append(' ').Append(Number(line.Y1)).Append('L').Append(Number(line.X2))
                    .Append(' ').Append(Number(line.Y2)).Append("\"/>");
                break;
            case ChartRectangle box:
                html.Append("<rect x=\"").Append(Number(box.X)).Append("\" y=\"").Append(Number(box.Y)).Append("\" width=\"")
                    .Append(Number(box.Width)).Append("\" height=\"").Append(Number(box.Height)).Append("\" rx=\"2\"/>");
                break;
            case ChartText text:
                html.Append("<text x=\"").Append(Number(text.X)).Append("\" y=\"").Append(Number(text.Y)).Append("\" text-anchor=\"")
                    .Append(text.Anchor switch { ChartAnchor.Start => "start", ChartAnchor.Middle => "middle", _ => "end" }).Append("\">")
                    .Append(WebUtility.HtmlEncode(text.Text)).Append("</text>");
                break;
        }
    }

    private static string Look(ChartRole role) => role switch
    {
        ChartRole.Grid => "class=\"chart-grid\" stroke=\"#dfe2ea\"",
        ChartRole.Axis => "class=\"chart-axis\" fill=\"#4a5162\"",
        ChartRole.Ground => "class=\"chart-ground\" fill=\"#ffffff\"",
        ChartRole.Bar => "class=\"chart-bar\" fill=\"#2f459a\"",
        ChartRole.BarValue => "class=\"chart-value\" fill=\"#16204a\" font-weight=\"700\"",
        ChartRole.Band => "class=\"chart-band\" fill=\"#9aa6d2\"",
        ChartRole.BandMiddle => "class=\"chart-band-middle\" stroke=\"#16204a\" stroke-width=\"2.5\"",
        ChartRole.BandValue => "class=\"chart-value\" fill=\"#16204a\" font-weight=\"700\"",
        ChartRole.Target => "class=\"chart-target\" stroke=\"#b9532d\" stroke-width=\"2.5\"",
        _ => "class=\"chart-target-value\" fill=\"#8a3a1f\" font-weight=\"700\"",
    };

    private static string Number(int tenths) => (tenths / 10m).ToString(CultureInfo.InvariantCulture);
}
