using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Eligibility;

/// <summary>The product must be the business's own production. A mix of made and bought goods is for a person to judge.</summary>
public sealed class OwnProductionCriterion : ICriterionRule
{
    public Criterion Criterion => Criterion.OwnProduction;

    public int? UsualMonths => Criteria.UsualMonths;

    public IEnumerable<WatchedFact> Watch(ApplicantFacts facts) =>
        facts.Products.Select(p => new WatchedFact(FactKind.Product, p.Name, p.Production.ToString()));

    public Proposal Propose(ApplicantFacts facts)
    {
        var own = facts.Products.Where(p => p.Production == ProductionMode.Own).ToList();
        if (facts.Products.Count == 0)
            return Say(Verdict.NeedsEvidence, new Wording("Belum ada produk yang tercatat"),
                new Wording("Catat produk dan cara produksinya di data usaha"), new Wording("Sampaikan ke dinas produk Anda dan cara membuatnya"));
        if (own.Count == facts.Products.Count)
            return Say(Verdict.Met, new Wording("Semua produk tercatat sebagai buatan sendiri: {0}", Names(own)),
                new Wording("Bila ragu, minta foto tempat produksi atau lakukan kunjungan"));
        if (own.Count > 0)
            return Say(Verdict.NeedsEvidence, new Wording("Hanya sebagian produk buatan sendiri: {0}", Names(own)),
                new Wording("Pastikan produk buatan sendiri yang akan diekspor, lalu lampirkan foto tempat produksi"),
                new Wording("Pastikan produk buatan sendiri yang akan diekspor, lalu serahkan foto tempat produksi"));
        return facts.Products.Any(p => p.Production == ProductionMode.Partly)
            ? Say(Verdict.NeedsEvidence, new Wording("Produk dibuat sebagian sendiri dan sebagian dibeli"),
                new Wording("Jelaskan bagian mana yang dibuat sendiri, dan lampirkan foto tempat produksi"),
                new Wording("Jelaskan bagian mana yang Anda buat sendiri, dan serahkan foto tempat produksi"))
            : Say(Verdict.NotMet, new Wording("Semua produk tercatat sebagai barang yang dibeli lalu dijual lagi"),
                new Wording("Syarat ini terpenuhi bila ada produk yang dibuat sendiri; perbarui data produk bila sudah ada"),
                new Wording("Syarat ini terpenuhi bila ada produk yang Anda buat sendiri; kabari dinas bila sudah ada"));
    }

    private static Proposal Say(Verdict verdict, Wording reason, Wording nextStep, Wording? advice = null) =>
        new(verdict, reason, nextStep, Criteria.TrainingCondition) { Advice = advice };

    private static string Names(IEnumerable<ProductOnFile> products) => string.Join(", ", products.Select(p => p.Name));
}
