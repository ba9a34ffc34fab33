using System.Text;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Rendering.Pdf;
using Pekalongan.Exports.Reporting.Tree;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Pekalongan.Exports.Reporting.QuestPdf;

/// <summary>Certificates, name cards, signatures and QR codes, with sizes found by the embedded writer's measures.</summary>
internal static class QuestPapers
{
    private const int Thousand = 1000;
    private const float CodeSide = 78;
    private const float CardCodeSide = 66;

    private static readonly PdfStyles Measures = new(new PdfFonts());

    public static void Sign(ColumnDescriptor block, SignatureBlock signature, QuestText text)
    {
        if (signature.IsDated)
            block.Item().Text(signature.Place + ", " + Figures.Date(signature.Date, text.Language)).Style(QuestText.Body);
        if (signature.Signer is not { } signer)
        {
            block.Item().Text(text.In(SignatureText.NotSet)).Style(QuestText.Notice);
            return;
        }

        foreach (var line in signer.Position)
            block.Item().Text(text.In(line)).Style(QuestText.Body);
        block.Item().PaddingTop(54).Text(text.Seen(signer.Name)).Style(QuestText.Strong);
        foreach (var line in SignatureText.Under(signer))
            block.Item().Text(text.Seen(line)).Style(QuestText.Body);
    }

    public static void Code(RowDescriptor row, QrCode code, QuestText text)
    {
        row.ConstantItem(CodeSide).SemanticFigure(text.In(code.Label)).Height(CodeSide).Svg(Picture(code.Text));
        row.RelativeItem().PaddingLeft(8).AlignMiddle().Column(words =>
        {
            words.Item().Text(text.In(code.Label)).Style(QuestText.Remark);
            if (PdfLink.Of(code.Text) is { Address: { } address })
                words.Item().Hyperlink(address.AbsoluteUri).Text(text.Seen(code.Text)).Style(QuestText.Small);
            else
                words.Item().Text(text.Seen(code.Text)).Style(QuestText.Small);
        });
    }

    public static void Face(IContainer page, CertificateFace face, QuestText text, float width) => page.Column(column =>
    {
        void Centred(string words, TextStyle style) => column.Item().Text(words).Style(style).AlignCenter();

        if (face.Letterhead.Emblem is { } emblem)
            Emblem(column.Item().PaddingBottom(4).AlignCenter().Width(PdfEmblem.Wide(emblem) / (float)Thousand), emblem, text);
        Centred(text.Seen(face.Letterhead.Government), QuestText.Government);
        Centred(text.Seen(face.Letterhead.Office), QuestText.Office);
        column.Item().PaddingVertical(6).PaddingHorizontal(width * 0.39f).LineHorizontal(0.9f).LineColor(QuestText.Colour(PdfColour.Soga));
        Centred(text.In(face.Title), QuestText.CertificateTitle);
        Centred(text.In(face.Number), QuestText.Body);
        column.Item().PaddingTop(24);
        Centred(text.In(face.Lead), QuestText.CertificateText);
        var name = Fitting(QuestText.CertificateName, Measures.CertificateName, 10_000, face.Name, width * 0.94f, 84);
        Centred(text.Seen(face.Name), name);
        var business = Fitting(QuestText.CertificateBusiness, Measures.CertificateBusiness, 7_000, face.Business, width * 0.9f, 38);
        Centred(text.Seen(face.Business), business);
        var (_, lines) = PdfFit.Largest(
            Measures.CertificateText, 6_500, text.In(face.Text), (int)(width * Thousand) * 82 / 100, 66 * Thousand);
        Centred(string.Join('\n', lines), QuestText.CertificateText);
        column.Item().PaddingTop(16).Row(row =>
        {
            row.RelativeItem(46).AlignBottom().Row(left => Code(left, face.Code, text));
            row.RelativeItem(6);
            row.RelativeItem(48).Column(block => Sign(block, face.Signature, text));
        });
    });

    public static void Emblem(IContainer place, Emblem emblem, QuestText text)
    {
        var svg = new StringBuilder();
        SvgEmblem.Write(svg, emblem, text.Language);
        svg.Insert("<svg".Length, " xmlns=\"http://www.w3.org/2000/svg\"");
        place.SemanticFigure(text.In(emblem.AlternativeText)).Height(PdfEmblem.Tall / (float)Thousand).Svg(svg.ToString());
    }

    public static void Card(IContainer place, NameCard card, QuestText text, float width)
    {
        const float inset = 12;
        var (inner, beside) = (width - 2 * inset, width - 2 * inset - CardCodeSide);
        place.Border(0.5f, QuestText.Colour(PdfColour.Rule)).Height(PdfNameCards.Height / (float)Thousand).Column(column =>
        {
            column.Item().Height(7).Background(QuestText.Colour(PdfColour.Indigo));
            column.Item().Height(1.2f).Background(QuestText.Colour(PdfColour.Soga));
            column.Item().PaddingHorizontal(inset).PaddingTop(5).Height(27).Text(text.In(card.Occasion))
                .Style(Fitting(QuestText.Note, Measures.SmallInk, 5_500, text.In(card.Occasion), inner, 25));
            column.Item().PaddingHorizontal(inset).Height(62).Text(text.Seen(card.Name))
                .Style(Fitting(QuestText.CardName, Measures.CardName, 6_000, card.Name, inner, 58));
            column.Item().PaddingLeft(inset).PaddingRight(4).Row(row =>
            {
                row.RelativeItem().Column(words =>
                {
                    words.Item().Height(44).Text(text.Seen(card.Business))
                        .Style(Fitting(QuestText.CardBusiness, Measures.CardBusiness, 5_500, card.Business, beside, 42));
                    words.Item().Text(text.Seen(card.Code))
                        .Style(Fitting(QuestText.CardCode, Measures.CardCode, 7_000, card.Code, beside, 16));
                });
                row.ConstantItem(CardCodeSide).SemanticFigure(card.Code).Height(CardCodeSide).Svg(Picture(card.Code));
            });
        });
    }

    private static TextStyle Fitting(TextStyle style, PdfTextStyle measure, int smallest, string words, float width, float height)
    {
        var (sized, _) = PdfFit.Name(measure, smallest, words, (int)(width * Thousand), (int)(height * Thousand));
        return style.FontSize(sized.Size / (float)Thousand).LineHeight(sized.Leading / (float)sized.Size);
    }

    private static string Picture(string code)
    {
        var svg = new StringBuilder();
        SvgQr.Write(svg, code, code);
        return svg.Insert("<svg".Length, " xmlns=\"http://www.w3.org/2000/svg\"").ToString();
    }
}
