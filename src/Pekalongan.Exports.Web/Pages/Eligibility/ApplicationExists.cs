using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Eligibility;

/// <summary>
/// The application that the address names is of this scope, and for an exporter its own; a criterion it names is one its cohort asks for.
/// Else 404.
/// </summary>
public sealed class ApplicationExists(ExportsDbContext db, CurrentScope scope, Actor actor) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var asked = Guid.TryParse(context.RouteData.Values["id"] as string, out var id)
            ? await db.Applications
                .Where(a => a.Id == id && a.Exporter!.ScopeCode == scope.Code && (actor.ExporterId == null || a.ExporterId == actor.ExporterId))
                .Select(a => a.Cohort!.Criteria).SingleOrDefaultAsync(context.HttpContext.RequestAborted)
            : null;
        var exists = asked is not null
            && (context.RouteData.Values["criterion"] is not string named || (Enum.TryParse<Criterion>(named, ignoreCase: true, out var criterion) && asked.Contains(criterion)));
        if (exists)
            await next();
        else
            context.Result = new NotFoundResult();
    }
}
