using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Draws the paper of a certificate: the same bytes for the same facts.</summary>
public delegate byte[] CertificatePrinter(TrainingCertificate certificate, Scope scope);

/// <summary>
/// Issues certificates to those who were there for enough of the training, takes them back, and puts a corrected one in the place of a
/// wrong one. Each is issued in a transaction of its own: number, facts, paper and trail, or nothing of it.
/// </summary>
public sealed class CertificateService(
    ExportsDbContext db, IDatabaseProvider provider, CertificateRollReader rolls, CertificateWriter writer, NoticeWriter notices, AuditTrail audit,
    Actor actor, TimeProvider time)
{
    public const string ReasonField = "Reason";

    private const int MostAttempts = 3;

    private static readonly Wording NotAParticipant = new Wording("Sertifikat hanya untuk peserta yang diterima di angkatan ini");

    /// <summary>To these participants; who has one already keeps it. Nobody gets one if somebody of them may not.</summary>
    public async Task<Outcome> IssueAsync(
        Guid cohortId, string scopeCode, IReadOnlyCollection<Guid> applications, CertificatePrinter print, CancellationToken cancellationToken)
    {
        if (await rolls.ReadAsync(cohortId, scopeCode, cancellationToken) is not { } roll)
            return Outcome.NotFound;
        var asked = roll.Participants.Where(p => applications.Contains(p.ApplicationId)).ToList();
        if (asked.Count != applications.Distinct().Count())
            return Outcome.Refused(NotAParticipant);
        if (asked.Count == 0)
            return Outcome.Refused(new Wording("Belum ada peserta yang dipilih"));
        if (roll.Obstacle is { } obstacle)
            return Outcome.Refused(obstacle);
        var open = asked.Where(p => p.CertificateId is null).ToList();
        if (open.Where(p => !roll.HasEnough(p)).Select(roll.Shortage).ToList() is { Count: > 0 } shortages)
            return Outcome.Refused(new Wording("Kehadiran belum cukup: {0}", Listed(shortages)));
        foreach (var participant in open)
        {
            if (await IssueOneAsync(roll, participant.ApplicationId, print, cancellationToken) is { Ok: false } outcome)
                return outcome;
        }

        return Outcome.Done;
    }

    /// <summary>Says from now on that this certificate is not good any more. The row and its paper stay.</summary>
    public async Task<Outcome> RevokeAsync(
        Guid id, string scopeCode, Guid version, RevocationGround ground, string? reason, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, scopeCode, cancellationToken) is not { } certificate)
            return Outcome.NotFound;
        if (certificate.RevokedAt is not null)
            return Outcome.Done;
        if (certificate.Version != version)
            return actor.StaleFor(certificate);
        if (RefuseReason(reason) is { } refusal)
            return refusal;
        return await RevokeAsync(certificate, certificate.Application!.ExporterId, ground, reason, cancellationToken);
    }

    /// <summary>Issues it again with what the register says now, under a new number and code, and revokes the old one for it.</summary>
    /// <returns>With the id of the new one.</returns>
    public async Task<(Outcome Outcome, Guid? NewId)> ReplaceAsync(
        Guid id, string scopeCode, Guid version, string? reason, CertificatePrinter print, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(id, scopeCode, cancellationToken) is not { } old)
            return (Outcome.NotFound, null);
        if (old.ReplacedById is { } known)
            return (Outcome.Done, known);
        if (old.RevokedAt is not null)
            return (Outcome.Refused(new Wording("Sertifikat ini sudah dicabut; terbitkan yang baru dari daftar peserta")), null);
        if (old.Version != version)
            return (actor.StaleFor(old), null);
        if (RefuseReason(reason) is { } noReason)
            return (noReason, null);
        var roll = (await rolls.ReadAsync(old.Application!.CohortId, scopeCode, cancellationToken))!;
        if (roll.Obstacle is { } obstacle)
            return (Outcome.Refused(obstacle), null);
        if (await rolls.FindAsync(roll.Cohort.Id, old.ApplicationId, cancellationToken) is not { } participant)
            return (Outcome.Refused(NotAParticipant), null);
        if (!roll.HasEnough(participant))
            return (Outcome.Refused(new Wording("Kehadiran belum cukup: {0}", roll.Shortage(participant))), null);

        if (await RevokeAsync(old, participant.ExporterId, RevocationGround.WrongFact, reason, cancellationToken) is { Ok: false } stale)
            return (stale, null);
        var certificate = writer.Add(roll, participant, await writer.NumberAsync(roll, cancellationToken), print);
        old.ReplacedById = certificate.Id;
        await TellAsync(certificate, participant, cancellationToken);
        await audit.RecordAsync(ProcessKind.CertificateIssuing, participant.ExporterId, [certificate, old], PlainText.Of(reason), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (Outcome.Done, certificate.Id);
    }

    private async Task<Outcome> IssueOneAsync(CertificateRoll roll, Guid applicationId, CertificatePrinter print, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            // What a transaction that was given up had read is not to be trusted in the next.
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            try
            {
                // The number first: its row makes everybody else wait, so that what is read next is still true when this is committed.
                var number = await writer.NumberAsync(roll, cancellationToken);
                if (await rolls.FindAsync(roll.Cohort.Id, applicationId, cancellationToken) is not { } participant)
                    return Outcome.Refused(NotAParticipant);
                if (participant.CertificateId is not null)
                    return Outcome.Done;
                if (!roll.HasEnough(participant))
                    return Outcome.Refused(new Wording("Kehadiran belum cukup: {0}", roll.Shortage(participant)));
                var certificate = writer.Add(roll, participant, number, print);
                await TellAsync(certificate, participant, cancellationToken);
                await audit.RecordAsync(ProcessKind.CertificateIssuing, participant.ExporterId, [certificate], cancellationToken: cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return Outcome.Done;
            }
            catch (DbUpdateException exception) when (attempt < MostAttempts && provider.IsDuplicateKey(exception))
            {
                // The year's first number, given twice at once: now its row is there to wait for.
            }
        }
    }

    private async Task TellAsync(TrainingCertificate certificate, CertificateCandidate participant, CancellationToken cancellationToken)
    {
        if (await notices.RecipientAsync(participant.ExporterId, cancellationToken) is not { } recipient)
            return;
        var text = new Wording(
            "Sertifikat {0} untuk {1} sudah terbit dengan nomor {2}. Unduh lewat akun usaha Anda, atau ambil di dinas. Siapa pun dapat memeriksa keasliannya dengan kode {3}.",
            certificate.CohortTitle, certificate.HolderName, certificate.Number, CertificateCode.Grouped(certificate.Code));
        await notices.TellAsync(
            recipient, NoticeKind.CertificateIssued, new Wording("Sertifikat pelatihan sudah terbit"), text, $"certificate:{certificate.Id}",
            cancellationToken: cancellationToken);
    }

    private Task<TrainingCertificate?> FindAsync(Guid id, string scopeCode, CancellationToken cancellationToken) =>
        db.Certificates.Include(c => c.Application).SingleOrDefaultAsync(c => c.Id == id && c.Application!.Cohort!.ScopeCode == scopeCode, cancellationToken);

    private async Task<Outcome> RevokeAsync(
        TrainingCertificate certificate, Guid exporterId, RevocationGround ground, string? reason, CancellationToken cancellationToken)
    {
        certificate.RevokedAt = time.Now();
        certificate.RevokedById = actor.RequireUser();
        certificate.RevokedFor = ground;
        certificate.RevocationReason = PlainText.Of(reason);
        await audit.RecordAsync(ProcessKind.CertificateRevoking, exporterId, [certificate], certificate.RevocationReason, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Stale;
        }
    }

    private static Outcome? RefuseReason(string? reason) => PlainText.Of(reason).Length switch
    {
        0 => Outcome.Refused(new Wording("Tulis alasannya; yang dilihat umum hanya golongannya"), ReasonField),
        > TrainingCertificate.ReasonMaxLength => Outcome.Refused(new Wording("Alasan paling banyak {0} huruf", TrainingCertificate.ReasonMaxLength), ReasonField),
        _ => null,
    };

    private static Wording Listed(IReadOnlyList<Wording> items) =>
        items.Skip(1).Aggregate(items[0], (list, next) => new Wording("{0}; {1}", list, next));
}
