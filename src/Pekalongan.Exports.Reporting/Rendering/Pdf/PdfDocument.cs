using System.Globalization;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>Paper in thousandths of a point.</summary>
public readonly record struct PdfPaper(int Width, int Height)
{
    public static PdfPaper A4 { get; } = new(595_276, 841_890);

    /// <summary>215 × 330 mm, the folio of Indonesian offices.</summary>
    public static PdfPaper F4 { get; } = new(609_449, 935_433);

    /// <summary>The same sheet on its side.</summary>
    public PdfPaper Turned => new(Height, Width);
}

/// <summary>
/// The pages of a file. A page is written as soon as the next one starts, so memory does not grow with their number; the number of pages,
/// which every footer prints, is a form written last.
/// </summary>
internal sealed class PdfDocument : IDisposable
{
    public const string PageCountForm = "N";

    private readonly PdfFile _file;
    private readonly PdfPaper _paper;
    private readonly PdfFonts _fonts;
    private readonly PdfBuffer _content = new();
    private readonly List<int> _pages = [];
    private readonly SortedDictionary<string, int> _forms = new(StringComparer.Ordinal);
    private readonly int _pageTree;
    private readonly int _resources;

    public PdfDocument(Stream output, PdfPaper paper, PdfFonts fonts)
    {
        (_file, _paper, _fonts) = (new PdfFile(output), paper, fonts);
        (_pageTree, _resources) = (_file.Reserve(), _file.Reserve());
    }

    public int PageNumber { get; private set; }

    public PdfPage StartPage()
    {
        EndPage();
        PageNumber++;
        return new PdfPage(_content, _paper.Height);
    }

    /// <summary>Something as large as the page that many pages show: it is drawn and written once.</summary>
    public void AddForm(string name, Action<PdfPage> draw)
    {
        if (_forms.ContainsKey(name))
            return;
        var form = new PdfBuffer();
        draw(new PdfPage(form, _paper.Height));
        _forms[name] = _file.AddStream(form.Written, $"/Type/XObject/Subtype/Form/BBox[0 0 {Size()}]");
    }

    /// <param name="title">Shown in the window's title.</param>
    /// <param name="subject">What the figures are for.</param>
    /// <param name="language">"id-ID".</param>
    /// <param name="created">From the report, never from the clock.</param>
    /// <param name="footer">The type the number of pages is set in.</param>
    public void Finish(string title, string subject, string language, DateTime created, PdfTextStyle footer)
    {
        EndPage();
        var fonts = _fonts.All.Select(font => (Font: font, Id: _file.Reserve())).ToList();
        var names = string.Concat(fonts.Select(entry => PdfFile.Invariant($"/{entry.Font.ResourceName} {entry.Id} 0 R")));
        var count = WritePageCount(footer, names);
        foreach (var (font, id) in fonts)
            font.Write(_file, id);
        _forms[PageCountForm] = count;
        var forms = string.Concat(_forms.Select(form => PdfFile.Invariant($"/{form.Key} {form.Value} 0 R")));
        _file.Put(_resources, $"<</Font<<{names}>>/XObject<<{forms}>>>>");
        var kids = string.Join(' ', _pages.Select(page => PdfFile.Invariant($"{page} 0 R")));
        _file.Put(_pageTree, PdfFile.Invariant($"<</Type/Pages/Kids[{kids}]/Count {_pages.Count}>>"));
        var catalog = _file.Add(PdfFile.Invariant($"<</Type/Catalog/Pages {_pageTree} 0 R/Lang({language})")
            + "/ViewerPreferences<</DisplayDocTitle true>>>>");
        var date = created.ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);
        var info = _file.Add($"<</Title{PdfFile.TextString(title)}/Subject{PdfFile.TextString(subject)}"
            + $"/Creator{PdfFile.TextString("Ekspor Pekalongan")}/Producer{PdfFile.TextString("Ekspor Pekalongan")}"
            + $"/CreationDate({date})/ModDate({date})>>");
        _file.Finish(catalog, info);
    }

    public void Dispose() => _file.Dispose();

    private int WritePageCount(PdfTextStyle footer, string fontNames)
    {
        var text = _pages.Count.ToString(CultureInfo.InvariantCulture);
        var (width, size) = (footer.Width(text, tabular: true), footer.Size);
        var form = new PdfBuffer();
        new PdfPage(form, 0).Text(footer, 0, 0, text, tabular: true);
        return _file.AddStream(form.Written, PdfFile.Invariant(
            $"/Type/XObject/Subtype/Form/BBox[0 -{size / 1000} {width / 1000 + 1} {size / 1000}]/Resources<</Font<<{fontNames}>>>>"));
    }

    private void EndPage()
    {
        if (PageNumber == 0)
            return;
        var content = _file.AddStream(_content.Written);
        _content.Clear();
        _pages.Add(_file.Add(PdfFile.Invariant($"<</Type/Page/Parent {_pageTree} 0 R/MediaBox[0 0 {Size()}]")
            + PdfFile.Invariant($"/Resources {_resources} 0 R/Contents {content} 0 R>>")));
    }

    private string Size()
    {
        var size = new PdfBuffer();
        size.AddLengths(_paper.Width).AddLength(_paper.Height);
        return System.Text.Encoding.ASCII.GetString(size.Written);
    }
}
