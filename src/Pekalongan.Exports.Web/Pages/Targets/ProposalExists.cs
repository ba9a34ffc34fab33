using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Targets;

/// <summary>The proposal of the address is one of the scope; else nothing of the page runs.</summary>
public sealed class ProposalExists(ExportsDbContext db, CurrentScope scope) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Guid.TryParse(context.RouteData.Values["id"] as string, out var id)
            && await db.TargetProposals.AnyAsync(p => p.Id == id && p.ScopeCode == scope.Code, context.HttpContext.RequestAborted))
            await next();
        else
            context.Result = new NotFoundResult();
    }
}
