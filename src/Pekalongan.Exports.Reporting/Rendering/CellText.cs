using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering;

/// <summary>What people read for a value, on screen and on paper alike.</summary>
internal static class CellText
{
    private static readonly Writer[] Alone = [new(Language.Indonesian, false), new(Language.English, false)];

    private static readonly Writer[] Columns = [new(Language.Indonesian, true), new(Language.English, true)];

    private static readonly Headline[] Headlines = [new(Language.Indonesian), new(Language.English)];

    /// <summary>With its unit and in full: "US$22.926.000,00".</summary>
    public static string InFull(Cell cell, Language language) => cell.Accept(Alone[(int)language]);

    /// <summary>Without the unit, which the column's header names: "22.926.000,00". An amount known only coarsely keeps its unit.</summary>
    public static string InColumn(Cell cell, Language language) => cell.Accept(Columns[(int)language]);

    /// <summary>As in a column on paper, where a remark on it has its mark behind it.</summary>
    public static string Printed(Cell cell, Language language) => FootnoteText.Marked(InColumn(cell, language), cell);

    /// <summary>Large and rounded ("US$22,93 juta"), with the exact amount where rounding hides something.</summary>
    public static (string Text, string? Exact) AsHeadline(Cell cell, Language language)
    {
        var full = InFull(cell, language);
        var text = cell.Accept(Headlines[(int)language]) ?? full;
        return (text, text == full ? null : full);
    }

    private sealed class Writer(Language language, bool inColumn) : ICellVisitor<string>
    {
        private const long Whole = 100;

        public string Visit(TextCell cell) => cell.Text.In(language);

        public string Visit(UsdCell cell)
        {
            if (cell.GranularityCents > Whole)
                return Figures.Short(cell.Value, language, cell.GranularityCents);
            return inColumn ? Figures.Fixed(cell.Value.Cents, 2, language) : Figures.Amount(cell.Value, language);
        }

        public string Visit(RupiahCell cell)
        {
            if (cell.GranularitySen > Whole)
                return Figures.Short(cell.Value, language, cell.GranularitySen);
            return inColumn ? Figures.Fixed(cell.Value.Sen, 2, language) : Figures.Amount(cell.Value, language);
        }

        public string Visit(WeightCell cell)
        {
            if (!inColumn)
                return Figures.Kilograms(cell.Value, language);
            // Two decimals like the money beside it, so that the figures of a column stand under each other; three where grams ask for it.
            var grams = cell.Value.Grams;
            return grams % 10 == 0 ? Figures.Fixed(grams / 10, 2, language) : Figures.Fixed(grams, 3, language);
        }

        public string Visit(RateCell cell) => Figures.Amount(cell.Value, language);

        public string Visit(PercentCell cell) => Figures.Share(cell.Value, language);

        public string Visit(CountCell cell) => Figures.Count(cell.Value, language);

        public string Visit(DateCell cell) => Figures.Date(cell.Value, language);

        public string Visit(MonthCell cell) => Figures.Month(cell.Year, cell.Month, language);

        public string Visit(PartialDateCell cell) => cell.Value.In(language);

        public string Visit(UnknownCell cell) => cell.Reason.In(language);
    }

    private sealed class Headline(Language language) : ICellVisitor<string?>
    {
        public string? Visit(UsdCell cell) => Figures.Short(cell.Value, language, cell.GranularityCents);

        public string? Visit(RupiahCell cell) => Figures.Short(cell.Value, language, cell.GranularitySen);

        public string? Visit(TextCell cell) => null;

        public string? Visit(WeightCell cell) => null;

        public string? Visit(RateCell cell) => null;

        public string? Visit(PercentCell cell) => null;

        public string? Visit(CountCell cell) => null;

        public string? Visit(DateCell cell) => null;

        public string? Visit(MonthCell cell) => null;

        public string? Visit(PartialDateCell cell) => null;

        public string? Visit(UnknownCell cell) => null;
    }
}
