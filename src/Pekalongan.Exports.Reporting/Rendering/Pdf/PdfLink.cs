using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>Where a piece of text leads: to an address, or to a place of the file.</summary>
/// <param name="Words">What a reader hears of it.</param>
/// <param name="Address">Outside the file.</param>
/// <param name="Place">The name of a place inside it.</param>
internal sealed record PdfLink(string Words, Uri? Address, string? Place = null)
{
    public static PdfLink ToSource(int number) => new(SourcesText.Mark(number), null, SourcePlace(number));

    /// <summary>The name of a source's place, counted over the whole file.</summary>
    public static string SourcePlace(int number) => PdfFile.Invariant($"sumber-{number:00000}");

    /// <param name="figuresAt">Where entries are shown; without it there is no link.</param>
    /// <param name="cell">The figure; null for one that comes from no entries.</param>
    /// <param name="words">As it is printed.</param>
    public static PdfLink? ToEntries(Uri? figuresAt, Cell cell, string words) =>
        figuresAt is not null && cell.Trace is { } trace ? new PdfLink(words, TraceText.At(figuresAt, trace)) : null;

    /// <summary>A text that is an address as a whole; null for any other.</summary>
    public static PdfLink? Of(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") ? new PdfLink(text, address) : null;
}
