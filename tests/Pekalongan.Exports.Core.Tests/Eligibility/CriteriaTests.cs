using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;
using static Pekalongan.Exports.Core.Tests.Eligibility.ApplicantExamples;

namespace Pekalongan.Exports.Core.Tests.Eligibility;

public class CriteriaTests
{
    [Fact]
    public void All_Criteria_HaveOneRuleEach() =>
        Criteria.All.Select(rule => rule.Criterion).ShouldBe(Enum.GetValues<Criterion>(), ignoreOrder: true);

    [Theory]
    [InlineData("0012345678901", Verdict.Met)]
    [InlineData(null, Verdict.NotMet)]
    public void Nib_OnFileOrNot_DecidesIt(string? nib, Verdict expected) =>
        Propose(Criterion.Nib, Complete with { Nib = nib }).Verdict.ShouldBe(expected);

    [Theory]
    [InlineData("Own", Verdict.Met)]
    [InlineData("Own Own", Verdict.Met)]
    [InlineData("Own Resold", Verdict.NeedsEvidence)]
    [InlineData("Own Partly", Verdict.NeedsEvidence)]
    [InlineData("Partly", Verdict.NeedsEvidence)]
    [InlineData("Partly Resold", Verdict.NeedsEvidence)]
    [InlineData("Resold Resold", Verdict.NotMet)]
    [InlineData("", Verdict.NeedsEvidence)]
    public void OwnProduction_OfProducts_FollowsHowTheyAreMade(string modes, Verdict expected)
    {
        var products = modes.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select((mode, i) => new ProductOnFile($"Produk {i}", Enum.Parse<ProductionMode>(mode), null, null)).ToList();
        Propose(Criterion.OwnProduction, Complete with { Products = products }).Verdict.ShouldBe(expected);
    }

    [Theory]
    [InlineData(KtpArea.City, "Medono", Verdict.Met)]
    [InlineData(KtpArea.City, null, Verdict.NeedsEvidence)]
    [InlineData(KtpArea.OutsideCity, null, Verdict.NotMet)]
    [InlineData(KtpArea.NotRecorded, null, Verdict.NeedsEvidence)]
    public void LocalKtp_ByPrintedAddress_NeverByNik(KtpArea area, string? kelurahan, Verdict expected)
    {
        foreach (var region in new[] { "33.75", "33.26", "11.01", null })
            Propose(Criterion.LocalKtp, Complete with { KtpArea = area, KtpKelurahan = kelurahan, NikRegion = region }).Verdict.ShouldBe(expected);
    }

    [Fact]
    public void LocalKtp_WithNikFromElsewhere_OnlyHints()
    {
        var proposal = Propose(Criterion.LocalKtp, Complete with { NikRegion = "33.26" });
        proposal.OnFile.Single().ToString().ShouldContain("pernah pindah");
        Propose(Criterion.LocalKtp, Complete).OnFile.ShouldBeEmpty();
    }

    [Fact]
    public void QualityAndQuantity_OfAnyFacts_NeverProposesMet()
    {
        var products = Gen.Elements<IReadOnlyList<ProductOnFile>>(
            [], [new("A", ProductionMode.Own, null, null)], [new("A", ProductionMode.Own, 1_000_000_000, "ton"), new("B", ProductionMode.Resold, 1, "kg")]);
        var certificates = Gen.Elements<IReadOnlyList<CertificateOnFile>>(
            [], [new("SNI", null, null)], [new("ISO", "1", new DateOnly(2000, 1, 1))], [new("Halal", "2", new DateOnly(2099, 1, 1))]);
        var facts = from p in products
                    from c in certificates
                    from nib in Gen.Elements("0012345678901", null)
                    from area in Gen.Elements(Enum.GetValues<KtpArea>())
                    select Complete with { Products = p, Certificates = c, Nib = nib, KtpArea = area };

        Prop.ForAll(facts.ToArbitrary(), f => Propose(Criterion.QualityAndQuantity, f).Verdict == Verdict.NeedsEvidence).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void ExportPotential_OfAnyFacts_ListsWhatIsOnFileAndNeverProposesMet()
    {
        Prop.ForAll(ApplicantExamples.Any.ToArbitrary(), f => Propose(Criterion.ExportPotential, f).Verdict == Verdict.NeedsEvidence).QuickCheckThrowOnFailure();
        var facts = Complete with { Exports = new ExportsOnFile(DeclaredExport.Since, 2015, 2, new DateOnly(2026, 10, 5)), Association = "Asosiasi contoh" };
        Propose(Criterion.ExportPotential, facts).OnFile.Select(w => w.In(Language.Indonesian)).ShouldBe(
        [
            "Menyatakan ekspor sejak 2015", "2 pengiriman terverifikasi, terakhir 5 Oktober 2026", "Sarung contoh: kapasitas 500 kodi sebulan",
            "Sertifikat SNI (C-1), berlaku sampai 1 Januari 2027", "Anggota asosiasi: Asosiasi contoh",
        ]);
    }

    [Fact]
    public void QualityAndQuantity_OnFile_ListsCapacityAndExpiry()
    {
        var facts = Complete with
        {
            Products = [new("Sarung", ProductionMode.Own, 1_250_500, "kodi"), new("Kain", ProductionMode.Own, null, null)],
            Certificates = [new("SNI", null, new DateOnly(2026, 11, 20)), new("Halal", "7", new DateOnly(2026, 11, 21))],
        };
        Propose(Criterion.QualityAndQuantity, facts).OnFile.Select(w => w.In(Language.Indonesian)).ShouldBe(
        [
            "Sarung: kapasitas 1.250,5 kodi sebulan", "Kain: kapasitas belum tercatat",
            "Sertifikat SNI, sudah habis 20 November 2026", "Sertifikat Halal (7), berlaku sampai 21 November 2026",
        ]);
    }

    [Fact]
    public void Propose_Anything_SaysReasonNextStepAndSourceInBothLanguages()
    {
        var empty = Complete with { Nib = null, Products = [], Certificates = [], KtpArea = KtpArea.NotRecorded, KtpKelurahan = null, NikRegion = null };
        foreach (var facts in new[] { Complete, empty, Complete with { KtpArea = KtpArea.OutsideCity } })
        {
            foreach (var proposal in Criteria.All.Select(rule => rule.Propose(facts)))
            {
                foreach (var words in new[] { proposal.Reason, proposal.NextStep, proposal.Source })
                {
                    words.In(Language.Indonesian).ShouldNotBeNullOrWhiteSpace();
                    words.In(Language.English).ShouldNotBe(words.In(Language.Indonesian));
                }
            }
        }
    }

    [Fact]
    public void Propose_AnythingButMet_TellsTheBusinessWhatToDo() => Prop.ForAll(
        ApplicantExamples.Any.ToArbitrary(),
        facts => Criteria.All.Select(rule => rule.Propose(facts)).All(p => (p.Verdict == Verdict.Met) == (p.Advice is null))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Met Met Met Met", EligibilityState.Eligible)]
    [InlineData("Met Met Met -", EligibilityState.Undecided)]
    [InlineData("NotMet - - -", EligibilityState.NotEligible)]
    [InlineData("Met NeedsEvidence Met Met", EligibilityState.NeedsEvidence)]
    [InlineData("Met NeedsEvidence - Met", EligibilityState.Undecided)]
    [InlineData("NeedsEvidence NotMet Met Met", EligibilityState.NotEligible)]
    public void State_OfDecisions_IsTheWeakest(string verdicts, EligibilityState expected)
    {
        var decisions = verdicts.Split(' ').Select(v => new Decision(v == "-" ? null : Enum.Parse<Verdict>(v), null)).ToList();
        EligibilityStateRule.Of(decisions, Complete.Today).ShouldBe(expected);
    }

    [Fact]
    public void State_WithEvidenceRunOut_NeedsEvidenceAgain()
    {
        var decisions = Enumerable.Repeat(new Decision(Verdict.Met, Complete.Today), 4).ToList();
        EligibilityStateRule.Of(decisions, Complete.Today).ShouldBe(EligibilityState.Eligible);
        EligibilityStateRule.Of(decisions, Complete.Today.AddDays(1)).ShouldBe(EligibilityState.NeedsEvidence);
    }

    private static Proposal Propose(Criterion criterion, ApplicantFacts facts) => Criteria.Of(criterion).Propose(facts);
}
