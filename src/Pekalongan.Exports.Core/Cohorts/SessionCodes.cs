using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Cohorts;

public enum SessionTokenState
{
    /// <summary>Not ours, or mistyped.</summary>
    Unknown,

    /// <summary>Ours, but from a picture that is no longer on the screen.</summary>
    Expired,
    Valid,
}

public sealed record SessionToken(SessionTokenState State, Guid SessionId);

/// <summary>
/// The codes that a session's screen shows for a minute: a signed token for the QR code, and six digits to type. Both follow from the
/// master key, the session and the minute; nothing is stored.
/// </summary>
public sealed class SessionCodes(MasterKey masterKey, TimeProvider time)
{
    /// <summary>A code serves in the minute it is made and the two after it, so from two to three minutes.</summary>
    public const int MinutesToScan = 3;

    /// <summary>Whoever scanned in time may still take two minutes to type the code of the name card.</summary>
    public const int MinutesToSend = 5;

    public const int DigitCount = 6;

    private const int IdLength = 16;
    private const int MinuteLength = 4;
    private const int TagLength = 16;
    private const uint AllDigits = 1_000_000;

    private readonly byte[] _tokenKey = masterKey.Derive("session-token/1");
    private readonly byte[] _digitsKey = masterKey.Derive("session-digits/1");

    private uint Minute => (uint)(time.GetUtcNow().ToUnixTimeSeconds() / 60);

    /// <summary>Until the screen shows the next code.</summary>
    public int SecondsLeft => 60 - (int)(time.GetUtcNow().ToUnixTimeSeconds() % 60);

    /// <summary>For the link. Hexadecimal, so that no change of case on its way makes it another one.</summary>
    public string Token(Guid sessionId)
    {
        Span<byte> bytes = stackalloc byte[IdLength + MinuteLength + TagLength];
        Message(sessionId, Minute).CopyTo(bytes);
        Tag(bytes[..(IdLength + MinuteLength)]).CopyTo(bytes[(IdLength + MinuteLength)..]);
        return Convert.ToHexStringLower(bytes);
    }

    /// <param name="token">As it stood in the link.</param>
    /// <param name="minutes">How many minutes, the one of the making included, it is good for.</param>
    public SessionToken Read(string token, int minutes)
    {
        var bytes = new byte[IdLength + MinuteLength + TagLength];
        var isOurs = token.Length == 2 * bytes.Length && Convert.FromHexString(token, bytes, out _, out _) == OperationStatus.Done
            && CryptographicOperations.FixedTimeEquals(Tag(bytes.AsSpan(0, IdLength + MinuteLength)), bytes.AsSpan(IdLength + MinuteLength));
        if (!isOurs)
            return new SessionToken(SessionTokenState.Unknown, Guid.Empty);
        var made = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(IdLength, MinuteLength));
        var isFresh = made <= Minute && Minute - made < minutes;
        return new SessionToken(isFresh ? SessionTokenState.Valid : SessionTokenState.Expired, new Guid(bytes.AsSpan(0, IdLength), bigEndian: true));
    }

    /// <summary>Six digits, as the screen shows them now.</summary>
    public string Digits(Guid sessionId) => Digits(sessionId, Minute);

    /// <summary>What was typed is, or was within the last minutes, the session's code.</summary>
    public bool IsCurrent(Guid sessionId, string digits) =>
        Enumerable.Range(0, MinutesToScan).Any(age => Digits(sessionId, Minute - (uint)age) == digits);

    private static byte[] Message(Guid sessionId, uint minute)
    {
        var bytes = new byte[IdLength + MinuteLength];
        sessionId.TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(IdLength), minute);
        return bytes;
    }

    private byte[] Tag(ReadOnlySpan<byte> message) => HMACSHA256.HashData(_tokenKey, message)[..TagLength];

    private string Digits(Guid sessionId, uint minute)
    {
        // Of 64 bits: taking the remainder favours no code by more than one in ten billion.
        var number = BinaryPrimitives.ReadUInt64BigEndian(HMACSHA256.HashData(_digitsKey, Message(sessionId, minute))) % AllDigits;
        return number.ToString("000000", CultureInfo.InvariantCulture);
    }
}
