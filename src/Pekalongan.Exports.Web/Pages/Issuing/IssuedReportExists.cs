using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Reporting.Catalogue;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Issuing;

/// <summary>The report is of the open scope, and one that the person may see.</summary>
public sealed class IssuedReportExists(ExportsDbContext db, CurrentScope scope, ReportCatalogue catalogue, Actor actor) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var asked = Guid.TryParse(context.RouteData.Values["id"] as string, out var id)
            ? await db.IssuedReports.Where(r => r.Id == id && r.ScopeCode == scope.Code).Select(r => new { r.Kind, r.Question }).SingleOrDefaultAsync(context.HttpContext.RequestAborted)
            : null;
        if (asked is not null && catalogue.Find(asked.Kind) is { } definition && definition.IsOpenTo(actor.Role, QuestionText.ChosenIn(definition, asked.Question)))
            await next();
        else
            context.Result = new NotFoundResult();
    }
}
