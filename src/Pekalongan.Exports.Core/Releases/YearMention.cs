namespace Pekalongan.Exports.Core.Releases;

/// <summary>A year as a text names it.</summary>
internal sealed record YearMention
{
    public required int Start { get; init; }

    public required int End { get; init; }

    public required int Year { get; init; }

    /// <summary>"per September 2019", "triwulan I 2023": the day up to which the figures go.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>"dibandingkan dengan tahun 2019": what the sentence compares with, not what it speaks of.</summary>
    public bool IsComparison { get; init; }

    /// <summary>A full date tells when something happened or was said, and only for want of better which year's figures.</summary>
    public bool IsDate { get; init; }
}
