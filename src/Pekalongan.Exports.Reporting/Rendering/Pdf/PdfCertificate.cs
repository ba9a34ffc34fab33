using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>
/// The front of a certificate: who gives it on top, signature and code at the foot, the name in the middle of what is left. Whatever is
/// long gets smaller, so that it stays one page.
/// </summary>
internal sealed class PdfCertificate(PdfFlow flow, CertificateFace face, Language language)
{
    private const int Gap = 8_000;

    private readonly PdfSignature _signature = new(flow, face.Signature, language);

    public static void Draw(PdfFlow flow, CertificateFace face, Language language) => new PdfCertificate(flow, face, language).Draw();

    private int FootHeight => Math.Max(_signature.Height, PdfQr.BlockHeight);

    private void Draw()
    {
        DrawHead();
        DrawMiddle(flow.Y, flow.Bottom - FootHeight);
        PdfQr.Draw(flow, face.Code, language, PdfFlow.Left, flow.Bottom - PdfQr.BlockHeight, flow.Width * 46 / 100);
        flow.Y = flow.Bottom - _signature.Height;
        _signature.Draw();
        flow.Y = flow.Bottom;
    }

    private void DrawHead()
    {
        var styles = flow.Styles;
        if (face.Letterhead.Emblem is { } emblem)
        {
            flow.Emblem(emblem, language, PdfFlow.Left + (flow.Width - PdfEmblem.Wide(emblem)) / 2, flow.Y);
            flow.Y += PdfEmblem.Tall + Gap / 2;
        }

        flow.WriteCentred(styles.Government, face.Letterhead.Government);
        Fitted(styles.Office, 8_000, face.Letterhead.Office, flow.Width, 2 * styles.Office.Leading);
        flow.Y += 5_000;
        var (middle, half) = (PdfFlow.Left + flow.Width / 2, flow.Width / 9);
        flow.Page.Line(PdfColour.Soga, 900, middle - half, flow.Y, middle + half, flow.Y);
        flow.Y += 12_000;
        using (flow.Heading(1, face.Title.In(language)))
            Fitted(styles.CertificateTitle, 14_000, face.Title.In(language), flow.Width, styles.CertificateTitle.Leading);
        flow.WriteCentred(styles.Body, face.Number.In(language));
    }

    private void DrawMiddle(int from, int to)
    {
        var styles = flow.Styles;
        var room = to - from - styles.CertificateText.Leading - 4 * Gap;
        var lead = (Style: styles.CertificateText, Lines: PdfWrap.Lines(styles.CertificateText, face.Lead.In(language), flow.Width));
        var name = PdfFit.Name(styles.CertificateName, 10_000, face.Name, flow.Width * 94 / 100, room * 45 / 100);
        var business = PdfFit.Name(styles.CertificateBusiness, 7_000, face.Business, flow.Width * 9 / 10, room * 20 / 100);
        var text = PdfFit.Largest(styles.CertificateText, 6_500, face.Text.In(language), flow.Width * 82 / 100, room * 35 / 100);
        (PdfTextStyle Style, List<string> Lines)[] parts = [lead, name, business, text];
        flow.Y = from + Math.Max(0, to - from - parts.Sum(part => part.Lines.Count * part.Style.Leading) - 3 * Gap) / 2;
        foreach (var (style, lines) in parts)
        {
            using (style == name.Style ? flow.Heading(2, face.Name) : flow.Structure.Open(PdfTag.Paragraph))
                flow.WriteCentred(style, lines);
            flow.Y += style == name.Style ? Gap / 3 : Gap;
        }
    }

    private void Fitted(PdfTextStyle style, int smallest, string text, int width, int height)
    {
        var (sized, lines) = PdfFit.Name(style, smallest, text, width, height);
        flow.WriteCentred(sized, lines);
    }
}
