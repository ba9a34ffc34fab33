using System.Collections.Immutable;
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
        var (style, text) = (flow.Styles.Heading(heading.Level), heading.Text.In(language));
        var lines = PdfWrap.Lines(style, text, flow.Width);
        _held.Add(17_000 + lines.Count * style.Leading, () =>
        {
            flow.Space(14_000);
            flow.Need(style.Leading);
            using (flow.Heading(heading.Level, text))
            {
                foreach (var line in lines)
                    flow.WriteLine(style, line);
            }

            flow.Y += 3_000;
        });
    }

    public void Visit(Paragraph paragraph)
    {
        var (style, text) = (flow.Styles.Body, paragraph.Text.In(language));
        if (_isBeforeSignature)
        {
            _held.Add(PdfWrap.Lines(style, text, flow.Width).Count * style.Leading + 5_000, Write);
            return;
        }

        _held.Release(FewLines);
        Write();

        void Write()
        {
            flow.Write(PdfTag.Paragraph, style, text);
            flow.Space(5_000);
        }
    }

    public void Visit(ItemList list)
    {
        const int indent = 18_000;
        var style = flow.Styles.Body;
        _held.Release(FewLines);
        var numbering = list.Mark switch { ListMark.Number => PdfTag.Numbers, ListMark.Letter => PdfTag.Letters, _ => PdfTag.Discs };
        using (flow.Structure.Open(PdfTag.List, numbering))
        {
            for (var i = 0; i < list.Items.Length; i++)
            {
                flow.Need(style.Leading);
                var (mark, words, body) = (ListText.Mark(list.Mark, i), list.Items[i].In(language), PdfFlow.Left + indent);
                PdfPairs.Item(
                    flow, () => flow.Put(style, mark, PdfFlow.Left + 4_000, flow.Y, indent), () => flow.WriteWithin(style, words, body));
                flow.Y += 1_500;
            }
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
        using (flow.Structure.Open(PdfTag.Paragraph))
        {
            for (var done = 0; done < lines.Count;)
            {
                flow.Need(Math.Min(lines.Count - done, 3) * style.Leading + 12_000);
                var fits = Math.Clamp((flow.Remaining - 12_000) / style.Leading, 1, lines.Count - done);
                var height = fits * style.Leading + 10_000;
                flow.Page.Rectangle(PdfColour.Tint, PdfFlow.Left, flow.Y, flow.Width, height);
                flow.Page.Rectangle(PdfColour.Bar, PdfFlow.Left, flow.Y, 2_500, height);
                for (var i = 0; i < fits; i++)
                    flow.Put(style, lines[done + i], PdfFlow.Left + inset, flow.Y + 5_000 + i * style.Leading, flow.Width);
                flow.Y += height;
                done += fits;
            }
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
        _held.Release(FewLines);
        flow.Space(3_000);
        PdfPairs.Draw(flow, facts.Items, flow.Styles.Label, flow.Width * 32 / 100, 8_000, "", language);
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

    public void Visit(Footnotes footnotes)
    {
        Visit(new Heading(3, FootnoteText.Title));
        var list = new PdfFootnotes(flow, footnotes, language);
        _held.Add(list.Height, list.Draw);
    }

    public void Visit(Annex annex)
    {
        Visit(new PageBreak());
        Visit(new Heading(2, AnnexText.Title(annex)));
    }

    public void Visit(Sources sources)
    {
        Visit(new Heading(3, SourcesText.Title));
        var list = new PdfSources(flow, sources, language);
        _held.Add(list.Height, list.Draw);
    }

    public void Visit(PageBreak pageBreak)
    {
        _held.Release(0);
        if (!flow.IsAtTop)
            flow.NewPage();
    }
}
