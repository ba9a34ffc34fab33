namespace Pekalongan.Exports.Core.Exporters;

/// <summary>Whether a year is the first in which something was exported.</summary>
public enum Newness
{
    New,
    NotNew,

    /// <summary>What came before the register is neither complete here nor declared.</summary>
    CannotBeTold,
}

/// <summary>What a business said of its exports before it was registered: the only thing known of the time before.</summary>
public sealed record DeclaredHistory(DeclaredExport Declared, int? SinceYear, DateOnly RegisteredOn)
{
    /// <summary>Whether the business itself first exported in that year; for one that has no earlier entry here.</summary>
    public Newness FirstExportIn(int year) => (Declared, SinceYear) switch
    {
        (DeclaredExport.Never, _) => Newness.New,
        (DeclaredExport.Since, { } since) when since < year => Newness.NotNew,
        (DeclaredExport.Since, { } since) when since == year => Newness.New,
        // Since a year it doesn't remember, and said so before this one began.
        (DeclaredExport.Since, null) when RegisteredOn.Year < year => Newness.NotNew,
        _ => Newness.CannotBeTold,
    };

    /// <summary>Whether a destination or commodity is new to the business in that year; for one it has no earlier entry of.</summary>
    public Newness FirstOfKindIn(int year) => IsCompleteBefore(year) ? Newness.New : Newness.CannotBeTold;

    /// <summary>All it exported before that year stands here: it declared that there was none before.</summary>
    public bool IsCompleteBefore(int year) => Declared == DeclaredExport.Never || (Declared == DeclaredExport.Since && SinceYear >= year);

    /// <summary>
    /// Whether a destination or commodity is new to the whole city. What the articles name is its declared history; beyond that a business
    /// that exported before it was registered may have been there already.
    /// </summary>
    /// <param name="isBaseline">Named as the city's by the articles.</param>
    /// <param name="mayBeOlder">Somebody who exported it in the year may have done so before, by what it declared.</param>
    public static Newness OfCity(bool isBaseline, bool mayBeOlder) =>
        isBaseline ? Newness.NotNew : mayBeOlder ? Newness.CannotBeTold : Newness.New;
}
