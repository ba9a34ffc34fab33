using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>Place, date and signer at the right, with room to sign; it stays on one page.</summary>
internal sealed class PdfSignature
{
    private const int SpaceBefore = 22_000;
    private const int Room = 54_000;

    private readonly PdfFlow _flow;
    private readonly List<(PdfTextStyle Style, List<string> Lines)> _above = [];
    private readonly List<(PdfTextStyle Style, List<string> Lines)> _below = [];

    public PdfSignature(PdfFlow flow, SignatureBlock signature, Language language)
    {
        _flow = flow;
        var styles = flow.Styles;
        if (signature.IsDated)
            Add(_above, styles.Body, signature.Place + ", " + Figures.Date(signature.Date, language));
        if (signature.Signer is not { } signer)
        {
            Add(_above, styles.Notice, SignatureText.NotSet.In(language));
            return;
        }

        foreach (var line in signer.Position)
            Add(_above, styles.Body, line.In(language));
        Add(_below, styles.BodyBold, signer.Name);
        foreach (var line in SignatureText.Under(signer))
            Add(_below, styles.Body, line);
    }

    public int Height => SpaceBefore + Signing + _above.Concat(_below).Sum(part => part.Lines.Count * part.Style.Leading);

    private int Signing => _below.Count == 0 ? 0 : Room;

    private int X => PdfFlow.Left + _flow.Width * 52 / 100;

    public void Draw()
    {
        _flow.Space(SpaceBefore);
        _flow.Need(Height - SpaceBefore);
        Draw(_above);
        _flow.Y += Signing;
        Draw(_below);
    }

    private void Draw(List<(PdfTextStyle Style, List<string> Lines)> parts)
    {
        foreach (var (style, lines) in parts)
        {
            using var part = _flow.Structure.Open(PdfTag.Paragraph);
            foreach (var line in lines)
                _flow.WriteLine(style, line, X);
        }
    }

    private void Add(List<(PdfTextStyle Style, List<string> Lines)> parts, PdfTextStyle style, string text) =>
        parts.Add((style, PdfWrap.Lines(style, text, _flow.Right - X)));
}
