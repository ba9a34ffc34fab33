using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering;

/// <summary>The words that renderers add around a tree, the same in all of them.</summary>
public static class SignatureText
{
    public static Phrase NotSet { get; } = new Wording("Pejabat penanda tangan untuk tanggal ini belum diatur.");

    /// <summary>What stands under the name: rank, then NIP.</summary>
    public static IEnumerable<string> Under(Signer signer)
    {
        if (signer.Rank is { } rank)
            yield return rank;
        if (signer.Nip is { } nip)
            yield return "NIP. " + nip;
    }
}

/// <summary>The marks before the items of a list.</summary>
public static class ListText
{
    public static string Mark(ListMark mark, int index) => mark switch
    {
        ListMark.Number => InvariantText.Decimal(index + 1, 0) + ".",
        ListMark.Letter => Letters(index) + ".",
        _ => "•",
    };

    /// <summary>After z come aa, ab and so on.</summary>
    internal static string Letters(int index) => (index < 26 ? "" : Letters(index / 26 - 1)) + (char)('a' + index % 26);
}

/// <summary>The words around remarks on single values.</summary>
public static class FootnoteText
{
    public static Phrase Title { get; } = new Wording("Catatan kaki");

    /// <summary>"a)" for the first.</summary>
    public static string Mark(int footnote) => ListText.Letters(footnote - 1) + ")";

    /// <summary>Words with the mark of their remark behind them, where they have one.</summary>
    public static string Marked(string words, Cell cell) => cell.Footnote is { } number ? words + " " + Mark(number) : words;
}

/// <summary>The words over an annex.</summary>
public static class AnnexText
{
    public static Phrase Title(Annex annex) => Phrase.InEach(
        language => new Wording("Lampiran {0}: {1}", InvariantText.Decimal(annex.Number, 0), annex.Title.In(language)).In(language));
}

/// <summary>The words around a list of sources.</summary>
public static class SourcesText
{
    public static Phrase Title { get; } = new Wording("Sumber");

    /// <summary>"[2]", which leads to the second source.</summary>
    public static string Mark(int source) => "[" + InvariantText.Decimal(source, 0) + "]";

    /// <summary>Words with the mark of their source behind them, where they have one.</summary>
    public static string Cited(string words, int? source) => source is { } number ? (words + " " + Mark(number)).TrimStart() : words;
}

/// <summary>The words around a page of a printed report.</summary>
public static class PageText
{
    /// <summary>"Halaman 3 dari ", before the number of pages, which is known last.</summary>
    public static string Before(int page, Language language) =>
        new Wording("Halaman {0} dari", InvariantText.Decimal(page, 0)).In(language) + " ";

    public static string Continued(Phrase caption, Language language) => new Wording("{0} (lanjutan)", caption.In(language)).In(language);

    /// <summary>Told to the reader by their codes, so that nobody takes the boxes for the spelling.</summary>
    public static Wording MissingCharacters(IEnumerable<int> runes) => new Wording(
        "Huruf berikut tidak ada dalam fonta cetak dan tampak sebagai kotak: {0}. Tulisan aslinya ada pada halaman laporan di layar.",
        string.Join(", ", runes.Select(rune => FormattableString.Invariant($"U+{rune:X4}"))));

    /// <summary>Whose paper it is, and the days its figures or it itself are of.</summary>
    public static string Dated(Report report, Language language) => report.Layout == ReportLayout.Figures
        ? AsOf(report, language)
        : report.Scope.In(language) + ", " + Figures.Date(report.AsOf, language);

    private static string AsOf(Report report, Language language) =>
        new Wording("{0}, per {1}, diketahui sampai {2}", report.Scope.In(language), report.AsOf, report.KnownAt).In(language);
}
