using System.Collections.Immutable;
using System.Globalization;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>Lays the blocks of a report one under the other.</summary>
internal sealed class PdfBlocks(PdfFlow flow, Language language) : IBlockVisitor
{
    private const int FewLines = 45_000;

    private readonly PdfHeld _held = new(flow);

    private bool _isBeforeSignature;

    public void Draw(ImmutableArray<Block> blocks)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            _isBeforeSignature = i + 1 < blocks.Length && blocks[i + 1] is SignatureBlock;
            blocks[i].Accept(this);
        }

        _held.Release(0);
    }

    public void Visit(Heading heading)
    {
        var style = flow.Styles.Heading(heading.Level);
        var lines = PdfWrap.Lines(style, heading.Text.In(language), flow.Width);
        _held.Add(17_000 + lines.Count * style.Leading, () =>
        {
            flow.Space(14_000);
            foreach (var line in lines)
                flow.WriteLine(style, line);
            flow.Y += 3_000;
        });
    }

    public void Visit(Paragraph paragraph)
    {
        var style = flow.Styles.Body;
        var lines = PdfWrap.Lines(style, paragraph.Text.In(language), flow.Width);
        if (_isBeforeSignature)
        {
            _held.Add(lines.Count * style.Leading + 5_000, Write);
            return;
        }

        _held.Release(FewLines);
        Write();

        void Write()
        {
            foreach (var line in lines)
                flow.WriteLine(style, line);
            flow.Space(5_000);
        }
    }

    public void Visit(ItemList list)
    {
        const int indent = 18_000;
        var style = flow.Styles.Body;
        _held.Release(FewLines);
        for (var i = 0; i < list.Items.Length; i++)
        {
            flow.Need(style.Leading);
            flow.Put(style, ListText.Mark(list.Mark, i), PdfFlow.Left + 4_000, flow.Y, indent);
            foreach (var line in PdfWrap.Lines(style, list.Items[i].In(language), flow.Width - indent))
                flow.WriteLine(style, line, PdfFlow.Left + indent);
            flow.Y += 1_500;
        }

        flow.Space(4_000);
    }

    public void Visit(Note note)
    {
        const int inset = 9_000;
        var style = flow.Styles.SmallInk;
        var lines = PdfWrap.Lines(style, note.Text.In(language), flow.Width - 2 * inset);
        _held.Release(FewLines);
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

    public void Visit(KeyFigures figures)
    {
        _held.Release(2 * FewLines);
        PdfCards.Draw(flow, figures, language);
    }

    public void Visit(Facts facts)
    {
        var (label, value) = (flow.Styles.Label, flow.Styles.Body);
        var column = flow.Width * 32 / 100;
        _held.Release(FewLines);
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

    public void Visit(Table table)
    {
        _held.Release(PdfTable.LeastStart);
        PdfTable.Draw(flow, table, language);
    }

    public void Visit(BarChart chart)
    {
        _held.Release(PdfChart.Height(flow, chart));
        PdfChart.Draw(flow, chart, language);
        Visit(chart.Data);
    }

    public void Visit(LetterOpening opening)
    {
        _held.Release(2 * FewLines);
        PdfLetter.Draw(flow, opening, language);
    }

    public void Visit(QrCode code)
    {
        _held.Release(PdfQr.BlockHeight);
        PdfQr.Draw(flow, code, language);
    }

    public void Visit(CertificateFace face)
    {
        Visit(new PageBreak());
        PdfCertificate.Draw(flow, face, language);
    }

    public void Visit(NameCardSheet sheet)
    {
        _held.Release(PdfNameCards.Height);
        PdfNameCards.Draw(flow, sheet, language);
    }

    public void Visit(SignatureBlock signature)
    {
        var block = new PdfSignature(flow, signature, language);
        _held.Release(block.Height);
        block.Draw();
    }

    public void Visit(Sources sources)
    {
        const int indent = 16_000;
        var style = flow.Styles.Small;
        var items = sources.Items.Select(source => source.Text.In(language) + (source.Address is { } link ? " " + link.AbsoluteUri : ""))
            .Select(text => PdfWrap.Lines(style, text, flow.Width - indent)).ToList();
        Visit(new Heading(3, SourcesText.Title));
        _held.Add(items.Sum(lines => lines.Count) * style.Leading, () =>
        {
            for (var i = 0; i < items.Count; i++)
            {
                flow.Need(style.Leading);
                flow.Put(style, (i + 1).ToString(CultureInfo.InvariantCulture) + ".", PdfFlow.Left, flow.Y, indent);
                foreach (var line in items[i])
                    flow.WriteLine(style, line, PdfFlow.Left + indent);
            }
        });
    }

    public void Visit(PageBreak pageBreak)
    {
        _held.Release(0);
        if (!flow.IsAtTop)
            flow.NewPage();
    }
}
