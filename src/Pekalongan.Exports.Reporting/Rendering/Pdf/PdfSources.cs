using System.Globalization;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>The numbered list of sources: each is a note, its address a link on a line of its own.</summary>
internal sealed class PdfSources
{
    private const int Indent = 16_000;

    private readonly PdfFlow _flow;
    private readonly List<(List<string> Words, List<string> Address, PdfLink? Link)> _items;

    public PdfSources(PdfFlow flow, Sources sources, Language language)
    {
        _flow = flow;
        _items = [.. sources.Items.Select(source => (
            Wrapped(source.Text.In(language)),
            source.Address is { } address ? Wrapped(address.AbsoluteUri) : [],
            source.Address is { } target ? new PdfLink(source.Text.In(language), target) : null))];
    }

    public int Height => _items.Sum(item => item.Words.Count + item.Address.Count) * Style.Leading;

    private PdfTextStyle Style => _flow.Styles.Small;

    public void Draw()
    {
        var first = _flow.CountSources(_items.Count);
        using var list = _flow.Structure.Open(PdfTag.List, PdfTag.Numbers);
        for (var i = 0; i < _items.Count; i++)
        {
            _flow.Need(Style.Leading);
            var (number, item) = ((i + 1).ToString(CultureInfo.InvariantCulture) + ".", _items[i]);
            var place = PdfLink.SourcePlace(first + i);
            _flow.SetPlace(place);
            PdfPairs.Item(_flow, () => _flow.Put(Style, number, PdfFlow.Left, _flow.Y, Indent), () => DrawNote(item, place));
        }
    }

    private void DrawNote((List<string> Words, List<string> Address, PdfLink? Link) item, string place)
    {
        using var note = _flow.Structure.Open(PdfTag.Note, PdfTag.Identity(place));
        _flow.Structure.Name(place);
        foreach (var line in item.Words)
            _flow.WriteLine(Style, line, PdfFlow.Left + Indent);
        if (item.Link is null)
            return;
        using var link = _flow.Structure.Open(PdfTag.Link);
        foreach (var line in item.Address)
            _flow.WriteLine(Style, line, PdfFlow.Left + Indent, item.Link);
    }

    private List<string> Wrapped(string text) => PdfWrap.Lines(Style, text, _flow.Width - Indent);
}
