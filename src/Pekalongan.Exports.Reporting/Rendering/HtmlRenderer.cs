using System.Net;
using System.Text;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering;

/// <summary>The report as a piece of a page: an article with its own level-1 heading, no scripts and no styles of its own.</summary>
public static class HtmlRenderer
{
    /// <param name="report">What to show.</param>
    /// <param name="language">In which language.</param>
    /// <param name="isWithin">The page has a heading of its own, under which the report stands.</param>
    /// <param name="entriesAt">The address of the entries behind a figure, for readers who may see them.</param>
    public static string Render(Report report, Language language, bool isWithin = false, Func<FigureTrace, string>? entriesAt = null)
    {
        var (title, look) = isWithin ? ("h2", " class=\"h1\"") : ("h1", "");
        var html = new StringBuilder();
        html.Append("<article class=\"report\" lang=\"").Append(language == Language.Indonesian ? "id" : "en").Append("\">");
        html.Append("<header class=\"report-head\">");
        if (report.Letterhead.Emblem is { } emblem)
            SvgEmblem.Write(html, emblem, language);
        html.Append("<p class=\"report-letterhead\"><span>").Append(Encode(report.Letterhead.Government))
            .Append("</span> <strong>").Append(Encode(report.Letterhead.Office)).Append("</strong>");
        foreach (var line in report.Letterhead.ContactLines)
            html.Append(" <small>").Append(Encode(line)).Append("</small>");
        html.Append("</p><").Append(title).Append(look).Append('>').Append(Encode(report.Title.In(language))).Append("</").Append(title).Append('>');
        if (report.Subtitle is { } subtitle)
            html.Append("<p class=\"lede\">").Append(Encode(subtitle.In(language))).Append("</p>");
        html.Append("<p class=\"lede\">").Append(Encode(PageText.Dated(report, language))).Append("</p>");
        if (report.Notice is { } notice)
            html.Append("<p class=\"notice\">").Append(Encode(notice.In(language))).Append("</p>");
        html.Append("</header>");
        var blocks = new HtmlBlocks(html, language, new FigureLinks(entriesAt));
        foreach (var block in report.Blocks)
            block.Accept(blocks);
        return html.Append("</article>").ToString();
    }

    /// <summary>A chart alone, for a page that shows its table in another place.</summary>
    public static string Picture(BarChart chart, Language language)
    {
        var html = new StringBuilder();
        WritePicture(html, chart, language);
        return html.ToString();
    }

    /// <summary>Some blocks of a report inside a page of its own.</summary>
    public static string Render(IEnumerable<Block> blocks, Language language, Func<FigureTrace, string>? entriesAt = null)
    {
        var html = new StringBuilder();
        var visitor = new HtmlBlocks(html, language, new FigureLinks(entriesAt));
        foreach (var block in blocks)
            block.Accept(visitor);
        return html.ToString();
    }

    internal static void WritePicture(StringBuilder html, BarChart chart, Language language)
    {
        html.Append("<figure class=\"card\"><figcaption>").Append(Encode(chart.Caption.In(language))).Append("</figcaption>");
        SvgChart.Write(html, ChartDrawing.Of(chart, language), chart.AlternativeText.In(language));
        html.Append("</figure>");
    }

    internal static string Encode(string text) => WebUtility.HtmlEncode(text);
}
