using System.Globalization;
using System.Text;
using ExcelDataReader;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>Reads the sheet of a workbook that has the wanted columns, else its first one. The file has passed the <see cref="XlsxGate"/>.</summary>
internal static class XlsxTable
{
    private const double LargestWhole = 1e16;

    private static readonly Wording Broken = new Wording("Berkas ini bukan XLSX yang utuh; simpan ulang dari lembar kerja, lalu unggah lagi");

    // The reader asks for the code page of old .xls files even when it reads none.
    static XlsxTable() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Parsed<Sheet> Read(byte[] bytes, Func<IReadOnlyList<string>, bool> hasWantedColumns)
    {
        try
        {
            Parsed<Sheet>? first = null;
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes, writable: false));
            do
            {
                var (sheet, isWanted) = ReadSheet(reader, hasWantedColumns);
                if (isWanted)
                    return sheet;
                first ??= sheet;
            }
            while (reader.NextResult());
            return first;
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            // Whatever a damaged file makes the reader throw, the file is at fault.
            return Broken;
        }
    }

    private static (Parsed<Sheet> Sheet, bool IsWanted) ReadSheet(IExcelDataReader reader, Func<IReadOnlyList<string>, bool> hasWantedColumns)
    {
        var columns = reader.FieldCount;
        if (columns > SheetLimits.MaxColumns)
            return (new Wording("Lembar ini punya lebih dari {0} kolom; salin datanya ke templat yang baru", SheetLimits.MaxColumns), false);
        var rows = new SheetRows(isTyped: true, hasWantedColumns);
        for (var number = 1; number <= SheetLimits.LastRow && reader.Read(); number++)
        {
            var cells = new SheetCell[columns];
            for (var i = 0; i < columns; i++)
                cells[i] = Cell(reader.GetValue(i));
            if (!rows.Add(number, cells))
                break;
        }

        return (rows.Finish(), rows.IsWanted);
    }

    private static SheetCell Cell(object? value) => value switch
    {
        null => SheetCell.Empty,
        string text => new SheetCell(SheetRows.Clean(text), false),
        double number => new SheetCell(Number(number), true),
        DateTime date => new SheetCell(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), false),
        _ => new SheetCell(SheetRows.Clean(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""), false),
    };

    private static string Number(double number) => double.IsInteger(number) && Math.Abs(number) < LargestWhole
        ? ((long)number).ToString(CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);
}
