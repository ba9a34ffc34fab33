using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Eligibility;

/// <summary>A business that exports must have a NIB (Permendag 23/2023 art. 2(1)); it can be on the register without one.</summary>
public sealed class NibCriterion : ICriterionRule
{
    private static readonly Wording Source =
        new Wording("Permendag 23/2023 pasal 2 ayat (1): eksportir wajib memiliki NIB; syarat pelatihan (Antara, 2021)");

    public Criterion Criterion => Criterion.Nib;

    public IEnumerable<WatchedFact> Watch(ApplicantFacts facts) => facts.Nib is null ? [] : [new(FactKind.Nib, "", facts.Nib)];

    public Proposal Propose(ApplicantFacts facts) => facts.Nib is null
        ? new(Verdict.NotMet, new Wording("Usaha ini belum punya NIB"),
            new Wording("Urus NIB di oss.go.id; gratis, dan untuk usaha berisiko rendah langsung terbit. Lalu tulis nomornya di data usaha"), Source)
        {
            Advice = new Wording("Urus NIB di oss.go.id; gratis, dan untuk usaha berisiko rendah langsung terbit. Lalu sampaikan nomornya ke dinas"),
        }
        : new(Verdict.Met, new Wording("NIB tercatat: {0}", facts.Nib),
            new Wording("Cocokkan nomornya dengan lembar NIB atau laman OSS"), Source);
}
