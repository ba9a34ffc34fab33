using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases.Rules;

/// <summary>What to write in place of a figure that is not the one meant.</summary>
internal static class Instead
{
    /// <summary>The figure's own year, by the record: the realised value, or the target where the wrong figure stands for it.</summary>
    public static Wording? For(ReleaseFigure figure, ReleaseCase release, FactKind found)
    {
        var purpose = FigurePurpose.Of(release.Text.BeforeInSentence(figure)) ?? found;
        var right = release.FactsOf(figure)
            .Where(fact => !fact.IsUncertain && (figure.IsMoney ? fact.Kind == purpose : fact.Kind == found))
            .OrderByDescending(fact => fact.AsOf == figure.Year.AsOf).ThenByDescending(fact => fact.AsOf ?? new DateOnly(fact.Year, 12, 31))
            .FirstOrDefault();
        return right is null || figure.Year.Year is null ? null : Of(right);
    }

    public static Wording Of(ReleaseFact fact) => new Wording("{0} ({1})", FigureWords.Short(fact.Unit, fact.Reading), fact.What);
}
