using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>What the first step asked.</summary>
public sealed record FirstAnswers(SelfAnswer OnRegister, IReadOnlyDictionary<Criterion, SelfAnswer> Checks);

/// <summary>
/// The applicant's side of an application on the public page. Whoever holds the link goes on with it; the answers are kept step by step
/// and only as a cipher. What is being filled in leaves no trail; sending it does.
/// </summary>
public sealed class SelfApplicationService(
    ExportsDbContext db, IDatabaseProvider provider, SelfApplicationVault vault, SelfApplicationLetters letters, AuditTrail audit, TimeProvider time)
{
    private static readonly Wording AlreadySent = new Wording("Pendaftaran ini sudah dikirim dan tidak dapat diubah lagi");

    /// <param name="token">Made with the form, so that the same form sent twice starts one application.</param>
    /// <param name="cohortId">Applied to.</param>
    /// <param name="first">The first step's answers.</param>
    /// <param name="language">In which the applicant reads.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Outcome> StartAsync(string token, Guid cohortId, FirstAnswers first, Language language, CancellationToken cancellationToken)
    {
        if (!SelfApplicationVault.IsToken(token) || await db.Cohorts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == cohortId, cancellationToken) is not { } cohort)
            return Outcome.NotFound;
        if (await FindAsync(token, cancellationToken) is not null)
            return await SaveFirstAsync(token, first, cancellationToken);
        if (ApplicationWindow.Objection(cohort, JakartaTime.Today(time)) is { } objection)
            return Outcome.Refused(objection);
        var answers = new ApplicantAnswers { Token = token, Language = language };
        Write(answers, first, cohort.Criteria);
        var id = Guid.CreateVersion7();
        db.SelfApplications.Add(new SelfApplication
        {
            Id = id,
            CohortId = cohortId,
            TokenSha256 = SelfApplicationVault.DigestOf(token),
            Status = SelfApplicationStatus.Draft,
            AnswersCipher = vault.Encrypt(answers, id),
            StartedAt = time.Now(),
            ChangedAt = time.Now(),
        });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            db.ChangeTracker.Clear();
        }

        return Outcome.Done;
    }

    public Task<Outcome> SaveFirstAsync(string token, FirstAnswers first, CancellationToken cancellationToken) =>
        ChangeAsync(token, (application, answers) => Write(answers, first, application.Cohort!.Criteria), cancellationToken);

    /// <summary>Person and business, after the rules have passed them.</summary>
    public Task<Outcome> SaveBusinessAsync(string token, ExporterEntry typed, CancellationToken cancellationToken) =>
        ChangeAsync(token, (_, answers) => answers.WithBusiness(typed), cancellationToken);

    /// <summary>Products and what was exported so far, after the rules have passed them.</summary>
    public Task<Outcome> SaveGoodsAsync(string token, ExporterEntry typed, CancellationToken cancellationToken) =>
        ChangeAsync(token, (_, answers) => answers.WithGoods(typed), cancellationToken);

    /// <summary>Puts it into the office's queue and gives it its number, which stays the same when it is sent again after a return.</summary>
    /// <param name="token">Of the link.</param>
    /// <param name="version">Of what was shown to be checked.</param>
    /// <param name="link">The address of the applicant's page for the confirming mail; null where it is not known for certain.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Outcome> SendAsync(string token, Guid version, string? link, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } application)
            return Outcome.NotFound;
        if (application.Status == SelfApplicationStatus.Sent)
            return Outcome.Done;
        if (!IsEditable(application))
            return Outcome.Refused(AlreadySent);
        if (application.Version != version)
            return Outcome.Stale;
        // What came in time and was returned may be completed after the last day.
        if (application.Status == SelfApplicationStatus.Draft && ApplicationWindow.Objection(application.Cohort!, JakartaTime.Today(time)) is { } objection)
            return Outcome.Refused(objection);
        var rules = await ApplicantRules.LoadAsync(db, time, Language.Indonesian, cancellationToken);
        var answers = vault.Decrypt(application.AnswersCipher!, application.Id);
        if (!rules.IsComplete(answers))
            return Outcome.Refused(new Wording("Masih ada yang belum diisi; lengkapi dulu langkah yang ditandai"));
        application.Reference ??= await NewReferenceAsync(cancellationToken);
        application.Status = SelfApplicationStatus.Sent;
        application.SentAt = time.Now();
        application.ChangedAt = time.Now();
        await letters.ConfirmAsync(application, answers, link, cancellationToken);
        await audit.RecordAsync(ProcessKind.SelfApplicationSending, application.Id, [application], cancellationToken: cancellationToken);
        return await SaveAsync(cancellationToken);
    }

    internal static bool IsEditable(SelfApplication application) => application.Status is SelfApplicationStatus.Draft or SelfApplicationStatus.Returned;

    private static ApplicantAnswers Write(ApplicantAnswers answers, FirstAnswers first, IReadOnlyList<Criterion> criteria)
    {
        answers.OnRegister = first.OnRegister;
        answers.Checks = criteria.ToDictionary(c => c, c => first.Checks.GetValueOrDefault(c, SelfAnswer.Unknown));
        return answers;
    }

    private async Task<Outcome> ChangeAsync(string token, Func<SelfApplication, ApplicantAnswers, ApplicantAnswers> change, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } application)
            return Outcome.NotFound;
        if (!IsEditable(application))
            return Outcome.Refused(AlreadySent);
        var answers = change(application, vault.Decrypt(application.AnswersCipher!, application.Id));
        application.AnswersCipher = vault.Encrypt(answers, application.Id);
        application.ChangedAt = time.Now();
        return await SaveAsync(cancellationToken);
    }

    private Task<SelfApplication?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var digest = SelfApplicationVault.DigestOf(token);
        return db.SelfApplications.Include(a => a.Cohort).SingleOrDefaultAsync(a => a.TokenSha256 == digest, cancellationToken);
    }

    private async Task<string> NewReferenceAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var reference = SelfApplicationVault.NewReference(JakartaTime.Today(time).Year);
            if (!await db.SelfApplications.AnyAsync(a => a.Reference == reference, cancellationToken))
                return reference;
        }
    }

    private async Task<Outcome> SaveAsync(CancellationToken cancellationToken)
    {
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
}
