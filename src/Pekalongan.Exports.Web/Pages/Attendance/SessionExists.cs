using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Web.Pages.Attendance;

/// <summary>The session that the address names is one of the cohort it names; else 404. Whose cohort it is was asked before.</summary>
public sealed class SessionExists(ExportsDbContext db) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var exists = Guid.TryParse(context.RouteData.Values["id"] as string, out var cohort)
            && Guid.TryParse(context.RouteData.Values["sesi"] as string, out var session)
            && await db.CohortSessions.AnyAsync(s => s.Id == session && s.CohortId == cohort, context.HttpContext.RequestAborted);
        if (exists)
            await next();
        else
            context.Result = new NotFoundResult();
    }
}
