using System.Collections.Immutable;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>Everything that is printed on one certificate, as it was when it was issued.</summary>
public sealed record CertificateFacts
{
    public required IssuingOffice Office { get; init; }

    public required string Number { get; init; }

    /// <summary>The participant's name as it shall be read out.</summary>
    public required string Name { get; init; }

    public required string Business { get; init; }

    /// <summary>"Pelatihan Ekspor Tahap 1 Tahun 2026".</summary>
    public required Phrase Activity { get; init; }

    /// <summary>Who held it with the office, such as PPEI.</summary>
    public string? Partner { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    public required string Venue { get; init; }

    public required DateOnly IssuedOn { get; init; }

    /// <summary>On the back, with the lesson hours that the front sums up.</summary>
    public required ImmutableArray<CertificateTopic> Topics { get; init; }

    /// <summary>What the public page is asked with.</summary>
    public required string Code { get; init; }

    /// <summary>The public page for this code.</summary>
    public required Uri Address { get; init; }

    /// <summary>How many of the lesson hours the participant was there for; null where the paper doesn't say.</summary>
    public int? AttendedHours { get; init; }

    public int LessonHours => Topics.Sum(topic => topic.LessonHours);

    /// <summary>From the row and nothing else, so that the paper says what the public page says.</summary>
    /// <param name="certificate">As it was issued.</param>
    /// <param name="scope">Whose it is.</param>
    /// <param name="address">The public page for its code.</param>
    public static CertificateFacts Of(TrainingCertificate certificate, Scope scope, Uri address) => new()
    {
        Office = new IssuingOffice(
            new Core.Office.Letterhead
            {
                ScopeCode = scope.Code,
                ValidFrom = certificate.IssuedOn,
                Government = certificate.Government,
                Agency = certificate.Agency,
                Place = certificate.IssuedIn,
            },
            new Official
            {
                ScopeCode = scope.Code,
                Name = certificate.SignerName,
                Position = certificate.SignerPosition,
                Rank = certificate.SignerRank,
                Nip = certificate.SignerNip,
                From = new PartialDate(certificate.IssuedOn),
            }),
        Number = certificate.Number,
        Name = certificate.HolderName,
        Business = certificate.BusinessName,
        Activity = Phrase.AsIs(certificate.CohortTitle),
        Partner = certificate.Partner,
        From = certificate.From,
        Until = certificate.Until,
        Venue = certificate.Place,
        IssuedOn = certificate.IssuedOn,
        Topics = [.. CertificateTopics.Read(certificate.Topics)],
        AttendedHours = certificate.AttendedHours,
        Code = CertificateCode.Grouped(certificate.Code),
        Address = address,
    };
}
