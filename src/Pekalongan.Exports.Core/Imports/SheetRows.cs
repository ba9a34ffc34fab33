using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>
/// Takes the rows of a table as they come: the first that holds anything names the columns, or one a little below it where that is a title and
/// this one has the wanted names; empty ones are left out.
/// </summary>
internal sealed class SheetRows(bool isTyped, Func<IReadOnlyList<string>, bool> hasWantedColumns)
{
    /// <summary>Title, office, period and a few empty words.</summary>
    private const int MostAboveHeaders = 10;

    private readonly List<SheetRow> _rows = [];
    private List<string>? _headers;

    /// <summary>The table is the one that is meant.</summary>
    public bool IsWanted { get; private set; }

    /// <summary>False when the table is longer than it may be.</summary>
    public bool Add(int number, IReadOnlyList<SheetCell> cells)
    {
        var row = new SheetRow(number, cells);
        if (row.IsEmpty)
            return true;
        if (!IsWanted && _rows.Count < MostAboveHeaders)
        {
            var names = cells.Select(cell => PlainText.Of(cell.Text)).ToList();
            IsWanted = hasWantedColumns(names);
            if (_headers is null || IsWanted)
            {
                _headers = names;
                _rows.Clear();
                return true;
            }
        }

        _rows.Add(row);
        return _rows.Count <= SheetLimits.MaxRows;
    }

    public Parsed<Sheet> Finish()
    {
        if (_rows.Count > SheetLimits.MaxRows)
            return new Wording("Berkas ini berisi lebih dari {0} baris; bagi menjadi beberapa berkas", SheetLimits.MaxRows);
        if (_headers is null)
            return new Wording("Berkas ini tidak berisi tabel; isi templat, lalu unggah lagi");
        return _rows.Count == 0
            ? new Wording("Di bawah nama kolom belum ada baris yang diisi")
            : new Sheet(_headers, _rows, isTyped);
    }

    /// <summary>As it is kept: no spaces around it, no mark that forces words in a spreadsheet, and no longer than any answer may be.</summary>
    public static string Clean(string text)
    {
        var clean = text.Trim();
        if (clean.StartsWith('\'') && clean.Length > 1)
            clean = clean[1..];
        return clean.Length > SheetLimits.MaxCellLength ? clean[..SheetLimits.MaxCellLength] : clean;
    }
}
