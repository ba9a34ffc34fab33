using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Office;

/// <summary>Where a dated setting stands today.</summary>
public enum Standing
{
    Past,
    InForce,
    Coming,
}

/// <summary>The standing of dated settings, in a word and the colour that supports it.</summary>
internal static class OfficeTags
{
    /// <param name="from">From which day on it holds.</param>
    /// <param name="inForceFrom">The same of the one that holds today; null where none does.</param>
    public static Standing StandingOf(DateOnly from, DateOnly? inForceFrom) =>
        from == inForceFrom ? Standing.InForce : inForceFrom is null || from > inForceFrom ? Standing.Coming : Standing.Past;

    public static string KindOf(Standing standing) => standing switch
    {
        Standing.InForce => "ok",
        Standing.Coming => "wait",
        _ => "",
    };

    public static Wording Of(Standing standing) => standing switch
    {
        Standing.InForce => new Wording("berlaku"),
        Standing.Coming => new Wording("akan berlaku"),
        _ => new Wording("sudah diganti"),
    };
}
