using System.Globalization;
using System.Text;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>
/// The pages of a file. A page and the structure of what stands on it are written as soon as the next one starts, so memory does not grow
/// with their number; the number of pages, which every footer prints, is a form written last.
/// </summary>
internal sealed class PdfDocument : IDisposable
{
    public const string PageCountForm = "N";

    private readonly PdfFile _file;
    private readonly PdfPaper _paper;
    private readonly PdfFonts _fonts;
    private readonly PdfBuffer _content = new();
    private readonly List<int> _pages = [];
    private readonly List<int> _links = [];
    private readonly SortedDictionary<string, (int Id, bool IsSet)> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<Emblem, string> _emblems = [];
    private readonly SortedDictionary<string, int> _forms = new(StringComparer.Ordinal);
    private readonly int _pageTree;
    private readonly int _resources;
    private PdfPage? _page;
    private int _pageId;

    public PdfDocument(Stream output, PdfPaper paper, PdfFonts fonts)
    {
        (_file, _paper, _fonts) = (new PdfFile(output), paper, fonts);
        (_pageTree, _resources) = (_file.Reserve(), _file.Reserve());
        Structure = new PdfStructure(_file);
    }

    public PdfStructure Structure { get; }

    public PdfOutline Outline { get; } = new();

    public int PageNumber { get; private set; }

    public PdfPage StartPage()
    {
        EndPage();
        PageNumber++;
        _pageId = _file.Reserve();
        return _page = new PdfPage(_content, _paper.Height, Structure, _pageId);
    }

    /// <summary>Something as large as the page that many pages show: it is drawn and written once.</summary>
    public void AddForm(string name, Action<PdfPage> draw)
    {
        if (_forms.ContainsKey(name))
            return;
        using var form = new PdfBuffer();
        draw(new PdfPage(form, _paper.Height));
        _forms[name] = _file.AddStream(form.Written, $"/Type/XObject/Subtype/Form/BBox[0 0 {Size()}]");
    }

    /// <summary>The name of the form that holds an emblem in the upper left corner.</summary>
    public string FormOf(Emblem emblem)
    {
        if (!_emblems.TryGetValue(emblem, out var name))
            _emblems[emblem] = name = PdfFile.Invariant($"E{_emblems.Count}");
        AddForm(name, page => page.Emblem(emblem, 0, 0, PdfEmblem.Wide(emblem)));
        return name;
    }

    public void AddHeading(int level, string title, int y) => Outline.Add(level, title, _pageId, _paper.Height - y);

    /// <summary>Makes a box of this page a link of the present element.</summary>
    public void AddLink(PdfLink link, int x, int y, int width, int tall)
    {
        var id = _file.Reserve();
        var target = link.Address is { } address ? Uri(address) : PdfFile.Invariant($"/Dest {Place(link.Place!)} 0 R");
        var key = Structure.Annotate(id, _pageId);
        var bottom = _paper.Height - y - tall;
        _file.Small(id).Add("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["u8).AddLengths(x, bottom, x + width, bottom + tall)
            .Add("]/P "u8).AddReference(_pageId).Add("/StructParent "u8).Add(key).Add("/Contents"u8).Add(PdfFile.TextString(link.Words))
            .Add(target).Add(">>"u8);
        _links.Add(id);
    }

    /// <summary>Where links with this name lead.</summary>
    public void SetPlace(string name, int y) => _file.Small(Place(name, isSet: true)).Add((byte)'[').AddReference(_pageId).Add("/XYZ null "u8)
        .AddLength(_paper.Height - y).Add(" null]"u8);

    /// <param name="about">What the file says about itself.</param>
    /// <param name="footer">The type the number of pages is set in.</param>
    public void Finish(PdfMetadata about, PdfTextStyle footer)
    {
        EndPage();
        PutMissingPlaces();
        var fonts = _fonts.All.Select(font => (Font: font, Id: _file.Reserve())).ToList();
        var names = string.Concat(fonts.Select(entry => PdfFile.Invariant($"/{entry.Font.ResourceName} {entry.Id} 0 R")));
        _forms[PageCountForm] = WritePageCount(footer, names);
        foreach (var (font, id) in fonts)
            font.Write(_file, id);
        var forms = string.Concat(_forms.Select(form => PdfFile.Invariant($"/{form.Key} {form.Value} 0 R")));
        _file.Put(_resources, $"<</Font<<{names}>>/XObject<<{forms}>>>>");
        var kids = string.Join(' ', _pages.Select(page => PdfFile.Invariant($"{page} 0 R")));
        _file.Put(_pageTree, PdfFile.Invariant($"<</Type/Pages/Kids[{kids}]/Count {_pages.Count}>>"));
        var outline = Outline.Write(_file) is { } headings ? PdfFile.Invariant($"/Outlines {headings} 0 R") : "";
        var xmp = _file.AddPlain(about.Xmp(), "/Type/Metadata/Subtype/XML");
        var profile = _file.AddStream(PdfColourProfile.Srgb, "/N 3");
        var intent = "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)"
            + PdfFile.Invariant($"/DestOutputProfile {profile} 0 R>>]");
        var catalog = _file.Add(PdfFile.Invariant($"<</Type/Catalog/Pages {_pageTree} 0 R/StructTreeRoot {Structure.WriteRoot()} 0 R")
            + PdfFile.Invariant($"/MarkInfo<</Marked true>>/Lang({about.Language})/Metadata {xmp} 0 R")
            + $"/ViewerPreferences<</DisplayDocTitle true>>{outline}{intent}>>");
        _file.Finish(catalog, _file.Add(about.Info()));
    }

    public void Dispose()
    {
        _content.Dispose();
        _file.Dispose();
    }

    private static string Uri(Uri address)
    {
        var text = address.GetComponents(UriComponents.AbsoluteUri, UriFormat.UriEscaped);
        var ascii = address.HostNameType == UriHostNameType.Dns ? text.Replace(address.Host, address.IdnHost, StringComparison.Ordinal) : text;
        using var escaped = new PdfBuffer(256);
        escaped.AddEscaped(Encoding.ASCII.GetBytes(ascii));
        return $"/A<</S/URI/URI({Encoding.ASCII.GetString(escaped.Written)})>>";
    }

    private int Place(string name, bool isSet = false)
    {
        var id = _places.TryGetValue(name, out var known) ? known.Id : _file.Reserve();
        _places[name] = (id, isSet || known.IsSet);
        return id;
    }

    /// <summary>A link to a place that the report does not have leads to its start.</summary>
    private void PutMissingPlaces()
    {
        foreach (var (id, _) in _places.Values.Where(place => !place.IsSet))
            _file.Small(id).Add((byte)'[').AddReference(_pages[0]).Add("/Fit]"u8);
    }

    private int WritePageCount(PdfTextStyle footer, string fontNames)
    {
        var text = _pages.Count.ToString(CultureInfo.InvariantCulture);
        var (width, size) = (footer.Width(text, tabular: true), footer.Size);
        using var form = new PdfBuffer(256);
        var page = new PdfPage(form, 0);
        page.Text(footer, 0, 0, text, tabular: true);
        page.End();
        return _file.AddStream(form.Written, PdfFile.Invariant(
            $"/Type/XObject/Subtype/Form/BBox[0 -{size / 1000} {width / 1000 + 1} {size / 1000}]/Resources<</Font<<{fontNames}>>>>"));
    }

    private void EndPage()
    {
        if (_page is null)
            return;
        _page.End();
        var content = _file.AddStream(_content.Written);
        _content.Clear();
        var key = Structure.EndPage() is { } parents ? PdfFile.Invariant($"/StructParents {parents}") : "";
        var links = _links.Count == 0 ? "" : $"/Annots[{string.Join(' ', _links.Select(link => PdfFile.Invariant($"{link} 0 R")))}]";
        _links.Clear();
        _file.Put(_pageId, PdfFile.Invariant($"<</Type/Page/Parent {_pageTree} 0 R/MediaBox[0 0 {Size()}]/Tabs/S{key}{links}")
            + PdfFile.Invariant($"/Resources {_resources} 0 R/Contents {content} 0 R>>"));
        _pages.Add(_pageId);
    }

    private string Size()
    {
        using var size = new PdfBuffer(32);
        size.AddLengths(_paper.Width).AddLength(_paper.Height);
        return Encoding.ASCII.GetString(size.Written);
    }
}
