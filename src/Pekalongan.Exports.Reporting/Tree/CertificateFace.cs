namespace Pekalongan.Exports.Reporting.Tree;

/// <summary>The front of a certificate, which takes a page of its own: a <see cref="PageBreak"/> stands before and after it.</summary>
/// <param name="Letterhead">Who gives it.</param>
/// <param name="Title">"SERTIFIKAT".</param>
/// <param name="Number">"Nomor: …".</param>
/// <param name="Lead">"diberikan kepada".</param>
/// <param name="Name">The participant, set as large as its length allows.</param>
/// <param name="Business">Under the name.</param>
/// <param name="Text">What for: activity, days, place, lesson hours.</param>
/// <param name="Signature">Lower right.</param>
/// <param name="Code">Lower left: where anybody can see whether it is genuine.</param>
public sealed record CertificateFace(
    Letterhead Letterhead,
    Phrase Title,
    Phrase Number,
    Phrase Lead,
    string Name,
    string Business,
    Phrase Text,
    SignatureBlock Signature,
    QrCode Code) : Block
{
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}
