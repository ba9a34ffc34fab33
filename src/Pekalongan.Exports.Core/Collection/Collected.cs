using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Collection;

/// <summary>How many of the exporters that were expected to report for a month had done so, as known at some time.</summary>
/// <param name="Month">yyyymm.</param>
/// <param name="Reported">Those with an answer, "nothing exported" included.</param>
/// <param name="Expected">Those on the month's list.</param>
public sealed record MonthCollected(int Month, int Reported, int Expected)
{
    public PartialDate Name => YearMonth.Named(Month);

    public bool IsComplete => Reported == Expected;
}

/// <summary>How complete the office's knowledge was: belongs to every figure of progress.</summary>
/// <param name="Latest">The last month up to the day asked for whose exporters had been asked; null where nobody had been.</param>
/// <param name="Incomplete">Earlier months of the year with exporters that had not answered.</param>
/// <param name="NotAsked">Months of the year that were over and had no round.</param>
public sealed record Collected(MonthCollected? Latest, IReadOnlyList<MonthCollected> Incomplete, IReadOnlyList<PartialDate> NotAsked)
{
    public static readonly Collected Nothing = new(null, [], []);
}
