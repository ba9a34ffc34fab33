using System.Globalization;
using System.Net;
using System.Text;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering;

/// <summary>The report as a piece of a page: an article with its own level-1 heading, no scripts and no styles of its own.</summary>
public static class HtmlRenderer
{
    public static string Render(Report report, Language language)
    {
        var html = new StringBuilder();
        html.Append("<article class=\"report\" lang=\"").Append(language == Language.Indonesian ? "id" : "en").Append("\">");
        html.Append("<header class=\"report-head\"><p class=\"report-letterhead\"><span>").Append(Encode(report.Letterhead.Government))
            .Append("</span> <strong>").Append(Encode(report.Letterhead.Office)).Append("</strong>");
        foreach (var line in report.Letterhead.ContactLines)
            html.Append(" <small>").Append(Encode(line)).Append("</small>");
        html.Append("</p><h1>").Append(Encode(report.Title.In(language))).Append("</h1>");
        if (report.Subtitle is { } subtitle)
            html.Append("<p class=\"lede\">").Append(Encode(subtitle.In(language))).Append("</p>");
        html.Append("<p class=\"lede\">").Append(Encode(PageText.AsOf(report, language))).Append("</p>");
        if (report.Notice is { } notice)
            html.Append("<p class=\"notice\">").Append(Encode(notice.In(language))).Append("</p>");
        html.Append("</header>");
        var blocks = new HtmlBlocks(html, language);
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
    public static string Render(IEnumerable<Block> blocks, Language language)
    {
        var html = new StringBuilder();
        var visitor = new HtmlBlocks(html, language);
        foreach (var block in blocks)
            block.Accept(visitor);
        return html.ToString();
    }

    private static void WritePicture(StringBuilder html, BarChart chart, Language language)
    {
        html.Append("<figure class=\"card\"><figcaption>").Append(Encode(chart.Caption.In(language))).Append("</figcaption>");
        SvgChart.Write(html, ChartDrawing.Of(chart, language), chart.AlternativeText.In(language));
        html.Append("</figure>");
    }

    internal static string Encode(string text) => WebUtility.HtmlEncode(text);

    private sealed class HtmlBlocks(StringBuilder html, Language language) : IBlockVisitor
    {
        public void Visit(Heading heading)
        {
            var level = heading.Level.ToString(CultureInfo.InvariantCulture);
            html.Append("<h").Append(level).Append('>').Append(In(heading.Text)).Append("</h").Append(level).Append('>');
        }

        public void Visit(Paragraph paragraph) => html.Append("<p>").Append(In(paragraph.Text)).Append("</p>");

        public void Visit(Note note) => html.Append("<p class=\"echo\">").Append(In(note.Text)).Append("</p>");

        public void Visit(KeyFigures figures)
        {
            html.Append("<div class=\"cards\">");
            foreach (var figure in figures.Items)
            {
                var (text, exact) = CellText.AsHeadline(figure.Value, language);
                html.Append("<div class=\"card fig\"><span>").Append(In(figure.Label)).Append("</span> <b>").Append(Encode(text))
                    .Append("</b>");
                if (exact is not null)
                    html.Append(" <span class=\"exact\">").Append(Encode(exact)).Append("</span>");
                if (figure.Remark is { } remark)
                    html.Append(" <span class=\"remark\">").Append(In(remark)).Append("</span>");
                html.Append("</div>");
            }

            html.Append("</div>");
        }

        public void Visit(Facts facts)
        {
            html.Append("<dl class=\"facts\">");
            foreach (var fact in facts.Items)
            {
                html.Append("<div><dt>").Append(In(fact.Label)).Append("</dt><dd>").Append(Encode(CellText.InFull(fact.Value, language)));
                if (fact.Remark is { } remark)
                    html.Append(" <small>").Append(In(remark)).Append("</small>");
                html.Append("</dd></div>");
            }

            html.Append("</dl>");
        }

        public void Visit(Table table) => HtmlTable.Write(html, table, language);

        public void Visit(BarChart chart)
        {
            WritePicture(html, chart, language);
            Visit(chart.Data);
        }

        public void Visit(SignatureBlock signature)
        {
            html.Append("<div class=\"signature\"><p>").Append(Encode(signature.Place)).Append(", ")
                .Append(Encode(Figures.Date(signature.Date, language))).Append("</p>");
            if (signature.Signer is not { } signer)
            {
                html.Append("<p class=\"hint\">").Append(In(SignatureText.NotSet)).Append("</p></div>");
                return;
            }

            foreach (var line in signer.Position)
                html.Append("<p>").Append(In(line)).Append("</p>");
            html.Append("<p><strong>").Append(Encode(signer.Name)).Append("</strong></p>");
            foreach (var line in SignatureText.Under(signer))
                html.Append("<p>").Append(Encode(line)).Append("</p>");
            html.Append("</div>");
        }

        public void Visit(Sources sources)
        {
            html.Append("<section class=\"sources\"><h2>").Append(In(SourcesText.Title)).Append("</h2><ol>");
            foreach (var source in sources.Items)
            {
                html.Append("<li>").Append(In(source.Text));
                if (source.Address is { } address)
                {
                    var text = Encode(address.AbsoluteUri);
                    html.Append(" <a rel=\"noopener\" href=\"").Append(text).Append("\">").Append(Encode(address.Host)).Append("</a>");
                }

                html.Append("</li>");
            }

            html.Append("</ol></section>");
        }

        public void Visit(PageBreak pageBreak) => html.Append("<div class=\"page-break\"></div>");

        private string In(Phrase phrase) => Encode(phrase.In(language));
    }
}
