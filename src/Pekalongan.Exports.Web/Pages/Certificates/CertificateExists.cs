using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Certificates;

/// <summary>The certificate that the address names is of this scope, and for an exporter its own; else 404.</summary>
public sealed class CertificateExists(ExportsDbContext db, CurrentScope scope, Actor actor) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var exists = Guid.TryParse(context.RouteData.Values["id"] as string, out var id) && await db.Certificates.AnyAsync(
            c => c.Id == id && c.Application!.Cohort!.ScopeCode == scope.Code
                && (actor.ExporterId == null || c.Application.ExporterId == actor.ExporterId),
            context.HttpContext.RequestAborted);
        if (exists)
            await next();
        else
            context.Result = new NotFoundResult();
    }
}
