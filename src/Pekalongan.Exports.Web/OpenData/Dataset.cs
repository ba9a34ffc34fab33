using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.OpenData;

public enum FieldKind
{
    Whole,
    Number,
    Text,
    Date,
    Month,
    Sources,
}

/// <summary>One field of an answer: its name in every format, what it is, in which unit, and whether it may be unknown.</summary>
public sealed record DataField(string Name, FieldKind Kind, Wording Meaning, string? Unit = null, bool MayBeUnknown = false);

/// <summary>One set of open data. Catalogue, page, interface description and answers all follow from it.</summary>
/// <param name="Slug">Its file without the ending.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Description">What it tells.</param>
/// <param name="Rhythm">When it changes.</param>
/// <param name="Head">What an answer says once.</param>
/// <param name="Cells">What it says per cell; none where a year is one row.</param>
public sealed record Dataset(string Slug, Wording Title, Wording Description, Wording Rhythm, IReadOnlyList<DataField> Head, IReadOnlyList<DataField> Cells)
{
    /// <summary>What the table is broken down by; null for the year's progress.</summary>
    public Breakdown? By { get; init; }

    /// <summary>The columns of the CSV.</summary>
    public IEnumerable<DataField> Columns => Head.Concat(Cells);
}
