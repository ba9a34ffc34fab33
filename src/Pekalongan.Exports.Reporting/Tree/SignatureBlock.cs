using System.Collections.Immutable;

namespace Pekalongan.Exports.Reporting.Tree;

/// <summary>Place, date and the official who signs; without a signer it says that none is set for that day.</summary>
/// <param name="Place">Where it is signed.</param>
/// <param name="Date">When.</param>
/// <param name="Signer">Who signs.</param>
/// <param name="IsDated">Off in a letter, whose place and date stand at its top.</param>
public sealed record SignatureBlock(string Place, DateOnly Date, Signer? Signer, bool IsDated = true) : Block
{
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

/// <param name="Position">One line or several: "a.n. Wali Kota Pekalongan", "Kepala Dinas".</param>
/// <param name="Name">With titles, as it is printed.</param>
/// <param name="Rank">"Pembina Utama Muda".</param>
/// <param name="Nip">As it is printed: "19660801 198803 1 001".</param>
public sealed record Signer(ImmutableArray<Phrase> Position, string Name, string? Rank, string? Nip);
