using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>How a year's target is split over its quarters: not at all, or over all four so that they add up to it exactly.</summary>
public static class QuarterSplit
{
    public const int Quarters = 4;

    /// <summary>Why these quarters are no split of the year; null when they are, or when none is given.</summary>
    public static Wording? Refuse(Usd year, IReadOnlyList<Usd?> quarters)
    {
        if (quarters.All(q => q is null))
            return null;
        if (quarters.Count != Quarters || quarters.Any(q => q is null))
            return new Wording("Isi keempat triwulan, atau kosongkan semuanya");
        var sum = quarters.Aggregate(Int128.Zero, (total, q) => total + q!.Value.Cents);
        if (sum == year.Cents)
            return null;
        var difference = new Usd((long)Int128.Min(Int128.Abs(sum - year.Cents), long.MaxValue));
        return sum > year.Cents
            ? new Wording("Jumlah keempat triwulan lebih {0} dari target setahun {1}; samakan", difference, year)
            : new Wording("Jumlah keempat triwulan kurang {0} dari target setahun {1}; samakan", difference, year);
    }

    /// <summary>The four quarters of a version; null where it isn't split.</summary>
    public static IReadOnlyList<Usd>? Of(ExportTarget target) =>
        Of(target.Quarter1Cents, target.Quarter2Cents, target.Quarter3Cents, target.Quarter4Cents);

    public static IReadOnlyList<Usd>? Of(TargetProposal proposal) =>
        Of(proposal.Quarter1Cents, proposal.Quarter2Cents, proposal.Quarter3Cents, proposal.Quarter4Cents);

    private static IReadOnlyList<Usd>? Of(params IEnumerable<long?> cents) =>
        cents.OfType<long>().Select(c => new Usd(c)).ToList() is { Count: Quarters } all ? all : null;
}
