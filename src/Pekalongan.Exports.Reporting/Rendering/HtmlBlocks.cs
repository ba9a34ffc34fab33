using System.Globalization;
using System.Text;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering;

/// <summary>Each block as the element of a page that means the same.</summary>
internal sealed class HtmlBlocks(StringBuilder html, Language language, FigureLinks links) : IBlockVisitor
{
    public void Visit(Heading heading)
    {
        var level = heading.Level.ToString(CultureInfo.InvariantCulture);
        html.Append("<h").Append(level).Append('>').Append(In(heading.Text)).Append("</h").Append(level).Append('>');
    }

    public void Visit(Paragraph paragraph) => html.Append("<p>").Append(In(paragraph.Text)).Append("</p>");

    public void Visit(ItemList list)
    {
        var tag = list.Mark == ListMark.Bullet ? "ul" : "ol";
        html.Append('<').Append(tag).Append(list.Mark == ListMark.Letter ? " type=\"a\">" : ">");
        foreach (var item in list.Items)
            html.Append("<li>").Append(In(item)).Append("</li>");
        html.Append("</").Append(tag).Append('>');
    }

    public void Visit(Note note) => html.Append("<p class=\"echo\">").Append(In(note.Text)).Append("</p>");

    public void Visit(KeyFigures figures)
    {
        html.Append("<div class=\"cards\">");
        foreach (var figure in figures.Items)
        {
            var (text, exact) = CellText.AsHeadline(figure.Value, language);
            html.Append("<div class=\"card fig\"><span>").Append(In(figure.Label)).Append("</span> <b>");
            links.Write(html, figure.Value, Encode(text));
            html.Append("</b>");
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
            html.Append("<div><dt>").Append(In(fact.Label)).Append("</dt><dd>");
            links.Write(html, fact.Value, Encode(CellText.InFull(fact.Value, language)));
            if (fact.Remark is { } remark)
                html.Append(" <small>").Append(In(remark)).Append("</small>");
            HtmlTable.Cite(html, fact.Source);
            html.Append("</dd></div>");
        }

        html.Append("</dl>");
    }

    public void Visit(Table table) => HtmlTable.Write(html, table, language, links);

    public void Visit(BarChart chart)
    {
        HtmlRenderer.WritePicture(html, chart, language);
        Visit(chart.Data);
    }

    public void Visit(LetterOpening opening)
    {
        html.Append("<p class=\"letter-date\">").Append(Encode(opening.Place)).Append(", ")
            .Append(Encode(Figures.Date(opening.Date, language))).Append("</p>");
        Visit(new Facts(opening.References));
        html.Append("<address class=\"letter-to\">").AppendJoin("<br>", opening.Addressee.Select(In)).Append("</address>");
    }

    public void Visit(SignatureBlock signature)
    {
        html.Append("<div class=\"signature\">");
        if (signature.IsDated)
            html.Append("<p>").Append(Encode(signature.Place)).Append(", ").Append(Encode(Figures.Date(signature.Date, language))).Append("</p>");
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

    public void Visit(QrCode code)
    {
        html.Append("<figure class=\"qr-code\">");
        SvgQr.Write(html, code.Text, code.Label.In(language));
        html.Append("<figcaption>").Append(In(code.Label)).Append(" <span>").Append(Encode(code.Text))
            .Append("</span></figcaption></figure>");
    }

    public void Visit(CertificateFace face)
    {
        html.Append("<section class=\"certificate\">");
        if (face.Letterhead.Emblem is { } emblem)
            SvgEmblem.Write(html, emblem, language);
        html.Append("<p>").Append(Encode(face.Letterhead.Government)).Append("<br><strong>")
            .Append(Encode(face.Letterhead.Office)).Append("</strong></p><p class=\"certificate-title\">").Append(In(face.Title))
            .Append("</p><p>").Append(In(face.Number)).Append("</p><p>").Append(In(face.Lead)).Append("</p><h2>")
            .Append(Encode(face.Name)).Append("</h2><p>").Append(Encode(face.Business)).Append("</p><p>").Append(In(face.Text))
            .Append("</p>");
        Visit(face.Signature);
        Visit(face.Code);
        html.Append("</section>");
    }

    public void Visit(NameCardSheet sheet)
    {
        html.Append("<ul class=\"name-cards\">");
        foreach (var card in sheet.Cards)
        {
            html.Append("<li><span>").Append(In(card.Occasion)).Append("</span> <strong>").Append(Encode(card.Name))
                .Append("</strong> <span>").Append(Encode(card.Business)).Append("</span> <span class=\"code\">")
                .Append(Encode(card.Code)).Append("</span>");
            SvgQr.Write(html, card.Code, card.Code);
            html.Append("</li>");
        }

        html.Append("</ul>");
    }

    public void Visit(Footnotes footnotes)
    {
        html.Append("<section class=\"footnotes\"><h2>").Append(In(FootnoteText.Title)).Append("</h2><ol type=\"a\">");
        for (var i = 0; i < footnotes.Items.Length; i++)
            html.Append(CultureInfo.InvariantCulture, $"<li id=\"catatan-kaki-{i + 1}\">").Append(In(footnotes.Items[i])).Append("</li>");
        html.Append("</ol></section>");
    }

    public void Visit(Annex annex)
    {
        Visit(new PageBreak());
        Visit(new Heading(2, AnnexText.Title(annex)));
    }

    public void Visit(Sources sources)
    {
        html.Append("<section class=\"sources\"><h2>").Append(In(SourcesText.Title)).Append("</h2><ol>");
        for (var i = 0; i < sources.Items.Length; i++)
        {
            var source = sources.Items[i];
            html.Append(CultureInfo.InvariantCulture, $"<li id=\"sumber-{i + 1}\">").Append(In(source.Text));
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

    private static string Encode(string text) => HtmlRenderer.Encode(text);
}
