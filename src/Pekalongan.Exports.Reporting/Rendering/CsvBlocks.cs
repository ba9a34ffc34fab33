using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering;

/// <summary>Each block as lines of fields.</summary>
internal sealed class CsvBlocks(CsvLines csv, Language language) : IBlockVisitor
{
    public void Visit(Heading heading)
    {
        csv.Section();
        csv.Line(heading.Text.In(language));
    }

    public void Visit(Paragraph paragraph) => csv.Line(paragraph.Text.In(language));

    public void Visit(ItemList list)
    {
        for (var i = 0; i < list.Items.Length; i++)
            csv.Line(ListText.Mark(list.Mark, i), list.Items[i].In(language));
    }

    public void Visit(Note note) => csv.Line(note.Text.In(language));

    public void Visit(KeyFigures figures)
    {
        csv.Section();
        foreach (var figure in figures.Items)
            Labelled(figure.Label, figure.Value, figure.Remark);
    }

    public void Visit(Facts facts)
    {
        csv.Section();
        foreach (var fact in facts.Items)
            Labelled(fact.Label, fact.Value, fact.Remark ?? ReasonOf(fact.Value), fact.Source);
    }

    public void Visit(Table table)
    {
        csv.Section();
        csv.Line(SourcesText.Cited(table.Caption.In(language), table.Source));
        var grouped = table.Groups.Any(group => group.Title is not null);
        if (grouped)
            csv.Text(new Wording("Kelompok").In(language));
        foreach (var column in table.Columns)
            csv.Text(column.Header.In(language));
        csv.End();
        foreach (var group in table.Groups)
        {
            foreach (var row in group.Rows)
                Line(row, grouped ? group.Title?.In(language) ?? "" : null);
            if (group.Subtotal is { } subtotal)
                Line(subtotal, grouped ? group.Title?.In(language) ?? "" : null);
        }

        if (table.Total is { } total)
            Line(total, grouped ? "" : null);
        if (table.IsEmpty && table.EmptyText is { } empty)
            csv.Line(empty.In(language));
    }

    // The value stays empty for programs; people read why.
    private static Phrase? ReasonOf(Cell value) => (value as UnknownCell)?.Reason;

    public void Visit(BarChart chart) => Visit(chart.Data);

    public void Visit(LetterOpening opening)
    {
        csv.Section();
        csv.Line(opening.Place, InvariantText.Date(opening.Date));
        foreach (var fact in opening.References)
            Labelled(fact.Label, fact.Value, fact.Remark);
        foreach (var line in opening.Addressee)
            csv.Line(line.In(language));
    }

    public void Visit(QrCode code) => csv.Line(code.Label.In(language), code.Text);

    public void Visit(CertificateFace face)
    {
        csv.Section();
        csv.Line(face.Title.In(language), face.Number.In(language));
        csv.Line(face.Lead.In(language), face.Name, face.Business);
        csv.Line(face.Text.In(language));
        Visit(face.Signature);
        Visit(face.Code);
    }

    public void Visit(NameCardSheet sheet)
    {
        csv.Section();
        foreach (var card in sheet.Cards)
            csv.Line(card.Occasion.In(language), card.Name, card.Business, card.Code);
    }

    public void Visit(SignatureBlock signature)
    {
        csv.Section();
        csv.Line(signature.Place, InvariantText.Date(signature.Date));
        if (signature.Signer is not { } signer)
        {
            csv.Line(SignatureText.NotSet.In(language));
            return;
        }

        foreach (var line in signer.Position)
            csv.Line(line.In(language));
        csv.Line(signer.Name);
        foreach (var line in SignatureText.Under(signer))
            csv.Line(line);
    }

    public void Visit(Footnotes footnotes)
    {
        csv.Section();
        csv.Line(FootnoteText.Title.In(language));
        for (var i = 0; i < footnotes.Items.Length; i++)
            csv.Line(FootnoteText.Mark(i + 1), footnotes.Items[i].In(language));
    }

    public void Visit(Annex annex)
    {
        csv.Section();
        csv.Line(AnnexText.Title(annex).In(language));
    }

    public void Visit(Sources sources)
    {
        csv.Section();
        csv.Line(SourcesText.Title.In(language));
        foreach (var source in sources.Items)
            csv.Line(source.Text.In(language), source.Address?.AbsoluteUri ?? "");
    }

    public void Visit(PageBreak pageBreak)
    {
    }

    private void Labelled(Phrase label, Cell cell, Phrase? remark, int? source = null)
    {
        csv.Text(label.In(language));
        Field(cell);
        csv.Text(SourcesText.Cited(remark?.In(language) ?? "", source));
        csv.End();
    }

    private void Line(Row row, string? group)
    {
        if (group is not null)
            csv.Text(group);
        foreach (var cell in row.Cells)
            Field(cell);
        csv.End();
    }

    private void Field(Cell cell)
    {
        var (text, isNumber) = InvariantText.Of(cell, language);
        if (isNumber)
            csv.Number(text!);
        else
            csv.Text(text ?? "");
    }
}
