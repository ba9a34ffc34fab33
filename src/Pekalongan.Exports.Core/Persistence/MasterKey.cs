using System.Security.Cryptography;
using System.Text;

namespace Pekalongan.Exports.Core.Persistence;

/// <summary>
/// The one secret outside the database. Everything else that is secret is derived from it or wrapped by it, each purpose with a key of its own.
/// </summary>
public sealed class MasterKey
{
    public const int Length = 32;

    private const byte Version = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly byte[] _key;

    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public MasterKey(byte[] key)
    {
        if (key.Length != Length)
            throw new ArgumentException($"The master key has {Length} bytes.", nameof(key));
        _key = key;
    }

    /// <summary>Reads the file; its content is 32 bytes in base64.</summary>
    /// <exception cref="InvalidOperationException">The file holds something else.</exception>
    public static MasterKey Read(string path)
    {
        var bytes = new byte[Length + 1];
        return Convert.TryFromBase64String(File.ReadAllText(path).Trim(), bytes, out var length) && length == Length
            ? new MasterKey(bytes[..Length])
            : throw new InvalidOperationException($"{path} is not a master key: 32 bytes in base64 are expected.");
    }

    /// <summary>Makes a key that only the owner of the process can read. Fails if the file is there already.</summary>
    public static MasterKey Create(string path)
    {
        var key = RandomNumberGenerator.GetBytes(Length);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(path, options))
            writer.WriteLine(Convert.ToBase64String(key));
        return new MasterKey(key);
    }

    /// <summary>A key for one purpose (HKDF, RFC 5869).</summary>
    public byte[] Derive(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, Length, info: Encoding.UTF8.GetBytes(purpose));

    /// <summary>Version, nonce, tag, ciphertext (AES-256-GCM), bound to the context so that a value cannot be moved to another row.</summary>
    public static byte[] Encrypt(byte[] key, ReadOnlySpan<byte> plain, string context)
    {
        var sealedBytes = new byte[1 + NonceLength + TagLength + plain.Length];
        sealedBytes[0] = Version;
        var nonce = sealedBytes.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(1 + NonceLength + TagLength), sealedBytes.AsSpan(1 + NonceLength, TagLength), Encoding.UTF8.GetBytes(context));
        return sealedBytes;
    }

    /// <exception cref="CryptographicException">Another key, another context, or altered bytes.</exception>
    public static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> sealedBytes, string context)
    {
        if (sealedBytes.Length < 1 + NonceLength + TagLength || sealedBytes[0] != Version)
            throw new CryptographicException("Not a value sealed by this program.");
        var plain = new byte[sealedBytes.Length - 1 - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(
            sealedBytes.Slice(1, NonceLength), sealedBytes[(1 + NonceLength + TagLength)..], sealedBytes.Slice(1 + NonceLength, TagLength),
            plain, Encoding.UTF8.GetBytes(context));
        return plain;
    }
}
