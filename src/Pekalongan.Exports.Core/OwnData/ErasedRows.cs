using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.OwnData;

/// <summary>What hangs on the person who is to be erased: all businesses of that person together.</summary>
public sealed record ErasedRows
{
    /// <summary>In place of words somebody wrote.</summary>
    public const string Removed = "[dihapus]";

    private const int ShortId = 8;

    public required Guid PersonId { get; init; }

    public required IReadOnlyList<Guid> Businesses { get; init; }

    /// <summary>Of these, the ones that are the person.</summary>
    public required IReadOnlyList<Guid> SoleBusinesses { get; init; }

    public required IReadOnlyList<Guid> Accounts { get; init; }

    public required IReadOnlyList<Guid> Applications { get; init; }

    public required IReadOnlyList<Guid> Shipments { get; init; }

    public required IReadOnlyList<Guid> Statements { get; init; }

    public required IReadOnlyList<Guid> Contacts { get; init; }

    public required IReadOnlyList<Guid> Certificates { get; init; }

    public required IReadOnlyList<Guid> Cases { get; init; }

    /// <summary>Stored files that speak of the person: evidence, what was uploaded on applying, certificates, files of cases.</summary>
    public required IReadOnlyList<Guid> Files { get; init; }

    public string PersonName => "Orang terhapus " + Short(PersonId);

    public static string BusinessName(Guid id) => "Usaha terhapus " + Short(id);

    public static string AccountName(Guid id) => "Akun terhapus " + Short(id);

    /// <summary>Owners of personal values in the audit trail.</summary>
    public IReadOnlyList<Guid> Owners => [PersonId, .. Businesses, .. Accounts, .. Shipments, .. Statements, .. Contacts, .. Certificates];

    public static async Task<ErasedRows> FindAsync(ExportsDbContext db, Guid personId, CancellationToken cancellationToken)
    {
        var businesses = await db.Exporters.Where(e => e.PersonId == personId).Select(e => new { e.Id, e.LegalForm }).ToListAsync(cancellationToken);
        var ids = businesses.ConvertAll(b => b.Id);
        var applications = await db.Applications.Where(a => ids.Contains(a.ExporterId)).Select(a => a.Id).ToListAsync(cancellationToken);
        var cases = await db.ObstacleCases.Where(c => ids.Contains(c.ExporterId)).Select(c => c.Id).ToListAsync(cancellationToken);
        return new ErasedRows
        {
            PersonId = personId,
            Businesses = ids,
            SoleBusinesses = [.. businesses.Where(b => b.LegalForm == LegalForm.SoleProprietor).Select(b => b.Id)],
            Accounts = await db.Users.Where(u => u.ExporterId != null && ids.Contains(u.ExporterId.Value)).Select(u => u.Id).ToListAsync(cancellationToken),
            Applications = applications,
            Shipments = await db.Shipments.Where(s => ids.Contains(s.ExporterId)).Select(s => s.Id).ToListAsync(cancellationToken),
            Statements = await db.MonthlyStatements.Where(s => ids.Contains(s.ExporterId)).Select(s => s.Id).ToListAsync(cancellationToken),
            Contacts = await db.Contacts.Where(c => ids.Contains(c.ExporterId)).Select(c => c.Id).ToListAsync(cancellationToken),
            Certificates = await db.Certificates.Where(c => applications.Contains(c.ApplicationId)).Select(c => c.Id).ToListAsync(cancellationToken),
            Cases = cases,
            Files = await FilesAsync(db, applications, cases, cancellationToken),
        };
    }

    private static async Task<IReadOnlyList<Guid>> FilesAsync(ExportsDbContext db, List<Guid> applications, List<Guid> cases, CancellationToken cancellationToken)
    {
        var assessments = db.Assessments.Where(s => applications.Contains(s.ApplicationId));
        var evidence = await db.Set<CriterionEvidence>().Where(e => assessments.Any(s => s.Id == e.AssessmentId)).Select(e => e.FileId).ToListAsync(cancellationToken);
        var applied = await db.SelfApplications.Where(a => a.ApplicationId != null && applications.Contains(a.ApplicationId.Value))
            .SelectMany(a => a.Files).Select(f => f.FileId).ToListAsync(cancellationToken);
        var issued = await db.Certificates.Where(c => applications.Contains(c.ApplicationId)).Select(c => c.FileId).ToListAsync(cancellationToken);
        var messages = db.Set<ObstacleMessage>().Where(m => cases.Contains(m.CaseId));
        var asked = await db.Set<ObstacleFile>().Where(f => messages.Any(m => m.Id == f.MessageId)).Select(f => f.FileId).ToListAsync(cancellationToken);
        return [.. evidence.Concat(applied).Concat(issued).Concat(asked).Distinct()];
    }

    private static string Short(Guid id) => id.ToString("N")[^ShortId..];
}
