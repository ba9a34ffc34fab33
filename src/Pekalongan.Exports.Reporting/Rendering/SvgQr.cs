using System.Globalization;
using System.Net;
using System.Text;

namespace Pekalongan.Exports.Reporting.Rendering;

/// <summary>A QR code as inline SVG, dark on white under every theme, since cameras do not read it the other way round.</summary>
public static class SvgQr
{
    /// <summary>For a page that stands outside a report.</summary>
    public static string Of(string text, string alternativeText)
    {
        var html = new StringBuilder();
        Write(html, text, alternativeText);
        return html.ToString();
    }

    internal static void Write(StringBuilder html, string text, string alternativeText)
    {
        var drawing = QrDrawing.Of(text);
        var size = drawing.Size.ToString(CultureInfo.InvariantCulture);
        html.Append("<svg class=\"qr\" role=\"img\" focusable=\"false\" viewBox=\"0 0 ").Append(size).Append(' ').Append(size)
            .Append("\" aria-label=\"").Append(WebUtility.HtmlEncode(alternativeText)).Append("\"><rect width=\"").Append(size)
            .Append("\" height=\"").Append(size).Append("\" fill=\"#ffffff\"/><path fill=\"#000000\" d=\"");
        foreach (var run in drawing.Dark)
            html.Append(CultureInfo.InvariantCulture, $"M{run.X} {run.Y}h{run.Length}v1h-{run.Length}z");
        html.Append("\"/></svg>");
    }
}
