using System.Collections.Immutable;

namespace Pekalongan.Exports.Reporting.Tree;

/// <summary>The start of an office letter: place and date, number and subject, whom it is for.</summary>
/// <param name="Place">Where it is dated.</param>
/// <param name="Date">Of the letter.</param>
/// <param name="References">Nomor, Lampiran, Hal: one under the other, each with a colon.</param>
/// <param name="Addressee">"Kepada Yth." and the lines under it.</param>
public sealed record LetterOpening(string Place, DateOnly Date, ImmutableArray<Fact> References, ImmutableArray<Phrase> Addressee) : Block
{
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}
