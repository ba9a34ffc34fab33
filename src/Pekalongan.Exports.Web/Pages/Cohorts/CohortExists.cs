using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Cohorts;

/// <summary>The cohort that the address names is one of this scope that was opened here; else 404. What articles tell of is read only.</summary>
public sealed class CohortExists(ExportsDbContext db, CurrentScope scope) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var exists = Guid.TryParse(context.RouteData.Values["id"] as string, out var id) && await db.Cohorts
            .AnyAsync(c => c.Id == id && c.ScopeCode == scope.Code && c.HistoryKey == null, context.HttpContext.RequestAborted);
        if (exists)
            await next();
        else
            context.Result = new NotFoundResult();
    }
}
