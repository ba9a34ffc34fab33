using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>Reads an uploaded table, XLSX or CSV. What it is follows from its bytes; whatever is in them, the answer is a table or a sentence.</summary>
public static class SheetReader
{
    private static readonly Wording TooLarge = new Wording("Berkas lebih besar dari 10 MB; bagi menjadi beberapa berkas");

    private static ReadOnlySpan<byte> Zip => "PK\x03\x04"u8;

    private static ReadOnlySpan<byte> OldOrLocked => [0xD0, 0xCF, 0x11, 0xE0];

    public static bool IsXlsx(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Zip);

    /// <summary>Why it cannot be read, as far as can be told at once; null when reading it may begin.</summary>
    public static Wording? Refuse(byte[] bytes)
    {
        if (bytes.Length == 0)
            return new Wording("Berkas ini kosong; pilih berkas lain");
        if (bytes.Length > SheetLimits.MaxBytes)
            return TooLarge;
        if (bytes.AsSpan().StartsWith(OldOrLocked))
            return new Wording("Berkas ini .xls lama atau memakai kata sandi; simpan sebagai .xlsx tanpa kata sandi");
        return IsXlsx(bytes) ? XlsxGate.Refuse(bytes) : null;
    }

    /// <param name="bytes">The file.</param>
    /// <param name="hasWantedColumns">Knows by the names of its columns the sheet that is meant, in a workbook of several, and the row of names below a title.</param>
    public static Parsed<Sheet> Read(byte[] bytes, Func<IReadOnlyList<string>, bool> hasWantedColumns)
    {
        if (Refuse(bytes) is { } problem)
            return problem;
        return ReadAdmitted(bytes, hasWantedColumns);
    }

    /// <summary>The same for a file that <see cref="Refuse"/> let pass when it was taken in: unpacking all of it once is enough.</summary>
    internal static Parsed<Sheet> ReadAdmitted(byte[] bytes, Func<IReadOnlyList<string>, bool> hasWantedColumns) =>
        IsXlsx(bytes) ? XlsxTable.Read(bytes, hasWantedColumns) : CsvTable.Read(bytes, hasWantedColumns);
}
