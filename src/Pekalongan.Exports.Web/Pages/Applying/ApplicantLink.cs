using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Web.Pages.Applying;

/// <summary>The application that the link of this request opens.</summary>
public sealed class OpenedApplication
{
    private SelfApplication? _application;

    public SelfApplication Application => _application ?? throw new InvalidOperationException("This page is not opened by an applicant's link.");

    /// <summary>Null once they were wiped.</summary>
    public ApplicantAnswers? Answers { get; private set; }

    /// <summary>Of an application that can still be changed.</summary>
    public ApplicantAnswers Draft => Answers ?? throw new InvalidOperationException("The steps of an application are open only while it can be changed.");

    public bool IsEditable => Application.Status is SelfApplicationStatus.Draft or SelfApplicationStatus.Returned;

    public void Open(SelfApplication application, ApplicantAnswers? answers) => (_application, Answers) = (application, answers);
}

/// <summary>
/// Opens the application that the address names by its token, else 404. Steps of one that can no longer be changed lead to the page that
/// says where it stands, so that a second click on a button does too. Nothing of it stays in a cache or with a search engine.
/// </summary>
public sealed class ApplicantLink(ExportsDbContext db, SelfApplicationVault vault, OpenedApplication opened) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var token = context.RouteData.Values["token"] as string;
        if (!SelfApplicationVault.IsToken(token))
        {
            context.Result = new NotFoundResult();
            return;
        }

        var digest = SelfApplicationVault.DigestOf(token!);
        var application = await db.SelfApplications.AsNoTracking().Include(a => a.Cohort).Include(a => a.Files).ThenInclude(f => f.File)
            .SingleOrDefaultAsync(a => a.TokenSha256 == digest, context.HttpContext.RequestAborted);
        if (application is null)
        {
            context.Result = new NotFoundResult();
            return;
        }

        opened.Open(application, application.AnswersCipher is { } cipher ? vault.Decrypt(cipher, application.Id) : null);
        context.HttpContext.Response.Headers.CacheControl = "no-cache, no-store";
        context.HttpContext.Response.Headers["X-Robots-Tag"] = "noindex";
        if (opened.IsEditable || context.HandlerInstance is IndexModel)
            await next();
        else
            context.Result = new RedirectResult(ApplyingSteps.Home(token!));
    }
}
