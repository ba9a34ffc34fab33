using Pekalongan.Exports.Core.Eligibility;
using Shouldly;
using Xunit;
using static Pekalongan.Exports.Core.Tests.Eligibility.ApplicantExamples;

namespace Pekalongan.Exports.Core.Tests.Eligibility;

public class RecheckRuleTests
{
    [Fact]
    public void Of_AnUnchangedDecision_FindsNothing()
    {
        foreach (var criterion in Enum.GetValues<Criterion>())
            RecheckRule.Of(criterion, Complete.Decided(criterion, validUntil: Today), Complete).ShouldBeNull();
    }

    [Fact]
    public void Of_EachCause_SaysItAndWhatChanged()
    {
        Cause(Criterion.Nib, null, Complete).ShouldBe((RecheckCause.Undecided, ""));
        Cause(Criterion.OwnProduction, Today, Complete with { Today = Today.AddDays(1) }).ShouldBe((RecheckCause.Expired, ""));
        Cause(Criterion.Nib, Today, Complete with { Nib = null }).ShouldBe((RecheckCause.ProposalChanged, "NIB dihapus"));
        Cause(Criterion.LocalKtp, Today, Complete with { KtpKelurahan = "Kauman" }).ShouldBe((RecheckCause.FactsChanged, "alamat KTP berubah"));
    }

    [Fact]
    public void Of_ARefusalThatTheRuleWouldNowPropose_FindsItToo()
    {
        var refused = (Complete with { Nib = null }).Decided(Criterion.Nib, Verdict.NotMet);
        RecheckRule.Of(Criterion.Nib, refused, Complete)!.Text.ToString().ShouldBe("Usulan sistem sekarang Terpenuhi; saat diputuskan Belum terpenuhi");
    }

    [Fact]
    public void Of_ADecisionTakenOver_FollowsItsSource()
    {
        var taken = Complete.Decided(Criterion.Nib);
        RecheckRule.Of(Criterion.Nib, taken, Complete, taken.DecidedAt).ShouldBeNull();
        RecheckRule.Of(Criterion.Nib, taken, Complete, taken.DecidedAt!.Value.AddDays(1))!.Cause.ShouldBe(RecheckCause.SourceRevised);
    }

    private static (RecheckCause, string) Cause(Criterion criterion, DateOnly? validUntil, ApplicantFacts now)
    {
        var found = RecheckRule.Of(criterion, validUntil is null ? null : Complete.Decided(criterion, validUntil: validUntil), now)!;
        return (found.Cause, string.Join(", ", found.Changes));
    }
}
