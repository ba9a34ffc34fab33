using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Pekalongan.Exports.Testing;

/// <summary>Tables of invented businesses as offices fill them in, as XLSX and CSV.</summary>
public static class SampleSheets
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The columns that must be there and a few that may.</summary>
    public static readonly string[] Headers =
    [
        "Bentuk usaha", "Nama pemilik atau penanggung jawab", "Jabatan penanggung jawab", "NIK", "Alamat yang tercetak di KTP", "Kelurahan di KTP",
        "Nama usaha", "NIB", "Ukuran usaha", "Telepon atau WhatsApp", "Produk 1", "Komoditas produk 1", "Cara produksi produk 1",
        "Kapasitas sebulan produk 1", "Satuan produk 1", "Pengalaman ekspor",
    ];

    /// <summary>The n-th business, with a NIK and a NIB of its own.</summary>
    public static object[] Business(int n, params (string Column, object Value)[] changes)
    {
        object[] row =
        [
            "Usaha perorangan", $"Pemilik Contoh {n}", "", Nik(n), "Kota Pekalongan", "Medono", $"Batik Contoh {n}", Nib(n), "Mikro", "0812-3456-7890",
            "Sarung batik", "Sarung batik", "Dibuat sendiri", "1.250,5", "kodi", "Belum pernah ekspor",
        ];
        foreach (var (column, value) in changes)
            row[Array.IndexOf(Headers, column)] = value;
        return row;
    }

    public static string Nik(int n) => $"33750147{n / 9_000 + 1:00}90{n % 9_000 + 1:0000}";

    public static string Nib(int n) => (100_000_000_000 + n).ToString("0000000000000", CultureInfo.InvariantCulture);

    /// <summary>Texts are written as texts, numbers as numbers, null as no cell.</summary>
    public static byte[] Xlsx(IReadOnlyList<string> headers, params IEnumerable<object?[]> rows) => Book(SheetXml([.. headers], rows));

    public static string SheetXml(object?[] headers, IEnumerable<object?[]> rows)
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData>");
        var number = 0;
        foreach (var row in rows.Prepend(headers))
        {
            number++;
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\">");
            for (var i = 0; i < row.Length; i++)
                xml.Append(Cell($"{(char)('A' + i)}{number}", row[i]));
            xml.Append("</row>");
        }

        return xml.Append("</sheetData></worksheet>").ToString();
    }

    /// <summary>A workbook of one sheet, written out as given, with whatever else is to lie in the archive.</summary>
    public static byte[] Book(string sheet, params (string Name, byte[] Content)[] more)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string name, byte[] content)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(content);
            }

            Add("[Content_Types].xml", Utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
            Add("xl/workbook.xml", Utf8(
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
            Add("xl/_rels/workbook.xml.rels", Utf8(
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"));
            Add("xl/worksheets/sheet1.xml", Utf8(sheet));
            foreach (var (name, content) in more)
                Add(name, content);
        }

        return stream.ToArray();
    }

    public static byte[] Csv(string separator, IReadOnlyList<string> headers, params IEnumerable<object?[]> rows) => Utf8(string.Concat(
        rows.Select(row => row.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "")).Prepend(headers)
            .Select(row => string.Join(separator, row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n")));

    private static string Cell(string place, object? value) => value switch
    {
        null or "" => "",
        double number => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\"><v>{number:R}</v></c>"),
        _ => $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(value.ToString())}</t></is></c>",
    };

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
