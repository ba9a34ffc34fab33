using System.Text;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering;

/// <summary>
/// RFC 4180 in UTF-8 with a byte order mark, one section a table with an empty line between sections. Numbers are raw: a point as the
/// decimal mark, no grouping, nothing for unknown. Words that a spreadsheet would run as a formula get an apostrophe in front.
/// </summary>
public static class CsvRenderer
{
    public static byte[] Render(Report report, Language language)
    {
        var csv = new CsvLines();
        csv.Section();
        csv.Line(report.Title.In(language));
        if (report.Subtitle is { } subtitle)
            csv.Line(subtitle.In(language));
        if (report.Notice is { } notice)
            csv.Line(notice.In(language));
        csv.Line(new Wording("Lingkup").In(language), report.Scope.In(language));
        csv.Line(new Wording("Per").In(language), InvariantText.Date(report.AsOf));
        csv.Line(new Wording("Diketahui sampai").In(language), InvariantText.Date(report.KnownAt));
        var blocks = new CsvBlocks(csv, language);
        foreach (var block in report.Blocks)
            block.Accept(blocks);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    private sealed class CsvBlocks(CsvLines csv, Language language) : IBlockVisitor
    {
        public void Visit(Heading heading)
        {
            csv.Section();
            csv.Line(heading.Text.In(language));
        }

        public void Visit(Paragraph paragraph) => csv.Line(paragraph.Text.In(language));

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
                Labelled(fact.Label, fact.Value, fact.Remark ?? ReasonOf(fact.Value));
        }

        public void Visit(Table table)
        {
            csv.Section();
            csv.Line(table.Caption.In(language));
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
        private static Phrase? ReasonOf(Cell value) => value is UnknownCell unknown ? Phrase.From(unknown.Reason) : null;

        public void Visit(BarChart chart) => Visit(chart.Data);

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

        private void Labelled(Phrase label, Cell cell, Phrase? remark)
        {
            csv.Text(label.In(language));
            Field(cell);
            csv.Text(remark?.In(language) ?? "");
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
}
