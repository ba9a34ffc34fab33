using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Reporting.Catalogue;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Web.Pages.Attendance;
using Pekalongan.Exports.Web.Pages.Certificates;
using Pekalongan.Exports.Web.Pages.Issuing;
using Pekalongan.Exports.Web.Pages.Realisation;
using Pekalongan.Exports.Web.Pages.Reports;

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
        builder.Services.AddScoped<ReportPreparation>().AddScoped<ReportIssuing>().AddScoped<ReportChangesReader>().AddScoped<FileJudge>();
        builder.Services.AddScoped<ReportDrafting>().AddScoped<ReportPress>().AddScoped<ExampleReports>();
        builder.Services.AddScoped<ReportJobs>().AddScoped<ReportJobQueue>().AddScoped<ReportWorker>().AddScoped<MonthlyReports>().AddSingleton<ReportSignal>();
        builder.Services.AddReportCatalogue();
        builder.Services.AddScoped<QuestionReader>().AddScoped<PaperDesk>().AddScoped<ListDesk>();
        builder.Services.AddSingleton<CertificatePress>();
    }

    /// <summary>In the order in which they are offered.</summary>
    public static void AddReportCatalogue(this IServiceCollection services) =>
        services.AddScoped<ReportCatalogue>()
            .AddScoped<IReportDefinition, ProgressDefinition>()
            .AddScoped<IReportDefinition, BriefDefinition>()
            .AddScoped<IReportDefinition, PeriodDefinition>()
            .AddScoped<IReportDefinition, RealisationDefinition>()
            .AddScoped<IReportDefinition, YearsDefinition>()
            .AddScoped<IReportDefinition, IndicatorDefinition>()
            .AddScoped<IReportDefinition, ExportersDefinition>()
            .AddScoped<IReportDefinition, ShipmentRegisterDefinition>()
            .AddScoped<IReportDefinition, PreferencesDefinition>()
            .AddScoped<IReportDefinition, PathsDefinition>()
            .AddScoped<IReportDefinition, TrainingYearsDefinition>()
            .AddScoped<IReportDefinition, ObstaclesDefinition>();
}
