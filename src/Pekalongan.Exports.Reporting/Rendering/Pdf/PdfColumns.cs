using System.Collections.Immutable;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>
/// Shares a table's width among its columns: figures get what their widest needs and never wrap, words share the rest. Where even that is
/// too narrow, the type gets smaller.
/// </summary>
internal sealed record PdfColumns(ImmutableArray<int> Widths, int Size)
{
    public const int Padding = 4_500;

    private const int RowsMeasured = 300;
    private const int NarrowestWords = 52_000;
    private const int WidestWords = 240_000;
    private const int MostAirForFigures = 26_000;
    private const int Signatures = 140_000;

    private static readonly ImmutableArray<int> Sizes = [8_500, 7_600, 6_800, 6_000];

    public static PdfColumns For(Table table, PdfStyles styles, Language language, int width)
    {
        var widest = PdfColumnMeasure.Widest(table, styles, language, RowsMeasured);
        foreach (var size in Sizes)
        {
            var natural = table.Columns.Select((column, i) => Natural(column, widest[i], size, styles, language)).ToList();
            var least = table.Columns.Zip(natural, (column, own) => IsFixed(column) ? own : Math.Min(own, NarrowestWords)).ToList();
            if (least.Sum() <= width)
                return new PdfColumns(Share(table, natural, width), size);
            if (size == Sizes[^1])
                return new PdfColumns(Filled(least, width), size);
        }

        throw new InvalidOperationException("There is always a smallest size.");
    }

    private static int Natural(Column column, long units, int size, PdfStyles styles, Language language)
    {
        if (column.Kind == ColumnKind.Signature)
            return Signatures;
        var header = column.Header.In(language).Split(' ').Max(word => styles.TableHeader.Width(word));
        var widest = (int)Math.Min(int.MaxValue / 64, Math.Max(units * size / 1000, header)) + 2 * Padding;
        return column.IsFigure ? widest : Math.Min(widest, WidestWords);
    }

    /// <summary>
    /// Where even the narrowest columns are too many, those that need least get it and the others share the rest alike; what they hold is
    /// broken over lines.
    /// </summary>
    private static ImmutableArray<int> Filled(List<int> least, int width)
    {
        var filled = least.ToArray();
        var rest = width;
        foreach (var (i, left) in Enumerable.Range(0, filled.Length).OrderBy(i => least[i]).Select((i, n) => (i, filled.Length - n)))
            rest -= filled[i] = Math.Min(least[i], rest / left);
        return [.. filled];
    }

    private static bool IsFixed(Column column) => column.Kind != ColumnKind.Text;

    private static ImmutableArray<int> Share(Table table, List<int> natural, int width)
    {
        var words = Enumerable.Range(0, natural.Count).Where(i => !IsFixed(table.Columns[i])).ToList();
        var shared = natural.ToArray();
        var spare = width - natural.Sum();
        if (words.Count == 0)
            return [.. shared.Select(w => (int)((long)w * width / Math.Max(1, natural.Sum())))];
        if (spare >= 0)
        {
            var figures = natural.Count - words.Count;
            var forFigures = figures == 0 ? 0 : Math.Min(spare / 2 / figures, MostAirForFigures);
            var (forWords, sum) = (spare - forFigures * figures, Math.Max(1, words.Sum(i => natural[i])));
            for (var i = 0; i < shared.Length; i++)
                shared[i] += IsFixed(table.Columns[i]) ? forFigures : (int)((long)forWords * natural[i] / sum);
            return [.. shared];
        }

        var rest = width - Enumerable.Range(0, natural.Count).Except(words).Sum(i => natural[i]);
        foreach (var (i, left) in words.OrderBy(i => natural[i]).Select((i, n) => (i, words.Count - n)))
            rest -= shared[i] = Math.Max(Math.Min(natural[i], rest / left), 2 * Padding + 8_000);
        return [.. shared];
    }
}
