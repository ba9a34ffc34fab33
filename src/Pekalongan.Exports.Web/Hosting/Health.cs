using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Web.Hosting;

/// <summary>/healthz/live: the process answers. /healthz/ready: it can reach its database.</summary>
public static class Health
{
    private const string Ready = "ready";

    public static void AddHealth(this IHostApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddDbContextCheck<ExportsDbContext>("database", tags: [Ready]);

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/healthz/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
    }
}
