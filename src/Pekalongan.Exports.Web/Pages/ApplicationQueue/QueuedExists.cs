using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.ApplicationQueue;

/// <summary>The application that the address names was sent to an office of this scope; else 404. What is still being filled in is the applicant's.</summary>
public sealed class QueuedExists(ExportsDbContext db, CurrentScope scope) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var exists = Guid.TryParse(context.RouteData.Values["id"] as string, out var id) && await db.SelfApplications.AnyAsync(
            a => a.Id == id && a.Cohort!.ScopeCode == scope.Code && a.Status != SelfApplicationStatus.Draft, context.HttpContext.RequestAborted);
        if (exists)
            await next();
        else
            context.Result = new NotFoundResult();
    }
}
