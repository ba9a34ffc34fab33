using System.Collections.Immutable;

namespace Pekalongan.Exports.Reporting.Tree;

/// <summary>Cards to cut out and wear, several a page.</summary>
public sealed record NameCardSheet(ImmutableArray<NameCard> Cards) : Block
{
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

/// <param name="Occasion">On top: the cohort.</param>
/// <param name="Name">Set as large as its length allows.</param>
/// <param name="Business">Under the name.</param>
/// <param name="Code">The participant's code, in letters and as a code for a camera.</param>
public sealed record NameCard(Phrase Occasion, string Name, string Business, string Code);
