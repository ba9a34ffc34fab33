using System.Text;
using ExcelDataReader;

namespace Pekalongan.Exports.Reporting.Tests.Rendering;

/// <summary>Reads a workbook back with a library that had no part in writing it.</summary>
internal static class ReadXlsx
{
    static ReadXlsx() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Every cell of every sheet, row by row.</summary>
    public static List<object?> Values(byte[] file)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file));
        var values = new List<object?>();
        do
        {
            while (reader.Read())
                values.AddRange(Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue));
        }
        while (reader.NextResult());
        return values;
    }
}
