using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Reporting.Catalogue;

namespace Pekalongan.Exports.Web.Pages.Issuing;

/// <summary>There is such a report, and the person may see it with what is chosen.</summary>
public sealed class ReportKindExists(ReportCatalogue catalogue, Actor actor) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (catalogue.Find(context.RouteData.Values["jenis"] as string) is { } definition
            && definition.IsOpenTo(actor.Role, definition.Choice is { } choice ? context.HttpContext.Request.Query[choice.Parameter] : default))
            await next();
        else
            context.Result = new NotFoundResult();
    }
}
