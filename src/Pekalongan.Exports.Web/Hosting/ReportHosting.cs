using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Web.Pages.Attendance;
using Pekalongan.Exports.Web.Pages.Certificates;
using Pekalongan.Exports.Web.Pages.Realisation;

namespace Pekalongan.Exports.Web.Hosting;

/// <summary>The reports and their PDF engine.</summary>
public static class ReportHosting
{
    public static void AddReports(this IHostApplicationBuilder builder)
    {
#if QUESTPDF
        builder.Services.AddSingleton<Reporting.QuestPdf.QuestPdfRenderer>();
        builder.Services.AddSingleton<IPdfRenderer>(services => ActivatorUtilities.CreateInstance<ReportedPdf>(
            services, services.GetRequiredService<Reporting.QuestPdf.QuestPdfRenderer>()));
#else
        builder.Services.AddSingleton<IPdfRenderer>(services => ActivatorUtilities.CreateInstance<ReportedPdf>(services, new EmbeddedPdfRenderer()));
#endif
        builder.Services.AddSingleton<ReportFiles>();
        builder.Services.AddScoped<QuestionReader>().AddScoped<PaperDesk>();
        builder.Services.AddSingleton<CertificatePress>();
    }
}
