using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Cohorts;

/// <summary>The application that the address names belongs to the cohort that it names, and that one to this scope; else 404.</summary>
public sealed class CohortApplicationExists(ExportsDbContext db, CurrentScope scope) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var exists = Guid.TryParse(context.RouteData.Values["id"] as string, out var cohort)
            && Guid.TryParse(context.RouteData.Values["aplikasi"] as string, out var application)
            && await db.Applications.AnyAsync(
                a => a.Id == application && a.CohortId == cohort && a.Cohort!.ScopeCode == scope.Code, context.HttpContext.RequestAborted);
        if (exists)
            await next();
        else
            context.Result = new NotFoundResult();
    }
}
