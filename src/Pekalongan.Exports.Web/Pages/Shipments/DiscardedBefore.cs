using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;

namespace Pekalongan.Exports.Web.Pages.Shipments;

/// <summary>The form that threw a draft away, sent again by the same person: it is done, and not a page that isn't there.</summary>
public sealed class DiscardedBefore(ExportsDbContext db, Actor actor) : IAsyncPageFilter
{
    public const int BeforeItMustBeVisible = VisibleShipmentFilter.First - 1;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method) || !await HasDiscardedAsync(context.RouteData.Values["id"] as string, context.HttpContext.RequestAborted))
        {
            await next();
            return;
        }

        ((PageModel)context.HandlerInstance).SayDone(new Wording("Isian ini sudah dibuang."));
        context.Result = new RedirectToPageResult("Index");
    }

    private async Task<bool> HasDiscardedAsync(string? typed, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(typed, out var shipment))
            return false;
        var id = shipment.ToString();
        return await db.AuditEvents.AnyAsync(
            e => e.Subject == nameof(Shipment) && e.SubjectId == id
                && db.AuditProcesses.Any(p => p.Id == e.ProcessId && p.Kind == ProcessKind.ShipmentDiscarding && p.UserId == actor.UserId),
            cancellationToken);
    }
}
