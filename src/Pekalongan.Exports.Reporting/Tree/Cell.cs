using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Reporting.Tree;

/// <summary>
/// One value of a report with its unit, never formatted text: each renderer writes it in its own way, and a test can compare them all.
/// The set is closed; a renderer that forgets a kind does not compile.
/// </summary>
public abstract record Cell
{
    private protected Cell()
    {
    }

    /// <summary>The entries that the figure comes from; null where it is none of the ledger's.</summary>
    public FigureTrace? Trace { get; init; }

    /// <summary>A remark on it: a number in the report's <see cref="Footnotes"/>, counted from 1.</summary>
    public int? Footnote { get; init; }

    public abstract T Accept<T>(ICellVisitor<T> visitor);

    /// <summary>The same value, with where it comes from; words and days, and what is not known, come from nowhere.</summary>
    public Cell From(FigureTrace? trace) => this is UsdCell or RupiahCell or WeightCell or PercentCell or CountCell ? this with { Trace = trace } : this;

    /// <summary>Two cells are equal that show the same, wherever it comes from.</summary>
    public virtual bool Equals(Cell? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();

    public static Cell Of(Phrase text) => new TextCell(text);

    /// <summary>A name or number taken as it is.</summary>
    public static Cell AsIs(string words) => new TextCell(Phrase.AsIs(words));

    /// <param name="value">The amount; null is unknown.</param>
    /// <param name="granularityCents">The unit the source printed it in: 15,98 juta is known to US$10.000, so 1.000.000 cents.</param>
    public static Cell Of(Usd? value, long granularityCents = 1) => value is { } known ? new UsdCell(known, granularityCents) : Unknown;

    public static Cell Of(Rupiah? value, long granularitySen = 1) => value is { } known ? new RupiahCell(known, granularitySen) : Unknown;

    public static Cell Of(Weight? value) => value is { } known ? new WeightCell(known) : Unknown;

    public static Cell Of(IdrRate? value) => value is { } known ? new RateCell(known) : Unknown;

    public static Cell Of(Percent? value) => value is { } known ? new PercentCell(known) : Unknown;

    public static Cell Of(long? count) => count is { } known ? new CountCell(known) : Unknown;

    public static Cell Of(DateOnly? date) => date is { } known ? new DateCell(known) : Unknown;

    public static Cell Of(PartialDate? date) => date is null ? Unknown : new PartialDateCell(date);

    public static Cell OfMonth(int year, int month) => new MonthCell(year, month);

    /// <summary>Not known, which is never zero.</summary>
    public static Cell Unknown { get; } = new UnknownCell(new Wording("tidak diketahui"));

    /// <summary>Not known, with the reason shown in its place ("tidak dirinci oleh sumber").</summary>
    public static Cell UnknownBecause(Wording reason) => new UnknownCell(reason);

    /// <summary>Nothing belongs here, as under a text column in a total row.</summary>
    public static Cell Empty { get; } = AsIs("");
}

public sealed record TextCell(Phrase Text) : Cell
{
    public override T Accept<T>(ICellVisitor<T> visitor) => visitor.Visit(this);
}

public sealed record UsdCell(Usd Value, long GranularityCents) : Cell
{
    public override T Accept<T>(ICellVisitor<T> visitor) => visitor.Visit(this);
}

public sealed record RupiahCell(Rupiah Value, long GranularitySen) : Cell
{
    public override T Accept<T>(ICellVisitor<T> visitor) => visitor.Visit(this);
}

public sealed record WeightCell(Weight Value) : Cell
{
    public override T Accept<T>(ICellVisitor<T> visitor) => visitor.Visit(this);
}

public sealed record RateCell(IdrRate Value) : Cell
{
    public override T Accept<T>(ICellVisitor<T> visitor) => visitor.Visit(this);
}

public sealed record PercentCell(Percent Value) : Cell
{
    public override T Accept<T>(ICellVisitor<T> visitor) => visitor.Visit(this);
}

public sealed record CountCell(long Value) : Cell
{
    public override T Accept<T>(ICellVisitor<T> visitor) => visitor.Visit(this);
}

public sealed record DateCell(DateOnly Value) : Cell
{
    public override T Accept<T>(ICellVisitor<T> visitor) => visitor.Visit(this);
}

public sealed record MonthCell(int Year, int Month) : Cell
{
    public override T Accept<T>(ICellVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A date of which only the year, or the year and the month, is known.</summary>
public sealed record PartialDateCell(PartialDate Value) : Cell
{
    public override T Accept<T>(ICellVisitor<T> visitor) => visitor.Visit(this);
}

public sealed record UnknownCell(Phrase Reason) : Cell
{
    public override T Accept<T>(ICellVisitor<T> visitor) => visitor.Visit(this);
}

public interface ICellVisitor<out T>
{
    T Visit(TextCell cell);

    T Visit(UsdCell cell);

    T Visit(RupiahCell cell);

    T Visit(WeightCell cell);

    T Visit(RateCell cell);

    T Visit(PercentCell cell);

    T Visit(CountCell cell);

    T Visit(DateCell cell);

    T Visit(MonthCell cell);

    T Visit(PartialDateCell cell);

    T Visit(UnknownCell cell);
}
