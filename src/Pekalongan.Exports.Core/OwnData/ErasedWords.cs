using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.OwnData;

/// <summary>Takes out the words that people wrote by, to or about some businesses, as <see cref="PersonalColumns"/> lists them.</summary>
internal sealed class ErasedWords(ExportsDbContext db)
{
    private const string Removed = ErasedRows.Removed;

    public async Task EraseAsync(IReadOnlyList<Guid> businesses, CancellationToken cancellationToken)
    {
        await EraseTrainingAsync(businesses, cancellationToken);
        await EraseShipmentsAsync(businesses, cancellationToken);
        await EraseCollectionAsync(businesses, cancellationToken);
        await EraseCasesAsync(businesses, cancellationToken);
        await db.Notices.Where(n => n.ExporterId != null && businesses.Contains(n.ExporterId.Value)).ExecuteDeleteAsync(cancellationToken);
        await db.Contacts.Where(c => businesses.Contains(c.ExporterId)).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.PersonName, (string?)null).SetProperty(c => c.Note, (string?)null), cancellationToken);
    }

    private async Task EraseTrainingAsync(IReadOnlyList<Guid> businesses, CancellationToken cancellationToken)
    {
        var applications = db.Applications.Where(a => businesses.Contains(a.ExporterId));
        await db.SelfApplications.Where(s => applications.Any(a => a.Id == s.ApplicationId)).ExecuteDeleteAsync(cancellationToken);
        await db.Assessments.Where(s => applications.Any(a => a.Id == s.ApplicationId)).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.Reason, s => s.Reason == null ? null : Removed).SetProperty(s => s.Facts, (string?)null), cancellationToken);
        await applications.Where(a => a.StatusReason != null).ExecuteUpdateAsync(set => set.SetProperty(a => a.StatusReason, Removed), cancellationToken);
        await db.CurationScores.Where(s => businesses.Contains(s.Application!.ExporterId)).ExecuteUpdateAsync(set => set.SetProperty(s => s.Note, (string?)null), cancellationToken);
        await db.Mentoring.Where(m => businesses.Contains(m.Application!.ExporterId)).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.Topic, Removed).SetProperty(m => m.Notes, (string?)null).SetProperty(m => m.NextStep, (string?)null), cancellationToken);
        await db.Feedback.Where(f => businesses.Contains(f.Application!.ExporterId)).ExecuteUpdateAsync(set => set.SetProperty(f => f.Comment, (string?)null), cancellationToken);
        await db.Certificates.Where(c => businesses.Contains(c.Application!.ExporterId)).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.HolderName, Removed).SetProperty(c => c.RevocationReason, c => c.RevocationReason == null ? null : Removed), cancellationToken);
    }

    private async Task EraseShipmentsAsync(IReadOnlyList<Guid> businesses, CancellationToken cancellationToken)
    {
        var shipments = db.Shipments.Where(s => businesses.Contains(s.ExporterId));
        await shipments.Where(s => s.InformantName != null || s.DecisionReason != null).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.InformantName, (string?)null).SetProperty(s => s.DecisionReason, s => s.DecisionReason == null ? null : Removed), cancellationToken);
        await db.ShipmentObjections.Where(o => shipments.Any(s => s.Id == o.ShipmentId)).ExecuteUpdateAsync(
            set => set.SetProperty(o => o.Text, Removed).SetProperty(o => o.Answer, o => o.Answer == null ? null : Removed), cancellationToken);
    }

    private async Task EraseCollectionAsync(IReadOnlyList<Guid> businesses, CancellationToken cancellationToken)
    {
        await db.MonthlyStatements.Where(s => businesses.Contains(s.ExporterId) && (s.InformantName != null || s.DecisionReason != null)).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.InformantName, (string?)null).SetProperty(s => s.DecisionReason, s => s.DecisionReason == null ? null : Removed), cancellationToken);
        var items = db.CollectionItems.Where(i => businesses.Contains(i.ExporterId));
        await items.Where(i => i.RemovedReason != null).ExecuteUpdateAsync(set => set.SetProperty(i => i.RemovedReason, Removed), cancellationToken);
        await db.Set<CollectionAnswer>().Where(a => items.Any(i => i.Id == a.ItemId)).ExecuteUpdateAsync(set => set.SetProperty(a => a.Note, (string?)null), cancellationToken);
    }

    private async Task EraseCasesAsync(IReadOnlyList<Guid> businesses, CancellationToken cancellationToken)
    {
        var cases = db.ObstacleCases.Where(c => businesses.Contains(c.ExporterId));
        await cases.ExecuteUpdateAsync(set => set.SetProperty(c => c.Title, Removed).SetProperty(c => c.OutcomeText, (string?)null), cancellationToken);
        await db.Set<ObstacleMessage>().Where(m => cases.Any(c => c.Id == m.CaseId)).ExecuteUpdateAsync(set => set.SetProperty(m => m.Text, Removed), cancellationToken);
        await db.Set<ObstacleHandover>().Where(h => cases.Any(c => c.Id == h.CaseId)).ExecuteUpdateAsync(
            set => set.SetProperty(h => h.Question, Removed).SetProperty(h => h.Reply, h => h.Reply == null ? null : Removed), cancellationToken);
    }
}
