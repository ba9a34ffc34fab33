using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Pekalongan.Exports.Web.Validation;

/// <summary>Notes that a form was refused for its token, so that the error page says so and gives back what was typed.</summary>
public sealed class StaleFormFilter : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            context.HttpContext.Features.Set(new StaleForm());
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}

public sealed record StaleForm;
