using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Pekalongan.Exports.Reporting.Rendering.Packing;
using Pekalongan.Exports.Reporting.Rendering.Xlsx;

namespace Pekalongan.Exports.Reporting.Spreadsheets;

/// <summary>Writes sheets of words as XLSX, the same bytes for the same words.</summary>
internal static class TextWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int LastRuledRow = 5_001;
    private const string Text = "0";
    private const string Heading = "1";

    // 49 is the built-in format "@".
    private const string Styles = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><styleSheet xmlns=\"" + Main + "\">"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE4E8F6\"/></patternFill></fill></fills>"
        + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\">"
        + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\">"
        + "<alignment vertical=\"center\" wrapText=\"1\"/></xf></cellXfs></styleSheet>";

    public static byte[] Write(params IReadOnlyList<TextSheet> sheets)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", xml => WriteContentTypes(xml, sheets.Count));
            Add(archive, "_rels/.rels", xml => WriteRelations(xml, ("workbook", "officeDocument", "xl/workbook.xml")));
            Add(archive, "xl/workbook.xml", xml => WriteWorkbook(xml, sheets));
            Add(archive, "xl/_rels/workbook.xml.rels", xml => WriteRelations(
                xml, [.. sheets.Select((_, i) => (IdOf(i), "worksheet", $"worksheets/sheet{Number(i + 1)}.xml")), ("styles", "styles", "styles.xml")]));
            using (var styles = new StreamWriter(archive.CreateEntry("xl/styles.xml", CompressionLevel.NoCompression).Open(), new UTF8Encoding(false)))
                styles.Write(Styles);
            for (var i = 0; i < sheets.Count; i++)
            {
                var sheet = sheets[i];
                Add(archive, $"xl/worksheets/sheet{Number(i + 1)}.xml", xml => WriteSheet(xml, sheet));
            }
        }

        stream.Position = 0;
        return FixedZip.Repack(stream);
    }

    public static string ColumnName(int index) => (index < 26 ? "" : ColumnName(index / 26 - 1)) + (char)('A' + index % 26);

    private static void Add(ZipArchive archive, string name, Action<XmlWriter> write)
    {
        using var content = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
        using var xml = XmlWriter.Create(content, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartDocument(true);
        write(xml);
        xml.WriteEndDocument();
    }

    private static void WriteContentTypes(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", Packages + "content-types");
        Element(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        Element(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", Types + "sheet.main+xml"));
        Element(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", Types + "styles+xml"));
        for (var i = 1; i <= sheets; i++)
            Element(xml, "Override", ("PartName", $"/xl/worksheets/sheet{Number(i)}.xml"), ("ContentType", Types + "worksheet+xml"));
        xml.WriteEndElement();
    }

    private static void WriteRelations(XmlWriter xml, params (string Id, string Kind, string Target)[] relations)
    {
        xml.WriteStartElement("Relationships", Packages + "relationships");
        foreach (var (id, kind, target) in relations)
            Element(xml, "Relationship", ("Id", id), ("Type", $"{Relationships}/{kind}"), ("Target", target));
        xml.WriteEndElement();
    }

    private static void WriteWorkbook(XmlWriter xml, IReadOnlyList<TextSheet> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relationships);
        xml.WriteStartElement("sheets");
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", Number(i + 1));
            xml.WriteAttributeString("id", Relationships, IdOf(i));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteSheet(XmlWriter xml, TextSheet sheet)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
            + "<selection pane=\"bottomLeft\"/></sheetView></sheetViews>");
        xml.WriteStartElement("cols");
        for (var i = 0; i < sheet.Widths.Count; i++)
            Element(xml, "col", ("min", Number(i + 1)), ("max", Number(i + 1)), ("width", Number(sheet.Widths[i])), ("style", Text), ("customWidth", "1"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData");
        for (var row = 0; row < sheet.Rows.Count; row++)
            WriteRow(xml, row, sheet.Rows[row]);
        xml.WriteEndElement();
        if (sheet.Lists.Count > 0)
            WriteLists(xml, sheet.Lists);
        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, int row, IReadOnlyList<string> cells)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Number(row + 1));
        for (var column = 0; column < cells.Count; column++)
        {
            if (cells[column].Length == 0)
                continue;
            xml.WriteStartElement("c");
            xml.WriteAttributeString("r", ColumnName(column) + Number(row + 1));
            xml.WriteAttributeString("s", row == 0 ? Heading : Text);
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(XlsxText.Clean(cells[column]));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteLists(XmlWriter xml, IReadOnlyList<ListRule> lists)
    {
        xml.WriteStartElement("dataValidations");
        xml.WriteAttributeString("count", Number(lists.Count));
        foreach (var list in lists)
        {
            var column = ColumnName(list.Column);
            xml.WriteStartElement("dataValidation");
            xml.WriteAttributeString("type", "list");
            xml.WriteAttributeString("allowBlank", "1");
            xml.WriteAttributeString("showErrorMessage", list.IsStrict ? "1" : "0");
            xml.WriteAttributeString("sqref", $"{column}2:{column}{Number(LastRuledRow)}");
            xml.WriteElementString("formula1", Main, list.Source);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    private static string IdOf(int sheet) => "sheet" + Number(sheet + 1);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
