using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Example;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;

namespace Pekalongan.Exports.Web.Hosting;

/// <summary>The services of the model, feature by feature.</summary>
public static class OfficeHosting
{
    public static void AddOffice(this IHostApplicationBuilder builder) => builder.Services.AddOffice();

    public static void AddOffice(this IServiceCollection services)
    {
        services.AddScoped<DatabaseSetup>().AddScoped<OfficeLoader>().AddScoped<ExampleLoader>();
        services.AddScoped<Actor>().AddScoped<AuditTrail>().AddScoped<Seals>();
        services.AddScoped<Sessions>().AddScoped<SignInService>().AddScoped<AccountLinks>();
        services.AddScoped<AccountService>().AddScoped<PasswordService>().AddScoped<OwnAccountService>();
        services.AddSingleton<NikVault>();
        services.AddScoped<TrainingHistoryLoader>();
        services.AddScoped<Ledger>().AddScoped<LedgerSums>().AddScoped<ProgressReader>().AddScoped<ReleasedProgress>();
        services.AddScoped<LedgerCheck>().AddScoped<PublishedFiguresLoader>();
    }
}
