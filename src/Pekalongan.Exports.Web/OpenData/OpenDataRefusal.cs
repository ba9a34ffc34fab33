using Microsoft.AspNetCore.Mvc;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.OpenData;

/// <summary>400 as a problem document that names each parameter that could not be read, and what was expected of it.</summary>
public sealed class OpenDataRefusal(IReadOnlyList<QuestionProblem> problems) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var texts = httpContext.RequestServices.GetRequiredService<Localizer>();
        var details = new ValidationProblemDetails(problems.GroupBy(p => p.Parameter)
            .ToDictionary(group => group.Key, group => group.Select(p => texts[p.Text]).ToArray(), StringComparer.Ordinal))
        {
            Status = StatusCodes.Status400BadRequest,
            Title = texts["Pertanyaan ini tidak bisa dijawab"],
            Detail = $"{problems[0].Parameter}: {texts[problems[0].Text]}",
            Extensions = { ["parameter"] = problems[0].Parameter },
        };
        httpContext.Response.Headers.CacheControl = "no-store";
        return Results.Problem(details).ExecuteAsync(httpContext);
    }
}
