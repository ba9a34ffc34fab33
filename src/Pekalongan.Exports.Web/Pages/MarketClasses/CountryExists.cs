using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Web.Pages.MarketClasses;

/// <summary>The address names a country; else 404, before a form is looked at.</summary>
public sealed class CountryExists(ExportsDbContext db) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var code = (context.RouteData.Values["iso2"] as string)?.ToUpperInvariant();
        if (await db.Countries.AnyAsync(c => c.Iso2 == code, context.HttpContext.RequestAborted))
            await next();
        else
            context.Result = new NotFoundResult();
    }
}
