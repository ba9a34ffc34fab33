namespace Pekalongan.Exports.Reporting.Spreadsheets;

/// <summary>A sheet of nothing but words: every cell and every empty column is of the format "text", so that no spreadsheet takes a digit away.</summary>
/// <param name="Name">Of the sheet, at most 31 letters.</param>
/// <param name="Widths">Of the columns, in characters.</param>
/// <param name="Rows">The first is the heading.</param>
internal sealed record TextSheet(string Name, IReadOnlyList<int> Widths, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public IReadOnlyList<ListRule> Lists { get; init; } = [];
}

/// <summary>A drop-down list in the cells below a heading.</summary>
/// <param name="Column">Counted from 0.</param>
/// <param name="Source">Where the choices stand: <c>'Pilihan'!$A$2:$A$5</c>.</param>
/// <param name="IsStrict">Nothing else may be typed.</param>
internal sealed record ListRule(int Column, string Source, bool IsStrict);
