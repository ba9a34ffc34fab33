using System.Collections.Immutable;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Rendering.Pdf;
using Pekalongan.Exports.Reporting.Tree;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;
using QuestPDF.Fluent;

namespace Pekalongan.Exports.Reporting.QuestPdf;

/// <summary>The type of the embedded writer in QuestPDF's terms, and a memory for characters the font lacks.</summary>
internal sealed class QuestText(Language language)
{
    private const string RegularName = "PlusJakartaSans-Regular";
    private const string SemiBoldName = "PlusJakartaSans-SemiBold";
    private const string BoldName = "PlusJakartaSans-Bold";

    private readonly SortedSet<int> _missing = [];

    public static ImmutableArray<string> Fonts { get; } = [RegularName, SemiBoldName, BoldName];

    public static TextStyle Body { get; } = Style(RegularName, 9.5f, PdfColour.Ink);

    public static TextStyle Strong { get; } = Style(BoldName, 9.5f, PdfColour.Ink);

    public static TextStyle Label { get; } = Style(RegularName, 9.5f, PdfColour.Muted);

    public static TextStyle Small { get; } = Style(RegularName, 8, PdfColour.Muted);

    public static TextStyle Note { get; } = Style(RegularName, 8.5f, PdfColour.Ink);

    public static TextStyle Remark { get; } = Style(RegularName, 8, PdfColour.Ink);

    public static TextStyle Notice { get; } = Style(BoldName, 8.5f, PdfColour.Amber);

    public static TextStyle Government { get; } = Style(SemiBoldName, 11, PdfColour.Ink);

    public static TextStyle Office { get; } = Style(BoldName, 13.5f, PdfColour.Ink);

    public static TextStyle Title { get; } = Style(BoldName, 14, PdfColour.Indigo);

    public static TextStyle Caption { get; } = Style(BoldName, 10, PdfColour.Indigo);

    public static TextStyle TableHeader { get; } = Style(SemiBoldName, 8, PdfColour.Muted);

    public static TextStyle Headline { get; } = Tabular(Style(BoldName, 13, PdfColour.Indigo));

    public static TextStyle CertificateTitle { get; } = Style(BoldName, 30, PdfColour.Indigo);

    public static TextStyle CertificateName { get; } = Style(BoldName, 32, PdfColour.Ink);

    public static TextStyle CertificateBusiness { get; } = Style(SemiBoldName, 14, PdfColour.DarkSoga);

    public static TextStyle CertificateText { get; } = Style(RegularName, 11.5f, PdfColour.Ink);

    public static TextStyle CardName { get; } = Style(BoldName, 22, PdfColour.Ink);

    public static TextStyle CardBusiness { get; } = Style(SemiBoldName, 11, PdfColour.Muted);

    public static TextStyle CardCode { get; } = Style(BoldName, 12.5f, PdfColour.Indigo);

    public Language Language => language;

    public IReadOnlyCollection<int> Missing => _missing;

    public static TextStyle Heading(int level) => Style(BoldName, level == 2 ? 12 : 10.5f, PdfColour.Indigo);

    public static TextStyle Cell(float size, bool strong, bool muted) =>
        Style(strong ? BoldName : RegularName, size, muted ? PdfColour.Muted : PdfColour.Ink);

    public static TextStyle Chart(float size, bool strong, PdfColour colour) =>
        Tabular(Style(strong ? BoldName : RegularName, size, colour));

    public static TextStyle Tabular(TextStyle style) => style.EnableFontFeature(FontFeatures.TabularFigures);

    public static Color Colour(PdfColour colour) => Color.FromRGB(colour.Red, colour.Green, colour.Blue);

    public string In(Phrase phrase) => Seen(phrase.In(language));

    /// <summary>The same words, remembered where the font cannot draw them.</summary>
    public string Seen(string words)
    {
        foreach (var rune in words.EnumerateRunes())
        {
            if (PdfCharacters.Printable(rune.Value) is >= 0 and var printable
                && PdfFace.Regular.Value.Glyph(printable, tabular: false) == 0)
                _missing.Add(printable);
        }

        return words;
    }

    /// <summary>Words with the mark of their source behind them, which leads to it.</summary>
    public void Cite(TextDescriptor line, string words, int? source, TextStyle style)
    {
        line.DefaultTextStyle(style);
        line.Span(words);
        if (source is not { } number)
            return;
        line.Span(" ");
        line.SectionLink(SourcesText.Mark(number), PdfLink.SourcePlace(number));
    }

    private static TextStyle Style(string font, float size, PdfColour colour) =>
        TextStyle.Default.FontFamily(font).FontSize(size).FontColor(Colour(colour)).LineHeight(1.4f);
}
