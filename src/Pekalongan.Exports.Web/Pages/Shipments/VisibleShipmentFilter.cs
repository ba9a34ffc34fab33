using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Shipments;

/// <summary>The shipment of the address exists, in the scope of the request, and the asker may know of it; else nothing of the page runs.</summary>
public sealed class VisibleShipmentFilter(ExportsDbContext db, CurrentScope scope, Actor actor) : IAsyncPageFilter
{
    /// <summary>Before the form is checked: a refused form is shown again, with what the shipment says.</summary>
    public const int First = -1_000;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.RouteData.Values["id"] is string text && !(Guid.TryParse(text, out var id) && await IsVisibleAsync(id, context)))
            context.Result = new NotFoundResult();
        else
            await next();
    }

    private Task<bool> IsVisibleAsync(Guid id, PageHandlerExecutingContext context) =>
        db.Shipments.VisibleTo(actor).AnyAsync(s => s.Id == id && s.ScopeCode == scope.Code, context.HttpContext.RequestAborted);
}
