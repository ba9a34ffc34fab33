using System.Globalization;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>Lays the blocks of a report one under the other.</summary>
internal sealed class PdfBlocks(PdfFlow flow, Language language) : IBlockVisitor
{
    private const int SignatureRoom = 54_000;

    public void Visit(Heading heading)
    {
        var style = flow.Styles.Heading(heading.Level);
        flow.Space(14_000);
        flow.Need(style.Leading + 60_000);
        flow.Write(style, heading.Text.In(language));
        flow.Y += 3_000;
    }

    public void Visit(Paragraph paragraph)
    {
        flow.Write(flow.Styles.Body, paragraph.Text.In(language));
        flow.Space(5_000);
    }

    public void Visit(Note note)
    {
        const int inset = 9_000;
        var style = flow.Styles.SmallInk;
        var lines = PdfWrap.Lines(style, note.Text.In(language), flow.Width - 2 * inset);
        flow.Space(4_000);
        while (lines.Count > 0)
        {
            flow.Need(Math.Min(lines.Count, 3) * style.Leading + 12_000);
            var fits = Math.Clamp((flow.Remaining - 12_000) / style.Leading, 1, lines.Count);
            var height = fits * style.Leading + 10_000;
            flow.Page.Rectangle(PdfColour.Tint, PdfFlow.Left, flow.Y, flow.Width, height);
            flow.Page.Rectangle(PdfColour.Bar, PdfFlow.Left, flow.Y, 2_500, height);
            for (var i = 0; i < fits; i++)
                flow.Put(style, lines[i], PdfFlow.Left + inset, flow.Y + 5_000 + i * style.Leading, flow.Width);
            flow.Y += height;
            lines.RemoveRange(0, fits);
        }

        flow.Space(7_000);
    }

    public void Visit(KeyFigures figures) => PdfCards.Draw(flow, figures, language);

    public void Visit(Facts facts)
    {
        var (label, value) = (flow.Styles.Label, flow.Styles.Body);
        var column = flow.Width * 32 / 100;
        flow.Space(3_000);
        foreach (var fact in facts.Items)
        {
            var left = PdfWrap.Lines(label, fact.Label.In(language), column - 8_000);
            var text = CellText.InFull(fact.Value, language) + (fact.Remark is { } remark ? " (" + remark.In(language) + ")" : "");
            var right = PdfWrap.Lines(value, text, flow.Width - column);
            for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
            {
                flow.Need(value.Leading);
                if (i < left.Count)
                    flow.Put(label, left[i], PdfFlow.Left, flow.Y, column);
                if (i < right.Count)
                    flow.Put(value, right[i], PdfFlow.Left + column, flow.Y, flow.Width - column);
                flow.Y += value.Leading;
            }
        }

        flow.Space(5_000);
    }

    public void Visit(Table table) => PdfTable.Draw(flow, table, language);

    public void Visit(BarChart chart)
    {
        PdfChart.Draw(flow, chart, language);
        Visit(chart.Data);
    }

    public void Visit(SignatureBlock signature)
    {
        var (x, width) = (PdfFlow.Left + flow.Width * 52 / 100, flow.Width * 48 / 100);
        var lines = new List<(PdfTextStyle Style, string Text)>();
        void Add(PdfTextStyle style, string text) => lines.AddRange(PdfWrap.Lines(style, text, width).Select(line => (style, line)));

        Add(flow.Styles.Body, signature.Place + ", " + Figures.Date(signature.Date, language));
        foreach (var line in signature.Signer?.Position ?? [])
            Add(flow.Styles.Body, line.In(language));
        var nameAt = lines.Count;
        if (signature.Signer is { } signer)
        {
            Add(flow.Styles.BodyBold, signer.Name);
            foreach (var line in SignatureText.Under(signer))
                Add(flow.Styles.Body, line);
        }
        else
        {
            Add(flow.Styles.Notice, SignatureText.NotSet.In(language));
        }

        flow.Space(22_000);
        flow.Need(lines.Sum(line => line.Style.Leading) + SignatureRoom);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == nameAt && signature.Signer is not null)
                flow.Y += SignatureRoom;
            flow.Put(lines[i].Style, lines[i].Text, x, flow.Y, width);
            flow.Y += lines[i].Style.Leading;
        }
    }

    public void Visit(Sources sources)
    {
        const int indent = 16_000;
        Visit(new Heading(3, SourcesText.Title));
        var style = flow.Styles.Small;
        for (var i = 0; i < sources.Items.Length; i++)
        {
            flow.Need(style.Leading);
            flow.Put(style, (i + 1).ToString(CultureInfo.InvariantCulture) + ".", PdfFlow.Left, flow.Y, indent);
            var address = sources.Items[i].Address is { } link ? " " + link.AbsoluteUri : "";
            flow.Write(style, sources.Items[i].Text.In(language) + address, PdfFlow.Left + indent, flow.Width - indent);
        }
    }

    public void Visit(PageBreak pageBreak)
    {
        if (!flow.IsAtTop)
            flow.NewPage();
    }
}
