using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Obstacles;

/// <summary>The case of the address is there, of this scope, and the asker's to know of; else 404.</summary>
public sealed class CaseExists(ExportsDbContext db, CurrentScope scope, Actor actor) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Guid.TryParse(context.RouteData.Values["id"] as string, out var id)
            && await db.ObstacleCases.VisibleTo(actor).AnyAsync(c => c.Id == id && c.ScopeCode == scope.Code, context.HttpContext.RequestAborted))
            await next();
        else
            context.Result = new NotFoundResult();
    }
}
