using System.Text;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Rendering.Pdf;
using Pekalongan.Exports.Reporting.Tree;
using QuestPDF.Fluent;

namespace Pekalongan.Exports.Reporting.QuestPdf;

/// <summary>The chart of the screen: its shapes as SVG, its words as text, since QuestPDF's SVG knows no registered font.</summary>
internal static class QuestChart
{
    public static void Write(ColumnDescriptor column, BarChart chart, QuestText text, float width)
    {
        var drawing = ChartDrawing.Of(chart, text.Language);
        var scale = width / drawing.Width;
        var alternative = chart.AlternativeText.In(text.Language);
        column.Item().EnsureSpace(drawing.Height * scale + 40).PaddingTop(12).PaddingBottom(6).Text(text.In(chart.Caption))
            .Style(QuestText.Caption);
        column.Item().SemanticFigure(alternative).Height(drawing.Height * scale).Layers(layers =>
        {
            layers.PrimaryLayer().Svg(Shapes(drawing, alternative));
            foreach (var words in drawing.Marks.OfType<ChartText>())
                Write(layers, words, scale);
        });
    }

    private static void Write(LayersDescriptor layers, ChartText words, float scale)
    {
        const float room = 120;
        var size = ChartDrawing.FontSize * scale;
        var style = QuestText.Chart(size, words.Role is not ChartRole.Axis, Colour(words.Role)).LineHeight(1);
        var left = words.Anchor switch { ChartAnchor.Start => 0, ChartAnchor.Middle => room / 2, _ => room };
        var box = layers.Layer().TranslateX(words.X * scale - left).TranslateY(words.Y * scale - size * 0.9f).Unconstrained().Width(room);
        var line = box.Text(words.Text).Style(style);
        _ = words.Anchor switch { ChartAnchor.Start => line.AlignLeft(), ChartAnchor.Middle => line.AlignCenter(), _ => line.AlignRight() };
    }

    private static string Shapes(ChartDrawing drawing, string alternative)
    {
        var svg = new StringBuilder();
        SvgChart.Write(svg, drawing with { Marks = [.. drawing.Marks.Where(mark => mark is not ChartText)] }, alternative);
        return svg.Insert("<svg".Length, " xmlns=\"http://www.w3.org/2000/svg\"").ToString();
    }

    private static PdfColour Colour(ChartRole role) => role switch
    {
        ChartRole.BarValue or ChartRole.BandValue => PdfColour.Indigo,
        ChartRole.TargetValue => PdfColour.DarkSoga,
        _ => PdfColour.Muted,
    };
}
