using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Tests.Rendering;

/// <summary>Every value of a report in reading order, told apart only by where a workbook puts it.</summary>
internal sealed class ReportWalk : IBlockVisitor
{
    private readonly List<Cell> _values = [];
    private readonly bool _skipTables;

    private ReportWalk(bool skipTables) => _skipTables = skipTables;

    public static IReadOnlyList<Cell> InReadingOrder(Report report) => Walk(report, false);

    /// <summary>As a workbook has them: the summary first, then each table on its sheet.</summary>
    public static IReadOnlyList<Cell> TablesLast(Report report)
    {
        var tables = report.Blocks.Select(block => block switch { Table table => table, BarChart chart => chart.Data, _ => null })
            .OfType<Table>();
        return [.. Walk(report, true), .. tables.SelectMany(Of)];
    }

    public static IEnumerable<Cell> Of(Table table)
    {
        foreach (var group in table.Groups)
        {
            foreach (var row in group.Rows.Concat(group.Subtotal is { } subtotal ? [subtotal] : []))
            {
                foreach (var cell in row.Cells)
                    yield return cell;
            }
        }

        foreach (var cell in table.Total?.Cells ?? [])
            yield return cell;
    }

    public void Visit(KeyFigures figures) => _values.AddRange(figures.Items.Select(figure => figure.Value));

    public void Visit(Facts facts) => _values.AddRange(facts.Items.Select(fact => fact.Value));

    public void Visit(Table table) => _values.AddRange(_skipTables ? [] : Of(table));

    public void Visit(BarChart chart) => Visit(chart.Data);

    public void Visit(LetterOpening opening) => _values.AddRange(opening.References.Select(fact => fact.Value));

    public void Visit(ItemList list)
    {
    }

    public void Visit(QrCode code)
    {
    }

    public void Visit(CertificateFace face)
    {
    }

    public void Visit(NameCardSheet sheet)
    {
    }

    public void Visit(Heading heading)
    {
    }

    public void Visit(Paragraph paragraph)
    {
    }

    public void Visit(Note note)
    {
    }

    public void Visit(SignatureBlock signature)
    {
    }

    public void Visit(Footnotes footnotes)
    {
    }

    public void Visit(Annex annex)
    {
    }

    public void Visit(Sources sources)
    {
    }

    public void Visit(PageBreak pageBreak)
    {
    }

    private static List<Cell> Walk(Report report, bool skipTables)
    {
        var walk = new ReportWalk(skipTables);
        foreach (var block in report.Blocks)
            block.Accept(walk);
        return walk._values;
    }
}
