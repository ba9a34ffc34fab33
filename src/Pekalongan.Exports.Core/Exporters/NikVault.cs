using System.Security.Cryptography;
using System.Text;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Exporters;

/// <summary>Keeps NIKs unreadable at rest, yet findable: a cipher under the master key, and a keyed digest to look a person up by.</summary>
public sealed class NikVault(MasterKey masterKey)
{
    private readonly byte[] _cipherKey = masterKey.Derive("nik-cipher/1");
    private readonly byte[] _lookupKey = masterKey.Derive("nik-lookup/1");

    public byte[] Encrypt(Nik nik, Guid personId) => MasterKey.Encrypt(_cipherKey, Encoding.ASCII.GetBytes(nik.Reveal()), personId.ToString("N"));

    /// <summary>The caller has checked the right to see it and writes the audit event.</summary>
    public Nik Decrypt(byte[] cipher, Guid personId) =>
        Nik.Parse(Encoding.ASCII.GetString(MasterKey.Decrypt(_cipherKey, cipher, personId.ToString("N")))).Value;

    /// <summary>"3375************", to show that one is on file.</summary>
    public string Masked(byte[] cipher, Guid personId) => Decrypt(cipher, personId).Masked;

    public byte[] Lookup(Nik nik) => HMACSHA256.HashData(_lookupKey, Encoding.ASCII.GetBytes(nik.Reveal()));
}
