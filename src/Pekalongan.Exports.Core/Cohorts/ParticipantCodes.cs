using System.Security.Cryptography;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Codes that people type from a card: no letter or digit that looks like another one.</summary>
public static class ParticipantCodes
{
    public const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>A typed code as it is kept: capitals, without the spaces and hyphens that people put into it.</summary>
    public static string Clean(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    public static string New() => RandomNumberGenerator.GetString(Alphabet, CohortApplication.ParticipantCodeLength);
}
