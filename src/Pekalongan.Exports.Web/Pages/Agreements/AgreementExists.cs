using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Web.Pages.Agreements;

/// <summary>The agreement that the address names is in the table; else 404, before a form is looked at.</summary>
public sealed class AgreementExists(ExportsDbContext db) : IAsyncPageFilter
{
    public const int First = -1_000;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var code = context.RouteData.Values["code"] as string;
        if (await db.TradeAgreements.AnyAsync(a => a.Code == code, context.HttpContext.RequestAborted))
            await next();
        else
            context.Result = new NotFoundResult();
    }
}
