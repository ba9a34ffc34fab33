using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>The marks of a chart on paper, in the colours of the screen.</summary>
internal static class PdfChart
{
    private const int SpaceBefore = 12_000;

    /// <summary>With its caption; a chart is never divided.</summary>
    public static int Height(PdfFlow flow, BarChart chart) =>
        flow.Styles.Caption.Leading + SpaceBefore + 6_000 + (int)((long)ChartDrawing.HeightOf(chart) * flow.Width / ChartDrawing.FullWidth);

    public static void Draw(PdfFlow flow, BarChart chart, Language language)
    {
        var drawing = ChartDrawing.Of(chart, language);
        int Scaled(int tenths) => (int)((long)tenths * flow.Width / drawing.Width);
        flow.Space(SpaceBefore);
        flow.Need(Height(flow, chart) - SpaceBefore);
        flow.Write(PdfTag.Paragraph, flow.Styles.Caption, chart.Caption.In(language));
        flow.Y += 6_000;
        flow.Need(Scaled(drawing.Height));
        var top = flow.Y;
        using var figure = flow.Figure(chart.AlternativeText.In(language), PdfFlow.Left, top, flow.Width, Scaled(drawing.Height));
        foreach (var mark in drawing.Marks)
        {
            switch (mark)
            {
                case ChartLine line:
                    flow.Page.Line(Colour(line.Role), line.Role is ChartRole.Target or ChartRole.BandMiddle ? 1_600 : 500, PdfFlow.Left + Scaled(line.X1),
                        top + Scaled(line.Y1), PdfFlow.Left + Scaled(line.X2), top + Scaled(line.Y2));
                    break;
                case ChartRectangle box:
                    flow.Page.Rectangle(Colour(box.Role), PdfFlow.Left + Scaled(box.X), top + Scaled(box.Y), Scaled(box.Width),
                        Scaled(box.Height));
                    break;
                case ChartText text:
                    Write(flow, text, PdfFlow.Left + Scaled(text.X), top + Scaled(text.Y), Scaled(ChartDrawing.FontSize));
                    break;
            }
        }

        flow.Y = top + Scaled(drawing.Height);
    }

    private static void Write(PdfFlow flow, ChartText text, int x, int baseline, int size)
    {
        var style = flow.Styles.Chart(size, text.Role is not ChartRole.Axis, Colour(text.Role));
        var width = style.Width(text.Text, tabular: true);
        var at = text.Anchor switch { ChartAnchor.Start => x, ChartAnchor.End => x - width, _ => x - width / 2 };
        at = Math.Clamp(at, PdfFlow.Left, Math.Max(PdfFlow.Left, flow.Right - width));
        flow.Page.Text(style, at, baseline, text.Text, tabular: true);
    }

    private static PdfColour Colour(ChartRole role) => role switch
    {
        ChartRole.Grid => PdfColour.Rule,
        ChartRole.Axis => PdfColour.Muted,
        ChartRole.Bar => PdfColour.Bar,
        ChartRole.Ground => PdfColour.Paper,
        ChartRole.BarValue or ChartRole.BandMiddle or ChartRole.BandValue => PdfColour.Indigo,
        ChartRole.Band => PdfColour.Batik,
        ChartRole.Target => PdfColour.Soga,
        _ => PdfColour.DarkSoga,
    };
}
