using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Web.Pages.Realisation;

namespace Pekalongan.Exports.Web.Hosting;

/// <summary>The reports and their PDF engine.</summary>
public static class ReportHosting
{
    public static void AddReports(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IPdfRenderer, EmbeddedPdfRenderer>();
        builder.Services.AddSingleton<ReportFiles>();
        builder.Services.AddScoped<QuestionReader>();
    }
}
