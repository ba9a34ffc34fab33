namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

internal enum PdfAlign
{
    Left,
    Centre,
    Right,
}

/// <summary>The place on the page where the next thing goes, and the turn of the page when it does not fit.</summary>
internal sealed class PdfFlow(PdfDocument document, PdfPaper paper, PdfStyles styles, Action<PdfFlow> frame)
{
    public const int Left = 62_400;

    private const int MarginRight = 53_900;
    private const int MarginTop = 51_000;
    private const int MarginBottom = 68_000;

    public PdfStyles Styles { get; } = styles;

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

    /// <summary>White space, which a new page does not start with.</summary>
    public void Space(int height)
    {
        if (!IsAtTop)
            Y += height;
    }

    public void Write(PdfTextStyle style, string text)
    {
        foreach (var line in PdfWrap.Lines(style, text, Width))
            WriteLine(style, line);
    }

    /// <summary>One line that is known to fit its width.</summary>
    public void WriteLine(PdfTextStyle style, string line, int x = Left)
    {
        Need(style.Leading);
        Put(style, line, x, Y, Width);
        Y += style.Leading;
    }

    /// <summary>Lines in the middle of the page's width.</summary>
    public void WriteCentred(PdfTextStyle style, string text) => WriteCentred(style, PdfWrap.Lines(style, text, Width));

    public void WriteCentred(PdfTextStyle style, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Put(style, line, Left, Y, Width, PdfAlign.Centre);
            Y += style.Leading;
        }
    }

    /// <summary>One line at a place of its own, without moving on.</summary>
    public void Put(PdfTextStyle style, string line, int x, int y, int width, PdfAlign align = PdfAlign.Left, bool tabular = false)
    {
        var at = align switch
        {
            PdfAlign.Left => x,
            PdfAlign.Right => x + width - style.Width(line, tabular),
            _ => x + (width - style.Width(line, tabular)) / 2,
        };
        Page.Text(style, at, y + style.Baseline, line, tabular);
    }
}
