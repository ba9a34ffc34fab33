using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>A cell as text. A number was stored as one: its text has a decimal point and no more than what the file really holds.</summary>
public readonly record struct SheetCell(string Text, bool IsNumber)
{
    public static readonly SheetCell Empty = new("", false);

    /// <summary>As it would be typed in a language, so that "25.437" of a number is not read as thousands.</summary>
    public string In(Language language) => IsNumber && language == Language.Indonesian ? Text.Replace('.', ',') : Text;
}

/// <summary>A row by the number that the spreadsheet shows beside it.</summary>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    public SheetCell this[int column] => column < Cells.Count ? Cells[column] : SheetCell.Empty;

    public bool IsEmpty => Cells.All(cell => cell.Text.Length == 0);
}

/// <summary>A table that was uploaded: the row that names its columns, and the rows below that hold anything.</summary>
/// <param name="Headers">The names of the columns as they stand there.</param>
/// <param name="Rows">In order; empty ones are left out.</param>
/// <param name="IsTyped">Cells say whether they are numbers or words, as in XLSX; in CSV everything is words.</param>
public sealed record Sheet(IReadOnlyList<string> Headers, IReadOnlyList<SheetRow> Rows, bool IsTyped)
{
    /// <summary>The same rows once more, from what was kept of them.</summary>
    public static Sheet Again(IReadOnlyList<string> headers, IEnumerable<ImportRow> rows) =>
        new(headers, [.. rows.Select(row => new SheetRow(row.Number, [.. row.Cells.Select(cell => new SheetCell(cell, false))]))], IsTyped: true);
}

/// <summary>What an uploaded table may be at most.</summary>
public static class SheetLimits
{
    public const int MaxBytes = StoredFile.MaxBytes;
    public const int MaxRows = 5_000;
    public const int MaxColumns = 200;
    public const int MaxCellLength = 2_000;

    /// <summary>Of all parts of an XLSX file together; 5,000 full rows take a fifth of it.</summary>
    public const long MaxUnpackedBytes = 48L * 1024 * 1024;

    public const int MaxParts = 500;

    /// <summary>Some programs write empty rows down to the last one a sheet can have.</summary>
    public const int LastRow = 1_048_576;
}
