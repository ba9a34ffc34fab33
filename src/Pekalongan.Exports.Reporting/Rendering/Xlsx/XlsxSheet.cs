using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Xlsx;

/// <summary>Writes a sheet from top to bottom, straight into its part.</summary>
internal sealed class XlsxSheet : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly DateOnly DayZero = new(1899, 12, 30);

    private readonly XmlWriter _xml;
    private readonly XlsxStyles _styles;
    private readonly Language _language;
    private readonly XlsxFormat _format;
    private int _row;
    private int _column;

    /// <param name="part">Where the sheet goes.</param>
    /// <param name="styles">Shared by all sheets.</param>
    /// <param name="language">Of words and month names.</param>
    /// <param name="widths">Of the columns, in characters.</param>
    /// <param name="frozenRows">How many rows stay in view.</param>
    public XlsxSheet(WorksheetPart part, XlsxStyles styles, Language language, IReadOnlyList<int> widths, int frozenRows = 0)
    {
        (_styles, _language, _format) = (styles, language, new XlsxFormat(language, inColumn: frozenRows > 0));
        _xml = XmlWriter.Create(part.GetStream(FileMode.Create), new XmlWriterSettings { CloseOutput = true });
        _xml.WriteStartDocument(true);
        _xml.WriteStartElement("worksheet", Main);
        _xml.WriteRaw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">");
        if (frozenRows > 0)
        {
            _xml.WriteRaw($"<pane ySplit=\"{Number(frozenRows)}\" topLeftCell=\"A{Number(frozenRows + 1)}\" activePane=\"bottomLeft\""
                + " state=\"frozen\"/><selection pane=\"bottomLeft\"/>");
        }

        _xml.WriteRaw("</sheetView></sheetViews><cols>");
        for (var i = 1; i <= widths.Count; i++)
            _xml.WriteRaw($"<col min=\"{Number(i)}\" max=\"{Number(i)}\" width=\"{Number(widths[i - 1])}\" customWidth=\"1\"/>");
        _xml.WriteRaw("</cols>");
        _xml.WriteStartElement("sheetData", Main);
    }

    public void StartRow()
    {
        (_row, _column) = (_row + 1, 0);
        _xml.WriteStartElement("row", Main);
        _xml.WriteAttributeString("r", Number(_row));
    }

    public void EndRow() => _xml.WriteEndElement();

    public void Row(XlsxLook look, params ReadOnlySpan<string> words)
    {
        StartRow();
        foreach (var word in words)
            Text(word, look);
        EndRow();
    }

    public void EmptyRow() => Row(XlsxLook.Plain);

    public void Text(string words, XlsxLook look = XlsxLook.Plain)
    {
        if (words.Length == 0 && look == XlsxLook.Plain)
        {
            _column++;
            return;
        }

        Start(_styles.For(null, look));
        _xml.WriteAttributeString("t", "inlineStr");
        _xml.WriteStartElement("is", Main);
        _xml.WriteStartElement("t", Main);
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(XlsxText.Clean(words));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    public void Value(Cell cell, XlsxLook look, bool isFigure = false)
    {
        if (cell.Accept(_format) is not { } format)
        {
            Text(CellText.InFull(cell, _language), isFigure && look == XlsxLook.Plain ? XlsxLook.Right : look);
            return;
        }

        Start(_styles.For(format, look));
        _xml.WriteElementString("v", Main, Raw(cell));
        _xml.WriteEndElement();
    }

    public void Dispose()
    {
        _xml.WriteEndElement();
        _xml.WriteRaw("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
            + "<pageSetup paperSize=\"9\" fitToWidth=\"1\" fitToHeight=\"0\"/>");
        _xml.WriteEndDocument();
        _xml.Dispose();
    }

    private void Start(uint style)
    {
        _xml.WriteStartElement("c", Main);
        _xml.WriteAttributeString("r", ColumnName(_column++) + Number(_row));
        if (style > 0)
            _xml.WriteAttributeString("s", Number(style));
    }

    private string Raw(Cell cell) => cell switch
    {
        DateCell date => Serial(date.Value),
        MonthCell month => Serial(new DateOnly(month.Year, month.Month, 1)),
        PartialDateCell partial => Serial(partial.Value.First),
        _ => InvariantText.Of(cell, _language).Text!,
    };

    private static string Serial(DateOnly date) => Number(date.DayNumber - DayZero.DayNumber);

    private static string ColumnName(int index) =>
        (index < 26 ? "" : ColumnName(index / 26 - 1)) + (char)('A' + index % 26);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
