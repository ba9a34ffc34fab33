using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.OwnData;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Example;

/// <summary>
/// Takes the scope "Data contoh" and its accounts out of a database that was tried out first and is now to be used in earnest. The one
/// act that removes entries of the ledger, and so it first asks whether all of it is sound; the trail of what was done stays.
/// </summary>
public sealed class ExampleRemoval(ExportsDbContext db, IDatabaseProvider provider, LedgerCheck check, Seals seals, AuditTrail audit)
{
    /// <summary>Sealed runs span scopes: the seals of the ledger go too, and what remains is sealed anew.</summary>
    private static readonly string[] Opened = ["Ledger", "Seals", "Targets", "ClosedPeriods"];

    /// <returns>Refused when the ledger is not sound, so that sealing anew never covers up a changed row.</returns>
    public async Task<Outcome> RemoveAsync(CancellationToken cancellationToken)
    {
        if (await check.FindFirstBadRowAsync(cancellationToken) is { } bad)
            return Outcome.Refused(new Wording("Buku besar tidak cocok, maka tidak ada yang dihapus: {0}", bad));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        audit.Note(ProcessKind.ExampleDataRemoving, nameof(Scope), Scope.ExampleCode, facts: await FormerSealsAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        foreach (var opening in Opened.Select(table => $"DROP TRIGGER {AppendOnly.TriggerName(table, "Delete")}"))
            await db.Database.ExecuteSqlRawAsync(opening, cancellationToken);
        await ForgetRegisterAsync(cancellationToken);
        await RemoveObstaclesAsync(cancellationToken);
        await RemoveImportsAsync(cancellationToken);
        await RemoveReportsAsync(cancellationToken);
        await RemoveShipmentsAsync(cancellationToken);
        await RemoveCollectionAsync(cancellationToken);
        await RemoveCohortsAsync(cancellationToken);
        await db.Notices.Where(n => n.ScopeCode == Scope.ExampleCode).ExecuteDeleteAsync(cancellationToken);
        await RemoveContactsAsync(cancellationToken);
        await db.TargetProposals.Where(p => p.ScopeCode == Scope.ExampleCode).ExecuteDeleteAsync(cancellationToken);
        await RemoveAccountsAsync(cancellationToken);
        await RemoveRegisterAsync(cancellationToken);
        await RemoveOfficeAsync(cancellationToken);
        foreach (var trigger in Opened.SelectMany(table => provider.AppendOnlyTriggers(db.Model, table)))
            await db.Database.ExecuteSqlRawAsync(trigger, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await seals.SealAsync(provider, cancellationToken);
        return Outcome.Done;
    }

    private async Task<object> FormerSealsAsync(CancellationToken cancellationToken)
    {
        var last = await db.Seals.AsNoTracking().Where(s => s.Table == SealedTable.Ledger)
            .OrderByDescending(s => s.Number).Select(s => new { s.Number, s.Hash }).FirstOrDefaultAsync(cancellationToken);
        return new { LedgerSeals = last?.Number ?? 0, LastHash = last is null ? null : Convert.ToHexStringLower(last.Hash) };
    }

    private async Task RemoveShipmentsAsync(CancellationToken cancellationToken)
    {
        await db.Seals.Where(s => s.Table == SealedTable.Ledger).ExecuteDeleteAsync(cancellationToken);
        // What points at another row of its own table goes first.
        await db.Ledger.Where(e => e.ScopeCode == Scope.ExampleCode && e.ReversesSeq != null).ExecuteDeleteAsync(cancellationToken);
        await db.Ledger.Where(e => e.ScopeCode == Scope.ExampleCode).ExecuteDeleteAsync(cancellationToken);
        await db.MonthlyTotals.Where(t => t.ScopeCode == Scope.ExampleCode).ExecuteDeleteAsync(cancellationToken);
        var shipments = db.Shipments.Where(s => s.ScopeCode == Scope.ExampleCode);
        await shipments.Where(s => s.CorrectsShipmentId != null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.CorrectsShipmentId, (Guid?)null), cancellationToken);
        var files = await shipments.SelectMany(s => s.Files).Select(f => f.FileId).Distinct().ToListAsync(cancellationToken);
        await db.ShipmentObjections.Where(o => shipments.Any(s => s.Id == o.ShipmentId)).ExecuteDeleteAsync(cancellationToken);
        await shipments.ExecuteDeleteAsync(cancellationToken);
        await RemoveFilesAsync(files, cancellationToken);
    }

    private async Task RemoveCollectionAsync(CancellationToken cancellationToken)
    {
        var statements = db.MonthlyStatements.Where(s => s.ScopeCode == Scope.ExampleCode);
        await statements.ExecuteDeleteAsync(cancellationToken);
        await db.CollectionRounds.Where(r => r.ScopeCode == Scope.ExampleCode).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task RemoveObstaclesAsync(CancellationToken cancellationToken)
    {
        var cases = db.ObstacleCases.Where(c => c.ScopeCode == Scope.ExampleCode);
        var files = await cases.SelectMany(c => c.Messages).SelectMany(m => m.Files).Select(f => f.FileId).ToListAsync(cancellationToken);
        await cases.ExecuteDeleteAsync(cancellationToken);
        await RemoveFilesAsync(files, cancellationToken);
    }

    private async Task RemoveImportsAsync(CancellationToken cancellationToken)
    {
        var batches = db.Imports.Where(b => b.ScopeCode == Scope.ExampleCode);
        await db.ImportedRows.Where(r => r.ScopeCode == Scope.ExampleCode).ExecuteDeleteAsync(cancellationToken);
        await db.ImportSlices.Where(s => batches.Any(b => b.Id == s.BatchId)).ExecuteDeleteAsync(cancellationToken);
        await db.ImportFiles.Where(f => batches.Any(b => b.Id == f.BatchId)).ExecuteDeleteAsync(cancellationToken);
        await batches.ExecuteDeleteAsync(cancellationToken);
    }

    private async Task RemoveReportsAsync(CancellationToken cancellationToken)
    {
        var reports = db.IssuedReports.Where(r => r.ScopeCode == Scope.ExampleCode);
        await reports.ExecuteUpdateAsync(set => set.SetProperty(r => r.ReplacesId, (Guid?)null), cancellationToken);
        await reports.ExecuteDeleteAsync(cancellationToken);
        await db.ReportJobs.Where(j => j.ScopeCode == Scope.ExampleCode).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task RemoveCohortsAsync(CancellationToken cancellationToken)
    {
        var applications = db.Applications.Where(a => a.Cohort!.ScopeCode == Scope.ExampleCode);
        var assessments = db.Assessments.Where(s => applications.Any(a => a.Id == s.ApplicationId));
        var evidence = db.Set<CriterionEvidence>().Where(e => assessments.Any(s => s.Id == e.AssessmentId));
        var selfApplications = db.SelfApplications.Where(a => a.Cohort!.ScopeCode == Scope.ExampleCode);
        var certificates = db.Certificates.Where(c => applications.Any(a => a.Id == c.ApplicationId));
        var files = await evidence.Select(e => e.FileId)
            .Union(selfApplications.SelectMany(a => a.Files).Select(f => f.FileId))
            .Union(certificates.Select(c => c.FileId))
            .Union(db.Cohorts.Where(c => c.ScopeCode == Scope.ExampleCode).SelectMany(c => c.Sessions).SelectMany(s => s.Materials).Select(m => m.FileId))
            .ToListAsync(cancellationToken);
        await evidence.ExecuteDeleteAsync(cancellationToken);
        await certificates.ExecuteUpdateAsync(set => set.SetProperty(c => c.ReplacedById, (Guid?)null), cancellationToken);
        await certificates.ExecuteDeleteAsync(cancellationToken);
        await selfApplications.ExecuteDeleteAsync(cancellationToken);
        await assessments.ExecuteUpdateAsync(set => set.SetProperty(a => a.ReusedFromId, (Guid?)null), cancellationToken);
        await assessments.ExecuteDeleteAsync(cancellationToken);
        await applications.ExecuteDeleteAsync(cancellationToken);
        await db.Cohorts.Where(c => c.ScopeCode == Scope.ExampleCode).ExecuteDeleteAsync(cancellationToken);
        await RemoveFilesAsync(files, cancellationToken);
    }

    private async Task RemoveFilesAsync(IEnumerable<Guid> files, CancellationToken cancellationToken)
    {
        var gone = files.ToList();
        await PersonalValues.ForgetAsync(db, gone, cancellationToken);
        foreach (var file in gone)
        {
            await db.Set<StoredFileContent>().Where(c => c.FileId == file).ExecuteDeleteAsync(cancellationToken);
            await db.Files.Where(f => f.Id == file).ExecuteDeleteAsync(cancellationToken);
        }
    }

    private async Task RemoveContactsAsync(CancellationToken cancellationToken)
    {
        var contacts = db.Contacts.Where(c => c.ScopeCode == Scope.ExampleCode);
        await contacts.ExecuteDeleteAsync(cancellationToken);
        await db.MarketClassifications.Where(m => m.ScopeCode == Scope.ExampleCode).ExecuteDeleteAsync(cancellationToken);
    }

    // An example account that also worked on the city's own records stays as the name behind that work, closed for good.
    private async Task RemoveAccountsAsync(CancellationToken cancellationToken)
    {
        var accounts = db.Users.Where(u => u.IsExample || u.ScopeCode == Scope.ExampleCode);
        var city = await db.Scopes.Where(s => s.IsDefault).Select(s => s.Code).SingleAsync(cancellationToken);
        await db.Sessions.Where(s => accounts.Any(u => u.Id == s.UserId)).ExecuteDeleteAsync(cancellationToken);
        await db.AccountLinks.Where(l => accounts.Any(u => u.Id == l.UserId)).ExecuteDeleteAsync(cancellationToken);
        await accounts
            .Where(u => db.Shipments.Any(s => s.EnteredById == u.Id || s.SubmittedById == u.Id || s.DecidedById == u.Id)
                || db.ShipmentObjections.Any(o => o.RaisedById == u.Id || o.AnsweredById == u.Id)
                || db.Applications.Any(a => a.AppliedById == u.Id || a.DecidedById == u.Id) || db.Cohorts.Any(c => c.SelectedById == u.Id)
                || db.CurationScores.Any(s => s.AssessorId == u.Id) || db.SelfApplications.Any(a => a.HandledById == u.Id)
                || db.Attendance.Any(a => a.RecordedById == u.Id) || db.Mentoring.Any(m => m.EnteredById == u.Id)
                || db.Certificates.Any(c => c.IssuedById == u.Id || c.RevokedById == u.Id)
                || db.Assessments.Any(s => s.DecidedById == u.Id)
                || db.Imports.Any(b => b.UploadedById == u.Id || b.CommittedById == u.Id)
                || db.Set<ShipmentFile>().Any(f => f.AddedById == u.Id)
                || db.ObstacleCases.Any(c => c.OpenedById == u.Id || c.ClosedById == u.Id) || db.Set<ObstacleMessage>().Any(m => m.ById == u.Id)
                || db.Set<ObstacleHandover>().Any(h => h.ById == u.Id) || db.KnowledgeArticles.Any(a => a.ChangedById == u.Id)
                || db.Files.Any(f => f.UploadedById == u.Id) || db.Notices.Any(n => n.ToldById == u.Id)
                || db.CollectionRounds.Any(r => r.OpenedById == u.Id) || db.Contacts.Any(c => c.ById == u.Id)
                || db.CollectionItems.Any(i => i.AddedById == u.Id || i.RemovedById == u.Id || i.Answers.Any(a => a.ById == u.Id))
                || db.MonthlyStatements.Any(s => s.EnteredById == u.Id || s.SubmittedById == u.Id || s.DecidedById == u.Id)
                || db.MarketClassifications.Any(m => m.SetById == u.Id)
                || db.TargetProposals.Any(p => p.ProposedById == u.Id || p.DecidedById == u.Id)
                || db.IssuedReports.Any(r => r.PreparedById == u.Id || r.CheckedById == u.Id || r.IssuedById == u.Id)
                || db.ReportJobs.Any(j => j.RequestedById == u.Id)
                || db.NumberPatterns.Any(p => p.ScopeCode != Scope.ExampleCode && p.RecordedById == u.Id)
                || db.ExchangeRates.Any(r => r.ScopeCode != Scope.ExampleCode && (r.EnteredById == u.Id || r.WithdrawnById == u.Id))
                || db.RateRules.Any(r => r.ScopeCode != Scope.ExampleCode && r.SetById == u.Id)
                || db.ClosedPeriods.Any(p => p.ScopeCode != Scope.ExampleCode && p.ClosedById == u.Id))
            .ExecuteUpdateAsync(
                set => set.SetProperty(u => u.ScopeCode, city).SetProperty(u => u.IsExample, false).SetProperty(u => u.ExporterId, (Guid?)null)
                    .SetProperty(u => u.Status, AccountStatus.Suspended).SetProperty(u => u.PasswordHash, (string?)null),
                cancellationToken);
        await PersonalValues.ForgetAsync(db, await accounts.Select(u => u.Id).ToListAsync(cancellationToken), cancellationToken);
        await accounts.ExecuteDeleteAsync(cancellationToken);
    }

    private async Task RemoveRegisterAsync(CancellationToken cancellationToken)
    {
        var (exporters, people) = (db.Exporters.Where(e => e.ScopeCode == Scope.ExampleCode), db.People.Where(p => p.ScopeCode == Scope.ExampleCode));
        await exporters.ExecuteDeleteAsync(cancellationToken);
        await people.ExecuteDeleteAsync(cancellationToken);
    }

    private async Task RemoveOfficeAsync(CancellationToken cancellationToken)
    {
        await db.ExchangeRates.Where(r => r.ScopeCode == Scope.ExampleCode).ExecuteDeleteAsync(cancellationToken);
        await db.RateRules.Where(r => r.ScopeCode == Scope.ExampleCode).ExecuteDeleteAsync(cancellationToken);
        await db.ClosedPeriods.Where(p => p.ScopeCode == Scope.ExampleCode).ExecuteDeleteAsync(cancellationToken);
        await db.Targets.Where(t => t.ScopeCode == Scope.ExampleCode).ExecuteDeleteAsync(cancellationToken);
        // "report:contoh", "sertifikat:contoh".
        await db.NumberSeries.Where(s => s.Key.EndsWith(":" + Scope.ExampleCode)).ExecuteDeleteAsync(cancellationToken);
        await db.NumberPatterns.Where(p => p.ScopeCode == Scope.ExampleCode).ExecuteDeleteAsync(cancellationToken);
        await db.ReportRates.Where(r => r.ScopeCode == Scope.ExampleCode).ExecuteDeleteAsync(cancellationToken);
        await db.Officials.Where(o => o.ScopeCode == Scope.ExampleCode).ExecuteDeleteAsync(cancellationToken);
        await db.Letterheads.Where(l => l.ScopeCode == Scope.ExampleCode).ExecuteDeleteAsync(cancellationToken);
        await db.Scopes.Where(s => s.Code == Scope.ExampleCode).ExecuteDeleteAsync(cancellationToken);
    }

    // The trail keeps the digests of what it said of them; the values and their keys go, before the rows that tell whose they are.
    private async Task ForgetRegisterAsync(CancellationToken cancellationToken)
    {
        var exporters = await db.Exporters.Where(e => e.ScopeCode == Scope.ExampleCode).Select(e => e.Id).ToListAsync(cancellationToken);
        var people = await db.People.Where(p => p.ScopeCode == Scope.ExampleCode).Select(p => p.Id).ToListAsync(cancellationToken);
        var applicants = await db.SelfApplications.Where(a => a.Cohort!.ScopeCode == Scope.ExampleCode).Select(a => a.Id).ToListAsync(cancellationToken);
        var hanging = await new OwnWalk(db).ReadAsync(exporters, cancellationToken);
        await PersonalValues.ForgetAsync(db, [.. exporters, .. people, .. applicants, .. hanging.SelectMany(t => t.Ids)], cancellationToken);
    }
}
