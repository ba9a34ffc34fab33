namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>The standard structure types that a report is made of (ISO 32000-1, 14.8.4), and their attributes.</summary>
internal static class PdfTag
{
    public const string Document = "Document";
    public const string Paragraph = "P";
    public const string List = "L";
    public const string Item = "LI";
    public const string Label = "Lbl";
    public const string ItemBody = "LBody";
    public const string Table = "Table";
    public const string Caption = "Caption";
    public const string TableHead = "THead";
    public const string TableBody = "TBody";
    public const string TableFoot = "TFoot";
    public const string Row = "TR";
    public const string HeaderCell = "TH";
    public const string Cell = "TD";
    public const string Figure = "Figure";
    public const string Note = "Note";
    public const string Reference = "Reference";
    public const string Link = "Link";

    public const string OfColumn = "/A<</O/Table/Scope/Column>>";
    public const string OfRow = "/A<</O/Table/Scope/Row>>";
    public const string Discs = "/A<</O/List/ListNumbering/Disc>>";
    public const string Numbers = "/A<</O/List/ListNumbering/Decimal>>";
    public const string Letters = "/A<</O/List/ListNumbering/LowerAlpha>>";

    /// <summary>H1 is the report's title.</summary>
    public static string Heading(int level) => PdfFile.Invariant($"H{level}");

    /// <summary>A header over columns below it, as the title of a group of rows is.</summary>
    public static string OverColumns(int columns) => PdfFile.Invariant($"/A<</O/Table/Scope/Column/ColSpan {columns}>>");

    public static string Spanning(int columns) => PdfFile.Invariant($"/A<</O/Table/ColSpan {columns}>>");

    public static string Identity(string id) => $"/ID({id})";
}

/// <summary>What is on the page without belonging to the content: assistive programs pass it by.</summary>
internal enum PdfArtifact
{
    None,

    /// <summary>Lines and tints.</summary>
    Decoration,

    /// <summary>What is repeated on top of a page.</summary>
    Header,

    Footer,
}
