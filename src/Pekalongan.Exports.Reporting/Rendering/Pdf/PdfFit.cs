namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>Finds the largest type in which words stand in a box whole: names are set smaller or over more lines, never cut.</summary>
internal static class PdfFit
{
    private const int Step = 500;

    /// <summary>A name: one line is preferred as long as its letters keep two thirds of their size.</summary>
    public static (PdfTextStyle Style, List<string> Lines) Name(PdfTextStyle style, int smallest, string text, int width, int height)
    {
        for (var size = style.Size; size >= style.Size * 2 / 3; size -= Step)
        {
            var sized = Sized(style, size);
            if (PdfWrap.Lines(sized, text, width) is [_] line)
                return (sized, line);
        }

        return Largest(style, smallest, text, width, height);
    }

    /// <param name="style">At its largest.</param>
    /// <param name="smallest">A size below which nothing is readable any more; it is taken even where the box is too low for it.</param>
    /// <param name="text">The words.</param>
    /// <param name="width">Of the box.</param>
    /// <param name="height">Of the box.</param>
    public static (PdfTextStyle Style, List<string> Lines) Largest(PdfTextStyle style, int smallest, string text, int width, int height)
    {
        var longestWord = text.Split(' ', '\n').MaxBy(word => style.Width(word)) ?? "";
        for (var size = style.Size; size > smallest; size -= Step)
        {
            var sized = Sized(style, size);
            if (sized.Width(longestWord) > width)
                continue;
            var lines = PdfWrap.Lines(sized, text, width);
            if (lines.Count * sized.Leading <= height)
                return (sized, lines);
        }

        var least = Sized(style, smallest);
        return (least, PdfWrap.Lines(least, text, width));
    }

    private static PdfTextStyle Sized(PdfTextStyle style, int size) =>
        style with { Size = size, Leading = (int)((long)style.Leading * size / style.Size) };
}
