using System.Collections.Immutable;

namespace Pekalongan.Exports.Reporting.Tree;

/// <summary>The few figures a reader takes home, shown large and rounded, with the exact amount beneath.</summary>
public sealed record KeyFigures(ImmutableArray<KeyFigure> Items) : Block
{
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

/// <param name="Key">The name in JSON and CSV, such as "realisasi_usd".</param>
/// <param name="Label">What it is.</param>
/// <param name="Value">The figure.</param>
/// <param name="Remark">A few words on it: "84,64% dari target".</param>
public sealed record KeyFigure(string Key, Phrase Label, Cell Value, Phrase? Remark = null);

/// <summary>Label and value pairs in full precision: scope, dates, rate, legal basis.</summary>
public sealed record Facts(ImmutableArray<Fact> Items) : Block
{
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

/// <param name="Key">The name in JSON and CSV.</param>
/// <param name="Label">What it is.</param>
/// <param name="Value">The value.</param>
/// <param name="Remark">A few words after it, such as the source of a rate.</param>
/// <param name="Source">Where it comes from: a number in the report's list of <see cref="Sources"/>, counted from 1.</param>
public sealed record Fact(string Key, Phrase Label, Cell Value, Phrase? Remark = null, int? Source = null);
