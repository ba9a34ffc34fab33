using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Web.Pages.ApplicationQueue;

/// <summary>An application as staff look at it; without answers once they were wiped.</summary>
public sealed record QueuedApplication(SelfApplication Application, ApplicantAnswers? Answers)
{
    public bool IsWaiting => Application.Status == SelfApplicationStatus.Sent;

    public string Title => Answers?.Entry.Name ?? Application.Reference!;
}

public sealed class QueuedApplicationReader(ExportsDbContext db, SelfApplicationVault vault)
{
    public async Task<QueuedApplication> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var application = await db.SelfApplications.AsNoTracking().Include(a => a.Cohort).Include(a => a.Files).ThenInclude(f => f.File)
            .SingleAsync(a => a.Id == id, cancellationToken);
        return new QueuedApplication(application, AnswersOf(application));
    }

    public ApplicantAnswers? AnswersOf(SelfApplication application) =>
        application.AnswersCipher is { } cipher ? vault.Decrypt(cipher, application.Id) : null;
}
