using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Example;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Persistence.Sqlite;
using Pekalongan.Exports.Persistence.SqlServer;
using Pekalongan.Exports.Web.Pages.Issuing;

namespace Pekalongan.Exports.Web.Hosting;

/// <summary>Database: provider by setting, master key, preparation at start.</summary>
public static class DatabaseHosting
{
    private const string ConnectionName = "Exports";

    public static void AddDatabase(this IHostApplicationBuilder builder)
    {
        var folder = new DataFolder(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(folder);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(_ => OpenMasterKey(builder.Configuration, builder.Environment, folder));
        builder.Services.AddSingleton(Provider(builder.Configuration, folder));
        builder.Services.AddDbContext<ExportsDbContext>((services, options) => services.GetRequiredService<IDatabaseProvider>().Configure(options));
    }

    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var services = app.Services.CreateAsyncScope();
        await services.ServiceProvider.GetRequiredService<DatabaseSetup>().PrepareAsync(app.Lifetime.ApplicationStopping);
        var db = services.ServiceProvider.GetRequiredService<ExportsDbContext>();
        if (app.Environment.IsDevelopment() && app.Configuration.GetValue("Example:Load", true))
        {
            if (await services.ServiceProvider.GetRequiredService<ExampleLoader>().LoadAsync(app.Lifetime.ApplicationStopping))
                await services.ServiceProvider.GetRequiredService<ExampleReports>().LoadAsync(app.Lifetime.ApplicationStopping);
        }
        else if (!app.Environment.IsDevelopment() && (await db.Scopes.AnyAsync(s => s.Kind == ScopeKind.Example) || await db.Users.AnyAsync(u => u.IsExample)))
            throw new StartRefusedException(
                "This database holds example data and example accounts: outside Development the program refuses to start on it. Take them out with the command remove-example, or choose another database.");
    }

    private static IDatabaseProvider Provider(IConfiguration configuration, DataFolder folder)
    {
        var connection = configuration.GetConnectionString(ConnectionName);
        return configuration["Database:Provider"] switch
        {
            null or "" or SqliteProvider.ProviderName => connection is null ? SqliteProvider.InFolder(folder.Path) : new SqliteProvider(connection),
            SqlServerProvider.ProviderName => new SqlServerProvider(
                connection ?? throw new StartRefusedException("Database:Provider is SqlServer, but ConnectionStrings:Exports is not set."),
                configuration.GetValue<int?>("Database:MaxBatchSize")),
            var other => throw new StartRefusedException($"Database:Provider is '{other}'. Use Sqlite or SqlServer."),
        };
    }

    // Outside Development nobody may find out after a year that the key lay beside the database and in its backups.
    private static MasterKey OpenMasterKey(IConfiguration configuration, IHostEnvironment environment, DataFolder folder)
    {
        var path = configuration["Security:MasterKeyFile"];
        if (path is null && !environment.IsDevelopment())
            throw new StartRefusedException("Security:MasterKeyFile is not set. Outside Development the program needs a master key file; docs/operating.md tells how to make one.");
        path ??= folder.File("master.key");
        if (File.Exists(path))
            return MasterKey.Read(path);
        return environment.IsDevelopment()
            ? MasterKey.Create(path)
            : throw new StartRefusedException($"The master key file {path} does not exist; docs/operating.md tells how to make one.");
    }
}
