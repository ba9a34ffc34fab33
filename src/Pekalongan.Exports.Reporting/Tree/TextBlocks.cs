using System.Collections.Immutable;

namespace Pekalongan.Exports.Reporting.Tree;

/// <summary>A heading under the report's title, which is level 1: so 2 to 6.</summary>
public sealed record Heading(int Level, Phrase Text) : Block
{
    public int Level { get; } = Level is >= 2 and <= 6 ? Level : throw new ArgumentOutOfRangeException(nameof(Level), Level, "2 to 6");

    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

public sealed record Paragraph(Phrase Text) : Block
{
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

/// <summary>Items one under the other, each with its mark.</summary>
public sealed record ItemList(ImmutableArray<Phrase> Items, ListMark Mark = ListMark.Bullet) : Block
{
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

public enum ListMark
{
    Bullet,

    /// <summary>"1.", "2."</summary>
    Number,

    /// <summary>"a.", "b.", as inside a numbered chapter.</summary>
    Letter,
}

/// <summary>Something the reader must not miss: a provisional figure, a date the data stop at.</summary>
public sealed record Note(Phrase Text) : Block
{
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

public sealed record PageBreak : Block
{
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

/// <summary>
/// Remarks on single values, called a, b, c as listed; each says in its own words what it is about, since a table of numbers has no marks.
/// A report has at most one such list.
/// </summary>
public sealed record Footnotes(ImmutableArray<Phrase> Items) : Block
{
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

/// <summary>Begins an annex, which goes on to the next one or to the report's end. On paper it starts on a page of its own.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Title">Without the word and the number, which are written before it.</param>
public sealed record Annex(int Number, Phrase Title) : Block
{
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

/// <summary>Where the figures come from, numbered as listed.</summary>
public sealed record Sources(ImmutableArray<Source> Items) : Block
{
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

public sealed record Source(Phrase Text, Uri? Address = null);
