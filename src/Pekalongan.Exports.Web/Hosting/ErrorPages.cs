using System.Data.Common;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Web.Pages.Errors;

namespace Pekalongan.Exports.Web.Hosting;

/// <summary>
/// Turns exceptions and empty error answers into a page that says what happened and what to do, or into ProblemDetails for programs.
/// The page is run by itself instead of through the pipeline once more: sign-in reads the database, and a page that says
/// "the database is stopped" must not need it.
/// </summary>
public sealed class ErrorPages(RequestDelegate next, IServiceProvider services, ILogger<ErrorPages> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            var status = StatusOf(failure);
            // The route and not the address, which may hold somebody's token.
            logger.LogError(failure, "{Method} {Route} failed with {Status}, reference {Reference}", context.Request.Method,
                (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)", status, context.TraceIdentifier);
            context.Response.Clear();
            context.Response.StatusCode = status;
        }

        if (IsEmptyError(context.Response))
            await AnswerAsync(context);
    }

    /// <summary>A refusal of the framework keeps its status; a database that does not answer is "try again later", not a fault.</summary>
    private static int StatusOf(Exception failure) => failure switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ when Causes(failure).Any(cause => cause is DbException or TimeoutException) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static IEnumerable<Exception> Causes(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            yield return cause;
    }

    private static bool IsEmptyError(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400, ContentLength: null } && string.IsNullOrEmpty(response.ContentType);

    private async Task AnswerAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        if (status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = "60";
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        var page = IsForPrograms(context.Request.Path) ? null : FindPage();
        if (page is null)
        {
            await Results.Problem(statusCode: status, extensions: [new("reference", context.TraceIdentifier)]).ExecuteAsync(context);
            return;
        }

        var (endpoint, values) = (context.GetEndpoint(), context.Request.RouteValues);
        context.Features.Set(new FailedRequest(status));
        context.SetEndpoint(page);
        context.Request.RouteValues = new RouteValueDictionary { ["page"] = ErrorModel.PagePath };
        await page.RequestDelegate!(context);
        // The log names the route that failed, not the page that says so.
        context.SetEndpoint(endpoint);
        context.Request.RouteValues = values;
    }

    /// <summary>The files of open data, not the page that lists them; and the question whether all is well.</summary>
    private static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/healthz", StringComparison.Ordinal)
        || (path.StartsWithSegments("/data", StringComparison.Ordinal, out var file) && file.Value is { Length: > 1 });

    // Looked up at the first error and not before: endpoints are known only once the program has mapped them.
    private RouteEndpoint? FindPage() => services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .FirstOrDefault(e => e.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath == ErrorModel.PagePath);
}

/// <summary>Why the error page is being shown; set on the request by <see cref="ErrorPages"/>.</summary>
public sealed record FailedRequest(int Status);
