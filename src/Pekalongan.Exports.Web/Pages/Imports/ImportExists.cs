using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Imports;

/// <summary>The import that the address names is of this room and this scope; else 404, before a form is looked at.</summary>
public sealed class ImportExists(ExportsDbContext db, CurrentScope scope) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var kind = ImportRoom.Of(context.HttpContext).Kind;
        var exists = Guid.TryParse(context.RouteData.Values["id"] as string, out var id)
            && await db.Imports.AnyAsync(b => b.Id == id && b.ScopeCode == scope.Code && b.Kind == kind, context.HttpContext.RequestAborted);
        if (exists)
            await next();
        else
            context.Result = new NotFoundResult();
    }
}
