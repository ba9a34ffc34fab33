using System.Collections.Immutable;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Reporting.Tree;

/// <summary>
/// Bars by month with the line of the target. It never stands without the table of its data, which every renderer shows with it.
/// </summary>
/// <param name="Caption">What the bars are.</param>
/// <param name="AlternativeText">What a reader should take from it without seeing it.</param>
/// <param name="Bars">From left to right.</param>
/// <param name="Target">The line, where there is a target.</param>
/// <param name="Data">The same figures as a table.</param>
public sealed record BarChart(Phrase Caption, Phrase AlternativeText, ImmutableArray<Bar> Bars, TargetLine? Target, Table Data) : Block
{
    /// <summary>About half as high, where the page has room for no more.</summary>
    public bool IsLow { get; init; }

    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

/// <param name="Label">Short, for the axis: "Sep".</param>
/// <param name="Value">Null is unknown: no bar, and a dash instead of a zero.</param>
/// <param name="GranularityCents">As on <see cref="UsdCell"/>.</param>
public sealed record Bar(Phrase Label, Usd? Value, long GranularityCents = 1);

public sealed record TargetLine(Phrase Label, Usd Value, long GranularityCents = 1);
