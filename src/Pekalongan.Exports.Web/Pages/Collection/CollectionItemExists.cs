using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Collection;

/// <summary>The exporter's month that the address names is on a list of this scope; else 404, before a form is looked at.</summary>
public sealed class CollectionItemExists(ExportsDbContext db, CurrentScope scope) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var exists = Guid.TryParse(context.RouteData.Values["id"] as string, out var id) && await db.CollectionItems.AnyAsync(
            i => i.Id == id && db.CollectionRounds.Any(r => r.Id == i.RoundId && r.ScopeCode == scope.Code), context.HttpContext.RequestAborted);
        if (exists)
            await next();
        else
            context.Result = new NotFoundResult();
    }
}
