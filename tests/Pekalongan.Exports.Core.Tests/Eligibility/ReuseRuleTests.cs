using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;
using static Pekalongan.Exports.Core.Tests.Eligibility.ApplicantExamples;

namespace Pekalongan.Exports.Core.Tests.Eligibility;

public class ReuseRuleTests
{
    private static readonly Gen<Criterion> AnyCriterion = Gen.Elements(Enum.GetValues<Criterion>());

    [Fact]
    public void Holds_AfterItsValidity_Never() => Check(
        from facts in ApplicantExamples.Any
        from criterion in AnyCriterion
        from days in Gen.Choose(-30, 30)
        select (facts, criterion, until: facts.Today.AddDays(days)),
        x => ReuseRule.Holds(x.facts.Decided(x.criterion, validUntil: x.until), x.facts) == (x.until >= x.facts.Today));

    [Fact]
    public void Holds_OnOtherFacts_Never() => Check(
        from then in ApplicantExamples.Any
        from now in ApplicantExamples.Any
        from criterion in AnyCriterion
        select (then, now, criterion),
        x => ReuseRule.Holds(x.then.Decided(x.criterion), x.now) == IsSame(x.criterion, x.then, x.now));

    [Fact]
    public void Holds_AnythingButMet_Never() => Check(
        from facts in ApplicantExamples.Any
        from criterion in AnyCriterion
        from verdict in Gen.Elements(Verdict.NotMet, Verdict.NeedsEvidence)
        select (facts, criterion, verdict),
        x => !ReuseRule.Holds(x.facts.Decided(x.criterion, x.verdict), x.facts));

    [Fact]
    public void Holds_DecidedBeforeFactsWereKept_Never()
    {
        var decided = Complete.Decided(Criterion.Nib);
        decided.Facts = null;
        ReuseRule.Holds(decided, Complete).ShouldBeFalse();
    }

    [Fact]
    public void Changes_OfEachKind_AreSaidInWords()
    {
        Changes(Criterion.Nib, Complete with { Nib = null }).ShouldBe(["NIB dihapus"]);
        Changes(Criterion.Nib, Complete with { Nib = "0098765432109" }).ShouldBe(["nomor NIB berubah"]);
        Changes(Criterion.LocalKtp, Complete with { KtpKelurahan = "Kauman" }).ShouldBe(["alamat KTP berubah"]);
        Changes(Criterion.OwnProduction, Complete with { Products = [new("Sarung contoh", ProductionMode.Resold, 500_000, "kodi"), new("Baru", ProductionMode.Own, null, null)] })
            .ShouldBe(["produk ditambahkan: Baru", "cara produksi berubah: Sarung contoh"]);
        Changes(Criterion.QualityAndQuantity, Complete with { Today = new DateOnly(2027, 1, 2) }).ShouldBe(["sertifikat berubah atau habis masa berlakunya: SNI"]);
        Changes(Criterion.ExportPotential, Complete with { Products = [], Association = "Asosiasi contoh" })
            .ShouldBe(["produk dihapus: Sarung contoh", "keanggotaan asosiasi berubah"]);
    }

    [Fact]
    public void Kept_OfFacts_HoldsNoNumberAndNoAddress()
    {
        foreach (var criterion in Enum.GetValues<Criterion>())
        {
            var kept = Complete.Decided(criterion).Facts!;
            kept.ShouldNotContain("0012345678901");
            kept.ShouldNotContain("Medono");
        }
    }

    [Theory]
    [InlineData(Criterion.Nib, Verdict.NotMet, Verdict.Met, true)]
    [InlineData(Criterion.Nib, Verdict.Met, Verdict.Met, false)]
    [InlineData(Criterion.LocalKtp, Verdict.NeedsEvidence, Verdict.Met, true)]
    [InlineData(Criterion.QualityAndQuantity, Verdict.NeedsEvidence, Verdict.Met, false)]
    [InlineData(Criterion.ExportPotential, Verdict.NeedsEvidence, Verdict.NotMet, false)]
    public void AgainstProposal_WhereTheRuleLeavesItToPeople_IsNoContradiction(Criterion criterion, Verdict proposed, Verdict decided, bool expected) =>
        Criteria.IsAgainstProposal(criterion, proposed, decided).ShouldBe(expected);

    [Theory]
    [InlineData(Criterion.Nib, null)]
    [InlineData(Criterion.LocalKtp, null)]
    [InlineData(Criterion.OwnProduction, "2027-11-21")]
    [InlineData(Criterion.QualityAndQuantity, "2027-11-21")]
    [InlineData(Criterion.ExportPotential, "2027-11-21")]
    public void UsualValidity_OfACriterion_FollowsTheOfficesChoice(Criterion criterion, string? until) =>
        Criteria.UsualValidity(criterion, Today).ShouldBe(until is null ? null : DateOnly.ParseExact(until, "yyyy-MM-dd", null));

    private static IEnumerable<string> Changes(Criterion criterion, ApplicantFacts now)
    {
        var decided = Complete.Decided(criterion);
        return KeptFacts.ChangesSince(decided.Facts!, decided.Id, Criteria.Of(criterion).Watch(now)).Select(w => w.In(Language.Indonesian));
    }

    private static bool IsSame(Criterion criterion, ApplicantFacts then, ApplicantFacts now)
    {
        var rule = Criteria.Of(criterion);
        return rule.Watch(then).ToHashSet().SetEquals(rule.Watch(now)) && rule.Propose(then).Verdict == rule.Propose(now).Verdict;
    }

    private static void Check<T>(Gen<T> cases, Func<T, bool> holds) => Prop.ForAll(cases.ToArbitrary(), holds).QuickCheckThrowOnFailure();
}
