using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.OwnData;

/// <summary>Erases what else names the person: accounts, free texts, files, notices, and the keys of the trail. In the caller's transaction.</summary>
internal sealed class ErasedTraces(ExportsDbContext db)
{
    private static readonly byte[] InsteadOfAFile = Encoding.UTF8.GetBytes("Berkas ini dihapus bersama data pemiliknya, atas permintaannya.\r\n");

    public async Task EraseAsync(ErasedRows rows, CancellationToken cancellationToken)
    {
        await CloseAccountsAsync(rows, cancellationToken);
        await EraseTrainingAsync(rows, cancellationToken);
        await EraseShipmentsAsync(rows, cancellationToken);
        await EraseCasesAsync(rows, cancellationToken);
        await EraseImportsAsync(rows, cancellationToken);
        await EraseFilesAsync(rows, cancellationToken);
        await db.Notices.Where(n => n.ExporterId != null && rows.Businesses.Contains(n.ExporterId.Value)).ExecuteDeleteAsync(cancellationToken);
        await db.Contacts.Where(c => rows.Contacts.Contains(c.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.PersonName, (string?)null).SetProperty(c => c.Note, (string?)null), cancellationToken);
        await db.AuditPersonalValues.Where(v => rows.Owners.Contains(v.OwnerId)).ExecuteDeleteAsync(cancellationToken);
        await db.PersonalKeys.Where(k => rows.Owners.Contains(k.OwnerId)).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task CloseAccountsAsync(ErasedRows rows, CancellationToken cancellationToken)
    {
        foreach (var id in rows.Accounts)
            await db.Users.Where(u => u.Id == id).ExecuteUpdateAsync(
                set => set.SetProperty(u => u.Name, ErasedRows.AccountName(id)).SetProperty(u => u.Email, (string?)null).SetProperty(u => u.Phone, (string?)null)
                    .SetProperty(u => u.PasswordHash, (string?)null).SetProperty(u => u.Status, AccountStatus.Suspended).SetProperty(u => u.Version, Guid.NewGuid()), cancellationToken);
        await db.Sessions.Where(s => rows.Accounts.Contains(s.UserId)).ExecuteDeleteAsync(cancellationToken);
        await db.AccountLinks.Where(l => rows.Accounts.Contains(l.UserId)).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task EraseTrainingAsync(ErasedRows rows, CancellationToken cancellationToken)
    {
        await db.SelfApplications.Where(a => a.ApplicationId != null && rows.Applications.Contains(a.ApplicationId.Value)).ExecuteDeleteAsync(cancellationToken);
        await db.Assessments.Where(a => rows.Applications.Contains(a.ApplicationId)).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.Reason, a => a.Reason == null ? null : ErasedRows.Removed).SetProperty(a => a.Facts, (string?)null), cancellationToken);
        await db.Applications.Where(a => rows.Applications.Contains(a.Id) && a.StatusReason != null)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.StatusReason, ErasedRows.Removed), cancellationToken);
        await db.Mentoring.Where(m => rows.Applications.Contains(m.ApplicationId)).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.Topic, ErasedRows.Removed).SetProperty(m => m.Notes, (string?)null).SetProperty(m => m.NextStep, (string?)null), cancellationToken);
        await db.Feedback.Where(f => rows.Applications.Contains(f.ApplicationId)).ExecuteUpdateAsync(set => set.SetProperty(f => f.Comment, (string?)null), cancellationToken);
        await db.Certificates.Where(c => rows.Certificates.Contains(c.Id)).ExecuteUpdateAsync(set => set.SetProperty(c => c.HolderName, ErasedRows.Removed), cancellationToken);
    }

    private async Task EraseShipmentsAsync(ErasedRows rows, CancellationToken cancellationToken)
    {
        await db.Shipments.Where(s => rows.Shipments.Contains(s.Id) && s.InformantName != null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.InformantName, (string?)null), cancellationToken);
        await db.ShipmentObjections.Where(o => rows.Shipments.Contains(o.ShipmentId)).ExecuteUpdateAsync(
            set => set.SetProperty(o => o.Text, ErasedRows.Removed).SetProperty(o => o.Answer, o => o.Answer == null ? null : ErasedRows.Removed), cancellationToken);
        await db.MonthlyStatements.Where(s => rows.Statements.Contains(s.Id) && s.InformantName != null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.InformantName, (string?)null), cancellationToken);
        var items = db.CollectionItems.Where(i => rows.Businesses.Contains(i.ExporterId));
        await db.Set<CollectionAnswer>().Where(a => items.Any(i => i.Id == a.ItemId)).ExecuteUpdateAsync(set => set.SetProperty(a => a.Note, (string?)null), cancellationToken);
    }

    private async Task EraseCasesAsync(ErasedRows rows, CancellationToken cancellationToken)
    {
        await db.ObstacleCases.Where(c => rows.Cases.Contains(c.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.Title, ErasedRows.Removed).SetProperty(c => c.OutcomeText, (string?)null), cancellationToken);
        await db.Set<ObstacleMessage>().Where(m => rows.Cases.Contains(m.CaseId)).ExecuteUpdateAsync(set => set.SetProperty(m => m.Text, ErasedRows.Removed), cancellationToken);
        await db.Set<ObstacleHandover>().Where(h => rows.Cases.Contains(h.CaseId)).ExecuteUpdateAsync(
            set => set.SetProperty(h => h.Question, ErasedRows.Removed).SetProperty(h => h.Reply, h => h.Reply == null ? null : ErasedRows.Removed), cancellationToken);
    }

    // Their rows are under the program's key until they expire; those of this person go now, with the rest of the file.
    private async Task EraseImportsAsync(ErasedRows rows, CancellationToken cancellationToken)
    {
        var batches = await db.ImportedRows.Where(r => rows.Businesses.Contains(r.ExporterId)).Select(r => r.BatchId).Distinct().ToListAsync(cancellationToken);
        await db.ImportSlices.Where(s => batches.Contains(s.BatchId)).ExecuteDeleteAsync(cancellationToken);
        await db.ImportFiles.Where(f => batches.Contains(f.BatchId)).ExecuteDeleteAsync(cancellationToken);
        await db.ImportedRows.Where(r => rows.Businesses.Contains(r.ExporterId)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>The rows stay, for other rows point at them; what is in them is a sentence.</summary>
    private async Task EraseFilesAsync(ErasedRows rows, CancellationToken cancellationToken)
    {
        var digest = SHA256.HashData(InsteadOfAFile);
        await db.Set<StoredFileContent>().Where(c => rows.Files.Contains(c.FileId)).ExecuteUpdateAsync(set => set.SetProperty(c => c.Bytes, InsteadOfAFile), cancellationToken);
        await db.Files.Where(f => rows.Files.Contains(f.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(f => f.Name, "dihapus.txt").SetProperty(f => f.ContentType, "text/plain; charset=utf-8")
                .SetProperty(f => f.Length, InsteadOfAFile.Length).SetProperty(f => f.Sha256, digest), cancellationToken);
    }
}
