using System.Globalization;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Eligibility;

/// <summary>
/// Export potential, by which the coaching clinic of article 004 chose its participants. The article names no measure, so this rule never
/// proposes "met": it lists what is on file, says what is missing, and a person decides.
/// </summary>
public sealed class ExportPotentialCriterion : ICriterionRule
{
    public Criterion Criterion => Criterion.ExportPotential;

    public bool LeavesItToPeople => true;

    public int? UsualMonths => Criteria.UsualMonths;

    public Proposal Propose(ApplicantFacts facts)
    {
        var withCapacity = WithCapacity(facts).ToList();
        var reason = (facts.Exports.IsAny, withCapacity.Count > 0) switch
        {
            (true, true) => new Wording("Pernah ekspor, dan kapasitas produknya tercatat; sumber tidak menyebut ukuran potensi ekspor, jadi petugas yang menilai"),
            (true, false) => new Wording("Pernah ekspor, tetapi kapasitas produknya belum tercatat"),
            (false, true) => new Wording("Kapasitas produk tercatat, tetapi belum ada catatan ekspor; petugas yang menilai potensinya"),
            _ => new Wording("Belum ada catatan ekspor, dan kapasitas produk belum tercatat"),
        };
        return new(Verdict.NeedsEvidence, reason,
            new Wording("Nilai minat pembeli, keunikan produk, dan kesiapan usaha; tulis alasan keputusan dan lampirkan buktinya"),
            new Wording("Kurasi coaching clinic Jawa Tengah (Bisnis, 2019); tidak menyebut ukurannya"))
        {
            Advice = new Wording("Sampaikan ke dinas bukti minat pembeli, catatan ekspor, dan kesiapan usaha Anda"),
            OnFile =
            [
                Declared(facts.Exports),
                facts.Exports is { VerifiedShipments: > 0 and var count, Last: { } last }
                    ? new Wording("{0} pengiriman terverifikasi, terakhir {1}", count, last)
                    : new Wording("Belum ada pengiriman yang terverifikasi"),
                .. withCapacity.Select(p => new Wording("{0}: kapasitas {1} {2} sebulan", p.Name, new Quantity(p.MonthlyCapacityMilli!.Value), p.Unit)),
                .. facts.Certificates.Select(c => c.Say(facts.Today)),
                facts.Association is { } association ? new Wording("Anggota asosiasi: {0}", association) : new Wording("Keanggotaan asosiasi tidak tercatat"),
            ],
        };
    }

    /// <summary>Whether it exported, not how often: a further shipment does not unsettle a decision.</summary>
    public IEnumerable<WatchedFact> Watch(ApplicantFacts facts) =>
    [
        new(FactKind.Exports, "", facts.Exports.IsAny.ToString()),
        .. WithCapacity(facts).Select(WatchedFact.CapacityOf),
        .. facts.Certificates.Select(c => WatchedFact.Of(c, facts.Today)),
        new(FactKind.Association, "", facts.Association ?? ""),
    ];

    private static IEnumerable<ProductOnFile> WithCapacity(ApplicantFacts facts) => facts.Products.Where(p => p.MonthlyCapacityMilli is not null);

    private static Wording Declared(ExportsOnFile exports) => exports switch
    {
        { Declared: DeclaredExport.Never } => new Wording("Menyatakan belum pernah ekspor"),
        { Declared: DeclaredExport.Since, SinceYear: { } year } => new Wording("Menyatakan ekspor sejak {0}", year.ToString(CultureInfo.InvariantCulture)),
        { Declared: DeclaredExport.Since } => new Wording("Menyatakan pernah ekspor, tahunnya tidak diingat"),
        _ => new Wording("Belum ditanya pernah ekspor atau belum"),
    };
}
