using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Cohorts;

public class RankingTests
{
    private static readonly DateTime Morning = new(2026, 11, 21, 3, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Order_Any_DoesNotDependOnTheOrderItIsAskedIn()
    {
        var key = from eligible in Gen.Elements(true, false)
                  from score in Gen.Elements<int?>(null, 6000, 7333)
                  from minute in Gen.Choose(0, 2)
                  from id in Gen.Choose(1, 9)
                  select new RankingKey(new Guid(id, 0, 0, new byte[8]), eligible, score, Morning.AddMinutes(minute));
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(key.ListOf()), keys =>
        {
            var distinct = keys.DistinctBy(k => k.ApplicationId).ToList();
            var order = Ranking.Order(distinct, k => k);
            order.ShouldBe(Ranking.Order(Enumerable.Reverse(distinct), k => k));
            for (var i = 1; i < order.Count; i++)
                Ahead(order[i - 1], order[i]).ShouldBeTrue();
        }));
    }

    [Theory]
    [InlineData(30, 25, 15, 15, 15, null)]
    [InlineData(100, 0, 0, 0, 0, null)]
    [InlineData(30, 25, 15, 15, 14, "Jumlah bobot harus 100; sekarang 99")]
    [InlineData(130, 0, 0, 0, -30, "Tulis bobot tiap aspek, dari 0 sampai 100")]
    public void Problem_Weights_MustMakeAHundred(int product, int capacity, int legality, int market, int commitment, string? problem)
    {
        int[] typed = [product, capacity, legality, market, commitment];

        Rubric.Problem(Rubric.Aspects.Zip(typed).ToDictionary(x => x.First, x => x.Second))?.ToString().ShouldBe(problem);
    }

    [Theory]
    [InlineData(new[] { 1, 1, 1, 1, 1 }, 2000)]
    [InlineData(new[] { 5, 5, 5, 5, 5 }, 10000)]
    [InlineData(new[] { 4, 3, 5, 2, 4 }, 7200)]
    public void Score_OfLevels_IsOutOfAHundred(int[] levels, int expected) =>
        Rubric.ScoreHundredths(Rubric.UsualWeights, aspect => levels[(int)aspect]).ShouldBe(expected);

    [Fact]
    public void Mean_OfThree_IsRoundedHalfUpOnce()
    {
        Rubric.MeanHundredths([6000, 6100, 6100]).ShouldBe(6067);
        Rubric.MeanHundredths([6001, 6002]).ShouldBe(6002);
    }

    [Theory]
    [InlineData(new[] { 3, 3, 3, 3, 3 }, new[] { 3, 3, 3, 3, 5 }, true)]
    [InlineData(new[] { 3, 3, 3, 3, 3 }, new[] { 4, 4, 4, 3, 3 }, false)]
    [InlineData(new[] { 3, 3, 3, 3, 3 }, new[] { 4, 4, 4, 4, 3 }, true)]
    [InlineData(new[] { 4, 2, 3, 3, 3 }, new[] { 3, 3, 4, 4, 2 }, false)]
    public void IsTooLarge_ByAspectOrTotal_AsDocumented(int[] first, int[] second, bool expected) =>
        CurationDifference.IsTooLarge(Sheet(first), Sheet(second), Rubric.UsualWeights).ShouldBe(expected);

    [Fact]
    public void Words_OfEveryAspect_HaveFiveLevelsInBothLanguages()
    {
        foreach (var aspect in Rubric.Aspects)
        {
            var levels = RubricWords.Levels(aspect);
            levels.Count.ShouldBe(CurationScore.Most);
            levels.ShouldAllBe(level => level.In(Language.English) != level.In(Language.Indonesian));
        }
    }

    [Fact]
    public void Moves_EveryStatus_HaveAWordForWhatTheyRefuse()
    {
        foreach (var status in Enum.GetValues<ApplicationStatus>())
            status.Refusal().Text.ShouldNotBeEmpty();
        ApplicationStatus.Accepted.May(ApplicationVerb.Refuse).ShouldBeFalse();
        ApplicationStatus.Refused.May(ApplicationVerb.Accept).ShouldBeFalse();
    }

    private static bool Ahead(RankingKey a, RankingKey b) =>
        a.IsEligible != b.IsEligible ? a.IsEligible
        : (a.ScoreHundredths ?? 0) != (b.ScoreHundredths ?? 0) ? (a.ScoreHundredths ?? 0) > (b.ScoreHundredths ?? 0)
        : a.AppliedAt != b.AppliedAt ? a.AppliedAt < b.AppliedAt
        : a.ApplicationId.CompareTo(b.ApplicationId) < 0;

    private static ScoreSheet Sheet(int[] levels) => new(Rubric.Aspects.Zip(levels).ToDictionary(x => x.First, x => x.Second));
}
