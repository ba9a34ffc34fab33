using System.Text;
using CsvHelper;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>Reads a CSV file in UTF-8, separated by semicolons, commas or tabs.</summary>
internal static class CsvTable
{
    private const int LongestRecord = 256 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Parsed<Sheet> Read(byte[] bytes, Func<IReadOnlyList<string>, bool> hasWantedColumns)
    {
        if (!IsText(bytes))
            return new Wording("Berkas ini bukan XLSX, dan bukan CSV dalam UTF-8; simpan sebagai XLSX atau “CSV UTF-8”, lalu unggah lagi");
        try
        {
            using var reader = CsvReader.Create(
                bytes, new CsvReaderOptions { HasHeader = false, SkipEmptyLines = false, MaxRecordSize = LongestRecord });
            var rows = new SheetRows(isTyped: false, hasWantedColumns);
            for (var number = 1; reader.Read(); number++)
            {
                if (reader.FieldCount > SheetLimits.MaxColumns)
                    return new Wording("Baris {0} punya lebih dari {1} kolom; periksa pemisah dan tanda kutipnya", number, SheetLimits.MaxColumns);
                var cells = new SheetCell[reader.FieldCount];
                for (var i = 0; i < cells.Length; i++)
                    cells[i] = new SheetCell(SheetRows.Clean(reader.GetString(i)), false);
                if (!rows.Add(number, cells))
                    break;
            }

            return rows.Finish();
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            return new Wording("Tanda kutip atau pemisah di CSV ini tidak beres; simpan sebagai XLSX, lalu unggah lagi");
        }
    }

    private static bool IsText(byte[] bytes)
    {
        try
        {
            return !bytes.AsSpan().Contains((byte)0) && Strict.GetCharCount(bytes) > 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
