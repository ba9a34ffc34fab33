using System.Collections.Immutable;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>Key figures as a row of cards, at most four beside each other.</summary>
internal static class PdfCards
{
    private const int MostInRow = 4;
    private const int Gap = 8_000;
    private const int Inset = 9_000;

    private static readonly ImmutableArray<int> Sizes = [15_000, 14_000, 13_000, 12_000, 11_000, 9_500];

    public static void Draw(PdfFlow flow, KeyFigures figures, Language language)
    {
        using var list = flow.Structure.Open(PdfTag.List);
        flow.Space(4_000);
        foreach (var row in figures.Items.Chunk(MostInRow))
        {
            var width = Width(flow, row.Length);
            var size = Sizes.FirstOrDefault(size =>
                row.All(figure => Fits(figure, flow.Styles.Headline(size), width - 2 * Inset, language)), Sizes[^1]);
            var labelLines = row.Max(figure => LabelLines(figure, flow.Styles, width - 2 * Inset, language).Count);
            var cards = row.Select(figure => Lines(figure, flow, size, width - 2 * Inset, labelLines, language)).ToList();
            var height = cards.Max(Height) + 2 * Inset;
            if (height > flow.Bottom - flow.TopOfPage)
            {
                DrawAsPairs(flow, row, language);
                continue;
            }

            flow.Need(height);
            for (var i = 0; i < cards.Count; i++)
            {
                var (x, y) = (PdfFlow.Left + i * (width + Gap), flow.Y + Inset);
                flow.Page.Frame(PdfColour.Rule, 700, x, flow.Y, width, height);
                var (label, body) = (cards[i][..labelLines], cards[i][labelLines..]);
                PdfPairs.Item(flow, () => Put(flow, label, x + Inset, y, width), () => PutEach(flow, body, x + Inset, y + Height(label), width));
            }

            flow.Y += height + Gap;
        }
    }

    /// <summary>What is too tall for any card still goes over as many pages as it takes.</summary>
    private static void DrawAsPairs(PdfFlow flow, KeyFigure[] figures, Language language)
    {
        foreach (var figure in figures)
        {
            var fact = new Fact(figure.Key, figure.Label, figure.Value, figure.Remark);
            PdfPairs.DrawItem(flow, fact, flow.Styles.Label, flow.Width * 32 / 100, 8_000, "", language);
        }
    }

    private static int Height(List<Line> lines) => lines.Sum(line => line.Style.Leading);

    private static void Put(PdfFlow flow, List<Line> lines, int x, int y, int width)
    {
        foreach (var (style, text, link) in lines)
        {
            using var linked = link is null ? default : flow.Structure.Open(PdfTag.Link);
            if (text.Length > 0)
                flow.Put(style, text, x, y, width - 2 * Inset, tabular: true, link: link);
            y += style.Leading;
        }
    }

    /// <summary>The figure, its exact amount and what is remarked on it are read one after the other, not as one number.</summary>
    private static void PutEach(PdfFlow flow, List<Line> lines, int x, int y, int width)
    {
        for (var i = 0; i < lines.Count;)
        {
            var part = lines.Skip(i).TakeWhile(line => line.Style == lines[i].Style).ToList();
            using (flow.Structure.Open(PdfTag.Paragraph))
                Put(flow, part, x, y, width);
            y += Height(part);
            i += part.Count;
        }
    }

    private static int Width(PdfFlow flow, int cards) => (flow.Width - Gap * (cards - 1)) / cards;

    private static bool Fits(KeyFigure figure, PdfTextStyle style, int width, Language language) =>
        style.Width(CellText.AsHeadline(figure.Value, language).Text, tabular: true) <= width;

    private static List<string> LabelLines(KeyFigure figure, PdfStyles styles, int width, Language language) =>
        PdfWrap.Lines(styles.Small, figure.Label.In(language), width, tabular: true);

    private static List<Line> Lines(KeyFigure figure, PdfFlow flow, int size, int width, int labelLines, Language language)
    {
        var (lines, styles) = (new List<Line>(), flow.Styles);
        void Add(PdfTextStyle style, string text, PdfLink? link = null) =>
            lines.AddRange(PdfWrap.Lines(style, text, width, tabular: true).Select(line => new Line(style, line, link)));

        var (text, exact) = CellText.AsHeadline(figure.Value, language);
        lines.AddRange(LabelLines(figure, styles, width, language).Select(line => new Line(styles.Small, line)));
        // A label of one line leaves room beside one of two: the figures of a row stand on one line.
        while (lines.Count < labelLines)
            lines.Add(new Line(styles.Small, ""));
        Add(styles.Headline(size), text, flow.LinkToEntries(figure.Value, text));
        if (exact is not null)
            Add(styles.Small, exact);
        if (figure.Remark is { } remark)
            Add(styles.Remark, remark.In(language));
        return lines;
    }

    private sealed record Line(PdfTextStyle Style, string Text, PdfLink? Link = null);
}
