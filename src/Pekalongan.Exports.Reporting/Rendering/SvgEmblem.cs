using System.Globalization;
using System.Net;
using System.Text;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering;

/// <summary>The letterhead's emblem as SVG, in the unit of a thousandth of its own.</summary>
internal static class SvgEmblem
{
    private const int Tall = 56;

    public static void Write(StringBuilder html, Emblem emblem, Language language)
    {
        var wide = (long)Tall * emblem.Width / emblem.Height;
        html.Append(CultureInfo.InvariantCulture, $"<svg class=\"emblem\" role=\"img\" focusable=\"false\" width=\"{wide}\" height=\"{Tall}\"")
            .Append(CultureInfo.InvariantCulture, $" viewBox=\"0 0 {emblem.Width} {emblem.Height}\" aria-label=\"")
            .Append(WebUtility.HtmlEncode(emblem.AlternativeText.In(language))).Append("\">");
        foreach (var shape in emblem.Shapes)
        {
            html.Append(CultureInfo.InvariantCulture, $"<path fill=\"#{shape.Red:x2}{shape.Green:x2}{shape.Blue:x2}\"")
                .Append(shape.IsEvenOdd ? " fill-rule=\"evenodd\" d=\"" : " d=\"");
            foreach (var step in shape.Steps)
                Write(html, step);
            html.Append("\"/>");
        }

        html.Append("</svg>");
    }

    private static void Write(StringBuilder html, EmblemStep step) => _ = step.Verb switch
    {
        EmblemVerb.Move => html.Append(CultureInfo.InvariantCulture, $"M{step.X} {step.Y}"),
        EmblemVerb.Line => html.Append(CultureInfo.InvariantCulture, $"L{step.X} {step.Y}"),
        EmblemVerb.Curve => html.Append(CultureInfo.InvariantCulture, $"C{step.X1} {step.Y1} {step.X2} {step.Y2} {step.X} {step.Y}"),
        _ => html.Append('Z'),
    };
}
