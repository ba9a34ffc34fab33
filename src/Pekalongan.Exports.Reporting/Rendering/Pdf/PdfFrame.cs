using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>
/// What stands around the content: the letterhead and title of the first page, the running head of the others, every footer.
/// </summary>
internal sealed class PdfFrame(Report report, Language language)
{
    private (PdfTextStyle Style, List<string> Lines)? _runningHead;
    private (PdfTextStyle Style, List<string> Lines)? _office;
    private List<string>? _notice;

    public void Draw(PdfFlow flow)
    {
        if (report.Layout is ReportLayout.Cards or ReportLayout.Certificate)
        {
            if (report.Layout == ReportLayout.Certificate)
                flow.Backdrop(PdfBatik.Form, page => PdfBatik.Draw(page, flow.PaperWidth, flow.PaperHeight));
            using var notice = flow.PageNumber == 1 ? default : flow.Structure.Aside(PdfArtifact.Header);
            DrawNotice(flow);
            flow.Y += report.Notice is null ? 0 : 4_000;
            return;
        }

        DrawFooter(flow);
        if (flow.PageNumber == 1)
            DrawLetterhead(flow);
        else
            DrawRunningHead(flow);
    }

    private void DrawLetterhead(PdfFlow flow)
    {
        var (styles, head, top) = (flow.Styles, report.Letterhead, flow.Y);
        if (head.Emblem is { } emblem)
            flow.Emblem(emblem, language, PdfFlow.Left, top);
        var indent = head.Emblem is null ? 0 : PdfEmblem.Wide(head.Emblem) + 8_000;
        var width = flow.Width - 2 * indent;
        Fitted(flow, styles.Government, 6_000, head.Government, width);
        Fitted(flow, styles.Office, styles.Government.Size + 500, head.Office, width);
        flow.Y += 2_000;
        foreach (var line in head.ContactLines)
            flow.WriteCentred(styles.Contact, PdfWrap.Lines(styles.Contact, line, width));
        flow.Y = Math.Max(flow.Y, head.Emblem is null ? 0 : top + PdfEmblem.Tall) + 6_000;
        flow.Page.Line(PdfColour.Ink, 2_200, PdfFlow.Left, flow.Y, flow.Right, flow.Y);
        flow.Y += 2_800;
        flow.Page.Line(PdfColour.Ink, 700, PdfFlow.Left, flow.Y, flow.Right, flow.Y);
        flow.Y += 18_000;
        if (report.Layout != ReportLayout.Letter)
            DrawTitle(flow);
        DrawNotice(flow);
        flow.Y += report.Layout == ReportLayout.Letter ? 0 : 10_000;
    }

    private void DrawTitle(PdfFlow flow)
    {
        var title = report.Title.In(language);
        using (flow.Heading(1, title))
        {
            var (style, lines) = PdfFit.Largest(flow.Styles.Title, 6_000, title, flow.Width, flow.Remaining / 4);
            flow.WriteCentred(style, lines);
        }

        flow.Y += 2_000;
        if (report.Subtitle is { } subtitle)
            flow.WriteCentred(flow.Styles.Lede, subtitle.In(language));
        if (report.Layout == ReportLayout.Figures)
            flow.WriteCentred(flow.Styles.Lede, PageText.Dated(report, language));
    }

    private void DrawNotice(PdfFlow flow)
    {
        if (report.Notice is { } notice)
            flow.WriteCentred(flow.Styles.Notice, _notice ??= PdfWrap.Lines(flow.Styles.Notice, notice.In(language), flow.Width));
    }

    /// <summary>A long name is set smaller rather than broken; where it would get too small, over two lines, as large as they allow.</summary>
    private static void Fitted(PdfFlow flow, PdfTextStyle style, int smallest, string name, int width)
    {
        var (sized, lines) = PdfFit.Largest(style, smallest, name, width, style.Leading);
        if (lines.Count > 1)
            (sized, lines) = PdfFit.Largest(style, 5_000, name, width, 2 * style.Leading);
        flow.WriteCentred(sized, lines);
    }

    private void DrawRunningHead(PdfFlow flow)
    {
        using var aside = flow.Structure.Aside(PdfArtifact.Header);
        var (style, lines) = _runningHead ??= PdfFit.Largest(
            flow.Styles.Small, 4_000, report.Title.In(language) + " · " + PageText.Dated(report, language), flow.Width,
            3 * flow.Styles.Small.Leading);
        foreach (var line in lines)
        {
            flow.Put(style, line, PdfFlow.Left, flow.Y, flow.Width);
            flow.Y += style.Leading;
        }

        DrawNotice(flow);
        flow.Y += 3_000;
        flow.Page.Line(PdfColour.Rule, 500, PdfFlow.Left, flow.Y, flow.Right, flow.Y);
        flow.Y += 10_000;
    }

    private void DrawFooter(PdfFlow flow)
    {
        using var aside = flow.Structure.Aside(PdfArtifact.Footer);
        var style = flow.Styles.Small;
        var (y, words) = (flow.PaperHeight - 46_000, PageText.Before(flow.PageNumber, language));
        flow.Page.Line(PdfColour.Rule, 500, PdfFlow.Left, y - 6_000, flow.Right, y - 6_000);
        flow.Put(style, words, PdfFlow.Left, y, flow.Width, tabular: true);
        flow.Page.Form(PdfDocument.PageCountForm, PdfFlow.Left + style.Width(words, tabular: true), y + style.Baseline);
        var (sized, lines) = _office ??= PdfFit.Largest(style, 4_000, report.Letterhead.Office, flow.Width * 3 / 4, 2 * style.Leading);
        foreach (var line in lines)
        {
            flow.Put(sized, line, PdfFlow.Left, y, flow.Width, PdfAlign.Right);
            y += sized.Leading;
        }
    }
}
