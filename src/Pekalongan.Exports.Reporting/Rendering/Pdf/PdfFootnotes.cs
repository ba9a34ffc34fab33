using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>Remarks on single values under their marks.</summary>
internal sealed class PdfFootnotes
{
    private const int Indent = 16_000;

    private readonly PdfFlow _flow;
    private readonly List<List<string>> _items;

    public PdfFootnotes(PdfFlow flow, Footnotes footnotes, Language language)
    {
        _flow = flow;
        _items = [.. footnotes.Items.Select(item => PdfWrap.Lines(Style, item.In(language), flow.Width - Indent))];
    }

    public int Height => _items.Sum(lines => lines.Count) * Style.Leading;

    private PdfTextStyle Style => _flow.Styles.Small;

    public void Draw()
    {
        using var list = _flow.Structure.Open(PdfTag.List, PdfTag.Letters);
        for (var i = 0; i < _items.Count; i++)
        {
            _flow.Need(Style.Leading);
            var (mark, lines) = (FootnoteText.Mark(i + 1), _items[i]);
            PdfPairs.Item(_flow, () => _flow.Put(Style, mark, PdfFlow.Left, _flow.Y, Indent), () => DrawNote(mark, lines));
        }
    }

    private void DrawNote(string mark, List<string> lines)
    {
        using var note = _flow.Structure.Open(PdfTag.Note, PdfTag.Identity("catatan-kaki-" + mark[..^1]));
        foreach (var line in lines)
            _flow.WriteLine(Style, line, PdfFlow.Left + Indent);
    }
}
