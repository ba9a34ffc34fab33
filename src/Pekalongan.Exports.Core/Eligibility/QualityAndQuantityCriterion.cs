using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Eligibility;

/// <summary>
/// Quality and quantity to export standard. No source names a threshold, so this rule never proposes "met": it lists what is on file
/// and a person who knows the product decides.
/// </summary>
public sealed class QualityAndQuantityCriterion : ICriterionRule
{
    public Criterion Criterion => Criterion.QualityAndQuantity;

    public bool LeavesItToPeople => true;

    public int? UsualMonths => Criteria.UsualMonths;

    public Proposal Propose(ApplicantFacts facts)
    {
        var onFile = facts.Products.Select(Capacity).Concat(facts.Certificates.Select(c => c.Say(facts.Today))).ToList();
        var hasCapacity = facts.Products.Any(p => p.MonthlyCapacityMilli is not null);
        var hasCertificate = facts.Certificates.Any(c => !c.HasExpiredOn(facts.Today));
        var reason = (hasCapacity, hasCertificate) switch
        {
            (true, true) => new Wording("Kapasitas dan sertifikat tercatat, tetapi sumber aturan tidak menyebut batasnya; petugas yang menilai"),
            (true, false) => new Wording("Kapasitas tercatat, tetapi tidak ada sertifikat mutu yang berlaku"),
            (false, true) => new Wording("Sertifikat tercatat, tetapi kapasitas produksi per bulan belum"),
            _ => new Wording("Kapasitas produksi dan sertifikat mutu belum tercatat"),
        };
        return new(Verdict.NeedsEvidence, reason,
            new Wording("Nilai contoh produk, kapasitas per bulan, dan sertifikatnya; tulis alasan keputusan dan lampirkan buktinya"),
            new Wording("Syarat pelatihan (Antara, 2021); tidak menyebut batas mutu atau jumlah"))
        {
            OnFile = onFile,
            Advice = new Wording("Bawa contoh produk ke dinas, beserta catatan kapasitas per bulan dan sertifikat bila ada"),
        };
    }

    public IEnumerable<WatchedFact> Watch(ApplicantFacts facts) =>
        facts.Products.Select(WatchedFact.CapacityOf).Concat(facts.Certificates.Select(c => WatchedFact.Of(c, facts.Today)));

    private static Wording Capacity(ProductOnFile product) => product.MonthlyCapacityMilli is { } capacity
        ? new Wording("{0}: kapasitas {1} {2} sebulan", product.Name, new Quantity(capacity), product.Unit)
        : new Wording("{0}: kapasitas belum tercatat", product.Name);
}
