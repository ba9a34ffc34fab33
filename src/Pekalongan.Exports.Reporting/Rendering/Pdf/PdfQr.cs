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
        Draw(flow.Page, code.Text, x, y, Side);
        var (label, text) = (flow.Styles.Remark, flow.Styles.Small);
        var (left, room) = (x + Side + Gap, width - Side - Gap);
        var lines = PdfWrap.Lines(label, code.Label.In(language), room).Select(line => (Style: label, Text: line))
            .Concat(PdfWrap.Lines(text, code.Text, room).Select(line => (Style: text, Text: line))).ToList();
        var at = y + Math.Max(0, Side - lines.Sum(line => line.Style.Leading)) / 2;
        foreach (var (style, words) in lines)
        {
            flow.Put(style, words, left, at, room);
            at += style.Leading;
        }

        return Side;
    }

    /// <summary>The square alone.</summary>
    public static void Draw(PdfPage page, string text, int x, int y, int side)
    {
        var drawing = QrDrawing.Of(text);
        int At(int module) => (int)((long)side * module / drawing.Size);
        page.Rectangles(PdfColour.Black, drawing.Dark.Select(run =>
            (x + At(run.X), y + At(run.Y), At(run.X + run.Length) - At(run.X), At(run.Y + 1) - At(run.Y))));
    }
}
