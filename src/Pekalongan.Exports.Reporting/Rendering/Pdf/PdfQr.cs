using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>A QR code as dark rectangles on the white of the paper.</summary>
internal static class PdfQr
{
    public const int BlockHeight = Side + 10_000;

    private const int Side = 78_000;
    private const int Gap = 8_000;

    /// <summary>As a block of its own, with its words at its right.</summary>
    public static void Draw(PdfFlow flow, QrCode code, Language language)
    {
        flow.Space(10_000);
        flow.Need(Side);
        Draw(flow, code, language, PdfFlow.Left, flow.Y, flow.Width);
        flow.Y += Side;
    }

    /// <summary>At a place of its own; how tall it is.</summary>
    public static int Draw(PdfFlow flow, QrCode code, Language language, int x, int y, int width)
    {
        var (label, text, words) = (flow.Styles.Remark, flow.Styles.Small, code.Label.In(language));
        Draw(flow, code.Text, words + ": " + code.Text, x, y, Side);
        var (left, room) = (x + Side + Gap, width - Side - Gap);
        var (above, below) = (PdfWrap.Lines(label, words, room), PdfWrap.Lines(text, code.Text, room));
        var at = y + Math.Max(0, Side - above.Count * label.Leading - below.Count * text.Leading) / 2;
        using (flow.Structure.Open(PdfTag.Paragraph))
            at = Lines(flow, label, above, left, at, room, null);
        using var paragraph = flow.Structure.Open(PdfTag.Paragraph);
        var link = PdfLink.Of(code.Text);
        using var element = link is null ? default : flow.Structure.Open(PdfTag.Link);
        Lines(flow, text, below, left, at, room, link);
        return Side;
    }

    /// <summary>The square alone.</summary>
    public static void Draw(PdfFlow flow, string text, string alternativeText, int x, int y, int side)
    {
        var drawing = QrDrawing.Of(text);
        int At(int module) => (int)((long)side * module / drawing.Size);
        using var figure = flow.Figure(alternativeText, x, y, side, side);
        flow.Page.Rectangles(PdfColour.Black, drawing.Dark.Select(run =>
            (x + At(run.X), y + At(run.Y), At(run.X + run.Length) - At(run.X), At(run.Y + 1) - At(run.Y))));
    }

    private static int Lines(PdfFlow flow, PdfTextStyle style, List<string> lines, int x, int y, int width, PdfLink? link)
    {
        foreach (var line in lines)
        {
            flow.Put(style, line, x, y, width, link: link);
            y += style.Leading;
        }

        return y;
    }
}
