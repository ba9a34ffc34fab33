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
        var dated = PdfWrap.Lines(style, opening.Place + ", " + Figures.Date(opening.Date, language), flow.Width);
        using (flow.Structure.Open(PdfTag.Paragraph))
        {
            foreach (var line in dated)
            {
                flow.Put(style, line, PdfFlow.Left, flow.Y, flow.Width, PdfAlign.Right);
                flow.Y += style.Leading;
            }
        }

        flow.Y += 4_000;
        var widest = opening.References.Select(fact => style.Width(fact.Label.In(language))).DefaultIfEmpty().Max();
        var column = Math.Min(widest, flow.Width * 2 / 5) + 2 * AfterLabel;
        PdfPairs.Draw(flow, opening.References, style, column, AfterLabel, ":", language);
        flow.Y += 12_000;
        foreach (var part in opening.Addressee)
        {
            using var addressee = flow.Structure.Open(PdfTag.Paragraph);
            foreach (var line in PdfWrap.Lines(style, part.In(language), flow.Width * 3 / 5))
                flow.WriteLine(style, line);
        }

        flow.Y += 12_000;
    }
}
