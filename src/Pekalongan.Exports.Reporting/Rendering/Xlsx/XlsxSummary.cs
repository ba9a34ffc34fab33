using DocumentFormat.OpenXml.Packaging;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Xlsx;

/// <summary>The first sheet: everything of the report but its tables, which it points to by name.</summary>
internal sealed class XlsxSummary : IBlockVisitor
{
    private static readonly int[] Widths = [38, 26, 60];

    private readonly XlsxSheet _sheet;
    private readonly Language _language;

    private XlsxSummary(XlsxSheet sheet, Language language) => (_sheet, _language) = (sheet, language);

    public static void Write(WorksheetPart part, Report report, XlsxStyles styles, Language language)
    {
        using var sheet = new XlsxSheet(part, styles, language, Widths);
        sheet.Row(XlsxLook.Plain, report.Letterhead.Government);
        sheet.Row(XlsxLook.Group, report.Letterhead.Office);
        foreach (var line in report.Letterhead.ContactLines)
            sheet.Row(XlsxLook.Plain, line);
        sheet.EmptyRow();
        sheet.Row(XlsxLook.Title, report.Title.In(language));
        if (report.Subtitle is { } subtitle)
            sheet.Row(XlsxLook.Plain, subtitle.In(language));
        if (report.Notice is { } notice)
            sheet.Row(XlsxLook.Group, notice.In(language));
        var summary = new XlsxSummary(sheet, language);
        summary.Labelled(new Wording("Lingkup"), Cell.Of(report.Scope), null);
        var isForADay = report.Layout == ReportLayout.Figures;
        summary.Labelled(isForADay ? new Wording("Per") : new Wording("Tanggal"), Cell.Of(report.AsOf), null);
        if (isForADay)
            summary.Labelled(new Wording("Diketahui sampai"), Cell.Of(report.KnownAt), null);
        foreach (var block in report.Blocks)
            block.Accept(summary);
    }

    public void Visit(Heading heading)
    {
        _sheet.EmptyRow();
        _sheet.Row(XlsxLook.Group, heading.Text.In(_language));
    }

    public void Visit(Paragraph paragraph) => _sheet.Row(XlsxLook.Plain, paragraph.Text.In(_language));

    public void Visit(ItemList list)
    {
        for (var i = 0; i < list.Items.Length; i++)
            _sheet.Row(XlsxLook.Plain, ListText.Mark(list.Mark, i) + " " + list.Items[i].In(_language));
    }

    public void Visit(Note note) => _sheet.Row(XlsxLook.Plain, note.Text.In(_language));

    public void Visit(KeyFigures figures)
    {
        _sheet.EmptyRow();
        foreach (var figure in figures.Items)
            Labelled(figure.Label, figure.Value, figure.Remark);
    }

    public void Visit(Facts facts)
    {
        _sheet.EmptyRow();
        foreach (var fact in facts.Items)
            Labelled(fact.Label, fact.Value, fact.Remark, fact.Source);
    }

    public void Visit(Table table) =>
        _sheet.Row(XlsxLook.Plain, new Wording("Lihat lembar: {0}", table.Caption.In(_language)).In(_language));

    public void Visit(BarChart chart) => Visit(chart.Data);

    public void Visit(LetterOpening opening)
    {
        _sheet.EmptyRow();
        _sheet.Row(XlsxLook.Plain, opening.Place + ", " + Figures.Date(opening.Date, _language));
        foreach (var fact in opening.References)
            Labelled(fact.Label, fact.Value, fact.Remark);
        foreach (var line in opening.Addressee)
            _sheet.Row(XlsxLook.Plain, line.In(_language));
    }

    public void Visit(QrCode code) => _sheet.Row(XlsxLook.Plain, code.Label.In(_language), code.Text);

    public void Visit(CertificateFace face)
    {
        _sheet.EmptyRow();
        _sheet.Row(XlsxLook.Group, face.Title.In(_language), face.Number.In(_language));
        _sheet.Row(XlsxLook.Plain, face.Lead.In(_language), face.Name, face.Business);
        _sheet.Row(XlsxLook.Plain, face.Text.In(_language));
        Visit(face.Signature);
        Visit(face.Code);
    }

    public void Visit(NameCardSheet sheet)
    {
        _sheet.EmptyRow();
        foreach (var card in sheet.Cards)
            _sheet.Row(XlsxLook.Plain, card.Name, card.Code, card.Business);
    }

    public void Visit(SignatureBlock signature)
    {
        _sheet.EmptyRow();
        _sheet.Row(XlsxLook.Plain, signature.Place + ", " + Figures.Date(signature.Date, _language));
        if (signature.Signer is not { } signer)
        {
            _sheet.Row(XlsxLook.Plain, SignatureText.NotSet.In(_language));
            return;
        }

        foreach (var line in signer.Position)
            _sheet.Row(XlsxLook.Plain, line.In(_language));
        _sheet.Row(XlsxLook.Group, signer.Name);
        foreach (var line in SignatureText.Under(signer))
            _sheet.Row(XlsxLook.Plain, line);
    }

    public void Visit(Footnotes footnotes)
    {
        _sheet.EmptyRow();
        _sheet.Row(XlsxLook.Group, FootnoteText.Title.In(_language));
        for (var i = 0; i < footnotes.Items.Length; i++)
            _sheet.Row(XlsxLook.Plain, FootnoteText.Mark(i + 1) + " " + footnotes.Items[i].In(_language));
    }

    public void Visit(Annex annex) => Visit(new Heading(2, AnnexText.Title(annex)));

    public void Visit(Sources sources)
    {
        _sheet.EmptyRow();
        _sheet.Row(XlsxLook.Group, SourcesText.Title.In(_language));
        foreach (var source in sources.Items)
            _sheet.Row(XlsxLook.Plain, source.Text.In(_language), source.Address?.AbsoluteUri ?? "");
    }

    public void Visit(PageBreak pageBreak)
    {
    }

    private void Labelled(Phrase label, Cell value, Phrase? remark, int? source = null)
    {
        _sheet.StartRow();
        _sheet.Text(label.In(_language));
        _sheet.Value(value, XlsxLook.Plain);
        _sheet.Text(SourcesText.Cited(remark?.In(_language) ?? "", source));
        _sheet.EndRow();
    }
}
