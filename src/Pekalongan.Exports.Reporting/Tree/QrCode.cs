namespace Pekalongan.Exports.Reporting.Tree;

/// <summary>A square code for a telephone's camera. What it holds stands beside it in letters, for whoever has none.</summary>
/// <param name="Text">What the camera reads: an address or a code.</param>
/// <param name="Label">What it is for, and the same to be typed.</param>
public sealed record QrCode(string Text, Phrase Label) : Block
{
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}
