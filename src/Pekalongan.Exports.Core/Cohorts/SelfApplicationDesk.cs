using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>How taking in ended: what stands in its way, or the application it became.</summary>
public sealed record TakeInAnswer(RegisterAnswer Answer, Guid? ApplicationId)
{
    public Outcome Outcome => Answer.Outcome;
}

/// <summary>The business of the register that an application is about, as it stood when it was shown, and what of the applicant's facts replaces its own.</summary>
public sealed record TakeInChoice(Guid ExporterId, Guid Version, Guid PersonVersion, IReadOnlySet<ApplicantFact> Facts);

/// <summary>
/// The office's side of applications from the public page. Each act is one transaction; the second of two people who act on the same one
/// is told so. When it is taken in or declined the answers are wiped.
/// </summary>
public sealed class SelfApplicationDesk(
    ExportsDbContext db, SelfApplicationVault vault, NikVault nikVault, ExporterService exporters, CohortService cohorts, SelfApplicationLetters letters,
    AuditTrail audit, Actor actor, TimeProvider time)
{
    /// <summary>Registers the applicant and applies it to the cohort.</summary>
    /// <param name="id">The application.</param>
    /// <param name="scopeCode">Of the office.</param>
    /// <param name="version">As it was shown.</param>
    /// <param name="isSamePerson">The answer to <see cref="RegisterAnswer.SamePerson"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<TakeInAnswer> TakeInAsNewAsync(Guid id, string scopeCode, Guid version, bool isSamePerson, CancellationToken cancellationToken) =>
        TakeInAsync(id, scopeCode, version, async answers =>
        {
            if (await ReadAsync(answers, cancellationToken) is not { } read)
                return (Outcome.Refused(new Wording("Isian ini belum cukup untuk mendaftarkan usaha baru; kembalikan, atau pilih usaha yang sudah tercatat")), id);
            // With the id of the application, so that the same one is never registered twice.
            return (await exporters.RegisterAsync(id, scopeCode, read.Person, read.Business, isSamePerson, cancellationToken), id);
        }, cancellationToken);

    /// <summary>Applies a business that is on the register, with the chosen facts of the applicant taken over.</summary>
    public Task<TakeInAnswer> TakeInAsKnownAsync(Guid id, string scopeCode, Guid version, TakeInChoice choice, CancellationToken cancellationToken) =>
        TakeInAsync(id, scopeCode, version, async answers =>
        {
            if (choice.Facts.Count == 0)
                return (Outcome.Done, choice.ExporterId);
            var onFile = await db.Exporters.AsNoTracking().Include(e => e.Person).Include(e => e.Products).Include(e => e.Certificates).AsSplitQuery()
                .SingleOrDefaultAsync(e => e.Id == choice.ExporterId && e.ScopeCode == scopeCode, cancellationToken);
            if (onFile is null)
                return (Outcome.NotFound, choice.ExporterId);
            var (person, business) = (await ComparisonAsync(answers, cancellationToken)).Take(onFile, choice.Facts);
            return (await exporters.ChangeAsync(choice.ExporterId, scopeCode, choice.Version, choice.PersonVersion, person, business, cancellationToken),
                choice.ExporterId);
        }, cancellationToken);

    /// <summary>Opens the link again, with what is missing.</summary>
    /// <param name="id">The application.</param>
    /// <param name="scopeCode">Of the office.</param>
    /// <param name="version">As it was shown.</param>
    /// <param name="reason">What is missing, in words the applicant reads.</param>
    /// <param name="linkOf">The full address of the page that a token opens.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Outcome> ReturnAsync(
        Guid id, string scopeCode, Guid version, string reason, Func<string, string> linkOf, CancellationToken cancellationToken) =>
        HandleAsync(id, scopeCode, version, SelfApplicationStatus.Returned, ProcessKind.SelfApplicationReturning, reason,
            (application, answers) => letters.SendBackAsync(application, answers, linkOf(answers.Token), cancellationToken), cancellationToken);

    public Task<Outcome> DeclineAsync(Guid id, string scopeCode, Guid version, string reason, CancellationToken cancellationToken) =>
        HandleAsync(id, scopeCode, version, SelfApplicationStatus.Declined, ProcessKind.SelfApplicationDeclining, reason,
            (application, answers) => letters.DeclineAsync(application, answers, cancellationToken), cancellationToken);

    /// <summary>What the applicant says, to be held against the register.</summary>
    public async Task<ApplicantComparison> ComparisonAsync(ApplicantAnswers answers, CancellationToken cancellationToken)
    {
        if (await ReadAsync(answers, cancellationToken) is { } read)
            return new ApplicantComparison(read.Person, read.Business, nikVault);
        var entry = answers.Entry;
        return new ApplicantComparison(null, new BusinessFacts
        {
            Name = PlainText.Of(entry.Name),
            LegalForm = default,
            SizeClass = default,
            Nib = Nib.Parse(entry.Nib).Try(out var nib, out _) ? nib : null,
            Phone = PhoneNumber.Parse(entry.Phone).Try(out var phone, out _) ? phone : null,
            Email = EmailAddress.Parse(entry.Email).Try(out var email, out _) ? email : null,
            Products = [],
        }, nikVault);
    }

    private async Task<ReadExporter?> ReadAsync(ApplicantAnswers answers, CancellationToken cancellationToken) =>
        (await ApplicantRules.LoadAsync(db, time, Language.Indonesian, cancellationToken)).Read(answers);

    private async Task<TakeInAnswer> TakeInAsync(
        Guid id, string scopeCode, Guid version, Func<ApplicantAnswers, Task<(RegisterAnswer Answer, Guid ExporterId)>> settleBusiness,
        CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var (hindrance, seen) = await LookAsync(id, scopeCode, version, SelfApplicationStatus.TakenIn, cancellationToken);
        if (hindrance is not null)
            return new TakeInAnswer(hindrance, seen?.ApplicationId);
        var answers = vault.Decrypt(seen!.AnswersCipher!, id);
        var (answer, exporterId) = await settleBusiness(answers);
        if (!answer.Outcome.Ok)
            return new TakeInAnswer(answer, null);
        var (applied, applicationId) = await cohorts.ApplyAsync(seen.CohortId, exporterId, scopeCode, ApplicationSource.SelfService, cancellationToken);
        if (!applied.Ok)
            return new TakeInAnswer(applied, null);

        // Read again, because the services above may have begun their context anew.
        var application = await db.SelfApplications.Include(a => a.Cohort).Include(a => a.Files).SingleAsync(a => a.Id == id, cancellationToken);
        if (application.Version != version)
            return new TakeInAnswer(actor.StaleFor(application), null);
        var records = await AttachAsync(application, applicationId!.Value, cancellationToken);
        application.ApplicationId = applicationId;
        Settle(application, SelfApplicationStatus.TakenIn, null);
        await letters.TakeInAsync(application, answers, exporterId, cancellationToken);
        await audit.RecordAsync(ProcessKind.SelfApplicationTakingIn, exporterId, [application, .. records], cancellationToken: cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new TakeInAnswer(Outcome.Stale, null);
        }

        await transaction.CommitAsync(cancellationToken);
        return new TakeInAnswer(Outcome.Done, applicationId);
    }

    private async Task<Outcome> HandleAsync(
        Guid id, string scopeCode, Guid version, SelfApplicationStatus status, ProcessKind kind, string reason,
        Func<SelfApplication, ApplicantAnswers, Task> tell, CancellationToken cancellationToken)
    {
        var (hindrance, _) = await LookAsync(id, scopeCode, version, status, cancellationToken);
        if (hindrance is not null)
            return hindrance;
        var application = await db.SelfApplications.Include(a => a.Cohort).Include(a => a.Files).ThenInclude(f => f.File)
            .SingleAsync(a => a.Id == id, cancellationToken);
        var answers = vault.Decrypt(application.AnswersCipher!, id);
        if (status == SelfApplicationStatus.Declined)
            SelfApplicationEvidence.Discard(db, application.Files);
        Settle(application, status, reason);
        await tell(application, answers);
        await audit.RecordAsync(kind, application.Id, [application], reason, cancellationToken);
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

    /// <summary>What stands in the way before anything is done. The same act by the same person again is a double click.</summary>
    private async Task<(Outcome? Hindrance, SelfApplication? Seen)> LookAsync(
        Guid id, string scopeCode, Guid version, SelfApplicationStatus wanted, CancellationToken cancellationToken)
    {
        var seen = await db.SelfApplications.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == id && a.Cohort!.ScopeCode == scopeCode && a.Status != SelfApplicationStatus.Draft, cancellationToken);
        if (seen is null)
            return (Outcome.NotFound, null);
        if (seen.Status == wanted && seen.HandledById == actor.RequireUser())
            return (Outcome.Done, seen);
        return (seen.Version == version && seen.Status == SelfApplicationStatus.Sent ? null : Outcome.Stale, seen);
    }

    private void Settle(SelfApplication application, SelfApplicationStatus status, string? reason)
    {
        application.Status = status;
        application.HandlingReason = reason;
        application.HandledById = actor.RequireUser();
        application.HandledAt = time.Now();
        application.ChangedAt = time.Now();
        if (status != SelfApplicationStatus.Returned)
            application.AnswersCipher = null;
    }

    private async Task<IReadOnlyList<object>> AttachAsync(SelfApplication application, Guid applicationId, CancellationToken cancellationToken)
    {
        var assessments = await db.Assessments.Where(a => a.ApplicationId == applicationId).Select(a => new { a.Id, a.Criterion })
            .ToDictionaryAsync(a => a.Criterion, a => a.Id, cancellationToken);
        var evidence = application.Files.Where(f => assessments.ContainsKey(f.Criterion))
            .Select(f => new CriterionEvidence { AssessmentId = assessments[f.Criterion], FileId = f.FileId }).ToList();
        db.AddRange(evidence);
        return evidence;
    }
}
