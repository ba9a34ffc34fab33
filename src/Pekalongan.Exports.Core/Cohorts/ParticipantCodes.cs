using System.Security.Cryptography;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Codes that people type from a card: no letter or digit that looks like another one.</summary>
public static class ParticipantCodes
{
    public const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    public static string New() => RandomNumberGenerator.GetString(Alphabet, CohortApplication.ParticipantCodeLength);
}
