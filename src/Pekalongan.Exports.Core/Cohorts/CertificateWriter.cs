using System.Security.Cryptography;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Puts a certificate together: its number, every fact as of now, and the paper drawn from these facts. The caller saves.</summary>
public sealed class CertificateWriter(ExportsDbContext db, NumberSeriesCounter numbers, CertificateNumbering numbering, Actor actor, TimeProvider time)
{
    private const string Pdf = "application/pdf";

    /// <summary>The next number of the year, within the caller's transaction.</summary>
    public async Task<string> NumberAsync(CertificateRoll roll, CancellationToken cancellationToken)
    {
        var year = roll.Today.Year;
        return numbering.Write(roll.Scope, await numbers.NextAsync(CertificateNumbering.SeriesOf(roll.Scope), year, cancellationToken), year);
    }

    public TrainingCertificate Add(CertificateRoll roll, CertificateCandidate participant, string number, CertificatePrinter print)
    {
        var certificate = Facts(roll, participant, number);
        var paper = print(certificate, roll.Scope);
        db.Files.Add(new StoredFile
        {
            Id = certificate.FileId,
            Name = FileName(number),
            ContentType = Pdf,
            Length = paper.Length,
            Sha256 = SHA256.HashData(paper),
            UploadedById = actor.RequireUser(),
            UploadedAt = certificate.IssuedAt,
            Content = new StoredFileContent { Bytes = paper },
        });
        db.Certificates.Add(certificate);
        return certificate;
    }

    private TrainingCertificate Facts(CertificateRoll roll, CertificateCandidate participant, string number)
    {
        var (cohort, letterhead, signer) = (roll.Cohort, roll.Office.Letterhead, roll.Office.Signer!);
        return new TrainingCertificate
        {
            ApplicationId = participant.ApplicationId,
            Number = number,
            Code = CertificateCode.New(),
            Government = letterhead.Government,
            Agency = letterhead.Agency,
            HolderName = participant.Name,
            BusinessName = participant.Business,
            CohortTitle = cohort.Title,
            From = cohort.Sessions.Min(s => s.Day),
            Until = cohort.Sessions.Max(s => s.Day),
            Place = cohort.Place!,
            LessonHours = roll.AllHours,
            AttendedHours = participant.AttendedHours,
            Topics = CertificateTopics.Of(cohort.Sessions),
            Partner = cohort.Partner,
            IssuedIn = letterhead.Place,
            IssuedOn = roll.Today,
            SignerPosition = signer.PrintedPosition,
            SignerName = signer.Name,
            SignerRank = signer.Rank,
            SignerNip = signer.PrintedNip,
            FileId = Guid.CreateVersion7(),
            IssuedById = actor.RequireUser(),
            IssuedAt = time.Now(),
        };
    }

    private static string FileName(string number) =>
        "sertifikat-" + string.Join('-', string.Concat(number.Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant() + ".pdf";
}
