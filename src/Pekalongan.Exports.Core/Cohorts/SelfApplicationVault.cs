using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Keeps answers of applicants unreadable at rest, and makes the links that open them.</summary>
public sealed class SelfApplicationVault(MasterKey masterKey)
{
    private const int TokenBytes = 32;
    private const int ReferenceLetters = 6;

    /// <summary>Without those that are taken for each other when read aloud or written by hand.</summary>
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private readonly byte[] _key = masterKey.Derive("self-application/1");

    /// <summary>256 random bits for the applicant's link, in small letters: an address may lose its capitals on the way.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));

    public static bool IsToken(string? text) => text?.Length == 2 * TokenBytes && text.All(char.IsAsciiHexDigitLower);

    public static byte[] DigestOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>"PE-2026-4F7K9Q": to be told on the telephone.</summary>
    public static string NewReference(int year) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PE-{year}-{RandomNumberGenerator.GetString(Letters, ReferenceLetters)}");

    public byte[] Encrypt(ApplicantAnswers answers, Guid id) =>
        MasterKey.Encrypt(_key, JsonSerializer.SerializeToUtf8Bytes(answers, Json), id.ToString("N"));

    public ApplicantAnswers Decrypt(byte[] cipher, Guid id) =>
        JsonSerializer.Deserialize<ApplicantAnswers>(MasterKey.Decrypt(_key, cipher, id.ToString("N")), Json)!;
}
