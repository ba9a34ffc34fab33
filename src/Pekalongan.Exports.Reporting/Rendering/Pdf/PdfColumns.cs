using System.Collections.Immutable;
using System.Globalization;
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
        var texts = Longest(table, language);
        foreach (var size in Sizes)
        {
            var (plain, strong) = (styles.TableCell with { Size = size }, styles.TableCellStrong with { Size = size });
            var natural = table.Columns.Select((column, i) => Natural(column, texts[i], plain, strong, styles, language)).ToList();
            var figures = table.Columns.Zip(natural).Where(pair => IsFixed(pair.First)).Sum(pair => pair.Second);
            var words = table.Columns.Zip(natural).Where(pair => !IsFixed(pair.First)).Sum(pair => Math.Min(pair.Second, NarrowestWords));
            if (figures + words <= width || size == Sizes[^1])
                return new PdfColumns(Share(table, natural, width), size);
        }

        throw new InvalidOperationException("There is always a smallest size.");
    }

    private static int Natural(
        Column column, HashSet<string> texts, PdfTextStyle plain, PdfTextStyle strong, PdfStyles styles, Language language)
    {
        if (column.Kind == ColumnKind.Signature)
            return Signatures;
        var header = column.Header.In(language).Split(' ').Max(word => styles.TableHeader.Width(word));
        var cells = texts.Select(text => Math.Max(plain.Width(text, column.IsFigure), strong.Width(text, column.IsFigure)));
        var widest = cells.Append(header).Max() + 2 * Padding;
        return column.IsFigure ? widest : Math.Min(widest, WidestWords);
    }

    /// <summary>
    /// For each column the texts that can be its widest: of figures one for each number of digits, since digits are equally wide, and of
    /// "not known" its words.
    /// </summary>
    private static List<HashSet<string>> Longest(Table table, Language language)
    {
        var texts = table.Columns.Select(_ => new HashSet<string>(StringComparer.Ordinal) { "" }).ToList();
        var shapes = table.Columns.Select(_ => new HashSet<(int, bool, string)>()).ToList();
        var rows = table.Groups.SelectMany(group => group.Rows.Concat(group.Subtotal is { } subtotal ? [subtotal] : []))
            .Concat(table.Total is { } total ? [total] : []);
        var seen = 0;
        foreach (var row in rows)
        {
            seen++;
            for (var i = 0; i < row.Cells.Length; i++)
            {
                if (!(table.Columns[i].IsFigure ? shapes[i].Add(Shape(row.Cells[i])) : seen <= RowsMeasured))
                    continue;
                var text = CellText.InColumn(row.Cells[i], language);
                texts[i].UnionWith(row.Cells[i] is UnknownCell ? text.Split(' ') : [text]);
            }
        }

        return texts;
    }

    /// <summary>Two figures of one shape are equally wide; words are a shape each.</summary>
    private static (int Digits, bool HasDetail, string Words) Shape(Cell cell) => cell switch
    {
        UsdCell usd => (Digits(usd.Value.Cents), usd.GranularityCents > 1, "US$"),
        RupiahCell rupiah => (Digits(rupiah.Value.Sen), rupiah.GranularitySen > 1, "Rp"),
        WeightCell weight => (Digits(weight.Value.Grams), weight.Value.Grams % 1000 != 0, "kg"),
        PercentCell percent => (Digits(percent.Value.Hundredths), false, "%"),
        CountCell count => (Digits(count.Value), false, ""),
        _ => (0, false, CellText.InColumn(cell, Language.Indonesian)),
    };

    private static bool IsFixed(Column column) => column.Kind != ColumnKind.Text;

    private static int Digits(long units) => units.ToString(CultureInfo.InvariantCulture).Length;

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
