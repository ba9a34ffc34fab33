using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Testing;
using Pekalongan.Exports.Web.Tests.Pages.Accounts;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Security;

public sealed class CookieTests
{
    private const string Proxy = "10.1.2.3";

    [Fact]
    public async Task EveryCookie_InProduction_IsBoundToTheHostAndHidden()
    {
        await using var host = await HostFixture.StartAsync();
        var cookies = await WalkAsync(host);
        cookies.Select(c => c.Split('=')[0]).Distinct().Order()
            .ShouldBe(["__Host-bahasa", "__Host-formulir", "__Host-lingkup", "__Host-pesan", "__Host-sesi"]);
        foreach (var cookie in cookies)
        {
            var parts = cookie.Split("; ").Select(p => p.ToLowerInvariant()).ToList();
            parts.ShouldContain("secure", cookie);
            parts.ShouldContain("httponly", cookie);
            parts.ShouldContain("path=/", cookie);
            parts.ShouldContain(p => p == "samesite=lax" || p == "samesite=strict", cookie);
            parts.ShouldNotContain(p => p.StartsWith("domain", StringComparison.Ordinal), cookie);
        }

        cookies.ShouldContain(c => c.StartsWith("__Host-formulir", StringComparison.Ordinal) && c.Contains("samesite=strict", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task EveryCookie_InDevelopmentOverHttp_HasAPlainName()
    {
        await using var host = await HostFixture.StartAsync("Development", ("Example:Load", "false"));
        var cookies = await WalkAsync(host);
        cookies.ShouldNotContain(c => c.StartsWith("__", StringComparison.Ordinal));
        cookies.ShouldContain(c => c.StartsWith("sesi=", StringComparison.Ordinal));
        cookies.ShouldAllBe(c => c.Contains("httponly", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task SessionCookie_OfAnExporter_OutlivesTheBrowserAndOfStaffDoesNot()
    {
        await using var host = await HostFixture.StartAsync();
        (await SessionCookieAsync(host, Role.Exporter)).ShouldContain("expires=Wed, 20 Jan 2027");
        (await SessionCookieAsync(host, Role.Staff)).ShouldNotContain("expires");
    }

    [Fact]
    public async Task ForwardedHttps_FromAConfiguredProxy_CountsAsHttps()
    {
        await using var host = await HostFixture.StartAsync(settings: ("Proxies:Known:0", Proxy));
        var answer = await BehindAsync(host, Proxy);
        answer.StatusCode.ShouldBe(StatusCodes.Status302Found);
        answer.Headers.StrictTransportSecurity.Count.ShouldBe(1);
        answer.Headers.SetCookie.ToString().ShouldContain("__Host-bahasa");
    }

    [Theory]
    [InlineData("10.9.9.9", Proxy)]
    [InlineData(Proxy, null)]
    public async Task ForwardedHttps_FromAnybodyElse_IsNotBelieved(string remote, string? configured)
    {
        await using var host = configured is null
            ? await HostFixture.StartAsync()
            : await HostFixture.StartAsync(settings: ("Proxies:Known:0", configured));
        (await BehindAsync(host, remote)).Headers.StrictTransportSecurity.Count.ShouldBe(0);
    }

    private static async Task<HttpResponse> BehindAsync(HostFixture host, string remote)
    {
        var server = (TestServer)host.Services.GetRequiredService<IServer>();
        var context = await server.SendAsync(request =>
        {
            request.Connection.RemoteIpAddress = IPAddress.Parse(remote);
            request.Request.Method = "GET";
            request.Request.Scheme = "http";
            request.Request.Host = new HostString("localhost");
            request.Request.Path = "/bahasa";
            request.Request.QueryString = new QueryString("?ke=en&kembali=/bantuan");
            request.Request.Headers["X-Forwarded-Proto"] = "https";
            request.Request.Headers["X-Forwarded-For"] = "203.0.113.7";
        });
        return context.Response;
    }

    /// <summary>Signs in, switches language and scope, and out again; what every answer set.</summary>
    private static async Task<List<string>> WalkAsync(HostFixture host)
    {
        var user = await host.WithPasswordAsync(Role.Staff);
        using var browser = host.Browser();
        var cookies = new List<string>();
        await StepAsync(Get("/masuk"));
        await StepAsync(Get("/bahasa?ke=id&kembali=/masuk"));
        await StepAsync((await browser.GetAsync("/masuk")).Form().Fill(("Input.Login", user.Email!), ("Input.Password", Passwords.Password)).Request());
        await StepAsync((await browser.GetAsync("/lingkup")).Form().Fill("Input.Scope", TestData.Province).Request());
        await StepAsync((await browser.GetAsync("/keluar")).Form().Request());
        return cookies;

        HttpRequestMessage Get(string address) => new(HttpMethod.Get, new Uri(new Uri(host.Environment == "Development" ? "http://localhost" : "https://localhost"), address));

        async Task StepAsync(HttpRequestMessage request)
        {
            using var response = await browser.RawAsync(request);
            ((int)response.StatusCode).ShouldBeLessThan(400);
            if (response.Headers.TryGetValues("Set-Cookie", out var set))
                cookies.AddRange(set);
        }
    }

    private static async Task<string> SessionCookieAsync(HostFixture host, Role role)
    {
        var user = await host.WithPasswordAsync(role);
        using var browser = host.Browser();
        var request = (await browser.GetAsync("/masuk")).Form().Fill(("Input.Login", user.Email!), ("Input.Password", Passwords.Password)).Request();
        using var response = await browser.RawAsync(request);
        return response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-sesi", StringComparison.Ordinal));
    }
}
