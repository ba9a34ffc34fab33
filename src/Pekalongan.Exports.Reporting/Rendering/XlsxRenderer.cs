using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Rendering.Packing;
using Pekalongan.Exports.Reporting.Rendering.Xlsx;
using Pekalongan.Exports.Reporting.Tree;
using Table = Pekalongan.Exports.Reporting.Tree.Table;

namespace Pekalongan.Exports.Reporting.Rendering;

/// <summary>
/// A workbook: a summary sheet, then a sheet a table with its header frozen. Figures are numbers with a format, words are never formulas,
/// and the same tree gives the same bytes.
/// </summary>
public static class XlsxRenderer
{
    public static byte[] Render(Report report, Language language)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook, autoSave: true))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "workbook");
            var styles = new XlsxStyles();
            var names = new XlsxSheetNames();
            var sheets = new Sheets();
            var printTitles = new DefinedNames();

            void Add(Phrase name, Action<WorksheetPart> write, int? titleRow = null)
            {
                var number = (uint)sheets.ChildElements.Count + 1;
                var part = workbook.AddNewPart<WorksheetPart>("sheet" + InvariantText.Decimal(number, 0));
                write(part);
                var sheetName = names.For(name.In(language));
                sheets.AppendChild(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = number, Name = sheetName });
                if (titleRow is not { } row)
                    return;
                var reference = $"'{sheetName.Replace("'", "''", StringComparison.Ordinal)}'!${InvariantText.Decimal(row, 0)}"
                    + $":${InvariantText.Decimal(row, 0)}";
                printTitles.AppendChild(new DefinedName(reference) { Name = "_xlnm.Print_Titles", LocalSheetId = number - 1 });
            }

            Add(new Wording("Ringkasan"), part => XlsxSummary.Write(part, report, styles, language));
            foreach (var table in Tables(report))
                Add(table.Caption, part => XlsxTable.Write(part, report, table, styles, language), XlsxTable.HeaderRow);
            styles.Write(workbook.AddNewPart<WorkbookStylesPart>("styles"));
            workbook.Workbook = new Workbook(sheets);
            if (printTitles.HasChildren)
                workbook.Workbook.AppendChild(printTitles);
        }

        stream.Position = 0;
        return FixedZip.Repack(stream);
    }

    private static IEnumerable<Table> Tables(Report report) => report.Blocks.Select(block => block switch
    {
        Table table => table,
        BarChart chart => chart.Data,
        _ => null,
    }).OfType<Table>();
}
