using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Eligibility;

/// <summary>
/// Export potential, by which the coaching clinic of article 004 chose its participants. The article names no measure, so this rule never
/// proposes "met": it lists what is on file, and a person decides.
/// </summary>
public sealed class ExportPotentialCriterion : ICriterionRule
{
    public Criterion Criterion => Criterion.ExportPotential;

    public Proposal Propose(ApplicantFacts facts)
    {
        var withCapacity = facts.Products.Where(p => p.MonthlyCapacityMilli is not null).ToList();
        var reason = withCapacity.Count > 0
            ? new Wording("Produk dan kapasitasnya tercatat, tetapi sumber tidak menyebut ukuran potensi ekspor; petugas yang menilai")
            : new Wording("Belum ada produk dengan kapasitas tercatat yang dapat menunjukkan potensi ekspor");
        return new(Verdict.NeedsEvidence, reason,
            new Wording("Nilai minat pembeli, keunikan produk, dan kesiapan usaha; tulis alasan keputusan dan lampirkan buktinya"),
            new Wording("Kurasi coaching clinic Jawa Tengah (Bisnis, 2019); tidak menyebut ukurannya"))
        {
            OnFile = [.. withCapacity.Select(p => new Wording("{0}: kapasitas {1} {2} sebulan", p.Name, new Quantity(p.MonthlyCapacityMilli!.Value), p.Unit))],
        };
    }
}
