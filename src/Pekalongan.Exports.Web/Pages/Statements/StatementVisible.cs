using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Statements;

/// <summary>The statement that the address names is of this scope, and for an exporter its own; else 404, before a form is looked at.</summary>
public sealed class StatementVisible(ExportsDbContext db, CurrentScope scope, Actor actor) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var isExporter = actor.Role == Role.Exporter;
        var exists = Guid.TryParse(context.RouteData.Values["id"] as string, out var id) && await db.MonthlyStatements.AnyAsync(
            s => s.Id == id && s.ScopeCode == scope.Code && (!isExporter || s.ExporterId == actor.ExporterId), context.HttpContext.RequestAborted);
        if (exists)
            await next();
        else
            context.Result = new NotFoundResult();
    }
}
