using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Eligibility;

/// <summary>
/// "KTP daerah setempat" is the address printed on the KTP: in the city, not in the regency of the same name. Where the NIK was first
/// issued says nothing of that (PP 40/2019: a NIK never follows a move), so it only ever adds a hint.
/// </summary>
public sealed class LocalKtpCriterion : ICriterionRule
{
    private static readonly Wording ShowTheCard = new Wording("Tunjukkan KTP asli ke dinas");

    public Criterion Criterion => Criterion.LocalKtp;

    public IEnumerable<WatchedFact> Watch(ApplicantFacts facts) => [new(FactKind.KtpAddress, "", $"{facts.KtpArea} {facts.KtpKelurahan}")];

    public Proposal Propose(ApplicantFacts facts)
    {
        var proposal = facts.KtpArea switch
        {
            KtpArea.City when facts.KtpKelurahan is not null => Say(Verdict.Met,
                new Wording("Alamat pada KTP: Kelurahan {0}, {1}", facts.KtpKelurahan, facts.CityName),
                new Wording("Cocokkan alamatnya dengan KTP asli")),
            KtpArea.City => Say(Verdict.NeedsEvidence,
                new Wording("Alamat pada KTP disebut di {0}, tetapi kelurahannya belum dicatat", facts.CityName),
                new Wording("Lihat KTP asli, lalu catat kelurahannya di data usaha")) with { Advice = ShowTheCard },
            KtpArea.OutsideCity => Say(Verdict.NotMet,
                new Wording("Alamat pada KTP di luar {0}", facts.CityName),
                new Wording("Arahkan ke pelatihan daerah sesuai KTP, atau ke pelatihan provinsi; bila alamat KTP sudah pindah, perbarui data usaha")) with
            {
                Advice = new Wording("Ikuti pelatihan daerah sesuai KTP Anda, atau pelatihan provinsi; bila alamat KTP sudah pindah, tunjukkan KTP yang baru ke dinas"),
            },
            _ => Say(Verdict.NeedsEvidence, new Wording("Alamat pada KTP belum dicatat"),
                new Wording("Lihat KTP asli; bedakan KOTA dan KABUPATEN, lalu catat alamatnya di data usaha")) with { Advice = ShowTheCard },
        };
        return proposal with { OnFile = Hint(facts) is { } hint ? [hint] : [] };
    }

    private static Wording? Hint(ApplicantFacts facts) => (facts.KtpArea, facts.NikRegion == facts.CityRegion) switch
    {
        _ when facts.NikRegion is null => null,
        (KtpArea.City, false) => new Wording("NIK pertama kali terbit di daerah lain. Itu wajar bila pemiliknya pernah pindah; yang berlaku alamat pada KTP"),
        (KtpArea.OutsideCity, true) => new Wording("NIK pertama kali terbit di {0}, tetapi yang berlaku alamat pada KTP", facts.CityName),
        (KtpArea.NotRecorded, true) => new Wording("NIK pertama kali terbit di {0}; itu hanya petunjuk, bukan bukti alamat", facts.CityName),
        _ => null,
    };

    private static Proposal Say(Verdict verdict, Wording reason, Wording nextStep) => new(verdict, reason, nextStep, Criteria.TrainingCondition);
}
