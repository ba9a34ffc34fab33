using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Web.Pages.Mentoring;

/// <summary>The application that the address names is one to the cohort it names; else 404. Whose cohort it is was asked before.</summary>
public sealed class ParticipantExists(ExportsDbContext db) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var exists = Guid.TryParse(context.RouteData.Values["id"] as string, out var cohort)
            && Guid.TryParse(context.RouteData.Values["peserta"] as string, out var application)
            && await db.Applications.AnyAsync(a => a.Id == application && a.CohortId == cohort, context.HttpContext.RequestAborted);
        if (exists)
            await next();
        else
            context.Result = new NotFoundResult();
    }
}
