using System.Collections.Immutable;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>Labels with their values beside them: a list whose items each have a label and a body.</summary>
internal static class PdfPairs
{
    public static void Draw(
        PdfFlow flow, ImmutableArray<Fact> facts, PdfTextStyle labelStyle, int column, int gap, string colon, Language language)
    {
        using var list = flow.Structure.Open(PdfTag.List);
        foreach (var fact in facts)
            DrawItem(flow, fact, labelStyle, column, gap, colon, language);
    }

    /// <summary>One of them, in a list that stands open.</summary>
    public static void DrawItem(PdfFlow flow, Fact fact, PdfTextStyle labelStyle, int column, int gap, string colon, Language language)
    {
        var style = flow.Styles.Body;
        var figure = FootnoteText.Marked(CellText.InFull(fact.Value, language), fact.Value);
        var value = figure + (fact.Remark is { } remark ? " (" + remark.In(language) + ")" : "");
        var text = SourcesText.Cited(value, fact.Source);
        Draw(
            flow, labelStyle, PdfWrap.Lines(labelStyle, fact.Label.In(language), column - gap), style,
            PdfWrap.Lines(style, text, flow.Width - column), column, gap, colon, fact.Source, flow.LinkToEntries(fact.Value, figure));
    }

    /// <summary>An item whose label does not move on.</summary>
    public static void Item(PdfFlow flow, Action label, Action body)
    {
        using var item = flow.Structure.Open(PdfTag.Item);
        using (flow.Structure.Open(PdfTag.Label))
            label();
        using (flow.Structure.Open(PdfTag.ItemBody))
            body();
    }

    private static void Draw(
        PdfFlow flow, PdfTextStyle labelStyle, List<string> left, PdfTextStyle style, List<string> right, int column, int gap, string colon,
        int? source, PdfLink? link)
    {
        using var item = flow.Structure.Open(PdfTag.Item);
        var (label, body) = (flow.Structure.New(PdfTag.Label), flow.Structure.New(PdfTag.ItemBody));
        var (most, x) = (Math.Max(left.Count, right.Count), PdfFlow.Left + column);
        for (var done = 0; done < most;)
        {
            flow.Need(style.Leading);
            var fits = Math.Clamp(flow.Remaining / style.Leading, 1, most - done);
            using (flow.Structure.Resume(label))
            {
                for (var i = done; i < Math.Min(done + fits, left.Count); i++)
                    flow.Put(labelStyle, left[i], PdfFlow.Left, flow.Y + (i - done) * style.Leading, column);
                if (done == 0 && colon.Length > 0)
                    flow.Put(labelStyle, colon, x - gap, flow.Y, gap);
            }

            using (flow.Structure.Resume(body))
            {
                for (var i = done; i < Math.Min(done + fits, right.Count); i++)
                {
                    var y = flow.Y + (i - done) * style.Leading;
                    if (i == right.Count - 1 && source is { } number)
                        flow.PutCited(style, right[i], x, y, flow.Width - column, number);
                    else
                        PutLinked(flow, style, right[i], x, y, flow.Width - column, i == 0 ? link : null);
                }
            }

            flow.Y += fits * style.Leading;
            done += fits;
        }

        flow.Structure.Finish(label);
        flow.Structure.Finish(body);
    }

    // The figure stands on the first line, before what is remarked on it.
    private static void PutLinked(PdfFlow flow, PdfTextStyle style, string line, int x, int y, int width, PdfLink? link)
    {
        using var linked = link is null ? default : flow.Structure.Open(PdfTag.Link);
        flow.Put(style, line, x, y, width, link: link);
    }
}
