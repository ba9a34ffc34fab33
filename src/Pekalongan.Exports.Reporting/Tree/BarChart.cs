using System.Collections.Immutable;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Reporting.Tree;

/// <summary>
/// Bars by month with the line of the target, and where the last of them may end. It never stands without the table of its data, which every renderer shows with it.
/// </summary>
/// <param name="Caption">What the bars are.</param>
/// <param name="AlternativeText">What a reader should take from it without seeing it.</param>
/// <param name="Bars">From left to right.</param>
/// <param name="Target">The line, where there is a target.</param>
/// <param name="Data">The same figures as a table.</param>
/// <param name="Band">Where the last bar may end, while it is not known.</param>
public sealed record BarChart(
    Phrase Caption, Phrase AlternativeText, ImmutableArray<Bar> Bars, TargetLine? Target, Table Data, ProjectionBand? Band = null) : Block
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

/// <param name="Low">Lower end of the range.</param>
/// <param name="Point">Its middle, which is written at it.</param>
/// <param name="High">Upper end of the range.</param>
/// <param name="GranularityCents">As on <see cref="UsdCell"/>.</param>
public sealed record ProjectionBand(Usd Low, Usd Point, Usd High, long GranularityCents = 1);
