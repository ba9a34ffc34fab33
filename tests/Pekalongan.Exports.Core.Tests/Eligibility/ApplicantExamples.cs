using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Exporters;

namespace Pekalongan.Exports.Core.Tests.Eligibility;

/// <summary>Facts of invented businesses, few enough in kind that two drawn at random are often the same.</summary>
internal static class ApplicantExamples
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    public static readonly ApplicantFacts Complete = new()
    {
        Nib = "0012345678901",
        Products = [new("Sarung contoh", ProductionMode.Own, 500_000, "kodi")],
        Certificates = [new("SNI", "C-1", new DateOnly(2027, 1, 1))],
        KtpArea = KtpArea.City,
        KtpKelurahan = "Medono",
        NikRegion = "33.75",
        CityName = "Kota Pekalongan",
        CityRegion = "33.75",
        Today = Today,
    };

    public static Gen<ApplicantFacts> Any { get; } =
        from nib in Gen.Elements("0012345678901", "0098765432109", null)
        from products in Gen.Elements<IReadOnlyList<ProductOnFile>>(
            [], Complete.Products, [new("Sarung contoh", ProductionMode.Partly, 500_000, "kodi")],
            [.. Complete.Products, new("Kain contoh", ProductionMode.Own, null, null)])
        from certificates in Gen.Elements<IReadOnlyList<CertificateOnFile>>([], Complete.Certificates, [new("SNI", "C-1", Today.AddDays(-1))])
        from area in Gen.Elements(Enum.GetValues<KtpArea>())
        from kelurahan in Gen.Elements("Medono", "Kauman", null)
        from association in Gen.Elements("Asosiasi contoh", null)
        from shipments in Gen.Elements(0, 1, 2)
        from today in Gen.Choose(0, 400)
        select Complete with
        {
            Nib = nib,
            Products = products,
            Certificates = certificates,
            KtpArea = area,
            KtpKelurahan = kelurahan,
            Association = association,
            Exports = new ExportsOnFile(DeclaredExport.Never, null, shipments, shipments == 0 ? null : Today),
            Today = Today.AddDays(today),
        };

    /// <summary>As the service writes it when a person decides on these facts.</summary>
    public static CriterionAssessment Decided(this ApplicantFacts facts, Criterion criterion, Verdict verdict = Verdict.Met, DateOnly? validUntil = null)
    {
        var rule = Criteria.Of(criterion);
        var assessment = new CriterionAssessment
        {
            Criterion = criterion,
            ProposedVerdict = rule.Propose(facts).Verdict,
            DecidedVerdict = verdict,
            ValidUntil = validUntil,
            DecidedAt = new DateTime(2026, 11, 21, 3, 0, 0, DateTimeKind.Utc),
        };
        assessment.Facts = KeptFacts.Of(assessment.Id, rule.Watch(facts));
        return assessment;
    }
}
