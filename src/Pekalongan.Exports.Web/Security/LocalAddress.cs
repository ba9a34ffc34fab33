namespace Pekalongan.Exports.Web.Security;

/// <summary>Where a link may ask to be brought back to: a page of this program, never another host.</summary>
public static class LocalAddress
{
    /// <summary>One leading slash, nothing a browser would read as another host, and only what may stand in a header as it is.</summary>
    public static bool IsLocal(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && address.All(letter => letter is > ' ' and <= '~');
}
