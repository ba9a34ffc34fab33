using Pekalongan.Exports.Core.Realisation;

namespace Pekalongan.Exports.Web.OpenData;

/// <summary>One row a cell; the cells of a year add up to its total, which each of them repeats.</summary>
internal static class TableCsv
{
    public static byte[] Write(Dataset dataset, IEnumerable<TableData> years)
    {
        var csv = new CsvText(dataset.Columns.Select(field => field.Name));
        foreach (var year in years)
            foreach (var cell in year.Cells)
                csv.Add(
                [
                    ProgressQuestion.YearText(year.Question.Year), year.ScopeName, ReleasedRow.Iso(year.Question.AsOf), year.DataAsOf ?? "", year.ClosedAt ?? "",
                    year.Total ?? "", cell.Code, cell.Name, cell.Amount,
                ]);
        return csv.ToBytes();
    }
}
