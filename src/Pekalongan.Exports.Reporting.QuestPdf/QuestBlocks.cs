using System.Globalization;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Rendering.Pdf;
using Pekalongan.Exports.Reporting.Tree;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Pekalongan.Exports.Reporting.QuestPdf;

/// <summary>Every block of the tree as items of QuestPDF's column.</summary>
internal sealed class QuestBlocks(ColumnDescriptor column, QuestText text, float width) : IBlockVisitor
{
    public void Visit(Heading heading)
    {
        var item = column.Item().EnsureSpace(80).PaddingTop(14).PaddingBottom(3);
        item = heading.Level switch
        {
            2 => item.SemanticHeader2(),
            3 => item.SemanticHeader3(),
            4 => item.SemanticHeader4(),
            5 => item.SemanticHeader5(),
            _ => item.SemanticHeader6(),
        };
        item.Text(text.In(heading.Text)).Style(QuestText.Heading(heading.Level));
    }

    public void Visit(Paragraph paragraph) =>
        column.Item().PaddingBottom(5).SemanticParagraph().Text(text.In(paragraph.Text)).Style(QuestText.Body);

    public void Visit(ItemList list)
    {
        for (var i = 0; i < list.Items.Length; i++)
        {
            var (mark, words) = (ListText.Mark(list.Mark, i), text.In(list.Items[i]));
            column.Item().PaddingBottom(1.5f).Row(row =>
            {
                row.ConstantItem(18).PaddingLeft(4).Text(mark).Style(QuestText.Body);
                row.RelativeItem().Text(words).Style(QuestText.Body);
            });
        }
    }

    public void Visit(Note note) =>
        column.Item().PaddingTop(4).PaddingBottom(7).BorderLeft(2.5f).BorderColor(QuestText.Colour(PdfColour.Bar))
        .Background(QuestText.Colour(PdfColour.Tint)).PaddingVertical(5).PaddingHorizontal(9).Text(text.In(note.Text))
        .Style(QuestText.Note);

    public void Visit(KeyFigures figures)
    {
        foreach (var chunk in figures.Items.Chunk(4))
        {
            column.Item().PaddingVertical(4).ShowEntire().Row(row =>
            {
                row.Spacing(8);
                foreach (var figure in chunk)
                    row.RelativeItem().Border(0.7f, QuestText.Colour(PdfColour.Rule)).Padding(9).Column(card => Card(card, figure));
            });
        }
    }

    public void Visit(Facts facts)
    {
        foreach (var fact in facts.Items)
        {
            var remark = fact.Remark is { } words ? " (" + text.In(words) + ")" : "";
            column.Item().Row(row =>
            {
                row.RelativeItem(32).PaddingRight(8).Text(text.In(fact.Label)).Style(QuestText.Label);
                var words = text.Seen(CellText.InFull(fact.Value, text.Language)) + remark;
                row.RelativeItem(68).Text(line => text.Cite(line, words, fact.Source, QuestText.Body));
            });
        }
    }

    public void Visit(Table table) => QuestTable.Write(column, table, text, width);

    public void Visit(BarChart chart)
    {
        QuestChart.Write(column, chart, text, width);
        Visit(chart.Data);
    }

    public void Visit(LetterOpening opening)
    {
        column.Item().PaddingBottom(4).AlignRight().Text(opening.Place + ", " + Figures.Date(opening.Date, text.Language))
            .Style(QuestText.Body);
        foreach (var fact in opening.References)
        {
            var remark = fact.Remark is { } words ? " (" + text.In(words) + ")" : "";
            column.Item().Row(row =>
            {
                row.ConstantItem(64).Text(text.In(fact.Label)).Style(QuestText.Body);
                row.ConstantItem(10).Text(":").Style(QuestText.Body);
                var words = text.Seen(CellText.InFull(fact.Value, text.Language)) + remark;
                row.RelativeItem().Text(line => text.Cite(line, words, fact.Source, QuestText.Body));
            });
        }

        column.Item().PaddingVertical(12).MaxWidth(width * 0.6f).Column(block =>
        {
            foreach (var line in opening.Addressee)
                block.Item().Text(text.In(line)).Style(QuestText.Body);
        });
    }

    public void Visit(SignatureBlock signature) => column.Item().PaddingTop(22).ShowEntire().Row(row =>
    {
        row.RelativeItem(52);
        row.RelativeItem(48).Column(block => QuestPapers.Sign(block, signature, text));
    });

    public void Visit(QrCode code) => column.Item().PaddingTop(10).ShowEntire().Row(row => QuestPapers.Code(row, code, text));

    public void Visit(CertificateFace face) => QuestPapers.Face(column.Item().ShowEntire(), face, text, width);

    public void Visit(NameCardSheet sheet)
    {
        foreach (var chunk in sheet.Cards.Chunk(2))
        {
            column.Item().PaddingBottom(8).ShowEntire().Row(row =>
            {
                row.Spacing(8);
                foreach (var card in chunk)
                    QuestPapers.Card(row.RelativeItem(), card, text, (width - 8) / 2);
                if (chunk.Length == 1)
                    row.RelativeItem();
            });
        }
    }

    public void Visit(Footnotes footnotes)
    {
        Visit(new Heading(3, FootnoteText.Title));
        for (var i = 0; i < footnotes.Items.Length; i++)
        {
            var (mark, words) = (FootnoteText.Mark(i + 1), text.In(footnotes.Items[i]));
            column.Item().Row(row =>
            {
                row.ConstantItem(16).Text(mark).Style(QuestText.Small);
                row.RelativeItem().Text(words).Style(QuestText.Small);
            });
        }
    }

    public void Visit(Annex annex)
    {
        Visit(new PageBreak());
        Visit(new Heading(2, AnnexText.Title(annex)));
    }

    public void Visit(Sources sources)
    {
        Visit(new Heading(3, SourcesText.Title));
        for (var i = 0; i < sources.Items.Length; i++)
        {
            var (number, source) = ((i + 1).ToString(CultureInfo.InvariantCulture) + ".", sources.Items[i]);
            column.Item().Section(PdfLink.SourcePlace(i + 1)).Row(row =>
            {
                row.ConstantItem(16).Text(number).Style(QuestText.Small);
                row.RelativeItem().Text(line =>
                {
                    line.DefaultTextStyle(QuestText.Small);
                    line.Span(text.In(source.Text) + " ");
                    if (source.Address is { } address)
                        line.Hyperlink(address.AbsoluteUri, address.AbsoluteUri);
                });
            });
        }
    }

    public void Visit(PageBreak pageBreak) => column.Item().PageBreak();

    private void Card(ColumnDescriptor card, KeyFigure figure)
    {
        var (words, exact) = CellText.AsHeadline(figure.Value, text.Language);
        card.Item().Text(text.In(figure.Label)).Style(QuestText.Small);
        card.Item().Text(text.Seen(words)).Style(QuestText.Headline);
        if (exact is not null)
            card.Item().Text(exact).Style(QuestText.Tabular(QuestText.Small));
        if (figure.Remark is { } remark)
            card.Item().Text(text.In(remark)).Style(QuestText.Remark);
    }
}
