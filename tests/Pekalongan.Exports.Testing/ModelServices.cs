using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Hosting;

namespace Pekalongan.Exports.Testing;

/// <summary>The services of the model as the program registers them, without a web server.</summary>
internal static class ModelServices
{
    public static ServiceProvider Build(TestStorage storage, FixedClock clock)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton(TestStorage.Key);
        services.AddSingleton(storage.Provider);
        services.AddSingleton(new MailRoute(IsOpen: true));
        services.AddDbContext<ExportsDbContext>((provider, options) =>
        {
            provider.GetRequiredService<IDatabaseProvider>().Configure(options);
            options.AddInterceptors(SqlServerTranslation.Instance);
        });
        services.AddOffice();
        services.AddReportCatalogue();
        return services.BuildServiceProvider(validateScopes: true);
    }
}
