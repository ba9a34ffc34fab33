using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Pekalongan.Exports.Testing;
using Xunit;

namespace Pekalongan.Exports.Journeys.Tests.Setting;

/// <summary>
/// The real program in Development with its example data, on a port of its own, and one browser: both started once for all journeys.
/// The program's clock stands on the day of <see cref="FixedClock"/>, because the example data know rates and targets for that year.
/// </summary>
public sealed class JourneyHost : TestOffice, IAsyncLifetime
{
    private Program? _program;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Errors that the program logged.</summary>
    public LogSink Failures { get; } = new();

    public PageChecks Checks { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser has not been started.");

    public override IServiceProvider Services => _program?.Services ?? throw new InvalidOperationException("The program has not been started.");

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Missing is not null)
            return;
        Use(TestStorage.EmptySqlite());
        _program = new Program(this);
        _program.UseKestrel(0);
        _program.StartServer();
        Address = _program.ClientOptions.BaseAddress;
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
        Checks = new PageChecks(this);
    }

    public override async ValueTask DisposeAsync()
    {
        if (_browser is { } browser)
            await browser.DisposeAsync();
        _playwright?.Dispose();
        if (_program is { } program)
            await program.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private sealed class Program(JourneyHost host) : WebApplicationFactory<global::Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment(Environments.Development);
            builder.UseContentRoot(Repository.Folder("src/Pekalongan.Exports.Web"));
            builder.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0");
            builder.UseSetting("Data:Directory", host.Storage.Folder);
            builder.UseSetting("Security:MasterKeyFile", host.Storage.MasterKeyFile);
            builder.UseSetting("ConnectionStrings:Exports", host.Storage.ConnectionString);
            // All journeys come from one address.
            builder.UseSetting("RateLimits:SignInsPerMinute", "1000");
            builder.UseSetting("Serilog:MinimumLevel", "Fatal");
            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(host.Clock);
                services.AddSingleton<IStartupFilter>(new CookieEnds(host.Clock));
                services.AddSingleton<ILoggerProvider>(host.Failures);
                services.Configure<LoggerFilterOptions>(options => options.AddFilter<LogSink>(null, LogLevel.Error));
            });
        }
    }
}
