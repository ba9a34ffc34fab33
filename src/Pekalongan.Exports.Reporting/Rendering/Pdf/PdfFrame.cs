using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>
/// What stands around the content: the letterhead and title of the first page, the running head of the others, every footer.
/// </summary>
internal sealed class PdfFrame(Report report, Language language)
{
    public void Draw(PdfFlow flow)
    {
        if (report.Layout is ReportLayout.Cards or ReportLayout.Certificate)
        {
            if (report.Layout == ReportLayout.Certificate)
                flow.Backdrop(PdfBatik.Form, page => PdfBatik.Draw(page, flow.PaperWidth, flow.PaperHeight));
            DrawNotice(flow);
            flow.Y += report.Notice is null ? 0 : 4_000;
            return;
        }

        if (flow.PageNumber == 1)
            DrawLetterhead(flow);
        else
            DrawRunningHead(flow);
        DrawFooter(flow);
    }

    private void DrawLetterhead(PdfFlow flow)
    {
        var (styles, head) = (flow.Styles, report.Letterhead);
        flow.WriteCentred(styles.Government, head.Government);
        flow.WriteCentred(OfficeStyle(flow, head.Office), head.Office);
        flow.Y += 2_000;
        foreach (var line in head.ContactLines)
            flow.WriteCentred(styles.Contact, line);
        flow.Y += 6_000;
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
        flow.WriteCentred(flow.Styles.Title, report.Title.In(language));
        flow.Y += 2_000;
        if (report.Subtitle is { } subtitle)
            flow.WriteCentred(flow.Styles.Lede, subtitle.In(language));
        if (report.Layout == ReportLayout.Figures)
            flow.WriteCentred(flow.Styles.Lede, PageText.Dated(report, language));
    }

    private void DrawNotice(PdfFlow flow)
    {
        if (report.Notice is { } notice)
            flow.WriteCentred(flow.Styles.Notice, notice.In(language));
    }

    /// <summary>A long name is set smaller rather than broken, as long as it stays larger than the line above it.</summary>
    private static PdfTextStyle OfficeStyle(PdfFlow flow, string name)
    {
        var style = flow.Styles.Office;
        while (style.Size > flow.Styles.Government.Size + 500 && style.Width(name) > flow.Width)
            style = style with { Size = style.Size - 500 };
        return style;
    }

    private void DrawRunningHead(PdfFlow flow)
    {
        var style = flow.Styles.Small;
        foreach (var line in PdfWrap.Lines(style, report.Title.In(language) + " · " + PageText.Dated(report, language), flow.Width))
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
        var style = flow.Styles.Small;
        var (y, words) = (flow.PaperHeight - 46_000, PageText.Before(flow.PageNumber, language));
        flow.Page.Line(PdfColour.Rule, 500, PdfFlow.Left, y - 6_000, flow.Right, y - 6_000);
        flow.Put(style, words, PdfFlow.Left, y, flow.Width, tabular: true);
        flow.Page.Form(PdfDocument.PageCountForm, PdfFlow.Left + style.Width(words, tabular: true), y + style.Baseline);
        var office = PdfWrap.Lines(style, report.Letterhead.Office, flow.Width * 3 / 4)[0];
        flow.Put(style, office, PdfFlow.Left, y, flow.Width, PdfAlign.Right);
    }
}
