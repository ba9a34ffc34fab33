using System.Diagnostics;
using System.Globalization;
using System.Security.Claims;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace Pekalongan.Exports.Web.Hosting;

/// <summary>Structured logs: readable on the console, one JSON object a line in the data folder. No personal data: routes instead of addresses, ids instead of names.</summary>
public static class Logging
{
    public static void AddLogging(this WebApplicationBuilder builder)
    {
        var folder = new DataFolder(builder.Configuration, builder.Environment);
        var logger = new LoggerConfiguration()
            // The framework writes addresses, and a link's address is its secret; settings may say otherwise, but none must.
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .Enrich.With(new WithoutAddress())
            .WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: CultureInfo.InvariantCulture)
            .WriteTo.File(new JsonFormatter(formatProvider: CultureInfo.InvariantCulture), folder.File("logs/exports-.json"), rollingInterval: RollingInterval.Day, retainedFileCountLimit: 60, shared: true)
            .CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logger, dispose: true);
    }

    /// <summary>One line a request: method, route (never the address, which may hold a token), status, milliseconds, account id.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Requests");
        app.Use(async (context, next) =>
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                await next(context);
            }
            finally
            {
                var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";
                logger.LogInformation(
                    "{Method} {Route} {Status} {Milliseconds} {UserId} {TraceId}",
                    context.Request.Method, route, context.Response.StatusCode, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds,
                    context.User.FindFirstValue(ClaimTypes.NameIdentifier), Activity.Current?.TraceId.ToString());
            }
        });
    }

    /// <summary>Takes off the address that the web server puts on each line of a request: an applicant's opens all the answers.</summary>
    private sealed class WithoutAddress : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
    }
}
