using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>Cards in two columns, each with a line to cut along.</summary>
internal static class PdfNameCards
{
    /// <summary>Of a card: four rows stand on an A4 page.</summary>
    public const int Height = 168_000;

    private const int Columns = 2;
    private const int Gap = 8_000;
    private const int Inset = 12_000;
    private const int Strip = 7_000;
    private const int Code = 66_000;
    private const int NameTop = 38_000;
    private const int NameHeight = 58_000;
    private const int FootTop = NameTop + NameHeight + 4_000;

    public static void Draw(PdfFlow flow, NameCardSheet sheet, Language language)
    {
        using var list = flow.Structure.Open(PdfTag.List);
        var width = (flow.Width - Gap * (Columns - 1)) / Columns;
        foreach (var row in sheet.Cards.Chunk(Columns))
        {
            flow.Need(Height);
            for (var i = 0; i < row.Length; i++)
                Draw(flow, row[i], PdfFlow.Left + i * (width + Gap), flow.Y, width, language);
            flow.Y += Height;
            flow.Space(Math.Min(Gap, Math.Max(0, flow.Remaining)));
        }
    }

    private static void Draw(PdfFlow flow, NameCard card, int x, int y, int width, Language language)
    {
        var styles = flow.Styles;
        var (left, inner, beside) = (x + Inset, width - 2 * Inset, width - 2 * Inset - Code);
        using var item = flow.Structure.Open(PdfTag.Item);
        using var body = flow.Structure.Open(PdfTag.ItemBody);
        flow.Page.Frame(PdfColour.Rule, 500, x, y, width, Height);
        flow.Page.Rectangle(PdfColour.Indigo, x, y, width, Strip);
        flow.Page.Rectangle(PdfColour.Soga, x, y + Strip, width, 1_200);
        Put(flow, styles.SmallInk, 5_500, card.Occasion.In(language), left, y + Strip + 5_000, inner, 25_000);
        Put(flow, styles.CardName, 6_000, card.Name, left, y + NameTop, inner, NameHeight);
        Put(flow, styles.CardBusiness, 5_500, card.Business, left, y + FootTop, beside, 42_000);
        Put(flow, styles.CardCode, 7_000, card.Code, left, y + Height - 22_000, beside, 16_000);
        PdfQr.Draw(flow, card.Code, card.Code, x + width - Code - 4_000, y + Height - Code - 4_000, Code);
    }

    private static void Put(PdfFlow flow, PdfTextStyle style, int smallest, string text, int x, int y, int width, int height)
    {
        using var paragraph = flow.Structure.Open(PdfTag.Paragraph);
        var (sized, lines) = PdfFit.Name(style, smallest, text, width, height);
        foreach (var line in lines)
        {
            flow.Put(sized, line, x, y, width);
            y += sized.Leading;
        }
    }
}
