using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Pages.OpenCohorts;

namespace Pekalongan.Exports.Web.Pages.Applying;

/// <summary>The cohort that the address asks for is one that everybody may see, else 404; without one, or once it is closed, the pages about cohorts say so.</summary>
public sealed class CohortAsked(PublicCohortReader cohorts, TimeProvider time) : IAsyncPageFilter
{
    public const string Parameter = "angkatan";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!request.Query.TryGetValue(Parameter, out var asked))
            context.Result = new RedirectResult("~/pelatihan-ekspor");
        else if (!Guid.TryParse(asked, out var id) || await cohorts.FindAsync(id, context.HttpContext.RequestAborted) is not { } cohort)
            context.Result = new NotFoundResult();
        else if (HttpMethods.IsGet(request.Method) && !cohort.IsOpen(JakartaTime.Today(time)))
            context.Result = new RedirectResult($"~/pelatihan-ekspor/{id}");
        else
            await next();
    }
}
