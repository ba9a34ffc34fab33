using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>The opening of a letter as offices set it: the date at the right, references with their colons, then whom it is for.</summary>
internal static class PdfLetter
{
    private const int AfterLabel = 10_000;

    public static void Draw(PdfFlow flow, LetterOpening opening, Language language)
    {
        var style = flow.Styles.Body;
        flow.Put(style, opening.Place + ", " + Figures.Date(opening.Date, language), PdfFlow.Left, flow.Y, flow.Width, PdfAlign.Right);
        flow.Y += style.Leading + 4_000;
        var column = opening.References.Select(fact => style.Width(fact.Label.In(language))).DefaultIfEmpty().Max() + AfterLabel;
        foreach (var fact in opening.References)
        {
            var text = CellText.InFull(fact.Value, language) + (fact.Remark is { } remark ? " (" + remark.In(language) + ")" : "");
            flow.Put(style, fact.Label.In(language), PdfFlow.Left, flow.Y, column);
            flow.Put(style, ":", PdfFlow.Left + column, flow.Y, column);
            foreach (var line in PdfWrap.Lines(style, text, flow.Width - column - AfterLabel))
                flow.WriteLine(style, line, PdfFlow.Left + column + AfterLabel);
        }

        flow.Y += 12_000;
        foreach (var line in opening.Addressee.SelectMany(part => PdfWrap.Lines(style, part.In(language), flow.Width * 3 / 5)))
            flow.WriteLine(style, line);
        flow.Y += 12_000;
    }
}
