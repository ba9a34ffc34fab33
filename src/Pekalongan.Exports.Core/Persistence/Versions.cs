using System.Security.Cryptography;

namespace Pekalongan.Exports.Core.Persistence;

/// <summary>
/// Versions of rows that tell whose they are: one half is drawn, the other is a digest of it and of who saved. So a stale form can tell what a
/// person did in another window from what somebody else did, without a column more in every table.
/// </summary>
public static class Versions
{
    private const int Half = 8;

    public static Guid New(Guid? savedBy)
    {
        Span<byte> version = stackalloc byte[2 * Half];
        RandomNumberGenerator.Fill(version[..Half]);
        Sign(version[..Half], savedBy, version[Half..]);
        return new Guid(version);
    }

    /// <summary>Whether the row was last saved by this person; nobody in particular has saved what the program did by itself.</summary>
    public static bool IsSavedBy(this IVersioned row, Guid? person)
    {
        Span<byte> version = stackalloc byte[2 * Half];
        Span<byte> expected = stackalloc byte[Half];
        row.Version.TryWriteBytes(version);
        Sign(version[..Half], person, expected);
        return person is not null && version[Half..].SequenceEqual(expected);
    }

    private static void Sign(ReadOnlySpan<byte> drawn, Guid? person, Span<byte> signature)
    {
        Span<byte> both = stackalloc byte[3 * Half];
        drawn.CopyTo(both);
        (person ?? Guid.Empty).TryWriteBytes(both[Half..]);
        SHA256.HashData(both).AsSpan(0, Half).CopyTo(signature);
    }
}
