using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Security;
using Xunit;

namespace Pekalongan.Exports.Testing;

/// <summary>
/// The program as it is, on a migrated database of its own, asked through HTTP. Use it as a class fixture; a test that needs other settings starts one itself.
/// Runs in Production over https, because that is what people use; Development is asked for.
/// </summary>
public class HostFixture : TestOffice, IAsyncLifetime
{
    private readonly Dictionary<string, string> _settings = [];
    private Action<IServiceCollection>? _services;
    private Program? _program;

    public HostFixture()
    {
    }

    private HostFixture(string environment) => Environment = environment;

    public string Environment { get; } = Environments.Production;

    /// <summary>Everything that was logged since the start.</summary>
    public LogSink Logs { get; } = new();

    public override IServiceProvider Services => Started.Services;

    private Program Started => _program ?? throw new InvalidOperationException("The fixture has not started yet.");

    /// <summary>A host for one test, with settings of its own.</summary>
    public static async Task<HostFixture> StartAsync(string environment = "Production", params (string Key, string Value)[] settings)
    {
        var host = new HostFixture(environment);
        foreach (var (key, value) in settings)
            host._settings[key] = value;
        try
        {
            await host.InitializeAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>A host with services of its own, such as an address to measure against.</summary>
    public static async Task<HostFixture> StartWithAsync(Action<IServiceCollection> services)
    {
        var host = new HostFixture { _services = services };
        await host.InitializeAsync();
        return host;
    }

    public virtual async ValueTask InitializeAsync()
    {
        Use(await TestStorage.CreateAsync());
        _program = new Program(this);
        _ = _program.Server;
    }

    /// <summary>A browser without cookies: nobody is signed in.</summary>
    public Browser Browser() => new(Started.Server.CreateHandler(), Clock, Address);

    /// <summary>A browser in which an account is signed in, through a session row and the program's own cookie, without typing a password.</summary>
    public async Task<Browser> SignInAsAsync(UserAccount user)
    {
        var session = new UserSession { UserId = user.Id, StartedAt = Clock.Now(), LastSeenAt = Clock.Now(), Device = "Peramban contoh" };
        await AddAsync(session);
        await using var scope = Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        (context.Request.Scheme, context.Request.Host) = (Address.Scheme, new HostString(Address.Host));
        await scope.ServiceProvider.GetRequiredService<SessionCookie>().SignInAsync(context, session, user.Role);
        var browser = Browser();
        browser.Keep(context.Response.Headers.SetCookie);
        return browser;
    }

    /// <summary>A new account of this role, signed in. For exporters give the business.</summary>
    public async Task<Browser> SignInAsAsync(Role role, Exporter? exporter = null) =>
        await SignInAsAsync(await Data.UserAsync(role, exporter ?? (role == Role.Exporter ? await Data.ExporterAsync() : null)));

    /// <summary>For requests that are no browser's: open data, files, forwarded headers.</summary>
    public HttpClient Client() => new(Started.Server.CreateHandler()) { BaseAddress = Address };

    public override async ValueTask DisposeAsync()
    {
        if (_program is { } program)
            await program.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private Uri Address => new(Environment == Environments.Development ? "http://localhost/" : "https://localhost/");

    private sealed class Program(HostFixture fixture) : WebApplicationFactory<global::Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment(fixture.Environment);
            builder.UseContentRoot(Repository.Folder("src/Pekalongan.Exports.Web"));
            builder.UseSetting("Data:Directory", fixture.Storage.Folder);
            builder.UseSetting("Security:MasterKeyFile", fixture.Storage.MasterKeyFile);
            builder.UseSetting("Database:Provider", fixture.Storage.Provider.Name);
            builder.UseSetting("ConnectionStrings:Exports", fixture.Storage.ConnectionString);
            if (TestStorage.MaxBatch is { } size)
                builder.UseSetting("Database:MaxBatchSize", size.ToString(System.Globalization.CultureInfo.InvariantCulture));
            foreach (var (key, value) in fixture._settings)
                builder.UseSetting(key, value);
            builder.ConfigureTestServices(services =>
            {
                fixture._services?.Invoke(services);
                services.AddSingleton<TimeProvider>(fixture.Clock);
                // Instead of console and file, so that the output of the tests stays readable.
                services.RemoveAll<ILoggerProvider>();
                services.AddSingleton<ILoggerProvider>(fixture.Logs);
                services.ConfigureDbContext<ExportsDbContext>(options => options.AddInterceptors(SqlServerTranslation.Instance));
            });
        }
    }
}
