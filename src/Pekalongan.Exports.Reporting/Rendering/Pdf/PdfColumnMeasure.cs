using System.Runtime.CompilerServices;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>
/// How wide each column's widest text is, in thousandths of whatever size it is set in. Of figures one is measured for each number of
/// digits, since digits are equally wide, and again in the strong type of sums; of words those of the first rows; of "not known" its longest word.
/// </summary>
internal sealed class PdfColumnMeasure
{
    private readonly Table _table;
    private readonly Language _language;
    private readonly long[] _widest;
    private readonly HashSet<(int Shape, bool IsStrong)>[] _seen;

    private PdfColumnMeasure(Table table, Language language)
    {
        (_table, _language, _widest) = (table, language, new long[table.Columns.Length]);
        _seen = [.. table.Columns.Select(_ => new HashSet<(int Shape, bool IsStrong)>())];
    }

    public static long[] Widest(Table table, PdfStyles styles, Language language, int rows)
    {
        var measure = new PdfColumnMeasure(table, language);
        foreach (var group in table.Groups)
        {
            foreach (var row in group.Rows)
                measure.Add(row, styles.TableCell.Font, isStrong: false, withWords: rows-- > 0);
            if (group.Subtotal is { } subtotal)
                measure.Add(subtotal, styles.TableCellStrong.Font, isStrong: true, withWords: true);
        }

        if (table.Total is { } total)
            measure.Add(total, styles.TableCellStrong.Font, isStrong: true, withWords: true);
        return measure._widest;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(Row row, PdfFont font, bool isStrong, bool withWords)
    {
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var isFigure = _table.Columns[i].IsFigure;
            if (isFigure ? Shape(row.Cells[i]) is { } shape && !_seen[i].Add((shape, isStrong)) : !withWords)
                continue;
            var text = CellText.Printed(row.Cells[i], _language);
            foreach (var words in row.Cells[i] is UnknownCell ? text.Split(' ') : [text])
                _widest[i] = Math.Max(_widest[i], font.Units(words, isFigure));
        }
    }

    /// <summary>Two figures of one shape are equally wide; words have none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int? Shape(Cell cell) => cell switch
    {
        UsdCell usd => Digits(usd.Value.Cents, usd.GranularityCents > 1 ? 1 : 0),
        RupiahCell rupiah => Digits(rupiah.Value.Sen, rupiah.GranularitySen > 1 ? 3 : 2),
        WeightCell weight => Digits(weight.Value.Grams, weight.Value.Grams % 10 != 0 ? 5 : 4),
        PercentCell percent => Digits(percent.Value.Hundredths, 6),
        CountCell count => Digits(count.Value, 7),
        _ => null,
    };

    private static int Digits(long units, int kind)
    {
        var digits = units < 0 ? 32 : 0;
        for (; units is <= -10 or >= 10; units /= 10)
            digits++;
        return digits + 64 * kind;
    }
}
