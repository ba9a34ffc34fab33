using System.Collections.Immutable;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>What a figure is made of.</summary>
public enum TraceKind
{
    /// <summary>The sum of entries.</summary>
    Entries,

    /// <summary>The realised value: a published figure and the entries after it, or entries alone; with the target it stands against.</summary>
    Progress,
}

/// <summary>A fact that all entries of a figure have in common.</summary>
public enum TraceBy
{
    Commodity,

    /// <summary>The first digits of the HS code; none for entries that have no code.</summary>
    Hs,
    Country,

    /// <summary>A <see cref="Markets.MarketKind"/>, by the day of export.</summary>
    Market,
    Channel,
    District,
    SizeClass,
    Exporter,
    Evidence,

    /// <summary>One entry, by its number.</summary>
    Entry,
}

/// <param name="By">Which fact.</param>
/// <param name="Key">Its value, written as in the monthly totals; empty for entries that lack the fact.</param>
public sealed record TraceKey(TraceBy By, string Key);

/// <summary>Where a figure comes from: the entries exported in a span of days, known at a moment, that have some facts in common.</summary>
/// <param name="Scope">Whose ledger.</param>
/// <param name="From">First day of export.</param>
/// <param name="To">Last day of export.</param>
/// <param name="KnownUntil">Entries posted later do not exist for the figure; UTC.</param>
/// <param name="Kind">How the figure follows from them.</param>
public sealed record FigureTrace(string Scope, DateOnly From, DateOnly To, DateTime KnownUntil, TraceKind Kind = TraceKind.Entries)
{
    public ImmutableArray<TraceKey> Keys { get; init; } = [];

    public KnownAt Known => new(KnownUntil);

    public FigureTrace By(TraceBy by, string key) => this with { Keys = Keys.Add(new TraceKey(by, key)) };

    /// <summary>A value less another one comes from the entries between the two days, and from the published figures at both.</summary>
    public bool IsDifference => Kind == TraceKind.Progress && From is not { Month: 1, Day: 1 };

    public FigureTrace By(IEnumerable<TraceKey> keys) => this with { Keys = [.. Keys, .. keys] };

    /// <summary>The same figure up to another day.</summary>
    public FigureTrace UpTo(DateOnly day) => this with { To = day };

    /// <summary>The same figure of other days.</summary>
    public FigureTrace Between(DateOnly from, DateOnly to) => this with { From = from, To = to };

    /// <summary>All entries of a year up to the day asked for.</summary>
    public static FigureTrace Entries(string scope, ProgressQuestion question) =>
        new(scope, new DateOnly(question.Year, 1, 1), question.AsOf, question.Known.Until);

    /// <summary>The realised value of a year up to the day it speaks of.</summary>
    public static FigureTrace Of(Progress progress) =>
        new(progress.ScopeCode, new DateOnly(progress.Year, 1, 1), progress.AsOf, progress.Known.Until, TraceKind.Progress);
}
