using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pekalongan.Exports.Core.Accounts;

/// <summary>
/// PBKDF2-HMAC-SHA512 with the parameters written beside the hash ("pbkdf2-sha512$210000$salt$hash"), so that they can be raised later:
/// an old hash still verifies and is renewed at the next sign-in.
/// </summary>
public static class PasswordHash
{
    private const string Algorithm = "pbkdf2-sha512";
    private const int Iterations = 210_000;
    private const int SaltLength = 16;
    private const int HashLength = 64;

    // Verified against where there is no account, so that an unknown login costs what a known one costs.
    private static readonly Lazy<string> NobodysHash = new(() => Of(Convert.ToBase64String(RandomNumberGenerator.GetBytes(SaltLength))));

    public static string Of(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        return string.Join('$', Algorithm, Iterations.ToString(CultureInfo.InvariantCulture), Convert.ToBase64String(salt),
            Convert.ToBase64String(Derive(password, salt, Iterations)));
    }

    /// <param name="password">As it was typed.</param>
    /// <param name="stored">Null where there is no such account or it has no password yet: never right, yet the same work.</param>
    public static bool Verify(string password, string? stored)
    {
        var (iterations, salt, hash) = Read(stored ?? NobodysHash.Value);
        var isSame = CryptographicOperations.FixedTimeEquals(Derive(password, salt, iterations), hash);
        return isSame && stored is not null;
    }

    public static bool IsOutdated(string stored) => Read(stored).Iterations < Iterations;

    // Typed on another keyboard the same letter may come as one code point or as two.
    private static byte[] Derive(string password, byte[] salt, int iterations) => Rfc2898DeriveBytes.Pbkdf2(
        Encoding.UTF8.GetBytes(Normalized(password)), salt, iterations, HashAlgorithmName.SHA512, HashLength);

    private static string Normalized(string password)
    {
        try
        {
            return password.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair cannot be normalised; it still is what was typed.
            return password;
        }
    }

    private static (int Iterations, byte[] Salt, byte[] Hash) Read(string stored) => stored.Split('$') is [Algorithm, var iterations, var salt, var hash]
        ? (int.Parse(iterations, CultureInfo.InvariantCulture), Convert.FromBase64String(salt), Convert.FromBase64String(hash))
        : throw new FormatException("A password hash is written as algorithm$iterations$salt$hash.");
}
