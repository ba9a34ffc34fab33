using System.Collections.Immutable;
using Pekalongan.Exports.Core.Realisation;

namespace Pekalongan.Exports.Reporting.Tree;

/// <summary>A table whose totals are part of the tree: a renderer never adds anything up.</summary>
/// <param name="Key">The name in JSON, CSV and of the XLSX sheet: "per_bulan".</param>
/// <param name="Caption">Its title, read out before it.</param>
/// <param name="Columns">At least one; the cells of every row stand in this order.</param>
/// <param name="Groups">One group without a title for a plain table.</param>
/// <param name="Total">The last row.</param>
/// <param name="EmptyText">What to say in place of rows when there are none ("tidak dirinci oleh sumber").</param>
public sealed record Table(
    string Key,
    Phrase Caption,
    ImmutableArray<Column> Columns,
    ImmutableArray<RowGroup> Groups,
    Row? Total = null,
    Phrase? EmptyText = null) : Block
{
    public ImmutableArray<RowGroup> Groups { get; } = Fitting(Groups, Total, Columns.Length);

    /// <summary>Where its figures come from: a number in the report's list of <see cref="Sources"/>, counted from 1.</summary>
    public int? Source { get; init; }

    /// <summary>Whether people write in it.</summary>
    public bool IsForm => Columns.Any(column => column.Kind == ColumnKind.Signature);

    public bool IsEmpty => Groups.All(group => group.Rows.IsEmpty);

    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);

    private static ImmutableArray<RowGroup> Fitting(ImmutableArray<RowGroup> groups, Row? total, int columns)
    {
        var rows = groups.SelectMany(group => group.Rows.AsEnumerable())
            .Concat(groups.Select(group => group.Subtotal).Append(total).OfType<Row>());
        return rows.All(row => row.Cells.Length == columns)
            ? groups
            : throw new ArgumentException("Every row needs one cell for each column.", nameof(groups));
    }
}

/// <param name="Key">The name in JSON: "nilai_usd".</param>
/// <param name="Header">With the unit, since cells do not repeat it: "Nilai (US$)".</param>
/// <param name="Kind">Text is set left, figures right in tabular digits; a column to sign in makes the table a form.</param>
/// <param name="IsRowHeader">Its cells name their row.</param>
public sealed record Column(string Key, Phrase Header, ColumnKind Kind = ColumnKind.Text, bool IsRowHeader = false)
{
    public bool IsFigure => Kind == ColumnKind.Figure;
}

public enum ColumnKind
{
    Text,
    Figure,

    /// <summary>
    /// Boxes to sign in. Its cells hold the number before the signature, printed left and right in turn so that two neighbours have room;
    /// the table is ruled and its rows are tall.
    /// </summary>
    Signature,
}

public sealed record Row(ImmutableArray<Cell> Cells)
{
    /// <summary>The same row, whose figures come from there unless they say otherwise.</summary>
    public Row From(FigureTrace trace) => this with { Cells = [.. Cells.Select(cell => cell.Trace is null ? cell.From(trace) : cell)] };
}

/// <summary>Rows that belong together, with their subtotal.</summary>
public sealed record RowGroup(ImmutableArray<Row> Rows, Phrase? Title = null, Row? Subtotal = null);
