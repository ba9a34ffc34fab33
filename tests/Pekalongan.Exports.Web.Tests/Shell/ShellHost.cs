using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Shell;

/// <summary>The frame of the pages alone, without sign-in and with no database anywhere: it must hold when those are gone.</summary>
public sealed class ShellHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ShellHost(WebApplication app) => _app = app;

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ShellHost> StartAsync(string environment, Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebShell).Assembly.GetName().Name,
            EnvironmentName = environment,
        });
        builder.WebHost.UseTestServer();
        // The forms of the pages need a database, which must not be missed before one of them is opened.
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = false);
        builder.Logging.ClearProviders();
        builder.AddWebShell();
        builder.Services.AddScoped<CurrentScope>();
        var app = builder.Build();
        app.UseWebShell();
        map?.Invoke(app);
        app.MapPages();
        await app.StartAsync(Cancel);
        return new ShellHost(app);
    }

    public HttpClient Client(string address = "https://ekspor.contoh.id") =>
        new(_app.GetTestServer().CreateHandler()) { BaseAddress = new Uri(address) };

    public static async Task<IHtmlDocument> DocumentAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Cancel));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
