using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases;

/// <summary>Juta is a million, miliar a thousand million, triliun a million million; "M" behind rupiah is miliar.</summary>
internal static class Scales
{
    /// <summary>As a part of a regular expression.</summary>
    public const string Pattern = "ribu|rb|juta|jt|miliar|milyar|mld|triliun|trilyun|thousand|million|mn|billion|bn|trillion|M";

    public static long Of(string word) => word.ToUpperInvariant() switch
    {
        "RIBU" or "RB" or "THOUSAND" => 1_000,
        "JUTA" or "JT" or "MILLION" or "MN" => 1_000_000,
        "MILIAR" or "MILYAR" or "MLD" or "M" or "BILLION" or "BN" => 1_000_000_000,
        "TRILIUN" or "TRILYUN" or "TRILLION" => 1_000_000_000_000,
        _ => 1,
    };

    /// <summary>The language a scale is written in; null for none, or one of both.</summary>
    public static Language? LanguageOf(string word) => word.ToUpperInvariant() switch
    {
        "THOUSAND" or "MILLION" or "MN" or "BILLION" or "BN" or "TRILLION" => Language.English,
        "" or "M" => null,
        _ => Language.Indonesian,
    };
}
