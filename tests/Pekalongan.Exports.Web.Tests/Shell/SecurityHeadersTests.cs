using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Shell;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("/bantuan")]
    [InlineData("/tidak-ada")]
    [InlineData("/rusak")]
    [InlineData("/data/tidak-ada")]
    [InlineData("/berkas")]
    [InlineData("/bahasa?ke=en")]
    public async Task Get_OfAnything_CarriesThem(string path)
    {
        await using var host = await ShellHost.StartAsync(Environments.Production, app =>
        {
            app.MapGet("/rusak", string () => throw new InvalidOperationException());
            app.MapGet("/berkas", () => Results.Bytes([1, 2, 3], "application/pdf", "laporan.pdf"));
        });

        var headers = (await host.Client().GetAsync(path, ShellHost.Cancel)).Headers;
        var policy = headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();

        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        headers.GetValues("Cross-Origin-Opener-Policy").ShouldBe(["same-origin"]);
        headers.GetValues("Strict-Transport-Security").ShouldBe(["max-age=31536000; includeSubDomains"]);
        headers.Contains("Permissions-Policy").ShouldBeTrue();
    }

    [Theory]
    [InlineData("Development", "https://ekspor.contoh.id")]
    [InlineData("Production", "http://ekspor.contoh.id")]
    public async Task Get_InDevelopmentOrWithoutTls_DoesNotAskForTls(string environment, string address)
    {
        await using var host = await ShellHost.StartAsync(environment);

        (await host.Client(address).GetAsync("/bantuan", ShellHost.Cancel)).Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
    }

    [Fact]
    public async Task Get_OfAPage_LetsOnlyItsOwnScriptsRun()
    {
        await using var host = await ShellHost.StartAsync(Environments.Production);

        var first = await host.Client().GetAsync("/bantuan", ShellHost.Cancel);
        var second = await host.Client().GetAsync("/bantuan", ShellHost.Cancel);
        var nonce = (await ShellHost.DocumentAsync(first)).QuerySelector("script")!.GetAttribute("nonce");

        first.Headers.GetValues("Content-Security-Policy").Single().ShouldContain($"'nonce-{nonce}'");
        second.Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain(nonce!);
    }

    [Theory]
    [InlineData(true, "no-store")]
    [InlineData(false, "no-cache")]
    public async Task Get_OfAPage_IsKeptByNoCacheOnceSignedIn(bool signedIn, string expected)
    {
        await using var host = await ShellHost.StartAsync(Environments.Production, app => app.Use((context, next) =>
        {
            if (signedIn)
                context.User = new ClaimsPrincipal(new ClaimsIdentity([], "uji"));
            return next(context);
        }));

        (await host.Client().GetAsync("/bantuan", ShellHost.Cancel)).Headers.CacheControl!.ToString().ShouldBe(expected);
    }
}
