using System.Runtime.CompilerServices;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

internal enum PdfAlign
{
    Left,
    Centre,
    Right,
}

/// <summary>The place on the page where the next thing goes, and the turn of the page when it does not fit.</summary>
internal sealed class PdfFlow(PdfDocument document, PdfPaper paper, PdfStyles styles, Action<PdfFlow> frame, Uri? figuresAt)
{
    public const int Left = 62_400;

    private const int MarginRight = 53_900;
    private const int MarginTop = 51_000;
    private const int MarginBottom = 68_000;

    private int _level;
    private int _sources;

    public PdfStyles Styles { get; } = styles;

    public PdfStructure Structure => document.Structure;

    public PdfPage Page { get; private set; } = null!;

    public int PageNumber => document.PageNumber;

    public int Width { get; } = paper.Width - Left - MarginRight;

    public int Right => Left + Width;

    public int Bottom => paper.Height - MarginBottom;

    public int PaperHeight => paper.Height;

    public int PaperWidth => paper.Width;

    /// <summary>Down from the page's upper edge.</summary>
    public int Y { get; set; }

    public int Remaining => Bottom - Y;

    /// <summary>Where the content of this page starts, under what every page repeats.</summary>
    public int TopOfPage { get; private set; }

    public bool IsAtTop => Y == TopOfPage;

    public void NewPage()
    {
        Page = document.StartPage();
        Y = MarginTop;
        frame(this);
        TopOfPage = Y;
    }

    /// <summary>Turns the page unless so much room is left; what is higher than a page starts where it is on a fresh page.</summary>
    public void Need(int height)
    {
        if (height > Remaining && !IsAtTop)
            NewPage();
    }

    /// <summary>Shows what is drawn once for all pages behind the content of this one.</summary>
    public void Backdrop(string name, Action<PdfPage> draw)
    {
        document.AddForm(name, draw);
        Page.Form(name, 0, paper.Height);
    }

    public void Emblem(Emblem emblem, Language language, int x, int y)
    {
        using var figure = Figure(emblem.AlternativeText.In(language), x, y, PdfEmblem.Wide(emblem), PdfEmblem.Tall);
        Page.Form(document.FormOf(emblem), x, paper.Height + y);
    }

    /// <summary>A picture with what it says and where it stands.</summary>
    public PdfStructure.Scope Figure(string alternativeText, int x, int y, int width, int tall)
    {
        using var box = new PdfBuffer(64);
        box.AddLengths(x, paper.Height - y - tall, x + width).AddLength(paper.Height - y);
        return Structure.Open(PdfTag.Figure, $"/Alt{PdfFile.TextString(alternativeText)}"
            + $"/A<</O/Layout/Placement/Block/BBox[{System.Text.Encoding.ASCII.GetString(box.Written)}]>>");
    }

    /// <summary>
    /// A heading, also beside the pages. Its level is at most one below the heading before it, since a reader who walks from level to level
    /// would miss one that skips some.
    /// </summary>
    public PdfStructure.Scope Heading(int level, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Structure.Open(PdfTag.Paragraph);
        _level = Math.Min(level, _level + 1);
        document.AddHeading(_level, text, Y);
        return Structure.Open(PdfTag.Heading(_level));
    }

    /// <summary>What leads from a printed figure to its entries; null where nothing does.</summary>
    public PdfLink? LinkToEntries(Cell cell, string words) => PdfLink.ToEntries(figuresAt, cell, words);

    /// <summary>Lets links lead to where the next thing goes.</summary>
    public void SetPlace(string name) => document.SetPlace(name, Y);

    /// <summary>White space, which a new page does not start with.</summary>
    public void Space(int height)
    {
        if (!IsAtTop)
            Y += height;
    }

    /// <summary>Words as an element of their own.</summary>
    public void Write(string tag, PdfTextStyle style, string text)
    {
        using var element = Structure.Open(tag);
        Write(style, text);
    }

    public void Write(PdfTextStyle style, string text)
    {
        foreach (var line in PdfWrap.Lines(style, text, Width))
            WriteLine(style, line);
    }

    /// <summary>Words that start further right.</summary>
    public void WriteWithin(PdfTextStyle style, string text, int x)
    {
        foreach (var line in PdfWrap.Lines(style, text, Right - x))
            WriteLine(style, line, x);
    }

    /// <summary>The number of the first of some sources, counted over the whole file.</summary>
    public int CountSources(int count) => (_sources += count) - count + 1;

    /// <summary>One line that is known to fit its width.</summary>
    public void WriteLine(PdfTextStyle style, string line, int x = Left, PdfLink? link = null)
    {
        Need(style.Leading);
        Put(style, line, x, Y, Width, link: link);
        Y += style.Leading;
    }

    /// <summary>Lines in the middle of the page's width.</summary>
    public void WriteCentred(PdfTextStyle style, string text) => WriteCentred(style, PdfWrap.Lines(style, text, Width));

    public void WriteCentred(PdfTextStyle style, IEnumerable<string> lines)
    {
        using var element = Structure.IsBetweenBlocks ? Structure.Open(PdfTag.Paragraph) : default;
        foreach (var line in lines)
        {
            Put(style, line, Left, Y, Width, PdfAlign.Centre);
            Y += style.Leading;
        }
    }

    /// <summary>One line at a place of its own, without moving on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Put(
        PdfTextStyle style, string line, int x, int y, int width, PdfAlign align = PdfAlign.Left, bool tabular = false, PdfLink? link = null)
    {
        var at = align switch
        {
            PdfAlign.Left => x,
            PdfAlign.Right => x + width - WidthOf(style, line, tabular),
            _ => x + (width - WidthOf(style, line, tabular)) / 2,
        };
        Page.Text(style, at, y + style.Baseline, line, tabular);
        if (link is not null)
            document.AddLink(link, at, y, WidthOf(style, line, tabular), style.Leading);
    }

    /// <summary>A line whose last word is the mark of a source: the mark leads to where the source stands in the list.</summary>
    public void PutCited(PdfTextStyle style, string line, int x, int y, int width, int source)
    {
        var mark = SourcesText.Mark(source);
        var words = line.EndsWith(mark, StringComparison.Ordinal) ? line[..^mark.Length] : "";
        Put(style, words, x, y, width);
        using var reference = Structure.Open(PdfTag.Reference);
        using var element = Structure.Open(PdfTag.Link);
        Put(style, mark, x + style.Width(words), y, width, link: PdfLink.ToSource(source));
    }

    private static int WidthOf(PdfTextStyle style, string line, bool tabular) => style.Width(line.AsSpan().TrimEnd(' '), tabular);
}
